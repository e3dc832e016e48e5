/** The guided tour as a table: what happens in each step, who does it, and what must be seen by whom. */
import { type Actor, actor } from './acting.ts';
import type { Name } from './cast.ts';
import { afterJump, daysFrom } from './clock.ts';
import {
  INES_TITLE,
  MARA,
  MARAS_DIFFERENCE,
  MARAS_SUMMARY_BY_HAND,
  PERTURBED,
  PERTURBED_ENDS_IN_DAYS,
  ROUTED,
} from './history.ts';
import { bothCards, fieldsOf } from './moving-in.ts';
import type { Stage } from './stage.ts';

/** What one person has or hasn't on their screen. */
export type Seen = {
  readonly who: Name;
  /** A channel's name, `directs` or `form`. */
  readonly place: string;
  readonly has?: readonly (string | RegExp)[];
  readonly hasNot?: readonly string[];
};

export type Scene = {
  readonly says: string;
  readonly act: (playing: Playing) => Promise<void>;
  readonly seen: readonly Seen[];
};

export type Playing = {
  readonly stage: Stage;
  /** Time to look, where somebody is looking. */
  readonly pause: () => Promise<void>;
};

export type Step = {
  readonly title: string;
  /** Two sentences: what happens, and why. */
  readonly says: string;
  readonly byHand: string;
  /** Whose eyes the step is seen through, on Slack and on Discord. */
  readonly through: { readonly slack: Through; readonly discord: Through };
  readonly scenes: readonly Scene[];
  /** Whether somebody has done it, by hand or not. */
  readonly isDone: readonly Seen[];
};
export type Through = { readonly who: Name; readonly place: string };

const SLACK = 'research-ideas';
const DISCORD = 'project-ideas';
const DIGESTS_BEFORE = 3;

const digests = (count: number) => new RegExp(`(?:This week in ${SLACK}[\\s\\S]*){${count}}`);

