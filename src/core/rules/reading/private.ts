/** "Not public yet" behind what somebody says of a plan. */

const SAID = /(?:^|[\s,]+)(?:private(?::yes)?|not public(?: yet)?)\s*$/i;

/** `41 by March, not public yet` → the rest, and that nobody else is to see it; undefined where nothing says so. */
export function splitPrivate(said: string): { readonly said: string; readonly isPrivate: true | undefined } {
  const whole = SAID.exec(said)?.[0];
  return whole === undefined
    ? { said, isPrivate: undefined }
    : { said: said.slice(0, said.length - whole.length), isPrivate: true };
}
