/** Introducing two people: the question, the answers, and what both get when both said yes. */
import type { Action } from '../actions.ts';
import type { Idea, IdeaText, Introduction, Millis, Standing } from '../model.ts';
import type { FirstQuestion } from '../rules/introductions.ts';
import { type Block, type Card, type Form, say, type Text } from './card.ts';
import { type Words, words } from './message.ts';
import { type Compared, type Overlap, openAfter } from './overlap.ts';
import { note } from './refusals.ts';
import { dayOf, named, shortened, until } from './words.ts';

/** In characters: a handle, an address, a link. */
export const CONTACT_LIMIT = 200;
const SUMMARY_SHOWN = 400;
const PART_SHOWN = 80;

type Named = { readonly number: number; readonly title: string };

/** Asks how somebody can be reached, and says what becomes of it. `contact` is what they said before, or who they are. */
export function contactForm(
  action: Action,
  contact: string,
  { isPrivate, stays }: { readonly isPrivate: boolean; readonly stays: boolean },
): Form {
  const isAnswer = action.do === 'agree to meet';
  return {
    title: words('introduction.form'),
    submit: words(isAnswer ? 'introduction.form send agree' : 'introduction.form send ask'),
    intro: [
      words(isAnswer ? 'introduction.form agree' : 'introduction.form ask'),
      ...(isPrivate ? [' ', words('private.introduced')] : []),
      ...(stays ? [' ', words('introduction.form channel')] : []),
    ],
    action,
    fields: [
      {
        kind: 'text',
        name: 'contact',
        label: words('introduction.form contact'),
        hint: words('introduction.form contact hint'),
        long: false,
        required: true,
        limit: CONTACT_LIMIT,
        value: contact,
      },
    ],
  };
}

/** One of two ideas is the reader's; whoever works on the other one is asked. */
export type Meet = { readonly own: Idea; readonly other: Idea };

/** Beside an idea in full: about which of the others one may ask to be introduced, or because of which of one's own. */
export function meetMenu(shown: Idea, meetings: readonly Meet[]): readonly Block[] {
  const choices = meetings.map(({ own, other }) => {
    const idea = named(own.id === shown.id ? other : own);
    const label = own.id === shown.id ? idea : words('introduction.because of', { idea });
    return { label, action: { do: 'introduce' as const, idea: own.id, other: other.id } };
  });
  const label = words('introduction.menu');
  return choices.length === 0 ? [] : [{ kind: 'controls', controls: [{ kind: 'menu', label, choices }] }];
}

/** The draft or the plan that waits, and what else it comes near. */
type Left = {
  readonly compared: Compared;
  readonly title: string;
  readonly overlaps: readonly Overlap[];
};

/** To the one who asked: the same whether it was answered with no, is still open or is over. */
export function introductionAsked(
  asked: { readonly other: Named; readonly at: Millis; readonly zone: string },
  left: Left,
): Card {
  const day = { day: asked.at, zone: asked.zone };
  return note(
    'done',
    words('introduction.asked'),
    say(words('introduction.asked since', { idea: named(asked.other), day })),
    ...waiting(left),
  );
}

/** To one who asks the same person again, about whatever: nothing says whether they answered. */
export const introductionAskedBefore = (
  asked: { readonly at: Millis; readonly zone: string },
  left: Left,
): Card =>
  note(
    'done',
    words('introduction.asked before'),
    say(words('introduction.asked once', { day: { day: asked.at, zone: asked.zone } })),
    ...waiting(left),
  );

const waiting = ({ compared, title, overlaps }: Left): readonly Block[] => [
  ...('draft' in compared
    ? [say(words('introduction.asked kept', { title: shortened(title, 100) }))]
    : compared.plan === undefined
      ? []
      : [say(words('introduction.asked plan', { idea: title }))]),
  ...(overlaps.length > 0 ? [say(words('introduction.asked near'))] : []),
  ...openAfter(compared, overlaps),
];

export const nobodyToAsk = (other: Named): Card =>
  note('sorry', words('introduction.nobody'), say(words('introduction.nobody why', { idea: named(other) })));

export const introducedBefore = (at: Millis, zone: string): Card =>
  note(
    'done',
    words('introduction.introduced before'),
    say(words('introduction.introduced on', { day: { day: at, zone } })),
  );

/** To the one who is asked: what both share, and nothing of theirs. A card names its author, so their idea isn't named. */
export function introductionQuestion(
  { id, because }: Pick<Introduction, 'id' | 'because'>,
  yours: Named,
): Card {
  const short = (idea: Named) => named({ ...idea, title: shortened(idea.title, 100) });
  return note(
    'ask',
    words('introduction.question'),
    say(words('introduction.question yours', { idea: short(yours) })),
    say(
      because.length > 0
        ? words('introduction.question both', { parts: because.join(', ') })
        : words('introduction.question alike'),
    ),
    say(words('introduction.question how')),
    {
      kind: 'controls',
      controls: [
        {
          kind: 'button',
          label: words('introduction.yes'),
          look: 'primary',
          action: { do: 'agree to meet', introduction: id },
        },
        { kind: 'button', label: words('introduction.no'), action: { do: 'not now', introduction: id } },
      ],
    },
  );
}

