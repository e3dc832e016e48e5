/** A board on a real database without a queue: people, ideas and plans in a few words, and what would have been carried. */
import postgres from 'postgres';
import { rememberNeighbours } from '../../src/core/flows/neighbours.ts';
import type { World } from '../../src/core/flows/world.ts';
import type { Idea, Millis, Person } from '../../src/core/model.ts';
import type { Platform } from '../../src/core/ports.ts';
import { openDatabase } from '../../src/storage/database.ts';
import type { Job } from '../../src/storage/queue.ts';
import { openStore } from '../../src/storage/store.ts';
import { freshDatabase } from '../postgres.ts';

export type Board = Awaited<ReturnType<typeof openBoard>>;

const AT: Millis = Date.parse('2026-05-01T10:00:00Z');

export async function openBoard(platforms: ReadonlyMap<string, Platform> = new Map()) {
  const database = await freshDatabase();
  const carried: Job[] = [];
  const sql = postgres(database.url, { max: 2, onnotice: () => undefined });
  const another = async () => {
    const opened = await openDatabase(database.url);
    const store = openStore(opened, {
      enqueue: async (_session, jobs) => {
        carried.push(...jobs);
      },
      wake: () => undefined,
    });
    const world: World = {
      store,
      platforms,
      clock: { now: () => AT },
      neighbours: rememberNeighbours(),
      newCode: () => 'CODE',
      hashOf: (code) => code,
      pauses: { left: () => 0, begin: () => undefined },
      witness: () => undefined,
    };
    return { store, world, close: opened.close };
  };
  const { store, world, close } = await another();
  const person = (user: string, more: { workspace?: string; zone?: string } = {}): Promise<Person> =>
    store.people.meet(
      { platform: 'here', workspace: more.workspace ?? 'w', user, name: user, zone: more.zone ?? 'UTC' },
      AT,
    );
  const admin = await person('admin');
  let spaces = 0;
  const space = async () => {
    spaces += 1;
    const made = await store.spaces.create({
      name: `Space ${spaces}`,
      zone: 'UTC',
      language: 'en',
      digestDay: 1,
      digestHour: 9,
      joinCode: `CODE${spaces}`,
      setUpBy: admin.id,
      createdAt: AT,
    });
    const place = { platform: 'here', workspace: 'w', channel: `c${spaces}` };
    await store.spaces.addChannel(made.id, place, `ideas-${spaces}`);
    return made;
  };
  return {
    store,
    world,
    carried,
    sql,
    another,
    person,
    space,
    idea: async (title = 'An idea'): Promise<Idea> => {
      const text = { title, summary: '', setup: '', questions: '', links: [], tags: [] };
      const { id: spaceId } = await space();
      return store.ideas.publish({
        ...text,
        spaceId,
        authorId: admin.id,
        source: null,
        creditedId: null,
        at: AT,
      });
    },
    planned: (idea: Idea, by: Person, horizonEndsAt: Millis) =>
      store.stances.take({
        ideaId: idea.id,
        personId: by.id,
        stance: 'planning',
        horizon: 'month',
        horizonEndsAt,
        via: 'button',
        at: AT,
      }),
    close: async () => {
      await sql.end();
      await close();
      await database.drop();
    },
  };
}
