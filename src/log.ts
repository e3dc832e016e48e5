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

/** Why something failed, without what a failed query held: that is what people wrote. */
export function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  if (!('query' in fault) && !('params' in fault)) return fault.message;
  return `A query failed: ${fault.cause instanceof Error ? fault.cause.message : fault.name}`;
}

/** An error as a log line holds it: no payloads, no headers, since those may carry tokens. */
export function brief(fault: unknown): object {
  const stack = fault instanceof Error && !('query' in fault) ? { stack: fault.stack } : {};
  return { fault: fault instanceof Error ? fault.name : 'unknown', message: reasonOf(fault), ...stack };
}
