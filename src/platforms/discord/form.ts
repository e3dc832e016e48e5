/** Forms as Discord's modals, and what people wrote into them. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { BEGINNING } from '../../core/cards/apologies.ts';
import type { Language } from '../../core/cards/locales.ts';
import { label } from '../../core/cards/speak.ts';
import type { Field, Form } from '../../core/cards/spoken.ts';
import { carry } from './controls.ts';
import {
  CUSTOM_ID,
  FIELD_HINT,
  FIELD_LABEL,
  FIELD_TEXT,
  FORM_FIELDS,
  FORM_TITLE,
  MENU_OPTIONS,
} from './limits.ts';
import { begin, cut, markdown, plain } from './text.ts';

/** An option must have a value of at least one character; this one stands for none. */
export const NO_VALUE = '(none)';

/** A modal holds five parts; the introduction is the first that there's no room for. Discord writes "Submit" itself. */
export function modal(form: Form, guild: string | null): APIModalInteractionResponseCallbackData {
  const fields = form.fields.slice(0, FORM_FIELDS).map((one) => field(one, form.language ?? 'en'));
  const intro = markdown(form.intro);
  const head: APIModalInteractionResponseCallbackComponent[] =
    intro !== '' && fields.length < FORM_FIELDS
      ? [{ type: ComponentType.TextDisplay, content: introduction(form) }]
      : [];
  return {
    custom_id: carry(form.action, guild),
    title: plain(form.title, FORM_TITLE),
    components: [...head, ...fields],
  };
}

/** Words cut before they're escaped, so that no escape is cut. */
function introduction(form: Form): string {
  const whole = markdown(form.intro);
  if (whole.length <= FIELD_TEXT) return whole;
  const said = form.intro.map((part) => (typeof part === 'string' ? cut(part, 300) : part));
  return begin(markdown(said), FIELD_TEXT);
}

function field(one: Field, language: Language): APILabelComponent {
  const room = one.kind === 'text' ? Math.min(one.limit, FIELD_TEXT) : 0;
  const long = one.kind === 'text' && one.value.length > room;
  const hint = long ? label(BEGINNING, language) : one.hint;
  return {
    type: ComponentType.Label,
    label: plain(one.label, FIELD_LABEL),
    ...(hint.trim() === '' ? {} : { description: plain(hint, FIELD_HINT) }),
    component: one.kind === 'text' ? input(one, room) : select(one),
  };
}

function input(one: Extract<Field, { kind: 'text' }>, room: number): APILabelComponent['component'] {
  const value = begin(one.value.toWellFormed(), room);
  return {
    type: ComponentType.TextInput,
    custom_id: one.name,
    style: one.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: one.required,
    max_length: room,
    ...(value === '' ? {} : { value }),
  };
}

function select(one: Extract<Field, { kind: 'choice' }>): APILabelComponent['component'] {
  return {
    type: ComponentType.StringSelect,
    custom_id: one.name,
    required: false,
    options: one.choices.slice(0, MENU_OPTIONS).map((choice) => ({
      label: plain(choice.label, CUSTOM_ID),
      value: choice.value === '' ? NO_VALUE : choice.value,
      default: choice.value === one.value,
    })),
  };
}
