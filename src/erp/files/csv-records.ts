import { CsvError, parse, type Options } from 'csv-parse/sync';
import { decoderOf, type Encoding } from './csv-text';

/** A line of a CSV apart; a cell that holds line breaks makes it several lines of the file, of which this is the first. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A line that cannot be taken apart. The next one is looked at by itself. */
interface CsvBroken {
  readonly line: number;
  readonly fault: string;
}

export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly encoding: Encoding;
  /** Characters; a longer line is not held. */
  readonly longestLine: number;
}

/** Bytes that are looked at at once. */
const PIECE = 64 * 1024;
/** Lines that one record may have. A quote that nobody closed would take the rest of the file. */
const MOST_LINES = 100;
const NEVER_CLOSED = 'CSV_QUOTE_NOT_CLOSED';

type Read = CsvRecord | CsvBroken;

/** Takes a CSV apart as it comes. A broken line is told and costs no other: the one behind it begins anew. No more than a piece and a line are held. */
export async function* csvRecords(bytes: AsyncIterable<Uint8Array>, dialect: CsvDialect): AsyncGenerator<readonly Read[], void, void> {
  const decode = decoderOf(dialect.encoding);
  const lines = new Lines(dialect);
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const read = lines.add(decode(chunk.subarray(from, from + PIECE)), false);
      if (read.length > 0) yield read;
    }
  }
  const read = lines.add(decode(null), true);
  if (read.length > 0) yield read;
} // prettier-ignore

class Lines {
  /** Text that is not taken apart yet. */
  private pending = '';
  /** The number of its first line. */
  private line = 1;
  /** In the middle of a line that is too long. */
  private isSkipping = false;
  /** `\n`, with or without `\r` before it, or `\r` alone; null until one was seen. */
  private newline: '\n' | '\r' | null = null;
  private readonly options: Options;

  constructor(private readonly dialect: CsvDialect) {
    const { delimiter, quote } = dialect;
    this.options = { delimiter, quote, escape: quote, relax_column_count: true, skip_empty_lines: true };
  }

  add(text: string, isLast: boolean): readonly Read[] {
    this.pending += text;
    this.newline ??= newlineOf(this.pending, isLast);
    const newline = this.newline;
    if (newline === null && !isLast) return this.mindLength();
    const read: Read[] = [];
    if (this.isSkipping && !this.skip(newline ?? '\n', isLast)) return read;
    const end = isLast ? this.pending.length : this.pending.lastIndexOf(newline ?? '\n') + 1;
    const whole = this.pending.slice(0, end);
    this.pending = this.pending.slice(end);
    if (whole !== '') {
      const rest = this.parse(whole, isLast, read);
      this.pending = rest + this.pending;
    }
    read.push(...this.mindLength());
    return read;
  }

  /** Goes on to the end of a line that is too long. @returns whether it was found */
  private skip(newline: string, isLast: boolean): boolean {
    const end = this.pending.indexOf(newline);
    if (end < 0) {
      this.pending = '';
      return isLast;
    }
    this.pending = this.pending.slice(end + 1);
    this.isSkipping = false;
    this.line += 1;
    return true;
  }

  /** A line that has no end yet and is too long already is let go. */
  private mindLength(): readonly Read[] {
    const { longestLine } = this.dialect;
    if (this.pending.length <= longestLine || (this.newline !== null && this.pending.includes(this.newline))) return [];
    this.pending = '';
    if (this.isSkipping) return [];
    this.isSkipping = true;
    return [{ line: this.line, fault: `is longer than ${longestLine} characters` }];
  }

  /** Takes whole lines apart. @returns what has to wait for more */
  private parse(text: string, isLast: boolean, read: Read[]): string {
    const { quote } = this.dialect;
    if (quote === null || !text.includes(quote)) {
      this.split(text, read);
      return '';
    }
    if (this.all(text, read)) return '';
    const cut = isLast ? 0 : endOfLastRecord(text, quote, this.newline ?? '\n');
    // A cell with a line break lies over the end of this piece: what is before it is taken, the rest waits.
    if (cut > 0 && text.length - cut <= this.dialect.longestLine && this.all(text.slice(0, cut), read))
      return text.slice(cut);
    return this.oneByOne(text, isLast, read);
  }

