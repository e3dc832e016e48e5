/** Platforms that answer nothing, refuse, or come late: each by itself. What a real one does is in journeys/away. */
import { expect, it } from 'vitest';
import { connectAll } from '../src/connecting.ts';
import { type Platform, PlatformFault } from '../src/core/ports.ts';
import { recording } from './recording.ts';

/** Platforms that note that they were stopped. */
function platformsNamed(...names: readonly string[]) {
  const stopped: string[] = [];
  const platforms = names.map(
    (name): Platform => ({
      ...recording(name, { postOnce: true, now: () => 0 }),
      stop: async () => void stopped.push(name),
    }),
  );
  return { platforms, stopped };
}

const quiet = { log: () => undefined, patienceMs: 10 };

it('one that answers nothing keeps no other away, and is there when it answered', async () => {
  const { platforms, stopped } = platformsNamed('silent', 'well');
  const silence = Promise.withResolvers<void>();
  const connect = ({ name }: Platform) => (name === 'silent' ? silence.promise : Promise.resolve());
  const connecting = await connectAll(platforms, { ...quiet, connect });
  expect(connecting.connected()).toEqual(['well']);
  silence.resolve();
  await connecting.stop();
  expect(connecting.connected()).toEqual(['well', 'silent']);
  expect(stopped).toEqual(['silent', 'well']);
});

it('all that refuse us are told of at once, and nothing stays open', async () => {
  const { platforms, stopped } = platformsNamed('a', 'b', 'well');
  const connect = async ({ name }: Platform) => {
    if (name !== 'well') throw new PlatformFault('forbidden', `Please mend the token of ${name}.`);
  };
  await expect(connectAll(platforms, { ...quiet, connect })).rejects.toThrow(
    'Please mend the token of a.\nPlease mend the token of b.',
  );
  expect(stopped).toEqual(['a', 'b', 'well']);
});

it('one that refuses us after the start is told of, and is tried no more', async () => {
  const { platforms } = platformsNamed('late', 'well');
  const told: string[] = [];
  const answer = Promise.withResolvers<void>();
  const connecting = await connectAll(platforms, {
    connect: ({ name }) => (name === 'late' ? answer.promise : Promise.resolve()),
    log: (level, message) => void told.push(`${level} ${message}`),
    patienceMs: 10,
  });
  answer.reject(new PlatformFault('forbidden', 'Please mend the token.'));
  await connecting.stop();
  expect(told).toEqual(['error late: Please mend the token.']);
  expect(connecting.connected()).toEqual(['well']);
});
