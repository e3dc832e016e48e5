/** A memory of the newest few, for what can be asked again. */
export type Newest<T> = {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
  readonly forget: (key: string) => void;
};

/** Keeps at most `most`, each for `forMs` milliseconds. */
export function newest<T>({ most, forMs }: { readonly most: number; readonly forMs: number }): Newest<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    get: (key) => {
      const found = kept.get(key);
      return found && found.until > Date.now() ? found.value : undefined;
    },
    set: (key, value) => {
      kept.delete(key);
      kept.set(key, { value, until: Date.now() + forMs });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    forget: (key) => {
      kept.delete(key);
    },
  };
}
