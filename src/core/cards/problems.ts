/** What a form says beside a field that needs another look. */
import type { IdeaProblem } from '../rules/ideas.ts';
import { LIMITS } from '../rules/ideas.ts';
import { type Words, words } from './message.ts';

/** The problems of an idea, by field, in words. */
export function ideaProblems(problems: Readonly<Record<string, IdeaProblem>>): Record<string, Words> {
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, said(problem)]));
}

function said(problem: IdeaProblem): Words {
  switch (problem.kind) {
    case 'no title':
      return words('problem.no title');
    case 'too long':
      return words('problem.too long', { field: problem.field, has: problem.has, limit: problem.limit });
    case 'links':
      return words('problem.links', { most: LIMITS.links, each: LIMITS.link });
    case 'tag':
      return words('problem.tag', { said: problem.said.slice(0, 40) });
    case 'tags':
      return words('problem.tags', { most: LIMITS.tags, each: LIMITS.tag });
  }
}