export const introductionDeclined = (): Card =>
  note('done', words('introduction.declined'), say(words('introduction.declined how')));

export const introductionOver = (): Card =>
  note('sorry', words('introduction.over'), say(words('introduction.over why')));

/** The latest moment at which somebody hears, as the calendar of whoever reads has it; null where nothing keeps it from going out now. */
type HearsBy = { readonly at: Millis; readonly zone: string } | null;

export const introducedTogether = (by: HearsBy): Card =>
  note(
    'done',
    words('introduction.made'),
    say(
      by === null
        ? words('introduction.made together')
        : words('introduction.made later', { day: dayOf(by.at, by.zone) }),
    ),
  );

/**
 * One of two people who are introduced, and what they have. `idea` is null for what isn't published, `text` as well for what
 * may not be shown to those who read it.
 */
export type Side = {
  readonly name: string;
  readonly text: IdeaText | null;
  readonly idea: Idea | null;
  readonly plan: Pick<Standing, 'horizonEndsAt' | 'person'> | null;
  readonly contact: string;
};

type Meeting = {
  readonly sides: readonly [Side, Side];
  readonly because: readonly string[];
  readonly question: FirstQuestion;
};

/** The message to both, where both can answer. */
export function meetingCard(meeting: Meeting): Card {
  const [one, other] = meeting.sides;
  return {
    tone: 'overlap',
    title: words('introduction.meet', { one: one.name, other: other.name }),
    body: [...meetingBody(meeting), { kind: 'footnote', text: [words('introduction.from here')] }],
  };
}

/** The same to one of them, with how the other can be reached, and when they hear. The first side is the reader's. */
export function contactCard(meeting: Meeting, by: HearsBy): Card {
  const [mine, theirs] = meeting.sides;
  return {
    tone: 'overlap',
    title: words('introduction.contact', { name: theirs.name }),
    body: [
      say(words('introduction.reach', { name: theirs.name, contact: { bold: theirs.contact } })),
      ...(by === null
        ? []
        : [say(words('introduction.hears by', { name: theirs.name, day: dayOf(by.at, by.zone) }))]),
      ...meetingBody(meeting),
      {
        kind: 'footnote',
        text: [
          words('introduction.reach reverse', { contact: mine.contact }),
          ' · ',
          words('introduction.from here'),
        ],
      },
    ],
  };
}

/** The same in short, on the own page of somebody who will be told, or couldn't be. */
export function contactInShort({ sides: [, theirs] }: Meeting): Card {
  return note(
    'overlap',
    words('introduction.contact', { name: theirs.name }),
    say(words('introduction.reach', { name: theirs.name, contact: { bold: theirs.contact } })),
    { kind: 'list', label: '', items: [sideLine(theirs)] },
  );
}

function meetingBody({ sides, because, question }: Meeting): readonly Block[] {
  const summaries = sides.flatMap(({ name, idea, text }) =>
    !idea && text && text.summary !== '' ? [{ name, summary: text.summary }] : [],
  );
  return [
    { kind: 'list', label: '', items: sides.map(sideLine) },
    ...summaries.map(({ name, summary }): Block => {
      return { kind: 'section', label: name, text: [shortened(summary, SUMMARY_SHOWN)] };
    }),
    ...(because.length > 0 ? [say(words('introduction.shared', { parts: because.join(', ') }))] : []),
    { kind: 'section', label: words('introduction.first question'), text: [questionWords(question, sides)] },
  ];
}

function sideLine({ name, text, idea, plan }: Side): Text {
  if (!text) return [{ bold: name }, words('introduction.side unseen')];
  const title = idea ? named({ ...idea, title: shortened(idea.title, 120) }) : shortened(text.title, 120);
  if (!plan) return [{ bold: name }, words('introduction.side', { title })];
  return [{ bold: name }, words('introduction.side plan', { title, until: until(plan) })];
}

/** In quotation marks a part may be a name, a verb or a single letter: the sentence around it holds. */
function questionWords({ about, part }: FirstQuestion, sides: Meeting['sides']): Words {
  const quoted = quotable(part);
  // There are halves to take where both are about to do it.
  const bothPlan = sides.every(({ plan }) => plan !== null);
  const alike = words(bothPlan ? 'introduction.about alike' : 'introduction.about alike open');
  if (quoted === '') return alike;
  switch (about) {
    case 'question':
      return words('introduction.about question', { part: quoted });
    case 'method':
      return words('introduction.about method', { part: quoted });
    case 'data':
      return words('introduction.about data', { part: quoted });
    case 'subject':
      return bothPlan
        ? words('introduction.about subject', { part: quoted })
        : words('introduction.about subject open', { part: quoted });
    case 'alike':
      return alike;
  }
}

/** On one line, without marks that would end the quotation. */
const quotable = (part: string): string =>
  shortened(
    part
      .replace(/["“”„‟«»]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    PART_SHOWN,
  );
