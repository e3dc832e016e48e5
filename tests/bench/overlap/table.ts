/** Rows of figures, printed one set to a line. */

/** Column → figure, as it is printed. */
export type Row = Readonly<Record<string, string>>;

/** A share of 0 to 1 in percent. "-" where there was nothing to count. */
export function share(value: number): string {
  return Number.isNaN(value) ? '-' : (100 * value).toFixed(1);
}

/** One line, every figure with its name. */
export function lineOf(row: Row): string {
  return Object.entries(row)
    .map(([name, figure]) => (name === 'set' ? figure.padEnd(16) : `${name} ${figure}`))
    .join('  ');
}
