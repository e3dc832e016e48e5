/** Nothing typed is lost: a form that needs another look opens as it was filled in, and a refusal gives back what it refuses. */
import { type Action, encodeAction } from '../actions.ts';
import type { Field, Form, Label } from '../cards/card.ts';
import { words } from '../cards/message.ts';
import { givenBack, lookAgain } from '../cards/refusals.ts';
import type { Incoming, Reply } from '../events.ts';
import type { Person, Place } from '../model.ts';
import type { World } from './world.ts';

/** Fields that are chosen, and not typed. */
const CHOSEN: readonly string[] = ['plan', 'audience', 'how', 'hour', 'language', 'facet'];

/** What needs another look in a form that has no draft. What was typed is kept for when `action` opens it again. */
export function askAgain(again: {
  readonly problems: Readonly<Record<string, Label>>;
  readonly label: Label;
  readonly action: Action;
}): Reply {
  return { kind: 'look again', problems: again.problems, otherwise: lookAgain(again), keep: true };
}

/** The answer to an event, with what was typed before where it belongs. */
export async function withTyped(
  { store, clock }: World,
  { event, person }: { readonly event: Incoming; readonly person: Person },
  answer: Reply,
): Promise<Reply> {
  if (event.type === 'submitted') {
    const of = { personId: person.id, form: formOf(event.action, event.where) };
    if (answer.kind === 'look again' && answer.keep) await store.unsaved.keep(of, event.values, clock.now());
    else await store.unsaved.forget(of);
    const isRefused = answer.kind === 'whisper' && answer.card.tone === 'sorry';
    const typed = isRefused ? typedIn(event.values) : '';
    return typed === '' || answer.kind !== 'whisper'
      ? answer
      : { ...answer, card: givenBack(answer.card, typed) };
  }
  if (answer.kind !== 'form' || !('where' in event) || event.where === null) return answer;
  const form = formOf(answer.form.action, event.where);
  const values = await store.unsaved.of({ personId: person.id, form });
  return values ? { ...answer, form: filledIn(answer.form, values) } : answer;
}

/** What is typed in one channel isn't for another: the settings of a space are those of the channel's. */
const formOf = (action: Action, { platform, workspace, channel }: Place): string =>
  [platform, workspace, channel, encodeAction(action)].join(' ');

const typedIn = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([name, value]) => !CHOSEN.includes(name) && value.trim() !== '')
    .map(([, value]) => value)
    .join('\n\n');

function filledIn(form: Form, values: Readonly<Record<string, string>>): Form {
  const filled = (field: Field): Field => {
    const value = values[field.name];
    return value === undefined ? field : { ...field, value };
  };
  return {
    ...form,
    intro: [words('form.typed before'), ...(form.intro.length > 0 ? [' ', ...form.intro] : [])],
    fields: form.fields.map(filled),
  };
}
