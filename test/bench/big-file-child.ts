import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { openReader, type Envelope, type FileReader, type ReadEvent } from '../../src/formats';
import { loadGuideBook } from '../../src/mapping/services';
import { edifactObjects, EdifactEvents, TsEdifactEvents, tsEdifactObjects } from './peers';

/*
 * A process of its own that reads one file in one way and prints what it took, as a line of JSON: the most memory that it held, and
 * the processor time a message in the first and the last tenth of the bytes.
 */

/** What reads chunk by chunk; `messages` counts those that it has told. */
interface Way {
  messages: number;
  write(chunk: Buffer): void;
  end(): void;
}

const CHUNK_BYTES = 256 * 1024;

/** To canonical orders, checked against the directory; none is kept. */
class Ours implements Way {
  messages = 0;
  private readonly guides = loadGuideBook();
  private reader: FileReader | null = null;
  private envelope: Envelope | null = null;

  write(chunk: Buffer): void {
    this.reader ??= openReader(chunk);
    this.take(this.reader.push(chunk));
  }

  end(): void {
    this.take(this.reader?.end() ?? []);
  }

  private take(events: readonly ReadEvent[]): void {
    for (const event of events) {
      if (event.kind === 'envelope') this.envelope = event.envelope;
      if (event.kind !== 'message') continue;
      const { document } = this.guides.understand(event.message, this.envelope);
      if (document === null) throw new Error('every message is an order');
      this.messages++;
    }
  }
}

/** Events of a parser; a message is a UNH. */
function counting(peer: EdifactEvents | TsEdifactEvents): Way {
  const way: Way = {
    messages: 0,
    write: (chunk) => {
      peer.write(chunk);
    },
    end: () => {
      peer.end();
    },
  };
  peer.onMessage = (): void => {
    way.messages++;
  };
  return way;
}

const WAYS: Readonly<Record<string, () => Way>> = {
  ours: () => new Ours(),
  'edifact-parser': () => counting(new EdifactEvents(true)),
  'ts-edifact-parser': () => counting(new TsEdifactEvents()),
};
const WHOLE: Readonly<Record<string, (bytes: Buffer) => number>> = {
  'edifact-reader': edifactObjects,
  'ts-edifact-reader': tsEdifactObjects,
};

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Milliseconds a message in the first and in the last tenth. */
function readInTenths(way: Way, file: string): { firstMs: number; lastMs: number } {
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  const tenths = Array.from({ length: 10 }, () => ({ ms: 0, messages: 0 }));
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let at = 0; at < size;) {
    const length = readSync(descriptor, chunk, 0, CHUNK_BYTES, at);
    const tenth = tenths[Math.floor((at * 10) / size)]!;
    const [ms, messages] = [cpuMs(), way.messages];
    way.write(chunk.subarray(0, length));
    tenth.ms += cpuMs() - ms;
    tenth.messages += way.messages - messages;
    at += length;
  }
  way.end();
  closeSync(descriptor);
  const a = (tenth: { ms: number; messages: number } | undefined): number => tenth!.ms / tenth!.messages;
  return { firstMs: a(tenths[0]), lastMs: a(tenths[9]) };
}

const [, , name = '', file = ''] = process.argv;
const way = WAYS[name]?.();
const tenths = way === undefined ? null : readInTenths(way, file);
const segments = way === undefined ? WHOLE[name]!(readFileSync(file)) : null;
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({ peakBytes, cpuSeconds: cpuMs() / 1_000, messages: way?.messages ?? null, segments, tenths }),
);
