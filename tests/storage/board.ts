/** A board on a real database without a queue: people, ideas and plans in a few words, and what would have been carried. */
import postgres from 'postgres';
import { rememberNeighbours } from '../../src/core/flows/neighbours.ts';
import { openPauses } from '../../src/core/flows/pauses.ts';
import type { World } from '../../src/core/flows/world.ts';
import type { Idea, Millis, Person } from '../../src/core/model.ts';
import type { Platform } from '../../src/core/ports.ts';
import { openDatabase } from '../../src/storage/database.ts';
import type { Job } from '../../src/storage/queue.ts';
import { openStore } from '../../src/storage/store.ts';
import { freshDatabase } from '../postgres.ts';

export type Board = Awaited<ReturnType<typeof openBoard>>;

const AT: Millis = Date.parse('2026-05-01T10:00:00Z');

export async function openBoard(
  platforms: ReadonlyMap<string, Platform> = new Map(),
  now: () => Millis = () => AT,
) {
  const database = await freshDatabase();
  const sql = postgres(database.url, { max: 2, onnotice: () => undefined });
  const another = async () => {
    const opened = await openDatabase(database.url);
    const jobs: Job[] = [];
    const store = openStore(opened, {
      enqueue: async (_session, enqueued) => {
        jobs.push(...enqueued);
      },
      wake: () => undefined,
    });
    const near = rememberNeighbours();
    const world: World = {
      store,
      platforms,
      clock: { now },
      neighbours: near,
      nearWithin: near.nearWithin,
      draw: async () => null,
      drawFigures: async () => null,
      pages: null,
      newCode: () => 'CODE',
      hashOf: (code) => code,
      pauses: openPauses(() => 0),
      witness: () => undefined,
    };
    return { store, world, jobs, close: opened.close };
  };
  const { store, world, jobs: carried, close } = await another();
  const person = (
    user: string,
    more: { platform?: string; workspace?: string; zone?: string } = {},
  ): Promise<Person> =>
    store.people.meet({ platform: 'here', workspace: 'w', user, name: user, zone: 'UTC', ...more }, AT);
  const admin = await person('admin');
  let spaces = 0;
  const space = async (
    more: { platform?: string; workspace?: string; channel?: string; setUpBy?: number } = {},
  ) => {
    spaces += 1;
    const made = await store.spaces.create({
      name: `Space ${spaces}`,
      zone: 'UTC',
      language: 'en',
      digestDay: 1,
      digestHour: 9,
      joinCode: `CODE${spaces}`,
      setUpBy: more.setUpBy ?? admin.id,
      createdAt: AT,
    });
    const { setUpBy: _, ...where } = more;
    const place = { platform: 'here', workspace: 'w', channel: `c${spaces}`, ...where };
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
    idea: async (
      title = 'An idea',
      more: { space?: { readonly id: number }; at?: Millis } = {},
    ): Promise<Idea> => {
      const text = { title, summary: '', setup: '', questions: '', links: [], tags: [] };
      const { id: spaceId } = more.space ?? (await space());
      return store.ideas.publish({
        ...text,
        spaceId,
        authorId: admin.id,
        source: null,
        creditedId: null,
        audience: 'space',
        homeId: null,
        at: more.at ?? AT,
      });
    },
    planned: (idea: Idea, by: Pick<Person, 'id'>, horizonEndsAt: Millis) =>
      store.stances.take({
        ideaId: idea.id,
        personId: by.id,
        stance: 'planning',
        horizon: 'month',
        horizonEndsAt,
        via: 'button',
        at: AT,
      }),
    url: database.url,
    close: async () => {
      await sql.end();
      await close();
      await database.drop();
    },
  };
}
