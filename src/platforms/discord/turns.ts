/** What is under way: things of one name after each other, all others at once. */
export type Turns = {
  readonly run: (name: string, work: () => Promise<void>) => void;
  /** Resolves when nothing is under way any more. */
  readonly done: () => Promise<void>;
};

/** `failed` is told what no one else caught. */
export function inTurn(failed: (error: unknown) => void): Turns {
  const under = new Map<string, Promise<void>>();
  return {
    run: (name, work) => {
      const before = under.get(name) ?? Promise.resolve();
      const mine = before.then(work).catch(failed);
      under.set(name, mine);
      void mine.then(() => {
        if (under.get(name) === mine) under.delete(name);
      });
    },
    done: async () => {
      while (under.size > 0) await Promise.all(under.values());
    },
  };
}
