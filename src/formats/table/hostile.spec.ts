import { inline, workbook, workbookParts, zip } from '../../../test/harness/table-files';
import { CsvReader } from './csv-reader';
import { DEFAULT_READ_LIMITS, type FileReader } from '../message';
import { TABLE_LIMITS } from './limits';
import { readTable } from './test-support';
import { XlsxReader } from './xlsx-reader';

const MEGABYTE = 1024 * 1024;
/** Processor time, so that a busy machine does not fail the test; far below what a quadratic reading would take. */
const QUICK_MS = 10_000;
/** Bytes outside of the heap: what is kept of a file, and what its parts unpack to, both up to their limits. */
const MOST_GROWTH_BYTES = 128 * MEGABYTE;

function quickly<T>(work: () => T): T {
  const outside = process.memoryUsage().external;
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(QUICK_MS);
  expect(process.memoryUsage().external - outside).toBeLessThan(MOST_GROWTH_BYTES);
  return result;
}

/** What a reader says of so many megabytes behind a beginning. */
function ofMany(reader: FileReader, beginning: string, megabyte: Buffer, times: number): unknown {
  reader.push(Buffer.from(beginning));
  for (let n = 0; n < times; n++) reader.push(megabyte);
  return reader.end().flatMap((event) => (event.kind === 'envelope-end' ? event.findings : []));
}

const HEADER = 'Artikel;Omschrijving;Aantal\n';
const tooLarge = { code: 'MSG-012', reason: 'table-too-large' };

describe('a hostile table', () => {
  it('of 100 MB in one cell', () => {
    const findings = quickly(() =>
      ofMany(new CsvReader(DEFAULT_READ_LIMITS), `${HEADER}1;`, Buffer.alloc(MEGABYTE, 'x'), 100),
    );
    const offset = TABLE_LIMITS.fileBytes;
    expect(findings).toMatchObject([
      { ...tooLarge, position: { offset, line: 2, column: offset - HEADER.length + 1 } },
    ]);
  });

  it('of 100 MB of lines', () => {
    const lines = Buffer.from('1;x;2\n'.repeat(MEGABYTE / 6));
    const findings = quickly(() => ofMany(new CsvReader(DEFAULT_READ_LIMITS), HEADER, lines, 100));
    expect(findings).toMatchObject([{ ...tooLarge, position: { offset: TABLE_LIMITS.fileBytes } }]);
  });

  it.each<[string, string, number, number]>([
    ['a million columns', `${HEADER}1;x;2\n${';x'.repeat(1_000_000)}`, 3, TABLE_LIMITS.columns + 1],
    ['a million columns with names', `Artikel;Aantal${';Merk'.repeat(1_000_000)}\n1;2`, 1, TABLE_LIMITS.columns + 1],
    ['a million empty columns', `${HEADER}${';'.repeat(1_000_000)}\n`, 2, TABLE_LIMITS.columns + 1],
    ['a cell that is too long', `${HEADER}1;${'x'.repeat(TABLE_LIMITS.cellCharacters + 1)};2\n`, 2, 2],
    ['a quoted cell that is too long', `${HEADER}1;"${'x""'.repeat(TABLE_LIMITS.cellCharacters)}";2\n`, 2, 2],
    ['too many rows', `${HEADER}${'1;x;2\n'.repeat(TABLE_LIMITS.rows)}`, TABLE_LIMITS.rows + 1, 1],
    ['too many cells', `${HEADER}${`${'1;'.repeat(999)}\n`.repeat(1_100)}`, 1_002, 1],
  ])('with %s', (_, text, row, column) => {
    const { messages, findings } = quickly(() => readTable(text));
    expect(messages).toEqual([]);
    expect(findings).toMatchObject([{ ...tooLarge, position: { sheet: 'CSV', row, column } }]);
  });

  it('just within the limits is read', () => {
    const cell = 'x'.repeat(TABLE_LIMITS.cellCharacters);
    expect(readTable(`${HEADER}1;${cell};2\n`).tables[0]?.rows[0]?.cells[1]).toBe(cell);
    const many = quickly(() => readTable(`${HEADER}${'1;x;2\n'.repeat(TABLE_LIMITS.rows - 1)}`));
    expect(many.tables[0]?.rows).toHaveLength(TABLE_LIMITS.rows - 1);
  });

  it('with a quote on every cell that never closes', () => {
    const { findings } = quickly(() => readTable(HEADER + '"x;'.repeat(MEGABYTE)));
    expect(findings).toMatchObject([
      { code: 'MSG-001', reason: 'table-quote-broken', position: { row: 2, column: 1 } },
    ]);
  });

  it('with line ends alone', () => {
    expect(quickly(() => readTable(HEADER + '\n'.repeat(8 * MEGABYTE))).tables[0]?.rows).toEqual([]);
    expect(quickly(() => readTable(HEADER + '\r'.repeat(8 * MEGABYTE))).tables[0]?.rows).toEqual([]);
  });
});

