/** Long texts in forms that hold less: shown from the beginning, kept whole. */
import type { Form } from '../cards/card.ts';
import { moreLine } from '../cards/forms.ts';
import { type Words, words } from '../cards/message.ts';
import type { IdeaText } from '../model.ts';
import type { Can } from '../ports.ts';

/** A difference is one line; ten words say more than a page that nobody reads. */
const LINE_LIMIT = 500;

/** The end of a text that a form shows only the beginning of. */
const CUT_SIGN = ' […]';

const LONG = ['summary', 'setup', 'questions'] as const;

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // One character outside the basic plane takes two places; half of one would be a broken sign.
  const end = limit - CUT_SIGN.length;
  const whole = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
  return text.slice(0, whole) + CUT_SIGN;
}

/** The form as the platform can show it: texts begun, limits at what it holds, a word when something is kept beside. */
export function fitForm(form: Form, can: Can): Form {
  const isCut = form.fields.some((field) => field.kind === 'text' && field.value.length > can.formText);
  return {
    ...form,
    intro: isCut ? [...form.intro, ' ', words('form.cut', { limit: can.formText })] : form.intro,
    fields: form.fields.map((field) =>
      field.kind === 'text'
        ? {
            ...field,
            limit: Math.min(field.limit, can.formText),
            value: cut(field.value, Math.min(field.limit, can.formText)),
          }
        : field,
    ),
  };
}

/** The values of a form with the texts that it showed only the beginning of: where the sign of that stands, the rest follows. */
export function restoreCut(
  values: Readonly<Record<string, string>>,
  before: IdeaText,
  can: Can,
): Readonly<Record<string, string>> {
  const restored = { ...values };
  for (const name of [...LONG, 'more' as const]) {
    const whole = name === 'more' ? moreLine(before) : before[name];
    const typed = values[name]?.trimEnd();
    if (whole.length <= can.formText || !typed?.endsWith(CUT_SIGN.trim())) continue;
    const shown = cut(whole, can.formText).slice(0, -CUT_SIGN.length);
    const begun = typed.slice(0, -CUT_SIGN.trim().length);
    // The space before the sign is ours, unless somebody took it away.
    restored[name] = (begun.endsWith(' ') ? begun.slice(0, -1) : begun) + whole.slice(shown.length);
  }
  return restored;
}

/** One line that somebody wrote about two ideas. */
export function authorsWords(
  line: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Words } {
  const text = line.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, problem: words('problem.no words') };
  if (text.length > LINE_LIMIT)
    return { ok: false, problem: words('problem.line too long', { has: text.length, limit: LINE_LIMIT }) };
  return { ok: true, text };
}
