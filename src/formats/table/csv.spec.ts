import fc from 'fast-check';
import { writeCsv } from '../../../test/harness/table-files';
import { DEFAULT_READ_LIMITS } from '../message';
import { rereadMessage } from '../reread';
import { NO_ENVELOPE } from '../message';
import { CsvReader } from './csv-reader';
import { cutCells } from './csv-cells';
import { readTable } from './test-support';

const HEAD = ['Art.nr.', 'Omschrijving', 'Aantal', 'Prijs'];
const lines = (text: string): readonly (readonly string[])[] =>
  readTable(text).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells));

describe('an order form as text', () => {
  it.each([';', ',', '\t', '|'])('finds the separator %j, the names of the columns and the rows', (separator) => {
    const text = writeCsv([HEAD, ['1001', 'Schep, groot; staal | tab\tstop', '12', '3.49']], { separator });
    expect(readTable(text)).toMatchObject({
      format: 'csv',
      findings: [],
      messages: [{ index: 0, format: 'csv', type: 'order', reference: null, findings: [] }],
      tables: [
        {
          sheet: { name: 'CSV', separator, head: [], header: { row: 1, cells: HEAD } },
          rows: [{ row: 2, cells: ['1001', 'Schep, groot; staal | tab\tstop', '12', '3.49'] }],
          position: { sheet: 'CSV', row: 1, column: 1 },
        },
      ],
    });
  });

  it('finds the separator where numbers have decimal commas', () => {
    expect(lines('Artikel;Aantal;Prijs\n1;2,5;3,49\n2;3,5;1,10\n')).toEqual([
      ['1', '2,5', '3,49'],
      ['2', '3,5', '1,10'],
    ]);
  });

  it('takes the word of the line that Excel writes for it', () => {
    const text = 'sep=|\r\nArtikel|Aantal\r\n1|2\r\n';
    expect(readTable(text).tables).toMatchObject([{ sheet: { separator: '|', header: { row: 2 } } }]);
  });

  it('has a head above the columns', () => {
    const text = 'Bestelformulier\n\nOrdernummer;4711;;\nKlant: Jansen;;;\nArtikel;Aantal;Prijs\n1;2;3\n';
    expect(readTable(text).tables).toMatchObject([
      { sheet: { head: [{ row: 1 }, { row: 3, cells: ['Ordernummer', '4711'] }, { row: 4 }], header: { row: 5 } } },
    ]);
  });

  it('leaves out empty rows, columns without content at the end, and names of columns that are printed again', () => {
    const text = 'Artikel;Aantal;;;\r\n\r\n1;2;;;\r\n;;;;\r\n   ;\r\nArtikel;Aantal;;;\r\n3;4;;;\r\n';
    expect(readTable(text).tables[0]?.rows).toEqual([
      { row: 3, cells: ['1', '2'] },
      { row: 7, cells: ['3', '4'] },
    ]);
  });

  it('keeps line ends, separators and quotes in a quoted cell, and a quote inside a plain one', () => {
    expect(lines('Artikel;Omschrijving;Aantal\n1;"twee\r\nregels; ""breed""";2\n2;pijp 5" lang;3\n')).toEqual([
      ['1', 'twee\r\nregels; "breed"', '2'],
      ['2', 'pijp 5" lang', '3'],
    ]);
  });

  it.each<[string, Buffer, string, string]>([
    ['UTF-8 with a mark', Buffer.from('\ufeffArtikel;Aantal;Maß\nKäse €;2;x\n'), 'UTF-8', 'bom'],
    ['UTF-8 without', Buffer.from('Artikel;Aantal;Maß\nKäse €;2;x\n'), 'UTF-8', 'bytes'],
    ['windows-1252', Buffer.from('Artikel;Aantal;Ma\xdf\nK\xe4se \x80;2;x\n', 'latin1'), 'windows-1252', 'bytes'],
    ['UTF-16LE', Buffer.from('\ufeffArtikel;Aantal;Maß\nKäse €;2;x\n', 'utf16le'), 'UTF-16LE', 'bom'],
    ['UTF-16BE', Buffer.from('\ufeffArtikel;Aantal;Maß\nKäse €;2;x\n', 'utf16le').swap16(), 'UTF-16BE', 'bom'],
  ])('in %s', (_, bytes, used, reason) => {
    const { charset, tables } = readTable(bytes);
    expect(charset).toEqual({ declared: null, used, reason });
    expect(tables[0]?.sheet.header.cells).toEqual(['Artikel', 'Aantal', 'Maß']);
    expect(tables[0]?.rows[0]?.cells[0]).toBe('Käse €');
  });

  it.each([
    ['a quote that is never closed', 'Artikel;Aantal\n1;2\n3;"4\n5;6\n', 3, 2],
    ['text behind a quote', 'Artikel;Aantal\n1;2\n"3"x;4\n', 3, 1],
  ])('is refused at %s', (_, text, row, column) => {
    expect(readTable(text)).toMatchObject({
      messages: [],
      findings: [{ code: 'MSG-001', reason: 'table-quote-broken', position: { sheet: 'CSV', row, column } }],
    });
  });

  it('is refused where it has a zero', () => {
    const { findings } = readTable(`Artikel;Aantal\n${'1;2\n'.repeat(2000)}1;\0\n`);
    expect(findings).toMatchObject([{ code: 'MSG-001', reason: 'file-binary', position: { line: 2002, column: 3 } }]);
  });

  it('takes sums and remarks for no lines, and tells of them', () => {
    const text =
      'Artikel;Omschrijving;Aantal;Prijs\n1;Schep;2;3\n2;Totaalreiniger;1;4\nTotaal;;3;7\nGraag voor tienen\n';
    const { messages, tables } = readTable(text);
    expect(tables[0]?.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(messages[0]?.findings).toMatchObject([
      { code: 'MSG-010', reason: 'table-sum-left-out', stops: false, position: { row: 4, column: 1 } },
      { code: 'MSG-010', reason: 'table-row-left-out', stops: true, actual: 'Graag voor tienen' },
    ]);
  });

  it('stops where two columns of one name differ', () => {
    const same = readTable('Artikel;Aantal;AANTAL\n1;2;2\n').messages[0];
    expect(same?.findings).toEqual([]);
    expect(readTable('Artikel;Aantal;AANTAL\n1;2;3\n').messages[0]?.findings).toMatchObject([
      { code: 'MSG-004', reason: 'table-column-repeated', stops: true, position: { row: 1, column: 3 } },
    ]);
  });
});

describe('several orders in one file', () => {
  const text = 'Ordernummer;Artikel;Aantal\nA;1;1\nB;2;2\nA;3;3\n;4;4\n';

  it('are one message each, in the order in which they first occur; a line without a number is of none of them', () => {
    const { messages, tables } = readTable(text);
    expect(messages.map(({ index, reference }) => [index, reference])).toEqual([[0, 'A'], [1, 'B'], [2, null]]); // prettier-ignore
    expect(tables.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[2, 4], [3], [5]]);
    expect(tables.every(({ sheet }) => sheet === tables[0]?.sheet)).toBe(true);
  });

  it('are one where there is only one number', () => {
    const { messages, tables } = readTable('Ordernummer;Artikel;Aantal\nA;1;1\n;2;2\n');
    expect(messages).toMatchObject([{ reference: 'A' }]);
    expect(tables[0]?.rows).toHaveLength(2);
  });

  it('are read again one by one from the bytes of the file', () => {
    const { messages } = readTable(text);
    for (const message of messages) {
      const own = Buffer.from(text).subarray(message.byteStart, message.byteEnd);
      const again = rereadMessage({
        ...message,
        format: 'csv',
        own,
        header: Buffer.alloc(0),
        characters: null,
        interchange: NO_ENVELOPE,
        wrapped: false,
        start: { offset: 0, line: 1, column: 1 },
      });
      expect(again).toEqual(message);
    }
  });
});

