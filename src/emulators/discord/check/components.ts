/** The components of a message, of both generations. */
import { type Fields, lengthOf, listOf, numberOf } from '../json.ts';
import { limits } from '../limits.ts';
import type { Complaints } from '../refusal.ts';
import { checkButton, checkSelect, countPart, newTally, type Tally } from './controls.ts';
import { checkInteger, checkList, checkObject, checkText, checkUrl } from './fields.ts';

const selects = [3, 5, 6, 7, 8];

/** Checks a message's components and gives every one an `id`, as Discord does in its answer. */
export function checkComponents(found: Complaints, value: unknown, v2: boolean): readonly Fields[] {
  if (value === undefined || value === null) return [];
  const tally = newTally(found);
  const list = checkList(found, 'components', value, { min: 0, max: v2 ? limits.v2Components : limits.rows });
  for (const [index, item] of list.entries()) {
    const path = `components.${index}`;
    const part = checkObject(found, path, item);
    if (!part) continue;
    if (v2) checkPart(tally, path, part, [1, 9, 10, 12, 13, 14, 17]);
    else if (part.type === 1) checkRow(tally, path, part);
    else wrongType(found, path, [1]);
  }
  if (v2 && tally.parts > limits.v2Components)
    found.add(
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components must be ${limits.v2Components} or fewer`,
    );
  if (tally.text > limits.v2Text)
    found.add(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Displayable text size exceeds maximum size of ${limits.v2Text}`,
    );
  return numbered(list);
}

const wrongType = (found: Complaints, path: string, types: readonly number[]) =>
  found.add(
    `${path}.type`,
    'UNION_TYPE_CHOICES',
    `Value of field "type" must be one of (${types.join(', ')}).`,
  );

function checkPart(tally: Tally, path: string, part: Fields, allowed: readonly number[]): void {
  if (!allowed.includes(numberOf(part.type, -1))) return wrongType(tally.found, path, allowed);
  if (part.type === 1) return checkRow(tally, path, part);
  if (part.type === 2) return checkButton(tally, path, part);
  countPart(tally, path, part);
  if (part.type === 9) checkSection(tally, path, part);
  if (part.type === 10) checkTextDisplay(tally, path, part);
  if (part.type === 11) checkMedia(tally.found, `${path}.media`, part.media);
  if (part.type === 12) checkGallery(tally.found, `${path}.items`, part.items);
  if (part.type === 13) checkMedia(tally.found, `${path}.file`, part.file);
  if (part.type === 14) checkInteger(tally.found, `${path}.spacing`, part.spacing, { min: 1, max: 2 });
  if (part.type === 17) checkContainer(tally, path, part);
}

function checkRow(tally: Tally, path: string, row: Fields): void {
  const { found } = tally;
  countPart(tally, path, row);
  const list = checkList(found, `${path}.components`, row.components, { min: 1, max: limits.buttonsPerRow });
  const parts = list.map((item, index) => checkObject(found, `${path}.components.${index}`, item));
  const menus = parts.filter((part) => part && selects.includes(numberOf(part.type)));
  if (menus.length > 0 && parts.length > 1)
    found.add(
      `${path}.components`,
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  for (const [index, part] of parts.entries()) {
    const at = `${path}.components.${index}`;
    if (!part) continue;
    if (part.type === 2) checkButton(tally, at, part);
    else if (selects.includes(numberOf(part.type))) checkSelect(tally, at, part, 'message');
    else wrongType(found, at, [2, ...selects]);
  }
}

function checkSection(tally: Tally, path: string, section: Fields): void {
  const range = { min: 1, max: limits.sectionTexts };
  const texts = checkList(tally.found, `${path}.components`, section.components, range);
  checkEach(tally, `${path}.components`, texts, [10]);
  if (section.accessory === undefined || section.accessory === null)
    return tally.found.add(`${path}.accessory`, 'BASE_TYPE_REQUIRED', 'This field is required');
  const accessory = checkObject(tally.found, `${path}.accessory`, section.accessory);
  if (accessory) checkPart(tally, `${path}.accessory`, accessory, [2, 11]);
}

export function checkTextDisplay(tally: Tally, path: string, part: Fields): void {
  const content = checkText(tally.found, `${path}.content`, part.content, { max: limits.v2Text });
  tally.text += lengthOf(content ?? '');
}

function checkContainer(tally: Tally, path: string, container: Fields): void {
  checkInteger(tally.found, `${path}.accent_color`, container.accent_color, { min: 0, max: 0xffffff });
  const range = { min: 1, max: limits.v2Components };
  const parts = checkList(tally.found, `${path}.components`, container.components, range);
  checkEach(tally, `${path}.components`, parts, [1, 9, 10, 12, 13, 14]);
}

function checkEach(tally: Tally, path: string, list: readonly unknown[], allowed: readonly number[]): void {
  for (const [index, item] of list.entries()) {
    const part = checkObject(tally.found, `${path}.${index}`, item);
    if (part) checkPart(tally, `${path}.${index}`, part, allowed);
  }
}

function checkGallery(found: Complaints, path: string, value: unknown): void {
  const items = checkList(found, path, value, { min: 1, max: limits.galleryItems });
  for (const [index, item] of items.entries()) {
    const entry = checkObject(found, `${path}.${index}`, item);
    if (!entry) continue;
    checkMedia(found, `${path}.${index}.media`, entry.media);
    if (entry.description !== undefined && entry.description !== null)
      checkText(found, `${path}.${index}.description`, entry.description, { max: limits.mediaDescription });
  }
}

function checkMedia(found: Complaints, path: string, value: unknown): void {
  const media = checkObject(found, path, value);
  if (media) checkUrl(found, `${path}.url`, media.url);
}

/** Every part of the tree, the nested ones too. */
export function partsOf(list: readonly unknown[]): readonly Fields[] {
  return list.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    const part: Fields = { ...item };
    const inside = [part.accessory, part.component].filter((one) => one !== undefined && one !== null);
    return [part, ...partsOf(listOf(part.components)), ...partsOf(inside)];
  });
}

/** Fills the ids in that the sender left out, without touching those it chose. */
export function numbered(list: readonly unknown[]): readonly Fields[] {
  const taken = new Set(partsOf(list).map((part) => numberOf(part.id)));
  let last = 0;
  const next = () => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const walk = (item: unknown): Fields => {
    if (typeof item !== 'object' || item === null) return {};
    const part: Fields = { ...item };
    const id = numberOf(part.id) > 0 ? part.id : next();
    return {
      ...part,
      id,
      ...(Array.isArray(part.components) ? { components: part.components.map(walk) } : {}),
      ...(part.accessory ? { accessory: walk(part.accessory) } : {}),
      ...(part.component ? { component: walk(part.component) } : {}),
    };
  };
  return list.map(walk);
}
