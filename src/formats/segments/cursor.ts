import { LineCounter } from './line-counter';
import type { PlaceInFile } from './segment-data';
import { Window } from './window';

const CR = 13;
const LF = 10;
const isUpperCase = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** A place in the bytes at hand that moves on and counts lines. */
export class Cursor {
  readonly window = new Window();
  readonly lines = new LineCounter();
  /** Index in the window of the next byte. */
  at = 0;

  here(): PlaceInFile {
    return this.lines.placeOf(this.window.offset + this.at);
  }

  /** Bytes left in the window. */
  get left(): number {
    return this.window.length - this.at;
  }

  /** Takes note of a byte that may end a line. */
  lineBreak(at: number, byte: number): void {
    if (byte === LF || byte === CR) this.lines.lineBreak(this.window.offset + at, byte);
  }

  /** Passes one byte that is no part of a segment. */
  pass(): number {
    const byte = this.window.byte(this.at);
    if ((byte & 0xc0) === 0x80) this.lines.continuations++;
    this.lineBreak(this.at, byte);
    this.at++;
    return byte;
  }

  /** Skips blanks and line breaks; on request also the padding of old transports (NUL, Ctrl-Z). */
  skipBlanks(padding: boolean): void {
    const { bytes, length } = this.window;
    for (; this.at < length; this.at++) {
      const byte = bytes[this.at] ?? 0;
      if (byte > 0x20) return;
      if (byte === LF || byte === CR) this.lineBreak(this.at, byte);
      else if (byte !== 0x20 && byte !== 0x09 && !(padding && (byte === 0 || byte === 0x1a))) return;
    }
  }

  /** The characters of a tag as a number, `least` to three; line breaks inside a tag are never data; 0 when it is no tag. */
  tag(start: number, end: number, least: number): number {
    const { bytes } = this.window;
    let tag = 0;
    let length = 0;
    for (let at = start; at < end && length < 4; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === CR || byte === LF) continue;
      if (!isUpperCase(byte) && !(length > 0 && isDigit(byte))) return 0;
      tag = (tag << 8) | byte;
      length++;
    }
    return length === 3 || length === least ? tag : 0;
  }
}