export const TOUR: readonly Step[] = [
  {
    title: 'Capture',
    says: 'Ines wrote down a half-baked idea in a Slack channel. Tom saves her message: the form fills itself, and one card appears here and on Discord.',
    byHand: 'As Tom, open the ⋮ menu of her message and choose “Save as research idea”.',
    through: { slack: { who: 'Tom', place: SLACK }, discord: { who: 'Ana', place: DISCORD } },
    scenes: [
      {
        says: 'Tom saves the message of Ines. Four fields are filled.',
        act: async ({ stage }) => {
          await actor(stage, 'Tom').saveMessage('Project idea');
          await actor(stage, 'Tom').formOpens();
        },
        seen: [
          {
            who: 'Tom',
            place: 'form',
            has: [INES_TITLE, 'belongs to the weights', 'Two habits', 'follow the persona or the weights'],
          },
        ],
      },
      {
        says: 'He publishes it. The card stands on both platforms.',
        act: async ({ stage }) => {
          const tom = actor(stage, 'Tom');
          await tom.submit();
          await publishAnyway(tom);
          await bothCards(stage, INES_TITLE);
        },
        seen: [
          { who: 'Tom', place: SLACK, has: [`💡 #13 ${INES_TITLE}`, 'Idea by Ines'] },
          { who: 'Ana', place: DISCORD, has: [`💡 #13 ${INES_TITLE}`, 'Idea by Ines'] },
        ],
      },
    ],
    isDone: [{ who: 'Ana', place: DISCORD, has: ['💡 #13 '] }],
  },
  {
    title: 'Sign up across platforms',
    says: 'Ana would like to join, and reacts with 🙋 on Discord. The card on Slack shows her name a moment later: one sign-up, wherever it came from.',
    byHand: 'As Ana on Discord, press 🙋 under the newest card.',
    through: { slack: { who: 'Tom', place: SLACK }, discord: { who: 'Ana', place: DISCORD } },
    scenes: [
      {
        says: 'Ana reacts with 🙋 on Discord, and Slack counts her.',
        act: async ({ stage }) => {
          await actor(stage, 'Ana').react(INES_TITLE, '🙋');
        },
        seen: [
          { who: 'Tom', place: SLACK, has: [/Would join \d · .*Ana/] },
          { who: 'Ana', place: DISCORD, has: [/Would join \d · .*Ana/] },
        ],
      },
    ],
    isDone: [{ who: 'Tom', place: SLACK, has: [/Would join \d · .*Ana/] }],
  },
  {
    title: 'Overlap, in private',
    says: 'Mara writes a plan on Discord, not knowing that Deniz plans nearly the same on Slack. Before anything is published she sees it, and she alone.',
    byHand: `As Mara, type /idea new with the title “${MARA.title}” and the summary “${MARAS_SUMMARY_BY_HAND}”, and submit. Then say how hers differs.`,
    through: { slack: { who: 'Deniz', place: SLACK }, discord: { who: 'Mara', place: DISCORD } },
    scenes: [
      {
        says: 'Mara fills in the form.',
        act: async ({ stage, pause }) => {
          const mara = actor(stage, 'Mara');
          await mara.command('/idea new');
          await mara.formOpens();
          await pause();
          mara.fill(fieldsOf(MARA, mara));
        },
        seen: [{ who: 'Mara', place: 'form', has: [MARA.title] }],
      },
      {
        says: 'She is told about the plan of Deniz, and why. Nobody else sees any of it.',
        act: async ({ stage }) => {
          await actor(stage, 'Mara').submit();
          await actor(stage, 'Mara').waitsFor('Somebody is close to this');
        },
        seen: [
          { who: 'Mara', place: DISCORD, has: [ROUTED, /Planned by Deniz/, /Both: /] },
          { who: 'Ana', place: DISCORD, hasNot: ['close to this', MARA.title] },
          { who: 'Deniz', place: SLACK, hasNot: ['close to this', MARA.title] },
        ],
      },
      {
        says: 'She says how hers differs. The line stands on both cards, and the two are never held against each other again.',
        act: async ({ stage, pause }) => {
          const mara = actor(stage, 'Mara');
          await mara.press('Somebody is close to this', 'Different: say how');
          await mara.formOpens();
          mara.fill({ 'The difference': MARAS_DIFFERENCE });
          await pause();
          await mara.submit();
          await bothCards(stage, MARA.title);
        },
        seen: [
          { who: 'Deniz', place: SLACK, has: [`💡 #14 ${MARA.title}`, 'How it differs', MARAS_DIFFERENCE] },
          { who: 'Ana', place: DISCORD, has: [`💡 #14 ${MARA.title}`, MARAS_DIFFERENCE] },
        ],
      },
    ],
    isDone: [{ who: 'Deniz', place: SLACK, has: ['How it differs'] }],
  },
  {
    title: 'The horizon ends',
    says: 'Leo said he would try his idea until tomorrow. When that day is over one direct message asks him, and one press answers it.',
    byHand: 'Press “Tomorrow 9:00” twice, open Leo’s message from Common Thread, and press “Still on it”.',
    through: { slack: { who: 'Leo', place: 'directs' }, discord: { who: 'Ana', place: DISCORD } },
    scenes: [
      {
        says: 'The clock moves past the last day of Leo’s plan.',
        act: async ({ stage }) => {
          await stage.advance(daysFrom(stage.start, PERTURBED_ENDS_IN_DAYS + 1, { hour: 9, minute: 1 }));
          await actor(stage, 'Leo').waitsFor('Still on it?', 'directs');
        },
        seen: [
          { who: 'Leo', place: 'directs', has: ['Still on it?', PERTURBED] },
          { who: 'Tom', place: 'directs', hasNot: ['Still on it?'] },
        ],
      },
      {
        says: 'He answers with one press; the message says so.',
        act: async ({ stage }) => {
          await actor(stage, 'Leo').press('Still on it?', 'Still on it', 'directs');
          await actor(stage, 'Leo').waitsFor('Thank you', 'directs');
        },
        seen: [{ who: 'Leo', place: 'directs', has: ['Thank you', PERTURBED] }],
      },
    ],
    isDone: [{ who: 'Leo', place: 'directs', has: ['Thank you'] }],
  },
  {
    title: 'Monday’s digest',
    says: 'Once a week each channel gets one message: what is new, what overlaps, what ends soon. It pings nobody, and a week with nothing to say stays silent.',
    byHand: 'Press “Next Monday 9:00”.',
    through: { slack: { who: 'Ines', place: SLACK }, discord: { who: 'Eli', place: DISCORD } },
    scenes: [
      {
        says: 'The clock moves to Monday, nine o’clock.',
        act: async ({ stage }) => {
          await stage.advance(Math.max(stage.clock.now(), afterJump(stage.start, 'monday')) + 60_000);
          await actor(stage, 'Ines').waitsFor(digests(DIGESTS_BEFORE + 1));
          await actor(stage, 'Eli').waitsFor(digests(DIGESTS_BEFORE + 1));
        },
        seen: [
          { who: 'Ines', place: SLACK, has: [digests(DIGESTS_BEFORE + 1), /differs from #\d+/] },
          { who: 'Eli', place: DISCORD, has: [digests(DIGESTS_BEFORE + 1), /differs from #\d+/] },
        ],
      },
    ],
    isDone: [
      { who: 'Ines', place: SLACK, has: [digests(DIGESTS_BEFORE + 1)] },
      { who: 'Eli', place: DISCORD, has: [digests(DIGESTS_BEFORE + 1)] },
    ],
  },
];

/** Saving may come near an earlier idea too: then publishing is one press away. */
async function publishAnyway(who: Actor): Promise<void> {
  await who.waitsFor(/#13 .* is published|isn’t published yet/);
  if (who.sees().includes('isn’t published yet')) await who.press('isn’t published yet', 'Publish mine');
}

/** What is missing on the screens, as a sentence, or null when all is there. */
export function missing(stage: Stage, seen: readonly Seen[]): string | null {
  for (const { who, place, has = [], hasNot = [] } of seen) {
    const screen = actor(stage, who).sees(place);
    const absent = has.find((words) =>
      typeof words === 'string' ? !screen.includes(words) : !words.test(screen),
    );
    if (absent) return `${who} doesn't see “${absent}” in ${place}.`;
    const present = hasNot.find((words) => screen.includes(words));
    if (present) return `${who} sees “${present}” in ${place}, and should not.`;
  }
  return null;
}
