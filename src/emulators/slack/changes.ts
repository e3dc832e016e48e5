/** Waiting for something to become true, looked at whenever anything changed. */
export type Changes = {
  touched(): void;
  onChange(listener: () => void): () => void;
  until<T>(probe: () => T | undefined | false | null, ms?: number): Promise<T>;
};

/** How long a test waits before it says what it sees instead: long, since a busy machine is no failure. */
const PATIENCE_MS = 60_000;

/** `scene` describes what there was to see, for the message of a wait that failed. */
export function changes(scene: () => string): Changes {
  const listeners = new Set<() => void>();
  let noted = false;
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    touched() {
      // Many changes of one turn are one notice, and nobody is told in the middle of one.
      if (noted) return;
      noted = true;
      queueMicrotask(() => {
        noted = false;
        for (const listener of [...listeners]) listener();
      });
    },
    onChange,
    until: (probe, ms = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        let stop: (() => void) | undefined;
        const end = () => {
          clearTimeout(timer);
          clearInterval(again);
          stop?.();
        };
        const look = () => {
          try {
            const found = probe();
            if (found === undefined || found === false || found === null) return false;
            resolve(found);
          } catch (error) {
            reject(error);
          }
          end();
          return true;
        };
        // A change inside the app under test (what its listener noted) is announced by nobody.
        const again = setInterval(() => look(), 20);
        const timer = setTimeout(() => {
          end();
          reject(new Error(`Not so within ${ms} ms: ${String(probe)}\n${scene()}`));
        }, ms);
        if (!look()) stop = onChange(look);
      }),
  };
}
