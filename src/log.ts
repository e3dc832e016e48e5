/** One log, as JSON lines on standard error. What is secret never gets in: settings are named, not printed. */
import { pino } from 'pino';

export type Level = 'debug' | 'info' | 'warn' | 'error';
export type Log = (level: Level, message: string, more?: object) => void;

export function openLog(level: Level): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
  return (at, message, more = {}) => logger[at](more, message);
}

/** An error as a log line holds it: no payloads, no headers, since those may carry tokens. */
export function brief(fault: unknown): object {
  return fault instanceof Error
    ? { fault: fault.name, message: fault.message, stack: fault.stack }
    : { fault: String(fault) };
}
