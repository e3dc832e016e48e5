/**
 * A program with an embedded database, to be killed by a test: `node embedded-child.ts '{"folder":…,"modules":…}'`.
 * Says one line of JSON, then inserts rows and says the number of each that the database has acknowledged.
 */
import { createRequire } from 'node:module';

const [words = '{}'] = process.argv.slice(2);
const wish: { folder: string; repository: string; elsewhere: string; insert?: boolean } = JSON.parse(words);
const { startEmbedded } = await import(`${wish.repository}/src/storage/embedded.ts`);
const { default: postgres } = await import(
  createRequire(`${wish.repository}/package.json`).resolve('postgres')
);
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
try {
  const database = await startEmbedded({ folder: wish.folder, elsewhere: wish.elsewhere, durable: true });
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  const [row] = await sql`select version()`;
  say({ version: row?.version, uid: process.getuid?.(), folder: database.folder, url: database.url });
  if (wish.insert) await insertForever();
  await sql.end();
  await database.stop();

  async function insertForever(): Promise<never> {
    await sql`create table if not exists kept (number serial primary key)`;
    for (;;) {
      const [inserted] = await sql`insert into kept default values returning number`;
      say(inserted?.number);
    }
  }
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) });
}
