/** A program that ends somewhere: not where it suits, but after so many things. */
import type { World } from '../../../src/core/flows/world.ts';
import type { Platform } from '../../../src/core/ports.ts';

/** It ends after so many things that it asked of a platform or began in the store, before or after they were done. */
export function dying(world: World, after: number): World {
  let left = after;
  const alive = () => {
    left -= 1;
    if (left < 0) throw new Error('The program ended.');
  };
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    alive();
    const result = await work();
    alive();
    return result;
  };
  const mortal = (platform: Platform): Platform => ({
    ...platform,
    post: (post) => around(() => platform.post(post)),
    tell: (told) => around(() => platform.tell(told)),
  });
  return {
    ...world,
    store: { ...world.store, transaction: (work) => around(() => world.store.transaction(work)) },
    platforms: new Map([...world.platforms].map(([name, platform]) => [name, mortal(platform)])),
  };
}
