import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

export interface OwnProcess {
  readonly lastLine: string;
  readonly stderr: string;
  readonly signal: NodeJS.Signals | null;
}

const register = path.resolve(__dirname, '../../tools/swc-register.cjs');

function nodeArguments(name: string, args: readonly string[], mostHeapMb: number): string[] {
  const child = path.join(__dirname, name);
  const program = `require(${JSON.stringify(register)}); require(${JSON.stringify(child)});`;
  return [`--max-old-space-size=${mostHeapMb}`, '-e', program, child, ...args];
}

/** Runs a file of this folder in a process of its own and waits for it; the file finds its arguments from `process.argv[2]` on. */
export function runOwnProcess(name: string, args: readonly string[], mostHeapMb = 4_096, mostMs = 300_000): OwnProcess {
  const { stdout, stderr, signal } = spawnSync(process.execPath, nodeArguments(name, args, mostHeapMb), {
    encoding: 'utf8',
    timeout: mostMs,
    maxBuffer: 8 * 1024 * 1024,
  });
  return { lastLine: stdout.trim().split('\n').at(-1) ?? '', stderr, signal };
}

export type RunningProcess = ChildProcessByStdio<Writable, Readable, null>;

/** Starts a file of this folder likewise, to be told and asked over its standard input and output; its errors are shown. */
export function startOwnProcess(name: string, args: readonly string[], mostHeapMb = 4_096): RunningProcess {
  return spawn(process.execPath, nodeArguments(name, args, mostHeapMb), { stdio: ['pipe', 'pipe', 'inherit'] });
}
