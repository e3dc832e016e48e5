/** What is being done, so that stopping can wait for it and nothing new begins. */

export type Underway = {
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all is done, at the latest after `mostMs`. */
  end(mostMs: number): Promise<void>;
};

export function underway(): Underway {
  const running = new Set<Promise<unknown>>();
  let ending = false;
  return {
    during: async (work) => {
      if (ending) throw new Error('Stopping: Slack shall deliver this again.');
      const one = work();
      const done = one.then(
        () => undefined,
        () => undefined,
      );
      running.add(done);
      try {
        return await one;
      } finally {
        running.delete(done);
      }
    },
    end: async (mostMs) => {
      ending = true;
      let timer: NodeJS.Timeout | undefined;
      const impatience = new Promise((resolve) => {
        timer = setTimeout(resolve, mostMs);
      });
      await Promise.race([Promise.all(running), impatience]);
      clearTimeout(timer);
    },
  };
}
