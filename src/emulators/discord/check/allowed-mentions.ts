/** `allowed_mentions`: left out it allows everything, which is why bots ping by accident. */
import { isFields, textsOf } from '../json.ts';
import { limits } from '../limits.ts';
import type { Complaints } from '../refusal.ts';

export type AllowedMentions = {
  readonly everyone: boolean;
  /** `true` for all that are written. */
  readonly users: true | readonly string[];
  readonly roles: true | readonly string[];
  readonly repliedUser: boolean;
};

export const allMentions: AllowedMentions = { everyone: true, users: true, roles: true, repliedUser: true };

export function checkAllowedMentions(found: Complaints, value: unknown): AllowedMentions {
  if (value === undefined || value === null) return allMentions;
  if (!isFields(value)) {
    found.add('allowed_mentions', 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return allMentions;
  }
  const parse = textsOf(value.parse);
  for (const [index, kind] of parse.entries())
    if (!['users', 'roles', 'everyone'].includes(kind))
      found.add(
        `allowed_mentions.parse.${index}`,
        'BASE_TYPE_CHOICES',
        "Value must be one of ('users', 'roles', 'everyone').",
      );
  const of = (kind: 'users' | 'roles'): true | readonly string[] => {
    const ids = textsOf(value[kind]);
    if (ids.length > limits.allowedMentions)
      found.add(
        `allowed_mentions.${kind}`,
        'BASE_TYPE_MAX_LENGTH',
        `Must be ${limits.allowedMentions} or fewer in length.`,
      );
    if (!parse.includes(kind)) return ids;
    if (ids.length > 0)
      found.add(
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    return true;
  };
  return {
    everyone: parse.includes('everyone'),
    users: of('users'),
    roles: of('roles'),
    repliedUser: value.replied_user === true,
  };
}
