/** The program in a process of its own that can be killed, with a clock that its parent moves. */
import { flushCompileCache } from 'node:module';
import { readSettings } from '../../src/config.ts';
import { main } from '../../src/main.ts';

// One that is killed has no end at which Node would keep what it compiled.
flushCompileCache();
const read = readSettings();
if (!read.ok) throw new Error(read.problems.join('\n'));
let now = Number(process.argv[2]);
const running = await main(read.settings, {
  clock: { now: () => now },
  log: (level, message, more) => {
    if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(more ?? {})}\n`);
  },
});

process.on('message', (moved: { now: number }) => {
  now = moved.now;
  running.catchUp().then(
    () => process.send?.('settled'),
    (fault) => process.stderr.write(`${String(fault)}\n`),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
