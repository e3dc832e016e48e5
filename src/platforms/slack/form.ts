/** Forms as modals, and what comes back from them. */
import type { types, ViewOutput } from '@slack/bolt';
import { type Action, decodeAction, encodeAction } from '../../core/actions.ts';
import { BEGINNING, CANCEL } from '../../core/cards/apologies.ts';
import { clean } from '../../core/cards/clean.ts';
import type { Language } from '../../core/cards/locales.ts';
import { label } from '../../core/cards/speak.ts';
import type { Field, Form } from '../../core/cards/spoken.ts';
import { LIMITS } from './limits.ts';
import { leaves, line, shorten } from './text.ts';

/** Every form has it, so that its submission is known for ours. */
export const FORM_CALLBACK = 'form';

/** Where a form was opened, which its submission doesn't say by itself. */
export type Opened = {
  readonly channel: string;
  /** Whether what was pressed to open it is seen by that person alone. */
  readonly alone: boolean;
  /** The message that was pressed, where it lasts. */
  readonly message: string;
  /** Answers there, also into the place of the message that was pressed. Works five times in 30 minutes. */
  readonly responseUrl: string;
};

export function renderForm(form: Form, opened: Opened): types.ModalView {
  const { language = 'en' } = form;
  const intro = leaves(
    form.intro.map((node) => (typeof node === 'string' ? shorten(node, LIMITS.text) : node)),
  );
  const says: types.KnownBlock[] =
    intro.length === 0
      ? []
      : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: intro }] }];
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    title: words(form.title, LIMITS.viewTitle),
    submit: words(form.submit, LIMITS.viewTitle),
    close: words(label(CANCEL, language), LIMITS.viewTitle),
    private_metadata: JSON.stringify([
      encodeAction(form.action),
      opened.channel,
      opened.alone,
      opened.responseUrl,
      opened.message,
    ]),
    blocks: [
      ...says,
      ...form.fields.slice(0, LIMITS.viewBlocks - 1).flatMap((field) => input(field, language)),
    ],
  };
}

/** The action and the place that a form was opened with, or null for a form of another time. */
export function openedOf(view: ViewOutput): (Opened & { readonly action: Action }) | null {
  try {
    const kept: unknown = JSON.parse(view.private_metadata);
    const [action, channel, alone, responseUrl, message]: unknown[] = Array.isArray(kept) ? kept : [];
    const decoded = typeof action === 'string' ? decodeAction(action) : null;
    if (decoded === null || typeof channel !== 'string' || typeof responseUrl !== 'string') return null;
    const on = typeof message === 'string' ? message : '';
    return { action: decoded, channel, alone: alone === true, responseUrl, message: on };
  } catch {
    // Not ours, or from a version that kept something else there.
    return null;
  }
}

/** The values by the names of the fields; what was left empty is an empty string. */
export function valuesOf(view: ViewOutput): Record<string, string> {
  const entries = Object.entries(view.state.values).flatMap(([name, elements]) =>
    Object.values(elements).map((state): [string, string] => [
      name,
      state.value ?? state.selected_option?.value ?? '',
    ]),
  );
  return Object.fromEntries(entries);
}

/** Problems by fields that the form shows; Slack takes no others, so the rest goes to the first field. */
export function problemsOf(
  view: ViewOutput,
  problems: Readonly<Record<string, string>>,
): Record<string, string> {
  const names = Object.keys(view.state.values);
  const out: Record<string, string> = {};
  for (const [name, problem] of Object.entries(problems)) {
    const at = names.includes(name) ? name : names[0];
    if (at !== undefined) out[at] = [out[at], line(problem, LIMITS.hint)].filter(Boolean).join(' ');
  }
  return out;
}

/** What each field is called, for showing what was typed elsewhere. */
export function labelsOf(view: ViewOutput): Record<string, string> {
  return Object.fromEntries(
    view.blocks.flatMap((block) =>
      'label' in block &&
      block.block_id !== undefined &&
      typeof block.label === 'object' &&
      block.label !== null
        ? [[block.block_id, block.label.text]]
        : [],
    ),
  );
}

const words = (text: string, limit: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: line(text, limit),
  emoji: true,
});

function input(field: Field, language: Language): types.InputBlock[] {
  const hint = hintOf(field, language);
  const common = {
    type: 'input' as const,
    block_id: field.name,
    label: words(field.label, LIMITS.fieldLabel),
    ...(hint === '' ? {} : { hint: words(hint, LIMITS.hint) }),
  };
  if (field.kind === 'text') return [{ ...common, optional: !field.required, element: textInput(field) }];
  const options = field.choices.slice(0, LIMITS.options).map((choice) => ({
    text: words(choice.label, LIMITS.option),
    value: choice.value,
  }));
  if (options.length === 0) return [];
  const chosen = options.find((option) => option.value === field.value);
  const initial = chosen === undefined ? {} : { initial_option: chosen };
  return [
    {
      ...common,
      optional: true,
      element: { type: 'static_select', action_id: field.name, options, ...initial },
    },
  ];
}

type TextField = Extract<Field, { kind: 'text' }>;

function textInput(field: TextField): types.PlainTextInput {
  const most = Math.max(1, Math.min(field.limit, LIMITS.input));
  const value = shorten(clean(field.value), most);
  return {
    type: 'plain_text_input',
    action_id: field.name,
    multiline: field.long,
    max_length: most,
    ...(value === '' ? {} : { initial_value: field.long ? value : value.replace(/\s+/g, ' ') }),
  };
}

/** A form that can't show all of a text must say so, or saving it would silently lose the rest. */
function hintOf(field: Field, language: Language): string {
  const cut = field.kind === 'text' && clean(field.value).length > Math.min(field.limit, LIMITS.input);
  return cut ? `${label(BEGINNING, language)} ${field.hint}`.trim() : field.hint.trim();
}