  /** Without quotes a line break ends a line and a delimiter a cell, whatever stands there. */
  private split(text: string, read: Read[]): void {
    for (const one of linesOf(text, this.newline ?? '\n')) {
      this.plain(one, read);
      this.line += 1;
    }
  }

  private plain(line: string, read: Read[]): void {
    const bare = line.replace(/[\r\n]+$/, '');
    if (bare !== '') read.push({ line: this.line, cells: bare.split(this.dialect.delimiter) });
  }

  /** @returns false where something in it is broken: nothing was taken then */
  private all(text: string, read: Read[]): boolean {
    const records = this.attempt(text);
    if (records instanceof CsvError) return false;
    const lines = linesOf(text, this.newline ?? '\n');
    let at = 0;
    for (const cells of records) {
      while (isBlank(lines[at])) at += 1;
      read.push({ line: this.line + at, cells });
      at += cells.reduce((sum, cell) => sum + timesIn(cell, this.newline ?? '\n'), 1);
    }
    this.line += lines.length;
    return true;
  }

  private oneByOne(text: string, isLast: boolean, read: Read[]): string {
    const lines = linesOf(text, this.newline ?? '\n');
    for (let at = 0; at < lines.length;) {
      const taken = this.one(lines, at, isLast, read);
      if (taken === 'wait') return lines.slice(at).join('');
      at += taken;
      this.line += taken;
    }
    return '';
  }

  /** Takes the record apart that begins with a line. @returns of how many lines it is */
  private one(lines: readonly string[], at: number, isLast: boolean, read: Read[]): number | 'wait' {
    const { quote } = this.dialect;
    const first = lines[at] ?? '';
    if (quote === null || !first.includes(quote)) {
      this.plain(first, read);
      return 1;
    }
    let text = '';
    for (let count = 1; count <= MOST_LINES; count++) {
      const next = lines[at + count - 1];
      if (next === undefined) {
        if (!isLast && text.length <= this.dialect.longestLine) return 'wait';
        break;
      }
      text += next;
      const records = this.attempt(text);
      if (!(records instanceof CsvError)) {
        for (const cells of records) read.push({ line: this.line, cells });
        return count;
      }
      if (records.code !== NEVER_CLOSED) break;
    }
    read.push({ line: this.line, fault: `has a quote (${quote}) that does not stand around a whole cell, or that is not closed` }); // prettier-ignore
    return 1;
  }

  private attempt(text: string): readonly (readonly string[])[] | CsvError {
    const ends = this.newline === '\r' ? ['\r'] : ['\r\n', '\n'];
    try {
      const records: unknown = parse(text, { ...this.options, record_delimiter: ends });
      return records as readonly (readonly string[])[];
    } catch (error) {
      if (error instanceof CsvError) return error;
      throw error;
    }
  }
}

/** How lines end, as soon as that is seen. */
function newlineOf(text: string, isLast: boolean): '\n' | '\r' | null {
  const at = text.search(/[\r\n]/);
  if (at < 0) return null;
  if (text[at] === '\n' || text[at + 1] === '\n') return '\n';
  return text.length > at + 1 || isLast ? '\r' : null;
}

/** Lines with what ends them. */
function linesOf(text: string, newline: string): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf(newline, from);
    const next = end < 0 ? text.length : end + 1;
    lines.push(text.slice(from, next));
    from = next;
  }
  return lines;
}

const isBlank = (line: string | undefined): boolean => line === '\n' || line === '\r\n' || line === '\r';

function timesIn(text: string, what: string): number {
  let count = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) count += 1;
  return count;
}

/** Behind the last line break that stands in no quotes. */
function endOfLastRecord(text: string, quote: string, newline: string): number {
  let [end, at, isInside] = [0, 0, false];
  for (const line of linesOf(text, newline)) {
    at += line.length;
    if (timesIn(line, quote) % 2 === 1) isInside = !isInside;
    if (!isInside) end = at;
  }
  return end;
}
