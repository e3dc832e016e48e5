/** The small checks every form is made of; each writes its complaint in Discord's words. */
import { type Fields, lengthOf } from '../json.ts';
import type { Complaints } from '../refusal.ts';

const requiredMessage = 'This field is required';

export type TextRule = { readonly max: number; readonly min?: number; readonly optional?: boolean };

/** Checks a text's presence, kind and length; says the text when it is fine. */
export function checkText(
  found: Complaints,
  path: string,
  value: unknown,
  rule: TextRule,
): string | undefined {
  if (value === undefined || value === null) {
    if (!rule.optional) found.add(path, 'BASE_TYPE_REQUIRED', requiredMessage);
    return undefined;
  }
  if (typeof value !== 'string') {
    found.add(path, 'STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`);
    return undefined;
  }
  // Discord trims before it counts: a label of spaces is an empty label.
  const length = lengthOf(value.trim());
  const min = rule.min ?? (rule.optional ? 0 : 1);
  if (length < min && length === 0) found.add(path, 'BASE_TYPE_REQUIRED', requiredMessage);
  else if (length < min || length > rule.max)
    found.add(
      path,
      min > 0 ? 'BASE_TYPE_BAD_LENGTH' : 'BASE_TYPE_MAX_LENGTH',
      min > 0
        ? `Must be between ${min} and ${rule.max} in length.`
        : `Must be ${rule.max} or fewer in length.`,
    );
  else return value;
  return undefined;
}

export function checkInteger(
  found: Complaints,
  path: string,
  value: unknown,
  range: { readonly min: number; readonly max: number },
): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    found.add(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
  } else if (value < range.min) {
    found.add(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${range.min}.`);
  } else if (value > range.max) {
    found.add(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${range.max}.`);
  } else return value;
  return undefined;
}

export function checkList(
  found: Complaints,
  path: string,
  value: unknown,
  range: { readonly min: number; readonly max: number },
): readonly unknown[] {
  if (!Array.isArray(value)) {
    if (value === undefined || value === null) found.add(path, 'BASE_TYPE_REQUIRED', requiredMessage);
    else found.add(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  if (value.length < range.min || value.length > range.max)
    found.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${range.min} and ${range.max} in length.`);
  return value;
}

export function checkUrl(found: Complaints, path: string, value: unknown, max = 2_048): void {
  const url = checkText(found, path, value, { max });
  if (url === undefined) return;
  if (!/^(https?|discord|attachment):\/\/\S+$/i.test(url))
    found.add(path, 'URL_TYPE_INVALID_URL', `Not a well formed URL.`);
}

export function checkChoice(found: Complaints, path: string, value: unknown, of: readonly number[]): boolean {
  if (typeof value === 'number' && of.includes(value)) return true;
  found.add(path, 'BASE_TYPE_CHOICES', `Value must be one of {${of.join(', ')}}.`);
  return false;
}

/** Fields nobody knows are ignored by Discord; a part that isn't an object at all isn't. */
export function checkObject(found: Complaints, path: string, value: unknown): Fields | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  found.add(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
  return undefined;
}
