/** The verbs of the one command. */
import { pickIdea } from '../cards/finding.ts';
import { fullIdea } from '../cards/idea.ts';
import { OVERLAPS_SHOWN } from '../cards/overlap.ts';
import { noSuchIdea, notSetUp, unknownVerb, whichIdea, wrongHorizon } from '../cards/refusals.ts';
import { help } from '../cards/space.ts';
import type { Reply } from '../events.ts';
import type { Horizon, Idea, Person, Place } from '../model.ts';
import type { Reader } from '../reader.ts';
import { splitPrivate } from '../rules/reading/private.ts';
import { readHorizon } from '../rules/reading/when.ts';
import { signsOf } from '../rules/signs.ts';
import { USUAL_HORIZON } from '../rules/stances.ts';
import { importVerb } from './agenda.ts';
import { ifWithdrawn } from './away.ts';
import { newIdea } from './capture.ts';
import { digestVerb } from './digest-command.ts';
import { find } from './find.ts';
import { showGlossary } from './glossary.ts';
import { offeringCard } from './lifecycle.ts';
import { linkVerbs } from './link.ts';
import { includedIn, settled } from './merge.ts';
import { listMine } from './mine.ts';
import { type Here, ideaNamed, suggested } from './named.ts';
import { askFor } from './outcome.ts';
import { nearTo } from './overlap.ts';
import { profileVerbs } from './profile.ts';
import { setUp } from './space.ts';
import { plan } from './stance.ts';
import { stanceNamed } from './stance-named.ts';
import type { Presses, Said, Turn, Verb, VerbAnywhere } from './turn.ts';
import { canAt, spaceFor, viewOf } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

/** The verbs that work before there is a space. */
const ANYWHERE: { readonly [name: string]: VerbAnywhere } = {
  help: async ({ store }, _said, { event }) =>
    whisper(help(signsOf((await store.spaces.at(event.where))?.space ?? null))),
  ...profileVerbs,
  ...linkVerbs,
  setup: (world, { rest }, { event, person }) => setUp(world, event, { argument: rest, person }),
};

const IN_SPACE: { readonly [name: string]: Verb } = {
  new: (world, { rest }, { event }) => newIdea(world, rest, event.where),
  import: () => importVerb(),
  find: (world, { rest, space }, { event, person, reader }) =>
    find(world, { space, reader, said: rest, who: event.who, person }),
  show: (world, { rest, space }, turn) =>
    showNamed(world, { space, reader: turn.reader }, { ...turn, said: rest }),
  plan: (world, { rest, space }, { person, reader }) =>
    planNamed(world, { space, reader }, { said: rest, person }),
  stance: (world, { rest, space }, { person, reader }) =>
    stanceNamed(world, { space, reader }, { person, reader, alone: false, said: rest }),
  outcome: (world, { rest, space }, { person, reader }) =>
    outcomeNamed(world, { space, reader }, { said: rest, person }),
  digest: digestVerb,
  glossary: (world, { space }) => showGlossary(world, space.id, { page: 1, alone: false }),
  map: (_, { space }) => ({ kind: 'map', spaceId: space.id }),
  mine: (world, { space }, { person, reader }) => listMine(world, space, { person, reader }),
};

export const commandPresses = {
  show: (world, action, { event, person, reader }) =>
    showIdea(world, action.idea, {
      page: action.page,
      where: event.where,
      person,
      reader,
      instead: event.alone,
    }),
} satisfies Partial<Presses>;