describe('a hostile workbook', () => {
  const parts = workbookParts([{ name: 'S', rows: [['Artikel', 'Aantal'].map(inline)] }]);
  const withSheet = (sheet: string | Buffer): readonly (readonly [string, string | Buffer])[] => [
    ...parts.slice(0, -1),
    ['xl/worksheets/sheet1.xml', sheet],
  ];

  it.each([
    ['says how much it unpacks to', {}],
    ['lies about it', { unpackedBytes: 1000 }],
  ])('that is a bomb and %s', (_, lies) => {
    const bomb = zip(withSheet(Buffer.alloc(200 * MEGABYTE)), lies);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const { messages, findings } = quickly(() => readTable(bomb));
    expect(messages).toEqual([]);
    expect(findings).toMatchObject([{ ...tooLarge, position: { line: 1 } }]);
  });

  it('that unpacks to more with every sheet', () => {
    const sheet = { name: 'S', rows: [[inline('x'.repeat((9 * MEGABYTE) / 10))]] };
    const sheets = Array.from({ length: 45 }, (_, n) => ({ ...sheet, name: `S${n}` }));
    const { findings } = quickly(() => readTable(workbook(sheets)));
    expect(findings).toMatchObject([tooLarge]);
  });

  it.each([
    ['entities', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'],
    ['a depth without end', '<a>'.repeat(100_000)],
    ['a million elements', `<worksheet>${'<a/>'.repeat(1_000_000)}</worksheet>`],
  ])('with %s in its XML', (_, xml) => {
    const { findings } = quickly(() => readTable(zip(withSheet(xml))));
    expect(findings).toMatchObject([tooLarge]);
  });

  it.each<[string, string, object]>([
    [
      'a cell in the last column of all',
      `<row r="2"><c r="XFD2"><v>1</v></c></row>`,
      { row: 2, column: TABLE_LIMITS.columns + 1 },
    ],
    [
      'few cells far out in many rows',
      Array.from({ length: 1_100 }, (_, n) => `<row r="${n + 2}"><c r="ALL${n + 2}"><v>1</v></c></row>`).join(''),
      { row: 1_001 },
    ],
  ])('with %s', (_, rows, position) => {
    const header = `<row r="1">${['Artikel', 'Aantal'].map(inline).join('')}</row>`;
    const sheet = `<worksheet><sheetData>${header}${rows}</sheetData></worksheet>`;
    const { messages, findings } = quickly(() => readTable(zip(withSheet(sheet))));
    expect(messages).toEqual([]);
    expect(findings).toMatchObject([{ ...tooLarge, position }]);
  });

  it('of 100 MB', () => {
    const findings = quickly(() =>
      ofMany(new XlsxReader(DEFAULT_READ_LIMITS), 'PK\x03\x04', Buffer.alloc(MEGABYTE), 100),
    );
    expect(findings).toMatchObject([{ ...tooLarge, position: { offset: TABLE_LIMITS.fileBytes } }]);
  });

  it('with a directory of thousands', () => {
    const { findings } = quickly(() => readTable(zip(Array.from({ length: 5_000 }, (_, n) => [`a${n}`, ''] as const))));
    expect(findings).toMatchObject([{ code: 'MSG-001', reason: 'file-binary', actual: 'ZIP' }]);
  });
});
