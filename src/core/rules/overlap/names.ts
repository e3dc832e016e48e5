/** Reasons that are the name of somebody who is known here: that both know Priya is no overlap of their ideas. */
import { contentWords } from './words.ts';

/** The shared parts without those that are the name of one of these people, or a piece of it. In small letters it is a word. */
export function withoutNames(parts: readonly string[], names: readonly string[]): readonly string[] {
  const known = names.map((name) => new Set(contentWords(name).map(({ stem }) => stem)));
  const isName = (part: string) => {
    const words = contentWords(part);
    const isWritten = words.every(({ from }) => !/^\p{Ll}/u.test(part.slice(from)));
    return words.length > 0 && isWritten && known.some((name) => words.every(({ stem }) => name.has(stem)));
  };
  return parts.filter((part) => !isName(part));
}
