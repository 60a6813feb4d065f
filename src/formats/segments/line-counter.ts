import type { LineBreaks } from '../message';
import type { PlaceInFile } from './segment-data';

const LF = 10;
const CR = 13;

/**
 * Counts lines while the bytes go by, and watches whether the file is wrapped at a fixed width. CR LF is one break, a CR or LF
 * alone too.
 */
export class LineCounter {
  line = 1;
  /** Offset in the file of the first byte of the line. */
  lineStart = 0;
  /** UTF-8 continuation bytes since the start of the line. */
  continuations = 0;
  private crAt = -1;
  private width = -1;
  private completed = 0;
  private otherWidths = 0;
  /** A break stood inside a tag: only a transport puts it there. */
  tagBroken = false;
  /** What is known without looking at the lines: by agreement, or from those before the place where reading went on. */
  private known: boolean | null = null;

  /** Takes note of a CR or LF at an offset in the file. */
  lineBreak(offset: number, byte: number): void {
    if (byte !== LF || this.crAt !== offset - 1) {
      const width = offset - this.lineStart;
      if (this.width < 0) this.width = width;
      if (this.width !== width) this.otherWidths++;
      this.completed++;
      this.line++;
    }
    this.lineStart = offset + 1;
    this.continuations = 0;
    if (byte === CR) this.crAt = offset;
  }

  placeOf(offset: number): PlaceInFile {
    return {
      offset,
      line: this.line,
      bytesInLine: offset - this.lineStart,
      continuationsInLine: this.continuations,
    };
  }

  /**
   * True when all lines so far have one length, so that breaks are a matter of the transport and no data. One line alone proves
   * it only at a length that transports wrap at; where a tag is broken, a line in ten may differ.
   */
  get wrapped(): boolean {
    const { completed, otherWidths, width, tagBroken } = this;
    if (this.known !== null) return this.known;
    if (otherWidths > 0) return tagBroken && otherWidths * 10 <= completed;
    return (
      completed >= SURE_LINES ||
      (completed > 0 && width >= 40 && (completed > 1 || tagBroken || USUAL_WIDTHS.has(width)))
    );
  }

  /** What is agreed with who sent what follows. */
  agree(lineBreaks: LineBreaks): void {
    this.known = lineBreaks === 'auto' ? null : lineBreaks === 'wrapped';
  }

  /** Goes on at a place of the file; whether that is wrapped, the lines before it told. */
  continueAt(offset: number, line: number, column: number, wrapped: boolean): void {
    this.known = wrapped;
    this.line = line;
    this.lineStart = offset - (column - 1);
    this.continuations = 0;
  }
}

/** So many short lines of one length are no accident either. */
const SURE_LINES = 8;

/** Record lengths that transports break at: punched cards, mail (RFC 5321 4.5.3.1.6: 998), block sizes. */
const USUAL_WIDTHS: ReadonlySet<number> = new Set([72, 76, 80, 128, 132, 256, 512, 998, 1000, 1024, 2048, 4096]);
