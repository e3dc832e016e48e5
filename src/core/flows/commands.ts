/** The verbs of the one command. */
import { pickIdea, pickIdeaFor } from '../cards/finding.ts';
import { fullIdea } from '../cards/idea.ts';
import { noSuchIdea, notSetUp, unknownVerb } from '../cards/refusals.ts';
import { help } from '../cards/space.ts';
import type { Reply } from '../events.ts';
import type { Person, Place } from '../model.ts';
import type { Reader } from '../reader.ts';
import { nearest } from '../rules/nearest.ts';
import { signsOf } from '../rules/signs.ts';
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
import { besideInFull } from './near.ts';
import { askFor } from './outcome.ts';
import { planNamed } from './plan-named.ts';
import { profileVerbs } from './profile.ts';
import { setUp } from './space.ts';
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
  glossary: (world, { space }, { event: { who, where } }) =>
    showGlossary(world, space.id, { page: 1, event: { who, where } }),
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
  if (!inSpace) return whisper(unknownVerb(verb, nearest(verb, Object.keys({ ...ANYWHERE, ...IN_SPACE }))));
  // A direct conversation has no name; in a channel of its own, only that channel's space can be meant.
  const space =
    event.placeName === ''
      ? await spaceFor(world, event.where, person.id)
      : ((await world.store.spaces.at(event.where))?.space ?? null);
  if (space) return inSpace(world, { rest, space }, turn);
  const own = await world.store.spaces.latestOf(person.id);
  // What is one's own is so wherever one asks.
  if (own && name === 'mine') return inSpace(world, { rest, space: own }, turn);
  const elsewhere = own ? await world.store.spaces.channels(own.id) : [];
  return whisper(notSetUp(elsewhere.map((channel) => channel.name)));
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
  if (asked.said === '') return whisper(pickIdeaFor('outcome', await suggested(world, here, '')));
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
          ...(await besideInFull(world, view, { person: shown.person, reader })),
          included: await includedIn(world, idea, { person: shown.person, reader }),
        },
        shown.page,
        pageText,
      ),
    ),
    instead: shown.instead,
  };
}
