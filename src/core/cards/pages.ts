/** Long texts on pages. */
import type { Label } from './card.ts';

/** Some text with the label that it stands under. */
export type Part = { readonly label: Label; readonly text: string };

/** Cuts texts into pages at paragraph or word ends, so that each page fits one card and nothing is left out. */
export function paged(parts: readonly Part[], pageText: number): readonly (readonly Part[])[] {
  const pages: Part[][] = [[]];
  let room = pageText;
  for (const part of parts) {
    let rest = part.text;
    while (rest !== '') {
      const piece = firstPiece(rest, room);
      pages[pages.length - 1]?.push({ label: part.label, text: piece });
      rest = rest.slice(piece.length).trimStart();
      room -= piece.length;
      if (rest !== '' || room < pageText / 10) {
        pages.push([]);
        room = pageText;
      }
    }
  }
  return pages.length > 1 && pages.at(-1)?.length === 0 ? pages.slice(0, -1) : pages;
}

function firstPiece(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = Array.from(text.slice(0, room)).slice(0, -1).join('');
  const at = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(' '));
  return at > room / 2 ? cut.slice(0, at) : cut;
}
