/** A form ("modal") as an application may open it. */
import { type Fields, fieldsOf, numberOf } from '../json.ts';
import { limits } from '../limits.ts';
import { complaints } from '../refusal.ts';
import { checkTextDisplay, numbered } from './components.ts';
import { checkSelect, checkTextInput, countPart, newTally, type Tally } from './controls.ts';
import { checkList, checkObject, checkText } from './fields.ts';

export type CheckedModal = {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Fields[];
};

/** Says the form with an `id` on each part, or throws Discord's 50035, whose paths start at `data`. */
export function checkModal(value: unknown): CheckedModal {
  const found = complaints();
  const tally = newTally(found);
  const modal = fieldsOf(value);
  const title = checkText(found, 'data.title', modal.title, { max: limits.modalTitle });
  const customId = checkText(found, 'data.custom_id', modal.custom_id, { max: limits.customId });
  const range = { min: 1, max: limits.modalParts };
  const list = checkList(found, 'data.components', modal.components, range);
  for (const [index, item] of list.entries()) {
    const path = `data.components.${index}`;
    const part = checkObject(found, path, item);
    if (part) checkModalPart(tally, path, part);
  }
  found.raise();
  return { customId: customId ?? '', title: title ?? '', components: numbered(list) };
}

function checkModalPart(tally: Tally, path: string, part: Fields): void {
  const { found } = tally;
  if (part.type === 1) {
    countPart(tally, path, part);
    const inside = checkList(found, `${path}.components`, part.components, { min: 1, max: 1 });
    const input = checkObject(found, `${path}.components.0`, inside[0] ?? {});
    if (input?.type === 4) checkTextInput(tally, `${path}.components.0`, input, false);
    else
      found.add(
        `${path}.components.0.type`,
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (4,).',
      );
  } else if (part.type === 10) {
    countPart(tally, path, part);
    checkTextDisplay(tally, path, part);
  } else if (part.type === 18) checkLabel(tally, path, part);
  else found.add(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).');
}

function checkLabel(tally: Tally, path: string, label: Fields): void {
  const { found } = tally;
  countPart(tally, path, label);
  checkText(found, `${path}.label`, label.label, { max: limits.labelText });
  checkText(found, `${path}.description`, label.description, {
    max: limits.labelDescription,
    optional: true,
  });
  const inside = checkObject(found, `${path}.component`, label.component);
  if (!inside) return;
  const type = numberOf(inside.type);
  if (type === 4) checkTextInput(tally, `${path}.component`, inside, true);
  else if ([3, 5, 6, 7, 8].includes(type)) checkSelect(tally, `${path}.component`, inside, 'modal');
  else
    found.add(
      `${path}.component.type`,
      'UNION_TYPE_CHOICES',
      'Value of field "type" must be one of (3, 4, 5, 6, 7, 8).',
    );
}
