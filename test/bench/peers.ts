import path from 'node:path';
import { Readable, type Transform } from 'node:stream';
import EdifactParser from 'edifact/parser.js';
import EdifactReader from 'edifact/reader.js';
import EdifactValidator from 'edifact/validator.js';
import elements from 'edifact/elements.js';
import segments from 'edifact/segments.js';
import { X12Parser } from 'node-x12';
import { Configuration } from 'ts-edifact/lib/configuration';
import { Parser as TsParser } from 'ts-edifact/lib/parser';
import { Reader as TsReader } from 'ts-edifact/lib/reader';
import { NullValidator } from 'ts-edifact/lib/validator';
import { X12parser } from 'x12-parser';

/*
 * Other libraries, each used as its own documentation says is best for the work. Those of events keep nothing; each gives back how
 * many components or segments it told, so that none of them can leave something out unseen.
 */

const CHUNK_BYTES = 256 * 1024;

export function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** npm edifact, its parser: an event and a text for every component. With its validator also the lengths of the known segments. */
export class EdifactEvents {
  components = 0;
  segments = 0;
  onMessage = (): void => undefined;
  private readonly parser: EdifactParser;

  constructor(validating: boolean) {
    const validator = new EdifactValidator();
    validator.define(segments);
    validator.define(elements);
    this.parser = validating ? new EdifactParser(validator) : new EdifactParser();
    this.parser.onopensegment = (tag): void => {
      this.segments++;
      if (tag === 'UNH') this.onMessage();
    };
    this.parser.onelement = (): void => undefined;
    this.parser.onclosesegment = (): void => undefined;
    this.parser.oncomponent = (): void => {
      this.components++;
    };
    this.parser.encoding('UNOC');
  }

  write(chunk: Buffer): void {
    this.parser.write(chunk.toString('latin1'));
  }

  end(): void {
    this.parser.end();
  }
}

/** ts-edifact, its parser: the same, without its validator. */
export class TsEdifactEvents {
  components = 0;
  segments = 0;
  onMessage = (): void => undefined;
  private readonly parser = new TsParser(new Configuration({ charset: 'UNOC', validator: new NullValidator() }));

  constructor() {
    this.parser.onOpenSegment = (tag): void => {
      this.segments++;
      if (tag === 'UNH') this.onMessage();
    };
    this.parser.onElement = (): void => undefined;
    this.parser.onCloseSegment = (): void => undefined;
    this.parser.onComponent = (): void => {
      this.components++;
    };
  }

  write(chunk: Buffer): void {
    this.parser.write(chunk.toString('latin1'));
  }

  end(): void {
    this.parser.end();
  }
}

export function eventsOf<T extends { write(chunk: Buffer): void; end(): void }>(peer: T, bytes: Buffer): T {
  for (const chunk of chunksOf(bytes)) peer.write(chunk);
  peer.end();
  return peer;
}

/** npm edifact, its reader: all segments as arrays in memory, checked by the segments that it knows. */
export const edifactObjects = (bytes: Buffer): number => new EdifactReader().parse(bytes.toString('latin1')).length;

/** Where ts-edifact keeps the tables of its message types. */
const TABLES = path.join(path.dirname(require.resolve('ts-edifact/lib/reader')), 'messageSpec');

/** ts-edifact, its reader: the same, checked by its own table of ORDERS (D.01B; it has none of D.96A and says so once a message type). */
export function tsEdifactObjects(bytes: Buffer): number {
  const { warn } = console;
  console.warn = (): void => undefined;
  try {
    return new TsReader(TABLES).parse(bytes.toString('latin1')).length;
  } finally {
    console.warn = warn;
  }
}

/** node-x12, its stream: an object for every segment, with its elements in it. Not strict: strict refuses every second chunk. */
export const nodeX12Segments = (bytes: Buffer): Promise<number> => segmentsOfStream(new X12Parser(false), bytes);

/** x12-parser, its stream: an object for every segment, with a key for every element and component. */
export const x12ParserSegments = (bytes: Buffer): Promise<number> => segmentsOfStream(new X12parser(), bytes);

function segmentsOfStream(parser: Transform, bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let told = 0;
    parser.on('data', () => told++);
    parser.on('end', () => resolve(told));
    parser.on('error', reject);
    Readable.from(chunksOf(bytes)).pipe(parser);
  });
}
