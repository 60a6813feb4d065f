import { makeFinding, type Finding } from '../../findings';
import { ok, type BytePosition, type Result } from '../../kernel';
import {
  READABLE_FORMATS,
  type Charset,
  type FileReader,
  type Format,
  type Message,
  type ReadEvent,
  type ReadLimits,
} from '../message';
import { ByteCollector } from '../xml/byte-collector';
import { eventsOf } from './csv-reader';
import { findHeader, type FoundHeader } from './header';
import { TABLE_LIMITS } from './limits';
import type { TableRow } from './message';
import { ordersOf } from './orders';
import { refusalFinding, tooLarge, type TableRefusal } from './refusal';
import { WorkbookParts } from './xlsx-parts';
import { cellFormats, readSheet, sharedTexts, type Shared } from './xlsx-sheet';

const CHARSET: Charset = { declared: null, used: 'UTF-8', reason: 'default' };
const NOT_READ: Charset = { declared: null, used: 'unknown', reason: 'unknown' };
const FILE_START: BytePosition = { offset: 0, line: 1, column: 1 };

interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
  readonly header: FoundHeader | null;
}

/** Reads a ZIP file: the order form of a workbook, or a finding that says what else it is. */
export class XlsxReader implements FileReader {
  private readonly bytes: ByteCollector;
  private known: Format = 'unknown';
  private received = 0;
  private readonly maximumBytes: number;

  constructor(private readonly limits: ReadLimits) {
    this.maximumBytes = Math.min(limits.messageBytes, TABLE_LIMITS.fileBytes);
    this.bytes = new ByteCollector(this.maximumBytes);
  }

  /** `xlsx` as soon as its directory shows a workbook, even when that turns out to be broken. */
  get format(): Format {
    return this.known;
  }

  push(chunk: Uint8Array): readonly ReadEvent[] {
    if (this.received > this.maximumBytes) return [];
    this.received += chunk.length;
    this.bytes.add(chunk);
    return [];
  }

  end(): readonly ReadEvent[] {
    if (this.received > this.maximumBytes) {
      const position = { offset: this.maximumBytes, line: 1, column: this.maximumBytes + 1 };
      return refused(tooLarge(`a file of more than ${this.maximumBytes} bytes`, position));
    }
    const parts = WorkbookParts.open(this.bytes.take(), this.limits);
    if (!parts.ok) return eventsOf([], NOT_READ, [otherContent(parts.error.looksLike)]);
    this.known = 'xlsx';
    const sheets = readSheets(parts.value);
    if (!sheets.ok) return refused(sheets.error);
    const chosen = chooseSheet(sheets.value);
    if (chosen === null) return eventsOf([], CHARSET, [noHeader()]);
    const { name, rows, header } = chosen;
    const cut = { name, separator: null, rows, headerAt: header.at };
    const [first, ...others] = ordersOf(cut, 'xlsx', this.received);
    if (first === undefined) return eventsOf([], CHARSET, [noHeader()]);
    const left = sheets.value.filter((sheet) => sheet.name !== name && sheet.rows.length > 0).map(leftSheet);
    const messages: readonly Message[] = [{ ...first, findings: [...first.findings, ...left] }, ...others];
    return eventsOf(messages, CHARSET, []);
  }
}

function readSheets(parts: WorkbookParts): Result<readonly Sheet[], TableRefusal> {
  const places = parts.sheets();
  if (!places.ok) return places;
  const shared = readShared(parts);
  if (!shared.ok) return shared;
  const sheets: Sheet[] = [];
  for (const { name, part } of places.value.slice(0, TABLE_LIMITS.sheets)) {
    const root = parts.read(part);
    if (!root.ok) return root;
    const rows = readSheet(name, root.value, shared.value);
    if (!rows.ok) return rows;
    sheets.push({ name, rows: rows.value, header: findHeader(rows.value) });
  }
  return ok(sheets);
}

function readShared(parts: WorkbookParts): Result<Shared, TableRefusal> {
  const texts = parts.read('xl/sharedStrings.xml');
  if (!texts.ok) return texts;
  const styles = parts.read('xl/styles.xml');
  if (!styles.ok) return styles;
  return ok({
    texts: sharedTexts(texts.value),
    formats: cellFormats(styles.value),
    from1904: parts.countsFrom1904(),
  });
}

/** The first sheet whose columns are known, else the first that has columns at all. */
function chooseSheet(sheets: readonly Sheet[]): (Sheet & { readonly header: FoundHeader }) | null {
  const tables = sheets.flatMap((sheet) => (sheet.header === null ? [] : [{ ...sheet, header: sheet.header }]));
  return tables.find(({ header }) => header.known > 0) ?? tables[0] ?? null;
}

const refused = (refusal: TableRefusal): readonly ReadEvent[] =>
  eventsOf([], NOT_READ, [refusalFinding(refusal, 'XLSX')]);

/** MSG-001: a ZIP file that is no workbook. */
const otherContent = (looksLike: string): Finding =>
  makeFinding('MSG-001', {
    reason: 'file-binary',
    actual: looksLike,
    position: FILE_START,
    params: { format: READABLE_FORMATS, pos: '0', detail: 'file-binary', looksLike },
  });

const noHeader = (): Finding =>
  makeFinding('MSG-001', { reason: 'table-no-header', position: FILE_START, params: { format: READABLE_FORMATS } });

/** MSG-010: one sheet is the order form; what the others say nobody reads. */
const leftSheet = ({ name, rows }: Sheet): Finding =>
  makeFinding('MSG-010', {
    reason: 'table-sheet-left-out',
    actual: name,
    position: { sheet: name, row: rows[0]?.row ?? 1, column: 1 },
    params: { value: name },
  });
