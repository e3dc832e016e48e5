/** Every route there is, in the order they are tried: a fixed segment comes before a named one. */
import { accountRoutes } from './account.ts';
import { callbackRoutes } from './callbacks.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guild.ts';
import { messageRoutes } from './messages.ts';
import { reactionRoutes } from './reactions.ts';
import type { Route } from './route.ts';
import { threadRoutes } from './threads.ts';
import { webhookRoutes } from './webhooks.ts';

export const routes: readonly Route[] = [
  ...accountRoutes,
  ...guildRoutes,
  ...commandRoutes,
  ...messageRoutes,
  ...reactionRoutes,
  ...threadRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
].sort((a, b) => named(a.path) - named(b.path));

function named(path: string): number {
  return path.split('/').filter((segment) => segment.startsWith(':')).length;
}

export const routeName = (route: Route): string => `${route.method} ${route.path}`;

export function findRoute(method: string, path: string) {
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = match(route.path, path);
    if (params) return { route, params };
  }
  return undefined;
}

/** `%40original` and an encoded emoji are one segment each: split first, decode after. */
function match(pattern: string, path: string): ReadonlyMap<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const value = decoded(given[index] ?? '');
    if (value === undefined) return undefined;
    if (segment.startsWith(':')) params.set(segment.slice(1), value);
    else if (segment !== value) return undefined;
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Broken percent-encoding names no route.
    return undefined;
  }
}
