/** From a form or a message to a published idea. What needs another look, or an answer first, waits in a draft. */
import { draftKept } from '../cards/answers.ts';
import { ideaForm, PRIVATELY } from '../cards/forms.ts';
import { called } from '../cards/idea.ts';
import { type Words, words } from '../cards/message.ts';
import { ideaProblems } from '../cards/problems.ts';
import { gone, notSetUp, savedAlready } from '../cards/refusals.ts';
import type { Incoming, Reply } from '../events.ts';
import {
  AUDIENCES,
  type Audience,
  HORIZONS,
  type Horizon,
  type Person,
  type Place,
  type Space,
} from '../model.ts';
import { isDay } from '../rules/calendar.ts';
import { checkIdea, EMPTY_TEXT, LIMITS } from '../rules/ideas.ts';
import { isAgenda, readAgenda } from '../rules/reading/agenda.ts';
import { readIdea } from '../rules/reading/idea.ts';
import { proposeTitle } from '../rules/reading/title.ts';
import type { DraftText, StoredDraft } from '../store/drafts.ts';
import { addForm } from './add.ts';
import { offer } from './agenda.ts';
import { goOnWithDraft } from './differences.ts';
import { finishEdit } from './edit.ts';
import { fitForm, restoreCut } from './fitting.ts';
import { isOpen } from './publish.ts';
import type { Pressed, Presses, Submits, Submitted, Turn } from './turn.ts';
import { canAt, spaceFor, spaceMeant } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const capturePresses = {
  'new idea': (world, action, { event }) => newIdea(world, '', event.where, action.space),
  'write draft': (world, action, turn) => continueDraft(world, action.draft, turn),
} satisfies Partial<Presses>;

export const captureForms = {
  'new idea': (world, _action, turn) => submitIdea(world, turn),
  'write draft': (world, _action, turn) => submitIdea(world, turn),
} satisfies Submits;

/** The empty form, or one that begins with a title. */
export async function newIdea(world: World, said: string, where: Place, space?: number): Promise<Reply> {
  const { rest, audience } = splitAudience(said);
  const isTitle = rest.length <= LIMITS.title;
  // What is too long for a title is the idea itself.
  const text = isTitle
    ? { ...EMPTY_TEXT, title: rest }
    : { ...EMPTY_TEXT, title: proposeTitle(rest), summary: rest };
  const shown = { is: audience ?? ('space' as const), inChannel: (await homeAt(world, where)) !== null };
  const named = space === undefined ? {} : { space };
  const action = { do: 'new idea' as const, ...(audience ? { for: audience } : {}), ...named };
  return { kind: 'form', form: ideaForm(text, { action, plan: null, audience: shown }) };
}

/** `A title for:channel` → the title, and who is to see it: said beforehand where the form has no room to ask. */
function splitAudience(said: string): { readonly rest: string; readonly audience: Audience | null } {
  const [whole = '', named] = /(?:^|\s+)for:(channel|space|public)\s*$/i.exec(said) ?? [];
  const audience = AUDIENCES.find((one) => one === named?.toLowerCase()) ?? null;
  return { rest: audience ? said.slice(0, said.length - whole.length).trim() : said, audience };
}

/** A message that becomes an idea: read into its fields, kept as a draft in full, shown in the form. */
export async function saveMessage(
  world: World,
  turn: Turn<Extract<Incoming, { type: 'saved' }>>,
): Promise<Reply> {
  const { event, person, reader } = turn;
  const space = await spaceFor(world, event.where, person.id);
  if (!space) return whisper(notSetUp());
  const before = await world.store.ideas.savedFrom(event.message.url, reader);
  if (before) return whisper(savedAlready(called(before), before.id));
  const draft = await draftOfMessage(world, event, { person, space });
  const agenda = isAgenda(event.message.text) ? readAgenda(event.message.text, { loose: false }) : null;
  if (agenda) {
    const { source, creditedId, creditedSelf } = draft;
    return offer(world, {
      read: agenda,
      space,
      person,
      origin: { source, creditedId, creditedSelf, draftId: draft.id },
    });
  }
  return draftForm(world, draft, {
    where: event.where,
    intro: words('form.will appear', { space: space.name }),
  });
}

/** What a message says, in the fields of an idea; whoever wrote it is credited. */
async function draftOfMessage(
  world: World,
  { message, where }: Extract<Incoming, { type: 'saved' }>,
  { person, space }: { readonly person: Person; readonly space: Space },
): Promise<StoredDraft> {
  const { store, clock } = world;
  // Opened again, the form goes on with what was begun, and the first look leaves no second draft.
  const form = `saved ${message.url}`;
  const begun = await store.drafts.ofForm(person.id, form);
  if (begun) return begun;
  const now = clock.now();
  const read = readIdea(message.text, { now, zone: person.zone ?? space.zone });
  const { title, summary, setup, questions, links, tags } = read;
  const credited = message.author ? await store.people.meet(message.author, now) : null;
  return store.drafts.create({
    form,
    personId: person.id,
    personSelf: person.self,
    spaceId: space.id,
    text: { title, summary, setup, questions, links, tags },
    // "I'm planning…" says what its author plans, and nothing of whoever saves it.
    horizon: credited?.id === person.id ? (read.horizon ?? null) : null,
    isPrivate: false,
    audience: 'space',
    homeId: await homeAt(world, where),
    source: { url: message.url, author: message.author?.name ?? '' },
    creditedId: credited && credited.id !== person.id ? credited.id : null,
    creditedSelf: credited?.self ?? null,
    at: now,
  });
}

