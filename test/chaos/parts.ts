import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const STOP_PATIENCE_MS = 40_000;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** A pause that keeps nobody from ending. */
const patience = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** How a part is started, asked anew at each start. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Whom it runs as, where that is somebody else. */
  readonly uid?: number;
  readonly gid?: number;
}

/** One process of the company, with its children: started, killed without a word, stopped in order, frozen and woken. */
export class Part {
  private child: ChildProcess | null = null;
  private frozen = false;
  private awayUntil = 0;
  /** How long the log was when it was started last. Bytes. */
  private logBefore = 0;

  constructor(
    readonly name: string,
    private readonly logFile: string,
    private readonly command: () => Command,
  ) {}

  start(): void {
    const { program, args, ...options } = this.command();
    const log = openSync(this.logFile, 'a');
    this.logBefore = fstatSync(log).size;
    // A group of its own, so that a signal for the part reaches its children and nobody else.
    this.child = spawn(program, [...args], { ...options, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    this.child.on('error', () => undefined);
  }

  get isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** A program of the company that is through with its start: before that there is nothing that a strike could interrupt. */
  get isUp(): boolean {
    return this.isRunning && readText(this.logFile).slice(this.logBefore).includes('Binnendienst runs');
  }

  get isFrozen(): boolean {
    return this.frozen;
  }

  /** How it ended, for a part that ended by itself. */
  get ending(): string | null {
    const { child } = this;
    return child === null || this.isRunning ? null : `ended with ${child.exitCode ?? child.signalCode ?? '?'}`;
  }

  /** Nobody starts it yet. */
  get isAway(): boolean {
    return Date.now() < this.awayUntil;
  }

  /**
   * kill -9 of the process and of all that it started. Resolves when none of them is left.
   *
   * @param awayForMs how long it is not to be started again
   */
  async kill(awayForMs = 0): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined || !this.isRunning) return;
    this.awayUntil = Date.now() + awayForMs;
    const ended = onceEnded(child);
    const family = [child.pid, ...descendantsOf(child.pid)];
    for (const pid of family) signal(pid, 'SIGKILL');
    await ended;
    await untilGone(family);
    this.frozen = false;
  }

  /** Ends its absence: it is started again at the next look. */
  comeBack(): void {
    this.awayUntil = 0;
  }

  /** kill -9 of what it started, and not of itself. */
  killChildren(): void {
    if (this.child?.pid === undefined || !this.isRunning) return;
    for (const pid of descendantsOf(this.child.pid)) signal(pid, 'SIGKILL');
  }

  async stop(how: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined || !this.isRunning) return;
    this.wake();
    const ended = onceEnded(child);
    signal(child.pid, how);
    await Promise.race([ended, patience(STOP_PATIENCE_MS)]);
    await this.kill();
  }

  /** Stops it in the middle of whatever it does, as a machine that pauses for a snapshot. */
  freeze(): void {
    if (this.child?.pid === undefined || !this.isRunning) return;
    signal(this.child.pid, 'SIGSTOP');
    this.frozen = true;
  }

  wake(): void {
    if (!this.frozen || this.child?.pid === undefined) return;
    signal(this.child.pid, 'SIGCONT');
    this.frozen = false;
  }

  get pid(): number | null {
    return this.isRunning ? (this.child?.pid ?? null) : null;
  }

  lastLog(): string {
    return readText(this.logFile).slice(-1_500);
  }
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const onceEnded = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself a moment ago.
  }
}

/** The fields of /proc/PID/stat behind the name, which may hold blanks: state, then the parent. */
export const statOf = (pid: number | string): readonly string[] =>
  (readText(`/proc/${pid}/stat`).split(') ')[1] ?? '').split(' ');

/** All processes that descend from this one. The backends of PostgreSQL lead groups of their own, so a group does not reach them. */
export function descendantsOf(parent: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), Number(statOf(name)[1]));
  const found: number[] = [];
  const look = (of: number): void => {
    for (const [pid, its] of parents) {
      if (its !== of) continue;
      found.push(pid);
      look(pid);
    }
  };
  look(parent);
  return found;
}

/** A zombie is gone: whoever should have collected it was killed as well. */
async function untilGone(pids: readonly number[]): Promise<void> {
  const lives = (pid: number): boolean => {
    const [state] = statOf(pid);
    return state !== undefined && state !== '' && state !== 'Z';
  };
  while (pids.some(lives)) await pause(5);
}

/** A file of the project, from the folder of the chaos tests. */
export const fromRoot = (...names: string[]): string => path.resolve(__dirname, '../..', ...names);
