/** Runs the bot until it is told to stop. */
import type { Settings } from './config.ts';
import type { Log } from './log.ts';
import { main } from './main.ts';

/** Rejects with a sentence when it can't start; afterwards it ends by SIGINT or SIGTERM, with all work finished. */
export async function serve(settings: Settings, log: Log): Promise<void> {
  const running = await main(settings, { log });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    log('info', 'Stopping.');
    await running.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop());
  }
  const there = running.connected();
  log('info', there.length > 0 ? `Running on ${there.join(' and ')}.` : 'Running, and on no platform yet.');
}
