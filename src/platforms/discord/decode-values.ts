/** What was written into a modal, by the names of the fields. */
import { ComponentType, type ModalSubmitComponent } from 'discord.js';
import { NO_VALUE } from './form.ts';

/** Every field by its name; a menu without a choice is the empty string. */
export function decodeValues(components: readonly unknown[]): Readonly<Record<string, string>> {
  const fields = components.flatMap((component) => {
    const held = component as { component?: ModalSubmitComponent; components?: ModalSubmitComponent[] };
    // A field stands in a label; in modals of before 2025 it stood in a row.
    return [...(held.component ? [held.component] : []), ...(held.components ?? [])];
  });
  return Object.fromEntries(fields.map((field) => [field.custom_id, written(field)]));
}

function written(field: ModalSubmitComponent): string {
  if (field.type === ComponentType.TextInput) return field.value;
  if (field.type !== ComponentType.StringSelect) return '';
  const [value = ''] = field.values;
  return value === NO_VALUE ? '' : value;
}
