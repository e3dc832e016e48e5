/** Changing the words of one's own idea; for an admin, of anybody's in the space. Every card follows; nothing is posted anew. */
import { draftKept, edited } from '../cards/answers.ts';
import type { Card, Label } from '../cards/card.ts';
import { ideaForm } from '../cards/forms.ts';
import { OVERLAPS_SHOWN } from '../cards/overlap.ts';
import { ideaProblems } from '../cards/problems.ts';
import { authorsOnly, gone } from '../cards/refusals.ts';
import type { Reply } from '../events.ts';
import type { Idea, IdeaText, Person, Place, Role } from '../model.ts';
import type { Reader } from '../reader.ts';
import { changedMaterially, gistOf } from '../rules/gist.ts';
import { checkIdea } from '../rules/ideas.ts';
import type { StoredDraft } from '../store/drafts.ts';
import { fitForm, restoreCut } from './fitting.ts';
import { overlapsOf } from './overlap.ts';
import { quietBeside, withDifferences } from './pairs.ts';
import { adminsAt, mayChange } from './roles.ts';
import type { Pressed, Presses, Submits, Submitted, Turn } from './turn.ts';
import { canAt } from './views.ts';
import { whisper } from './whisper.ts';
import type { World } from './world.ts';

export const editPresses = {
  edit: (world, action, turn) => editIdea(world, action.idea, turn),
} satisfies Partial<Presses>;

export const editForms = {
  edit: (world, action, turn) => submitEdit(world, action.idea, turn),
} satisfies Submits;

export async function editIdea(
  world: World,
  id: number,
  { event, person, reader }: Turn<Pressed>,
): Promise<Reply> {
  const idea = await world.store.ideas.byId(id, reader);
  if (!idea) return whisper(gone());
  if (!(await mayChange(world, idea, { ...event, person }))) return refuse(world, event);
  return {
    kind: 'form',
    form: fitForm(
      ideaForm(idea, { action: { do: 'edit', idea: id }, plan: 'not asked' }),
      canAt(world, event.where),
    ),
  };
}

export async function submitEdit(world: World, id: number, turn: Turn<Submitted>): Promise<Reply> {
  const { event, person, reader } = turn;
  const idea = await world.store.ideas.byId(id, reader);
  const role = idea && (await mayChange(world, idea, { ...event, person }));
  if (!idea || !role) return refuse(world, event);
  const checked = checkIdea(restoreCut(event.values, idea, canAt(world, event.where)), idea);
  if (!checked.ok) {
    const problems = ideaProblems(checked.problems);
    const kept = { text: checked.text, problems };
    return {
      kind: 'look again',
      problems,
      otherwise: await keepEdit(world, idea, kept, { person, form: event.form }),
    };
  }
  await forgetDraftOf(world, person, event.form);
  return rewritten(world, idea, { text: checked.text, person, reader, role, alone: event.alone });
}

/** The idea gets its new words. If they say something else than before, they are compared again, for its author alone. */
export async function rewritten(
  world: World,
  before: Idea,
  by: {
    readonly text: IdeaText;
    readonly person: Person;
    readonly reader: Reader;
    readonly role: Role;
    readonly alone: boolean;
  },
): Promise<Reply> {
  const { store } = world;
  const { text, person, reader, role, alone } = by;
  await store.ideas.rewrite(before.id, text, role);
  const idea = { ...before, ...text };
  const space = await store.spaces.byId(idea.spaceId);
  const isAnother = role === 'author' && changedMaterially(gistOf(before), gistOf(idea));
  const except = isAnother ? [idea.id, ...(await quietBeside(world, idea))] : [];
  const overlaps =
    space && isAnother
      ? await overlapsOf(world, {
          space,
          text,
          person,
          reader,
          except,
          limit: OVERLAPS_SHOWN,
          about: { ideaId: idea.id },
        })
      : [];
  return whisper(edited(idea, await withDifferences(world, idea, overlaps)), alone);
}

/** An edit that can't be saved is kept as a draft of its own, so that what was typed isn't lost with the form. */
async function keepEdit(
  world: World,
  idea: Idea,
  kept: { text: IdeaText; problems: Readonly<Record<string, Label>> },
  by: { person: Person; form: string },
): Promise<Card> {
  const { drafts } = world.store;
  const before = await drafts.ofForm(by.person.id, by.form);
  if (before)
    await drafts.change(before.id, {
      text: kept.text,
      horizon: null,
      audience: idea.audience,
      at: world.clock.now(),
    });
  const draft =
    before ??
    (await drafts.create({
      personId: by.person.id,
      personSelf: by.person.self,
      spaceId: idea.spaceId,
      text: kept.text,
      horizon: null,
      source: null,
      creditedId: null,
      audience: idea.audience,
      homeId: idea.homeId,
      editsId: idea.id,
      form: by.form,
      at: world.clock.now(),
    }));
  return draftKept(kept.text.title, draft.id, kept.problems);
}

/** An edit that was kept as a draft, submitted again: the idea gets its words, and no second idea comes of it. */
export async function finishEdit(
  world: World,
  draft: StoredDraft,
  text: IdeaText,
  { event, person, reader }: Turn<Submitted>,
): Promise<Reply> {
  const idea = draft.editsId === null ? null : await world.store.ideas.byId(draft.editsId, reader);
  const role = idea && (await mayChange(world, idea, { ...event, person }));
  if (!idea || !role) return refuse(world, event);
  await world.store.drafts.discard(draft.id, world.clock.now());
  return rewritten(world, idea, { text, person, reader, role, alone: false });
}

/** Changing an idea is for its author and for admins: who these are, where the platform tells. */
export async function refuse(world: World, { where }: { readonly where: Place }): Promise<Reply> {
  return whisper(authorsOnly(await adminsAt(world, where)));
}

/** What was kept of a form that is saved now after all. */
export async function forgetDraftOf({ store, clock }: World, person: Person, form: string): Promise<void> {
  const kept = await store.drafts.ofForm(person.id, form);
  if (kept) await store.drafts.discard(kept.id, clock.now());
}
