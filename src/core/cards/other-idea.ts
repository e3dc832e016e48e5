/** The field in which somebody names another idea. */
import type { Field } from './card.ts';
import { words } from './message.ts';

/** A number or some of a title. `value` is what was written before, where it needs another look. */
export const otherIdea = (value: string): Field => ({
  kind: 'text',
  name: 'other',
  label: words('relation.form other'),
  hint: words('relation.form other hint'),
  long: false,
  required: true,
  limit: 150,
  value,
});
