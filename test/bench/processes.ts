import { readFileSync, rmSync } from 'node:fs';
import { descendantsOf, fromRoot, statOf } from '../chaos/parts';

/** What `npm start` tells Node about memory, for programs that a bench starts without npm. */
export const startFlags = (): readonly string[] => startWords().filter((word) => word.startsWith('--'));

/** What `npm start` sets in the environment, for the same. */
export const startEnvironment = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    startWords().flatMap((word) => (/^[A-Z_]+=/.test(word) ? [word.split('=') as [string, string]] : [])),
  );

function startWords(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ');
}

/** Ticks of the processor clock in a second, as Linux counts them for programs (USER_HZ). */
const TICKS = 100;

/** The process and all that descend from it. */
export const familyOf = (pid: number): readonly number[] => [pid, ...descendantsOf(pid)];

/**
 * CPU seconds of all threads of these processes, of what they did for themselves in the kernel, and of children of theirs that ended
 * meanwhile (proc(5): utime, stime, cutime, cstime).
 */
export function cpuSecondsOf(pids: readonly number[]): number {
  const ticks = pids.flatMap((pid) => statOf(pid).slice(11, 15).map(Number));
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS;
}

/** The most memory that each of these processes held since it began, added up: never less than they held at one moment. Bytes. */
export const peakBytesOf = (pids: readonly number[]): number => statusSum(pids, 'VmHWM');

/** What these processes hold at this moment. Bytes. */
export const heldBytesOf = (pids: readonly number[]): number => statusSum(pids, 'VmRSS');

const statusSum = (pids: readonly number[], field: 'VmHWM' | 'VmRSS'): number =>
  pids.reduce((sum, pid) => sum + 1_024 * Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(statusOf(pid))?.[1] ?? 0), 0); // prettier-ignore

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // It ended a moment ago.
    return '';
  }
}

/** Kills these processes and their children, and takes their folder away where it is not to stay, should this one be ended before it could stop them. */
export function endAtExit(folder: string | null, pids: () => readonly number[]): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(1));
  process.once('exit', () => {
    for (const pid of pids().filter((each) => each > 0)) for (const member of familyOf(pid)) kill(member);
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone, as it should be.
  }
}
