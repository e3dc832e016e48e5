import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startedAt } from '../../src/storage/embedded/alive.ts';
import { type Embedded, type EmbeddedWish, startEmbedded } from '../../src/storage/embedded.ts';
import { quickFolder } from '../postgres.ts';
import { makeCheckout, run, runToEnd } from './embedded-stage.ts';

const asRoot = process.getuid?.() === 0;

let folder: string;
let open: Embedded[];
let bystander: ChildProcess;
beforeEach(() => {
  folder = quickFolder('embedded-');
  // What root's database needs of the folders above it.
  chmodSync(folder, 0o711);
  open = [];
});
afterEach(async () => {
  for (const database of open) await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const elsewhere = () => path.join(folder, 'elsewhere');
const start = async (wish: Partial<EmbeddedWish> = {}) => {
  const database = await startEmbedded({
    folder,
    durable: false,
    elsewhere: elsewhere(),
    ...wish,
  });
  open.push(database);
  return database;
};

describe('an embedded database', () => {
  it('starts in an empty folder and answers', async () => {
    const database = await start();
    expect(await ask(database.url, 'select version()')).toEqual([
      { version: expect.stringMatching(/^PostgreSQL 18/) },
    ]);
  });

  it('keeps its rows over a restart', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 7 as number');
    await first.stop();
    expect(await ask((await start()).url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('leaves nothing running after stop, however often that is called', async () => {
    const database = await start();
    const pid = postmasterPid(database);
    await Promise.all([database.stop(), database.stop()]);
    expect(startedAt(pid)).toBeUndefined();
    await expect(ask(database.url, 'select 1')).rejects.toThrow();
  });

  it.each([
    ['spaces and an apostrophe', "our people's data, all of it"],
    ['more than 107 characters', 'long-'.repeat(40)],
  ])('lives in a folder with %s', async (_, name) => {
    const database = await start({ folder: path.join(folder, name) });
    expect(await ask(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('while it runs', () => {
  let shared: string;
  let database: Embedded;
  beforeAll(async () => {
    shared = quickFolder('embedded-');
    database = await startEmbedded({ folder: shared });
  });
  afterAll(async () => {
    await database.stop();
    rmSync(shared, { recursive: true, force: true });
  });

  it('sorts the same on every system and keeps its words out of the log', async () => {
    await expect(ask(database.url, "select 'a secret idea'::int")).rejects.toThrow();
    expect(await ask(database.url, "select lower('ÄÖ') as low, 'Z' < 'a' as by_code")).toEqual([
      { low: 'äö', by_code: true },
    ]);
    const log = path.join(database.folder, 'log');
    const text = readdirSync(log).map((file) => readFileSync(path.join(log, file), 'utf8'));
    expect(text.join()).not.toContain("select 'a secret");
  });

  it('lets nobody in without the password', async () => {
    const { url } = database;
    const wrong = new URL(url);
    for (const password of ['', 'postgres', 'common_thread']) {
      wrong.password = password;
      await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password/);
    }
    for (const user of ['postgres', 'root', 'nobody']) {
      wrong.username = user;
      await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password/);
    }
  });

  it('keeps its files to itself', async () => {
    const modes = ['', 'cluster', 'cluster/data', 'log'].map(
      (name) => statSync(path.join(database.folder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o700, 0o700]);
    expect(statSync(path.join(database.folder, 'cluster/password')).mode & 0o777).toBe(0o600);
  });

  it.runIf(asRoot)('runs as another user, who owns the files', async () => {
    const { uid } = statSync(database.folder);
    expect(uid).not.toBe(0);
    expect(statSync(`/proc/${postmasterPid(database)}`).uid).toBe(uid);
  });
});

describe('after an accident', () => {
  it('has every acknowledged row when its program was killed', async () => {
    const child = run({ folder, elsewhere: elsewhere(), insert: true });
    const database = await child.first();
    let acknowledged = 0;
    while (acknowledged < 50) acknowledged = await child.nextNumber();
    await child.kill();
    const again = await start();
    // It was still running, and so it is the same one.
    expect(again.url).toBe(database.url);
    const [row] = await ask(again.url, 'select max(number) as number from kept');
    expect(row?.number).toBeGreaterThanOrEqual(acknowledged);
    const pid = postmasterPid(again);
    await again.stop();
    expect(startedAt(pid)).toBeUndefined();
  });

  it('has every acknowledged row when PostgreSQL was killed with its program', async () => {
    const child = run({ folder, elsewhere: elsewhere(), insert: true });
    const database = await child.first();
    let acknowledged = 0;
    while (acknowledged < 50) acknowledged = await child.nextNumber();
    const pid = postmasterPid(database);
    process.kill(pid, 'SIGKILL');
    await child.kill();
    // Killed is not gone yet: the system takes its time, and what still runs is used again.
    await expect.poll(() => startedAt(pid), { interval: 5, timeout: 20_000 }).toBeUndefined();
    const again = await start();
    const [row] = await ask(again.url, 'select max(number) as number from kept');
    expect(row?.number).toBeGreaterThanOrEqual(acknowledged);
    expect(postmasterPid(again)).not.toBe(pid);
  });

  it.each([
    ['of a process that is gone', () => 4_194_303],
    ['of a process that is no PostgreSQL', () => bystander.pid],
  ])('starts over the pid file %s', async (_, pid) => {
    const first = await start();
    await first.stop();
    const { uid, gid } = statSync(first.folder);
    // Waits for input that never comes. PostgreSQL respects only processes of its own user.
    bystander = spawn('/bin/cat', { cwd: '/', ...(asRoot && { uid, gid }) });
    const file = path.join(first.folder, 'cluster/data/postmaster.pid');
    writeFileSync(file, `${pid()}\n${first.folder}/cluster/data\n1\n5432\n\n127.0.0.1\n\nready\n`);
    expect(await ask((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    bystander.stdin?.end();
  });

  it('makes the database anew when making it was interrupted', async () => {
    const first = await start();
    await first.stop();
    mkdirSync(path.join(first.folder, 'part-x1y2z3/data/base'), { recursive: true });
    rmSync(path.join(first.folder, 'cluster'), { recursive: true });
    expect(await ask((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(first.folder).filter((name) => name.startsWith('part-'))).toEqual([]);
  });

  it('ignores the claim of a program that is gone, even where its number is taken again', async () => {
    const claim = await nameOfOwnClaim();
    const [number, , world] = claim.split('-').slice(3);
    writeFileSync(path.join(folder, 'postgres', `in-use-by-${number}-1-${world}`), '');
    const database = await start();
    expect(claimsIn(database)).toEqual([claim]);
  });

  it('believes the claim of another container as long as that is kept fresh', async () => {
    const [number, start_] = (await nameOfOwnClaim()).split('-').slice(3);
    const foreign = path.join(folder, 'postgres', `in-use-by-${number}-${start_}-0000.1`);
    writeFileSync(foreign, '');
    await expect(start()).rejects.toThrow(/another container or machine .* try again in 20 seconds/);
    const before = new Date(Date.now() - 21_000);
    utimesSync(foreign, before, before);
    await start();
  });
});

describe('what it refuses', () => {
  it('refuses a second program on the same folder, and says who has it', async () => {
    await start();
    const said = await runToEnd({ folder, elsewhere: elsewhere() });
    expect(said.refused).toMatch(new RegExp(`in use by process ${process.pid}\\. Stop that first`));
  });

  it('refuses to be opened twice by one program, and is free again after stop', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(/already opened/);
    await first.stop();
    await start();
  });

  it('refuses files of another PostgreSQL, and says how to move', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(path.join(first.folder, 'cluster/data/PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 17, and this is 18\. Export it/);
  });

  it('refuses to start empty where its disk is missing', async () => {
    symlinkSync(path.join(folder, 'not-mounted'), path.join(folder, 'postgres'));
    await expect(start()).rejects.toThrow(/isn't there\. Mount its disk/);
  });

  it('says in words that a folder is a file', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    await expect(start({ folder: path.join(folder, 'file') })).rejects.toThrow(/can't run\..*DATABASE_URL/);
  });
});

describe.runIf(asRoot)('when root starts it', () => {
  it("lives elsewhere where that user can't enter, with programs and all, and is found again", async () => {
    const home = path.join(folder, 'home');
    const wish = { folder: path.join(home, 'data'), elsewhere: elsewhere(), checkout: makeCheckout(home) };
    chmodSync(home, 0o700);
    const first = await runToEnd(wish);
    expect(first.version).toMatch('PostgreSQL 18');
    expect(path.dirname(first.folder)).toBe(elsewhere());
    expect(realpathSync(path.join(wish.folder, 'postgres'))).toBe(first.folder);
    expect(programsIn(first)).toHaveLength(1);
    expect((await runToEnd(wish)).folder).toBe(first.folder);
  });

  it('takes back a copy that belongs to root', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 7 as number');
    await first.stop();
    const copy = path.join(folder, 'copy');
    cpSync(first.folder, path.join(copy, 'postgres'), { recursive: true });
    expect(await ask((await start({ folder: copy })).url, 'select number from kept')).toEqual([
      { number: 7 },
    ]);
  });

  it('works the same for an ordinary user, whose checkout belongs to root', async () => {
    const { uid, gid } = nobody();
    mkdirSync(path.join(folder, 'theirs'));
    chownSync(path.join(folder, 'theirs'), uid, gid);
    // The Node that runs this may lie where others can't enter.
    const node = path.join(folder, 'node');
    cpSync(process.execPath, node);
    const wish = {
      folder: path.join(folder, 'theirs/data'),
      elsewhere: elsewhere(),
      checkout: makeCheckout(folder),
      user: { uid, gid, node },
    };
    const said = await runToEnd(wish);
    expect(said).toMatchObject({ version: expect.stringContaining('PostgreSQL 18'), uid });
    expect(said.folder).toBe(path.join(wish.folder, 'postgres'));
    expect(statSync(said.folder).uid).toBe(uid);
    expect(programsIn(said)).toHaveLength(1);
    const another = await runToEnd({ ...wish, user: { uid: uid - 1, gid, node } });
    expect(another.refused).toMatch(/may not be read or written\. Run as the user that ran it before/);
  });
});

async function ask(url: string, question: string) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(question))];
  } finally {
    await sql.end();
  }
}

function postmasterPid(database: { readonly folder: string }): number {
  return Number.parseInt(readFileSync(path.join(database.folder, 'cluster/data/postmaster.pid'), 'utf8'), 10);
}

function claimsIn(database: { readonly folder: string }): string[] {
  return readdirSync(database.folder).filter((name) => name.startsWith('in-use-by-'));
}

function programsIn(database: { readonly folder: string }): string[] {
  return readdirSync(database.folder).filter((name) => name.startsWith('programs-'));
}

async function nameOfOwnClaim(): Promise<string> {
  const database = await start();
  const [claim = ''] = claimsIn(database);
  await database.stop();
  return claim;
}

/** initdb looks its user up in /etc/passwd, so it has to be one that is there. */
function nobody(): { readonly uid: number; readonly gid: number } {
  const fields = /^nobody:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return { uid: Number(fields[1]), gid: Number(fields[2]) };
}
