/** Slack calls emoji by names; we by the signs themselves. Custom emoji have no sign and stay `:name:`. */
import { emojiNamed } from '../shared/signs.ts';

/** `raising_hand::skin-tone-3` → 🙋: what somebody reacted with, whatever hand they have. */
export function signOf(name: string): string {
  const bare = name.replace(/::skin-tone-\d$/, '');
  return emojiNamed(bare) ?? `:${bare}:`;
}

/** What is typed is a name between colons, even where the keyboard has the emoji itself. */
export function signFor(typed: string): string {
  const name = /^:([^:\s]+)(?:::skin-tone-\d)?:$/.exec(typed)?.[1];
  return name === undefined ? typed : signOf(name);
}
