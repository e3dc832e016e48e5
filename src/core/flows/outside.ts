/**
 * Questions to a platform, or to a model, that come up inside a transaction, and ideas that aren't read yet. They may take seconds, and a transaction holds
 * rows and a connection: so it is undone, they are asked, and all is done again with the answer.
 */
import type { Platform } from '../ports.ts';
import type { Neighbours, Outside } from './neighbours.ts';
import type { World } from './world.ts';

/** What one transaction may have to know before it is through; more is a mistake of ours. */
const QUESTIONS = 8;

type Answer = { readonly is: unknown } | { readonly failed: unknown };

/** Not a fault: leaves a transaction for a question that only somebody outside can answer. */
class Unasked extends Error {
  readonly key: string;
  readonly ask: () => Promise<unknown>;

  constructor(key: string, ask: () => Promise<unknown>) {
    super('unasked');
    this.name = 'Unasked';
    this.key = key;
    this.ask = ask;
  }
}

/**
 * Does something in one transaction in which platforms and models answer at once: what they would have to be asked was asked before.
 * Rejects with what the work rejects with; a platform that fails does so where it was asked.
 */
export async function inTransaction<T>(world: World, work: (inside: World) => Promise<T>): Promise<T> {
  const answers = new Map<string, Answer>();
  for (;;) {
    const platforms = new Map(
      Array.from(world.platforms, ([name, platform]) => [name, answering(platform, answers)] as const),
    );
    // Without a model words decide, so a transaction that has asked much goes on without. What must be known is asked anyway.
    const outside: Outside = (key, ask, otherwise) =>
      otherwise === undefined || answers.has(key) || answers.size < QUESTIONS / 2
        ? answerFrom(answers, key, ask)
        : Promise.resolve(otherwise);
    const neighbours: Neighbours = (store, question) => world.neighbours(store, { ...question, outside });
    try {
      return await world.store.transaction((store) => work({ ...world, store, platforms, neighbours }));
    } catch (error) {
      if (!(error instanceof Unasked) || answers.size === QUESTIONS) throw error;
      answers.set(
        error.key,
        await error.ask().then(
          (is) => ({ is }),
          (failed: unknown) => ({ failed }),
        ),
      );
    }
  }
}

/** A platform that knows what it was asked before. Anything else is thrown and not rejected, so that nobody on the way takes it for a fault. */
function answering(platform: Platform, answers: ReadonlyMap<string, Answer>): Platform {
  const { name } = platform;
  const answer = <T>(what: string, about: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
    return answerFrom(answers, JSON.stringify([name, what, ...about]), ask);
  };
  return {
    ...platform,
    isAdmin: (who, where) => answer('isAdmin', [who, where], () => platform.isAdmin(who, where)),
    adminsOf: (where) => answer('adminsOf', [where], () => platform.adminsOf(where)),
    obstacleAt: (where) => answer('obstacleAt', [where], () => platform.obstacleAt(where)),
    whoIs: (account) => answer('whoIs', [account], () => platform.whoIs(account)),
  };
}

function answerFrom<T>(answers: ReadonlyMap<string, Answer>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(key);
  if (!known) throw new Unasked(key, ask);
  return 'is' in known ? Promise.resolve(known.is as T) : Promise.reject(known.failed);
}
