import { makeFinding, type Finding } from '../../findings';
import type { BytePosition } from '../../kernel';
import {
  NO_ENVELOPE,
  READABLE_FORMATS,
  type Charset,
  type FileReader,
  type Message,
  type ReadEvent,
  type ReadLimits,
} from '../message';
import { ByteCollector } from '../xml/byte-collector';
import { cutCells, CSV_SHEET } from './csv-cells';
import { findDialect, withoutSeparatorLine } from './csv-dialect';
import { decodeTable } from './decode';
import { findHeader } from './header';
import { TABLE_LIMITS } from './limits';
import { ordersOf } from './orders';
import { refusalFinding, tooLarge, type TableRefusal } from './refusal';

const NOT_DECODED: Charset = { declared: null, used: 'unknown', reason: 'unknown' };
const LF = 10;

/**
 * Reads an order form as text with separators. Its bytes are collected up to the limit and read when the file ends: what separates the
 * cells, the character set and the decimal mark are to be seen from all of it. What lies beyond the limit is let go chunk by chunk.
 */
export class CsvReader implements FileReader {
  readonly format = 'csv';
  private readonly bytes: ByteCollector;
  private received = 0;
  private line = 1;
  private lineStart = 0;
  private beyond: BytePosition | null = null;
  private readonly maximumBytes: number;

  constructor(limits: ReadLimits) {
    this.maximumBytes = Math.min(limits.messageBytes, TABLE_LIMITS.fileBytes);
    this.bytes = new ByteCollector(this.maximumBytes);
  }

  push(chunk: Uint8Array): readonly ReadEvent[] {
    if (this.beyond !== null) return [];
    const room = this.maximumBytes - this.received;
    this.countLines(chunk.length > room ? chunk.subarray(0, room) : chunk);
    this.received += chunk.length;
    if (!this.bytes.add(chunk)) {
      const column = this.maximumBytes - this.lineStart + 1;
      this.beyond = { offset: this.maximumBytes, line: this.line, column };
    }
    return [];
  }

  end(): readonly ReadEvent[] {
    if (this.beyond !== null)
      return eventsOf([], NOT_DECODED, [
        refusalFinding(tooLarge(`a file of more than ${this.maximumBytes} bytes`, this.beyond), 'CSV'),
      ]);
    const { text, charset } = decodeTable(this.bytes.take());
    const zero = text.indexOf('\0');
    if (zero >= 0) return eventsOf([], charset, [refusalFinding(binary(text, zero), 'CSV')]);
    const dialect = findDialect(text);
    if (dialect === null) return eventsOf([], charset, [noHeader()]);
    const { separator } = dialect;
    const { rows, refusal } = cutCells(withoutSeparatorLine(text), separator);
    if (refusal !== null) return eventsOf([], charset, [refusalFinding(refusal, 'CSV')]);
    const header = findHeader(rows);
    if (header === null) return eventsOf([], charset, [noHeader()]);
    const sheet = { name: CSV_SHEET, separator, rows, headerAt: header.at };
    return eventsOf(ordersOf(sheet, 'csv', this.received), charset, []);
  }

  private countLines(chunk: Uint8Array): void {
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) {
      this.line++;
      this.lineStart = this.received + at + 1;
    }
  }
}

/** What a file of a table tells: it has no envelope, so that its messages stand in one of which nothing is known. */
export const eventsOf = (
  messages: readonly Message[],
  charset: Charset,
  findings: readonly Finding[],
): readonly ReadEvent[] => [
  { kind: 'envelope', index: 0, envelope: NO_ENVELOPE, charset },
  ...messages.map((message) => ({ kind: 'message', message }) as const),
  { kind: 'envelope-end', index: 0, findings, charset },
];

/** No text has a zero in it, and no database keeps one. */
function binary(text: string, offset: number): TableRefusal {
  const before = text.slice(0, offset).split('\n');
  const position = { offset, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { code: 'MSG-001', reason: 'file-binary', cause: 'a zero in the text', position };
}

/** It looked like a table by its beginning, and is none. */
const noHeader = (): Finding =>
  makeFinding('MSG-001', {
    reason: 'table-no-header',
    position: { offset: 0, line: 1, column: 1 },
    params: { format: READABLE_FORMATS },
  });