/** The form of a draft that was begun before. */
export async function continueDraft(
  world: World,
  id: number,
  { event, person, reader }: Turn<Pressed>,
): Promise<Reply> {
  const draft = await world.store.drafts.byId(id);
  if (!isOpen(draft, person)) return whisper(gone());
  if (draft.adds && draft.editsId !== null)
    return addForm(world, { idea: draft.editsId, draft, reader, where: event.where });
  return draftForm(world, draft, { where: event.where });
}

function draftForm(
  world: World,
  draft: StoredDraft,
  shown: { where: { platform: string }; intro?: Words },
): Reply {
  const { intro, where } = shown;
  const { horizon, isPrivate } = draft;
  const plan =
    draft.editsId === null ? (horizon === null ? null : { horizon, isPrivate }) : ('not asked' as const);
  const about = {
    action: { do: 'write draft' as const, draft: draft.id },
    plan,
    ...(draft.editsId === null ? { audience: { is: draft.audience, inChannel: draft.homeId !== null } } : {}),
  };
  const form = ideaForm(draft.text, intro === undefined ? about : { ...about, intro });
  return { kind: 'form', form: fitForm(form, canAt(world, where)) };
}

/** A form that was filled in: kept, checked, compared, and published when nothing comes near it. */
export async function submitIdea(world: World, turn: Turn<Submitted>): Promise<Reply> {
  const { event, person, reader } = turn;
  const { store } = world;
  const before =
    event.action.do === 'write draft'
      ? await store.drafts.byId(event.action.draft)
      : await store.drafts.ofForm(person.id, event.form);
  if (event.action.do === 'write draft' && !isOpen(before, person)) return keptApart(world, before, turn);
  const space = before ? await store.spaces.byId(before.spaceId) : await spaceMeant(world, event, person);
  if (!space) return whisper(notSetUp());
  const known = before?.text ?? EMPTY_TEXT;
  const checked = checkIdea(restoreCut(event.values, known, canAt(world, event.where)), known);
  const plan = event.values.plan === undefined ? before : readPlan(event.values.plan);
  const homeId = before ? before.homeId : await homeAt(world, event.where);
  const wanted = event.action.do === 'new idea' ? event.action.for : before?.audience;
  const audience = readAudience(event.values.audience, wanted ?? 'space', homeId);
  const draft = await keep(world, {
    before,
    person,
    space,
    homeId,
    text: checked.text,
    horizon: plan?.horizon ?? null,
    isPrivate: plan?.isPrivate ?? false,
    audience,
    form: event.form,
  });
  if (!checked.ok) {
    const problems = ideaProblems(checked.problems);
    return { kind: 'look again', problems, otherwise: draftKept(checked.text.title, draft.id, problems) };
  }
  if (draft.editsId !== null) return finishEdit(world, draft, checked.text, turn);
  return goOnWithDraft(world, draft, {
    ...{ person, reader, alone: event.alone, where: event.where },
    publishes: true,
  });
}

/** A form of a draft that was published or put away meanwhile: what else was written in it becomes a draft of its own. */
async function keptApart(
  world: World,
  over: StoredDraft | null,
  { event, person }: Turn<Submitted>,
): Promise<Reply> {
  if (over?.personId !== person.id) return whisper(gone(), event.alone);
  const { text } = checkIdea(restoreCut(event.values, over.text, canAt(world, event.where)), over.text);
  if (JSON.stringify(text) === JSON.stringify(over.text)) return whisper(gone(), event.alone);
  const { spaceId, horizon, audience, homeId, source, creditedId, creditedSelf, editsId } = over;
  const draft = await world.store.drafts.create({
    ...{ spaceId, horizon, audience, homeId, source, creditedId, creditedSelf, text },
    ...(editsId === null ? {} : { editsId }),
    personId: person.id,
    personSelf: person.self,
    at: world.clock.now(),
  });
  return whisper(draftKept(text.title, draft.id, { title: words('answer.draft over') }), event.alone);
}

async function keep(
  world: World,
  kept: DraftText & {
    readonly isPrivate: boolean;
    readonly before: StoredDraft | null;
    readonly person: Person;
    readonly space: Space;
    readonly homeId: number | null;
    readonly form: string;
  },
): Promise<StoredDraft> {
  const { before, person, space, homeId, text, horizon, isPrivate, audience, form } = kept;
  if (!before) {
    return world.store.drafts.create({
      personId: person.id,
      personSelf: person.self,
      spaceId: space.id,
      text,
      horizon,
      isPrivate,
      audience,
      homeId,
      source: null,
      creditedId: null,
      form,
      at: world.clock.now(),
    });
  }
  await world.store.drafts.change(before.id, { text, horizon, isPrivate, audience, at: world.clock.now() });
  return { ...before, text, horizon, isPrivate, audience };
}

/** The channel of a space that something is written in. */
async function homeAt({ store }: World, where: Place): Promise<number | null> {
  return (await store.spaces.at(where))?.channel.id ?? null;
}

/** What belongs to no channel can't be for one. */
function readAudience(value: string | undefined, before: Audience, homeId: number | null): Audience {
  const said = AUDIENCES.find((audience) => audience === value) ?? before;
  return said === 'channel' && homeId === null ? 'space' : said;
}

/** What the choice of the form says: until when, and whether only they see it. */
function readPlan(value: string): { readonly horizon: Horizon; readonly isPrivate: boolean } | null {
  const isPrivate = value.startsWith(PRIVATELY);
  const said = isPrivate ? value.slice(PRIVATELY.length) : value;
  const horizon = HORIZONS.find((one) => one === said) ?? (isDay(said) ? said : null);
  return horizon === null ? null : { horizon, isPrivate };
}
