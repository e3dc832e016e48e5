import { readFileSync, readlinkSync } from 'node:fs';

/**
 * When a process started, in ticks since boot, or undefined when there is no such process. A pid alone is reused;
 * pid and start together are not. A zombie has ended and only waits to be noticed.
 */
export function startedAt(pid: number): string | undefined {
  try {
    // The name in brackets may itself contain brackets and spaces, so count from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    // Gone, or hidden from this user: either way not a process of ours.
    return undefined;
  }
}

/**
 * The words a process was started with; none when it is gone. Everybody may read them, unlike its folder or program,
 * which even root can't see in a container without the right to trace.
 */
export function commandOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return [];
  }
}

/** Names the set of processes that this one can see: one boot of one machine, one container. */
export function visibleWorld(): string {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  return `${boot}.${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`;
}
