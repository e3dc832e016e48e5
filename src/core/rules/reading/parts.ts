/** A text cut at its headings. */
import { type Heading, headingsIn } from './headings.ts';

/** What stands under one heading, or before the first one. */
export type Part = { readonly heading: Heading | null; readonly body: string };

/** The parts of a text in reading order, the one before the first heading included when it says something. */
export function partsOf(text: string): Part[] {
  const parts: { heading: Heading | null; lines: string[] }[] = [{ heading: null, lines: [] }];
  let fenced = false;
  for (const line of text.split('\n')) {
    const isFence = /^\s*```/.test(line);
    if (isFence) fenced = !fenced;
    // A program's comments look like headings.
    const headings = fenced || isFence ? [] : headingsIn(line);
    parts.at(-1)?.lines.push(line.slice(0, headings[0]?.from ?? line.length));
    for (const [at, heading] of headings.entries()) {
      const body = line.slice(heading.to, headings[at + 1]?.from ?? line.length);
      parts.push({ heading, lines: [heading.aside, body].filter((piece) => piece !== '') });
    }
  }
  return parts
    .map(({ heading, lines }) => ({ heading, body: tidy(lines.join('\n')) }))
    .filter(({ heading, body }) => heading !== null || body !== '');
}

/** Without blank lines around it and without blanks at the ends of its lines. Indents of lists stay. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/^ +(?=\S)/, '');
}
