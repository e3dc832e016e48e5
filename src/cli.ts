/** The command line: serve, playground, migrate. */
import { Command } from 'commander';
import { missingTokens, readSettings, type Settings } from './config.ts';
import { openLog } from './log.ts';

const program = new Command('common-thread').description(
  "A bot that sees when people's plans overlap, on Slack and Discord.",
);

program
  .command('serve', { isDefault: true })
  .description('Runs the bot on the platforms whose tokens are set.')
  .action(async () => {
    const settings = settingsOrFail();
    const missing = missingTokens(settings);
    if (missing.length > 0) fail(missing);
    const { serve } = await import('./serve.ts');
    await serve(settings, openLog(settings.LOG_LEVEL)).catch(failWith);
  });

program
  .command('playground')
  .description('Shows the bot with invented people on a local Slack and Discord. No tokens needed.')
  .option('--tour', 'plays the guided tour here in the terminal and exits')
  .option('--data <folder>', 'keeps the playground in a folder; without it, it is forgotten at the end')
  .option('--port <port>', 'the port of the page; PORT says the same')
  .action(async (options: { tour?: boolean; data?: string; port?: string }) => {
    const { playground } = await import('./playground/index.ts');
    await playground({ ...options, port: options.port ?? String(settingsOrFail().PORT) }).catch(failWith);
  });

program
  .command('migrate')
  .description('Brings the database at DATABASE_URL to the shape of this version.')
  .action(async () => {
    const settings = settingsOrFail();
    if (!settings.DATABASE_URL)
      fail(['DATABASE_URL is not set. The built-in database migrates itself at every start.']);
    const { migrateDatabase } = await import('./storage/migrate.ts');
    await migrateDatabase(settings.DATABASE_URL).catch(failWith);
  });

await program.parseAsync();

function settingsOrFail(): Settings {
  const read = readSettings();
  return read.ok ? read.settings : fail(read.problems);
}

/** Ends with what is wrong, a line each, and no stack: these are for the operator, not for us. */
function fail(problems: readonly string[]): never {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

function failWith(fault: unknown): never {
  return fail([fault instanceof Error ? fault.message : String(fault)]);
}
