/** Rectangles: around circles, over each other or not, and side by side in rows. */

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export function boxAround(
  circles: readonly { readonly x: number; readonly y: number; readonly r: number }[],
): Box {
  const x = Math.min(...circles.map((one) => one.x - one.r));
  const y = Math.min(...circles.map((one) => one.y - one.r));
  return {
    x,
    y,
    width: Math.max(...circles.map((one) => one.x + one.r)) - x,
    height: Math.max(...circles.map((one) => one.y + one.r)) - y,
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

/** Boxes in rows, in their order, from the top left corner; the width is such that all is about the shape of a screen. */
export function packed(
  boxes: readonly Box[],
  { gap, least }: { readonly gap: number; readonly least: number },
): { readonly places: readonly Box[]; readonly width: number; readonly height: number } {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const width = Math.max(least, ...boxes.map((box) => box.width + 2 * gap), Math.sqrt(area * SHAPE));
  const rows: Box[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    if (used + box.width + gap > width) {
      rows.push([]);
      used = gap;
    }
    rows.at(-1)?.push(box);
    used += box.width + gap;
  }
  const places: Box[] = [];
  let y = gap;
  for (const row of rows) {
    const height = Math.max(...row.map((box) => box.height));
    // What is left of a row is shared out between its boxes.
    const spare = (width - gap - row.reduce((sum, box) => sum + box.width + gap, 0)) / (row.length + 1);
    let x = gap + spare;
    for (const box of row) {
      places.push({ ...box, x, y: y + (height - box.height) / 2 });
      x += box.width + gap + spare;
    }
    y += height + gap;
  }
  return { places, width, height: y };
}