describe('chunks of a table', () => {
  const whole = Buffer.from('\ufeffOrdernummer;Artikel;Aantal\r\nA;"é\r\n""€";1\r\nB;2;2\r\nTotaal;;3\r\n');

  it('may be cut anywhere', () => {
    const expected = readTable(whole);
    expect(expected.messages).toHaveLength(2);
    for (let cut = 0; cut <= whole.length; cut++)
      expect(readTable([whole.subarray(0, cut), whole.subarray(cut)])).toEqual(expected);
    expect(readTable([...whole].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  it('may be used again by the caller after push', () => {
    const reader = new CsvReader(DEFAULT_READ_LIMITS);
    const chunk = Buffer.from(whole);
    reader.push(chunk);
    chunk.fill(0);
    expect(reader.end().map(({ kind }) => kind)).toEqual(['envelope', 'message', 'message', 'envelope-end']);
  });
});

const cell = fc.oneof(
  fc.constantFrom('', ' ', '1,5', '1.234', '"', ';', ',', '\n', '\r\n', '|', '\t', 'Käse', '€', '😀', "'"),
  fc.string({ maxLength: 8 }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
const dialect = fc.record({
  separator: fc.constantFrom(';', ',', '\t', '|'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  quoteAll: fc.boolean(),
});

/** The cells that count: nothing behind the last one with content, no rows without any. */
const content = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.flatMap((cells) => {
    const last = cells.findLastIndex((one) => one.trim() !== '');
    return last < 0 ? [] : [cells.slice(0, last + 1)];
  });

describe('any table', () => {
  it('is read as it was written, in any dialect', () => {
    fc.assert(
      fc.property(table, dialect, (rows, how) => {
        const { rows: read, refusal } = cutCells(writeCsv(rows, how), how.separator);
        expect(refusal).toBeNull();
        expect(read.map(({ cells }) => cells)).toEqual(content(rows));
      }),
      { numRuns: 2000 },
    );
  });

  it('below known names of columns has its separator found, in UTF-8 with a mark or without, and in UTF-16', () => {
    const text = fc.string({ maxLength: 6 }).map((some) => some.replaceAll('\0', ''));
    const line = fc.tuple(
      fc.stringMatching(/^[1-9]\d{0,5}$/),
      text,
      fc.stringMatching(/^[1-9]\d{0,2}(,\d{1,2})?$/),
      text,
    );
    const head = ['Artikel', 'Omschrijving', 'Aantal', 'Merk'];
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), dialect, fc.nat(2), (rows, how, mark) => {
        const written = writeCsv([head, ...rows], how);
        const bytes =
          mark === 2 ? Buffer.from(`\ufeff${written}`, 'utf16le') : Buffer.from((mark === 1 ? '\ufeff' : '') + written);
        const { tables } = readTable(bytes);
        expect(tables[0]?.sheet.separator).toBe(how.separator);
        expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual(content(rows));
      }),
      { numRuns: 500 },
    );
  });

  it('never makes the reader throw, whatever the bytes', () => {
    const pieces = fc.constantFrom(
      'Artikel;Aantal\n', 'Artikel,Aantal\r\n', '"', '""', ';', ',', '\t', '|', '\r', '\n', '1', '1,5', 'Totaal', '\0', 'é', '\ud800',
      'Ordernummer;Artikel;Aantal\n', 'sep=;\n',
    ); // prettier-ignore
    const check = (bytes: Buffer): void => {
      const { messages, findings } = readTable(bytes);
      expect(messages.length + findings.length).toBeGreaterThan(0);
    };
    fc.assert(fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => check(Buffer.from(parts.join('')))), { numRuns: 2000 }); // prettier-ignore
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => check(Buffer.from(bytes))),
      { numRuns: 500 },
    );
  });
});