export async function command(world: World, turn: Turn<Said>): Promise<Reply> {
  const { event, person } = turn;
  const [, verb = '', said = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(event.text) ?? [];
  const name = verb === '' ? 'new' : verb.toLowerCase();
  const rest = said.trim();
  const anywhere = Object.hasOwn(ANYWHERE, name) ? ANYWHERE[name] : undefined;
  if (anywhere) return anywhere(world, { rest }, turn);
  const inSpace = Object.hasOwn(IN_SPACE, name) ? IN_SPACE[name] : undefined;
  if (!inSpace) return whisper(unknownVerb(verb));
  // A direct conversation has no name; in a channel of its own, only that channel's space can be meant.
  const space =
    event.placeName === ''
      ? await spaceFor(world, event.where, person.id)
      : ((await world.store.spaces.at(event.where))?.space ?? null);
  return space ? inSpace(world, { rest, space }, turn) : whisper(notSetUp());
}

async function showNamed(world: World, here: Here, asked: Turn<Said> & { said: string }): Promise<Reply> {
  const { said, event, person } = asked;
  if (said === '') return whisper(pickIdea(await suggested(world, here, '')));
  const idea = await ideaNamed(world, here, said);
  if (!idea) return whisper(noSuchIdea(said));
  const { reader } = here;
  return showIdea(world, idea.id, { page: 1, where: event.where, person, reader, instead: false });
}

async function outcomeNamed(
  world: World,
  here: Here,
  asked: { said: string; person: Person },
): Promise<Reply> {
  if (asked.said === '') return whisper(pickIdea(await suggested(world, here, '')));
  const idea = await ideaNamed(world, here, asked.said);
  if (!idea) return whisper(noSuchIdea(asked.said));
  return askFor(world, idea.id, { person: asked.person, reader: here.reader, alone: false });
}

/** One idea in full for one reader. */
export async function showIdea(
  world: World,
  id: number,
  shown: {
    page: number;
    where: Place;
    person: Person;
    reader: Reader;
    instead: boolean;
  },
): Promise<Reply> {
  const { reader } = shown;
  const found = await world.store.ideas.byId(id, reader);
  if (!found) return whisper(noSuchIdea(`#${id}`));
  const idea = await settled(world, found, reader);
  const away = ifWithdrawn(idea, shown.person, shown.instead);
  if (away) return away;
  const view = await viewOf(world, idea, reader);
  const mine = view.standings.find((one) => one.person.id === shown.person.id);
  const pageText = Math.floor(canAt(world, shown.where).cardText * 0.6);
  return {
    kind: 'whisper',
    card: await offeringCard(
      world,
      { idea, where: shown.where },
      fullIdea(
        {
          ...view,
          mine,
          near: await nearThis(world, idea, reader),
          included: await includedIn(world, idea, { person: shown.person, reader }),
        },
        shown.page,
        pageText,
      ),
    ),
    instead: shown.instead,
  };
}

/** What comes near an idea, beside what somebody has said about it already. */
async function nearThis(world: World, idea: Idea, reader: Reader) {
  const space = await world.store.spaces.byId(idea.spaceId);
  return space ? (await nearTo(world, { space, idea, reader })).slice(0, OVERLAPS_SHOWN) : [];
}

async function planNamed(world: World, here: Here, asked: { said: string; person: Person }): Promise<Reply> {
  const { space, reader } = here;
  const { person } = asked;
  const { said, isPrivate } = splitPrivate(asked.said);
  const { name, horizon } = splitHorizon(said, (text) =>
    readHorizon(text, world.clock.now(), person.zone ?? space.zone),
  );
  const numbered = /^#?(\d{1,9})(?:\s+(.+))?$/.exec(name);
  if (numbered?.[2]) return whisper(wrongHorizon(numbered[2]));
  if (name === '') return whisper(whichIdea());
  const idea = await ideaNamed(world, here, name);
  if (!idea) return whisper(noSuchIdea(said));
  return plan(
    world,
    { idea, horizon: horizon ?? USUAL_HORIZON, sure: false, isPrivate },
    { person, reader, alone: false },
  );
}

/** Most words that a horizon has: "in the next two or three weeks". */
const HORIZON_WORDS = 7;
/** The single words that end no title by chance, as "march" or "may" do. */
const ALONE = /^(?:week|month|quarter|unsure|sometime|\d{4}-\d{2}-\d{2}|q[1-4])$/i;

/** `41 this month` → the idea's name or number, and the horizon that its last words say. */
function splitHorizon(
  said: string,
  read: (text: string) => Horizon | null,
): { name: string; horizon: Horizon | null } {
  const words = said.split(/\s+/).filter((word) => word !== '');
  for (let tail = Math.min(HORIZON_WORDS, words.length - 1); tail > 0; tail--) {
    const said = words.slice(-tail).join(' ');
    const isTitle = tail === 1 && !ALONE.test(said) && !/^#?\d+$/.test(words[0] ?? '');
    const horizon = isTitle ? null : read(said);
    if (horizon) return { name: words.slice(0, -tail).join(' '), horizon };
  }
  return { name: words.join(' '), horizon: null };
}
