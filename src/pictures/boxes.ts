/** Rectangles: around others, over each other or not, and side by side in rows. */

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The smallest box around some, of which there is one at least. */
export function boxAround(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((one) => one.x));
  const y = Math.min(...boxes.map((one) => one.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((one) => one.x + one.width)) - x,
    height: Math.max(...boxes.map((one) => one.y + one.height)) - y,
  };
}

/** Whether two boxes touch, or come nearer than `apart`. */
export function overlaps(a: Box, b: Box, apart: number): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  );
}

/** About the shape of a screen. */
const SHAPE = 1.5;
/** Widths that are tried, as parts of what the boxes would need if nothing were left over. */
const TRIED = [1, 1.1, 1.2, 1.3, 1.45, 1.6];

type Spacing = { readonly gap: number; readonly least: number };
type Packed = { readonly places: readonly Box[]; readonly width: number; readonly height: number };

/** Boxes in rows, in their order, from the top left corner; the width is such that all is shown largest on a screen. */
export function packed(boxes: readonly Box[], { gap, least }: Spacing): Packed {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = Math.max(least, ...boxes.map((box) => box.width + 2 * gap));
  const tried = TRIED.map((part) =>
    inRows(boxes, { gap, width: Math.max(widest, part * Math.sqrt(area * SHAPE)) }),
  );
  const size = ({ width, height }: Packed) => Math.max(width, height * SHAPE);
  return tried.reduce((best, one) => (size(one) < size(best) ? one : best));
}

function inRows(
  boxes: readonly Box[],
  { gap, width }: { readonly gap: number; readonly width: number },
): Packed {
  const places = new Map<Box, Box>();
  let y = gap;
  for (let waiting = boxes; waiting.length > 0; waiting = waiting.filter((box) => !places.has(box))) {
    const row = rowOf(waiting, { gap, width });
    const height = Math.max(...row.map((box) => box.height));
    // What is left of a row is shared out between its boxes.
    const spare = (width - gap - row.reduce((sum, box) => sum + box.width + gap, 0)) / (row.length + 1);
    let x = gap + spare;
    for (const box of row) {
      places.set(box, { ...box, x, y: y + (height - box.height) / 2 });
      x += box.width + gap + spare;
    }
    y += height + gap;
  }
  return { places: boxes.flatMap((box) => places.get(box) ?? []), width, height: y };
}

/** The next box, and of those after it each that still fits beside it. */
function rowOf(
  [first, ...more]: readonly Box[],
  { gap, width }: { readonly gap: number; readonly width: number },
): readonly Box[] {
  if (!first) return [];
  const row = [first];
  let used = gap + first.width + gap;
  for (const box of more) {
    if (used + box.width + gap > width) continue;
    row.push(box);
    used += box.width + gap;
  }
  return row;
}
