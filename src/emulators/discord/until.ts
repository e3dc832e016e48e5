/** Waiting for something to become true, without sleeping: looked at again at each change. */
import { screenOf } from './screen.ts';
import type { World } from './world.ts';

/** How long a test waits before it says what it sees instead: long, since a busy machine is no failure. */
const PATIENCE_MS = 60_000;

export function until<T>(
  world: World,
  probe: () => T | undefined | false | null,
  ms = PATIENCE_MS,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const look = (): void => {
    try {
      const found = probe();
      if (found === undefined || found === false || found === null) return;
      end();
      resolve(found);
    } catch (problem) {
      end();
      reject(problem);
    }
  };
  const stop = world.onChange(look);
  // A probe may look at the bot's own side, which changes a moment after the last thing that happened here.
  const again = setInterval(look, 20);
  const late = setTimeout(() => {
    end();
    reject(new Error(`Not within ${ms} ms: ${probe}\n\n${situation(world)}`));
  }, ms);
  const end = (): void => {
    stop();
    clearInterval(again);
    clearTimeout(late);
  };
  look();
  return promise;
}

/** What everybody sees and what the bot did last: mostly the answer to "why not?" */
function situation(world: World): string {
  const screens = world.state.users
    .filter((user) => !user.bot)
    .flatMap((user) =>
      [
        ...world.state.channels.filter((channel) => channel.type !== 1).map((channel) => channel.id),
        'directs',
      ]
        .map((place) => ({ place, text: screenOf(world, user, place) }))
        .filter(({ text }) => text !== '')
        .map(({ place, text }) => `--- ${user.name} in ${world.channel(place)?.name ?? place} ---\n${text}`),
    );
  const calls = world.record.calls.slice(-12).map((call) => `${call.status} ${call.method} ${call.path}`);
  const refusals = world.record.refusals
    .slice(-5)
    .map((one) => `${one.where}: ${one.code} ${one.message} ${JSON.stringify(one.errors ?? '')}`);
  const list = (title: string, lines: readonly string[]) =>
    lines.length ? `${title}:\n${lines.join('\n')}` : '';
  return [
    ...screens,
    list('Last calls', calls),
    list('Last refusals', refusals),
    list(
      'Late',
      world.record.lateAcks.map((one) => `${one.kind} ${one.name}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, 8_000);
}
