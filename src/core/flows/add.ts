/** The second part of an idea: more text than one form holds, and links and tags, added to what was published. */
import { draftKept } from '../cards/answers.ts';
import { additionForm } from '../cards/forms.ts';
import { ideaProblems } from '../cards/problems.ts';
import { gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Idea, IdeaText, Person } from '../model.ts';
import type { Reader } from '../reader.ts';
import { addedTo, checkIdea, EMPTY_TEXT } from '../rules/ideas.ts';
import type { StoredDraft } from '../store/drafts.ts';
import { forgetDraftOf, refuse, rewritten } from './edit.ts';
import { fitForm } from './fitting.ts';
import { isOpen } from './publish.ts';
import { mayChange } from './roles.ts';
import type { Presses, Submits, Submitted, Turn } from './turn.ts';
import { canAt } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const addPresses = {
  'add to': async (world, action, { event, person, reader }) => {
    const draft = await draftNamed(world, action.draft, person);
    const idea = await world.store.ideas.byId(action.idea, reader);
    if (idea && !(await mayChange(world, idea, { ...event, person }))) return refuse(world, event);
    return addForm(world, { idea: action.idea, draft, reader, where: event.where });
  },
} satisfies Partial<Presses>;

export const addForms = {
  'add to': (world, action, turn) => add(world, action, turn),
} satisfies Submits;

/** The form that adds; what was kept of an addition stands in it. */
export async function addForm(
  world: World,
  about: {
    readonly idea: number;
    readonly draft: StoredDraft | null;
    readonly reader: Reader;
    readonly where: { readonly platform: string };
  },
): Promise<Reply> {
  const idea = await world.store.ideas.byId(about.idea, about.reader);
  if (!idea) return whisper(gone());
  const { draft } = about;
  const action = { do: 'add to' as const, idea: idea.id, ...(draft ? { draft: draft.id } : {}) };
  const more = draft?.text ?? { ...EMPTY_TEXT, links: idea.links, tags: idea.tags };
  return { kind: 'form', form: fitForm(additionForm(idea, more, action), canAt(world, about.where)) };
}

async function add(
  world: World,
  action: { readonly idea: number; readonly draft?: number | undefined },
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const { store, clock } = world;
  const idea = await store.ideas.byId(action.idea, reader);
  if (!idea) return whisper(gone(), event.alone);
  const role = await mayChange(world, idea, { ...event, person });
  if (!role) return refuse(world, event);
  const added = checkIdea({ ...event.values, title: idea.title }, EMPTY_TEXT).text;
  const whole = checkIdea({}, addedTo(idea, added));
  const kept = await draftNamed(world, action.draft, person);
  if (!whole.ok) {
    const problems = ideaProblems(whole.problems);
    const draft = await keep(world, { idea, added, person, form: event.form, before: kept });
    return {
      kind: 'look again',
      problems,
      otherwise: draftKept(idea.title, draft, problems),
    };
  }
  if (kept) await store.drafts.discard(kept.id, clock.now());
  await forgetDraftOf(world, person, event.form);
  return rewritten(world, idea, { text: whole.text, person, reader, role, alone: event.alone });
}

async function draftNamed(
  { store }: World,
  id: number | undefined,
  person: Person,
): Promise<StoredDraft | null> {
  const draft = id === undefined ? null : await store.drafts.byId(id);
  return isOpen(draft, person) ? draft : null;
}

/** An addition that doesn't fit is kept by itself: the idea stays as it is until it does. */
async function keep(
  { store, clock }: World,
  about: { idea: Idea; added: IdeaText; person: Person; form: string; before: StoredDraft | null },
): Promise<number> {
  const { idea, added, person, form } = about;
  const before = about.before ?? (await store.drafts.ofForm(person.id, form));
  const text = { ...added, title: idea.title };
  if (before) {
    await store.drafts.change(before.id, { text, horizon: null, audience: idea.audience, at: clock.now() });
    return before.id;
  }
  const draft = await store.drafts.create({
    personId: person.id,
    personSelf: person.self,
    spaceId: idea.spaceId,
    text,
    horizon: null,
    source: null,
    creditedId: null,
    audience: idea.audience,
    homeId: idea.homeId,
    editsId: idea.id,
    adds: true,
    form,
    at: clock.now(),
  });
  return draft.id;
}
