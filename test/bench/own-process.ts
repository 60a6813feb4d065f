import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface OwnProcess {
  readonly lastLine: string;
  readonly stderr: string;
  readonly signal: NodeJS.Signals | null;
}

/** Runs a file of this folder in a process of its own and waits for it; the file finds its arguments from `process.argv[2]` on. */
export function runOwnProcess(name: string, args: readonly string[], mostHeapMb = 4_096, mostMs = 300_000): OwnProcess {
  const child = path.join(__dirname, name);
  const register = path.resolve(__dirname, '../../tools/swc-register.cjs');
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${mostHeapMb}`, '-e', `require(${JSON.stringify(register)}); require(${JSON.stringify(child)});`, child, ...args],
    { encoding: 'utf8', timeout: mostMs, maxBuffer: 8 * 1024 * 1024 },
  ); // prettier-ignore
  return { lastLine: stdout.trim().split('\n').at(-1) ?? '', stderr, signal };
}
