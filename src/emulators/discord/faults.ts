/** Trouble on request: an outage, answers that get lost, limits that bite. */
export type RoutePattern = string | RegExp;
type Wish = { readonly pattern: RoutePattern; left: number; readonly retryAfter: number };
export type Faults = {
  down: boolean;
  readonly lost: Wish[];
  readonly limited: Wish[];
};
export const noFaults = (): Faults => ({ down: false, lost: [], limited: [] });

export const addWish = (list: Wish[], pattern: RoutePattern, left: number, retryAfter = 0): void => {
  list.push({ pattern, left, retryAfter });
};

/** Uses one of the matching wishes up. */
export function takeWish(list: Wish[], method: string, path: string): Wish | undefined {
  const wish = list.find((one) => one.left > 0 && fitsPattern(one.pattern, method, path));
  if (wish) wish.left -= 1;
  return wish;
}

// `POST /channels/:channel/messages`, `/channels/*/messages`, or a regular expression over `METHOD /path`.
// Whatever a segment is called after its colon, it stands for any one segment.
function fitsPattern(pattern: RoutePattern, method: string, path: string): boolean {
  if (pattern instanceof RegExp) return pattern.test(`${method} ${path}`);
  const [first = '', second] = pattern.trim().split(/\s+/);
  if (second !== undefined && first.toUpperCase() !== method) return false;
  const wanted = (second ?? first).split('/').filter((segment) => segment !== '');
  const given = path.split('/').filter((segment) => segment !== '');
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => /^[:*{]/.test(segment) || segment === given[index])
  );
}
