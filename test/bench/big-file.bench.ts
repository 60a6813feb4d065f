import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rounded, type Report } from './measure';
import { edifactParts } from './order-generator';
import { runOwnProcess } from './own-process';

const SIZES_MB = [300, 1_000];
/** What a way may take before it counts as failed. */
const MOST_HEAP_MB = 4_096;
const MOST_MS = 300_000;
const WRITE_BYTES = 8 * 1024 * 1024;

const OURS = 'ours';
const PEERS: readonly (readonly [name: string, says: string])[] = [
  ['edifact-parser', 'npm edifact Parser with Validator, events, nothing kept'],
  ['ts-edifact-parser', 'ts-edifact Parser, events, nothing kept, not validated'],
  ['edifact-reader', 'npm edifact Reader, all segments as arrays'],
  ['ts-edifact-reader', 'ts-edifact Reader, all segments as arrays'],
];

interface Taken {
  readonly peakBytes: number;
  readonly cpuSeconds: number;
  readonly tenths: { readonly firstMs: number; readonly lastMs: number } | null;
}

/** One interchange of that many megabytes, written as it is made. */
function writeBigFile(file: string, megabytes: number): void {
  const descriptor = openSync(file, 'w');
  let parts: string[] = [];
  let bytes = 0;
  const flush = (): void => {
    writeSync(descriptor, Buffer.from(parts.join(''), 'latin1'));
    parts = [];
    bytes = 0;
  };
  for (const part of edifactParts(megabytes * 1e6)) {
    parts.push(part);
    bytes += part.length;
    if (bytes > WRITE_BYTES) flush();
  }
  flush();
  closeSync(descriptor);
}

/** Reads the file in a process of its own; a text that says why where that failed. */
function read(name: string, file: string): Taken | string {
  const { lastLine: line, stderr, signal } = runOwnProcess('big-file-child.ts', [name, file], MOST_HEAP_MB, MOST_MS);
  if (line.startsWith('{')) return JSON.parse(line) as Taken;
  if (stderr.includes('heap out of memory')) return `out of memory at a heap of ${MOST_HEAP_MB} MB`;
  if (signal === 'SIGTERM') return `not done after ${MOST_MS / 1_000} s`;
  return /^\w*Error\b.*$/m.exec(stderr)?.[0].slice(0, 80) ?? `ended without a word (${signal})`;
}

/** One interchange of orders larger than memory should be: the most that is held while reading, and whether it gets slower. */
export function run(report: Report): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'binnendienst-bench-'));
  try {
    for (const megabytes of SIZES_MB) {
      const file = path.join(folder, `${megabytes}.edi`);
      writeBigFile(file, megabytes);
      const ours = read(OURS, file);
      if (typeof ours === 'string') throw new Error(`we could not read ${megabytes} MB: ${ours}`);
      tell(report, `big file of ${megabytes} MB`, ours, [null, null]);
      for (const [name, says] of PEERS) tell(report, `big file of ${megabytes} MB`, ours, [says, read(name, file)]);
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const perMessage = ({ tenths }: Taken): number | null => (tenths === null ? null : tenths.lastMs / tenths.firstMs);

function tell(report: Report, name: string, ours: Taken, [peer, theirs]: readonly [string | null, Taken | string | null]): void {
  const figures = [
    ['peak RSS', 'MB', (taken: Taken) => taken.peakBytes / 1e6],
    ['processor time', 's', (taken: Taken) => taken.cpuSeconds],
    ['time a message, last tenth over first', 'times', perMessage],
  ] as const;
  for (const [what, unit, of] of figures) {
    const value = rounded(of(ours) ?? 0);
    const figure = { name: `${name}: ${what}`, value, unit };
    if (peer === null || theirs === null) report(figure);
    else if (typeof theirs === 'string') report({ ...figure, peer: `${peer}: ${theirs}` });
    else {
      const other = of(theirs);
      if (other !== null) report({ ...figure, peer, peerValue: rounded(other), ratio: rounded(value / other) });
    }
    // A way that failed is told once.
    if (typeof theirs === 'string') return;
  }
} // prettier-ignore
