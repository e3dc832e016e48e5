/** What somebody may have meant: the nearest of the things that exist. */

/** The nearest of `known` to what was said, in any case; null when none is near. Ties go to the first. */
export function nearest(said: string, known: readonly string[]): string | null {
  const wanted = said.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = known
    .map((name) => ({ name, away: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, away }) => away <= most || (wanted.length > 2 && name.toLowerCase().startsWith(wanted)))
    .sort((a, b) => a.away - b.away);
  return ranked[0]?.name ?? null;
}

/** How many letters have to be changed, added, taken away or swapped with their neighbour (optimal string alignment). */
export function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
