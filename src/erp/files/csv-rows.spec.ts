import fc from 'fast-check';
import { collect, pieces } from '../../../test/harness/pieces';
import { csvRecords, type CsvDialect } from './csv-records';
import { csvRows } from './csv-rows';
import { csvTableSettings } from './csv-settings';
import type { FileFault, FileRow } from './file-format';

const DIALECT: CsvDialect = { delimiter: ';', quote: '"', encoding: 'utf-8', longestLine: 1_000_000 };
const records = async (text: string | Uint8Array, dialect: Partial<CsvDialect> = {}, size = 1_000_000) =>
  (await collect(csvRecords(pieces(text, size), { ...DIALECT, ...dialect }))).map((one) => ('fault' in one ? `${one.line}: ${one.fault}` : one)); // prettier-ignore

const COLUMNS = { number: 'NR', description: 'NAAM', minimumQuantity: 'MIN', availableFrom: 'VANAF', discrete: 'HEEL' };
const rows = (text: string | Uint8Array, more: Readonly<Record<string, unknown>> = {}): Promise<(FileRow | FileFault)[]> =>
  collect(csvRows(pieces(text), 'articles', csvTableSettings.parse({ columns: COLUMNS, decimal: ',', thousands: '.', dates: 'd-M-yyyy', ...more }))); // prettier-ignore
const HEADER = 'NR;NAAM;MIN;VANAF;HEEL\n';

describe('lines of a CSV', () => {
  it('come apart with quotes, line breaks in cells, and the line each begins on', async () => {
    const text = '\uFEFFa;b\r\n\r\n"x;1";"say ""yes"""\r\n"two\r\nlines";z\r\nlast;one';
    expect(await records(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['x;1', 'say "yes"'] },
      { line: 4, cells: ['two\r\nlines', 'z'] },
      { line: 6, cells: ['last', 'one'] },
    ]);
    expect(await records('a;b\rc;d\r')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ]);
    expect(await records('')).toEqual([]);
    expect(await records('5" pipe;it is\n', { quote: null })).toEqual([{ line: 1, cells: ['5" pipe', 'it is'] }]);
  });

  it('cost no other line when one is broken, also by a quote that nobody closes', async () => {
    const text = 'a;b\n"open;1\nc;d\n5" pipe;2\n"x"y;3\ne;"f\ng"\n';
    expect((await records(text)).map((one) => (typeof one === 'string' ? one.slice(0, 14) : one))).toEqual([
      { line: 1, cells: ['a', 'b'] },
      '2: has a quote',
      { line: 3, cells: ['c', 'd'] },
      '4: has a quote',
      '5: has a quote',
      { line: 6, cells: ['e', 'f\ng'] },
    ]);
  });

  it('are not held when they are too long', async () => {
    const long = 'x'.repeat(300_000);
    expect(await records(`a;b\n${long}\nc;d\n${long}`, { longestLine: 100_000 })).toEqual([
      { line: 1, cells: ['a', 'b'] },
      '2: is longer than 100000 characters',
      { line: 3, cells: ['c', 'd'] },
      '4: is longer than 100000 characters',
    ]);
  });

  it('are the same however the bytes come, with and without quotes', async () => {
    const cell = fc.stringMatching(/^[a-z€é;"\n ]{0,6}$/);
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (cells, size, always) => {
        const quoted = (text: string): string => (always || /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = cells.map((row) => `${row.map(quoted).join(';')}\n`).join('');
        const read = await records(text, {}, size);
        expect(read.map((one) => (typeof one === 'string' ? one : one.cells))).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore
});

describe('rows of a CSV', () => {
  it('have the values that the settings say', async () => {
    expect(await rows(`${HEADER}A1; Ball ;1.200,50;1-3-2026;J\nA2;"Net; strong";;;nee\n`)).toEqual([
      { table: 'articles', row: { number: 'A1', description: 'Ball', minimumQuantity: '1200.5', availableFrom: '2026-03-01', discrete: true }, ref: { number: 'A1' }, place: 'line 2' },
      { table: 'articles', row: { number: 'A2', description: 'Net; strong', minimumQuantity: null, availableFrom: null, discrete: false }, ref: { number: 'A2' }, place: 'line 3' },
    ]); // prettier-ignore
  });

  it('are faults where a value, a code or the number of cells is wrong, and say what of them can be read', async () => {
    const columns = { ...COLUMNS, status: { column: 'ST', codes: { A: 'active' } } };
    const read = await rows('NR;NAAM;MIN;VANAF;HEEL;ST\nA1;x;1.2.3;31-02-2026;?;Q\nA2;x\nA3;x;1;;;A;more\nA4;x;1;;;A\n', { columns }); // prettier-ignore
    expect(read.map((row) => ('table' in row ? [row.place, row.row['number'], row.fault] : row))).toEqual([
      ['line 2', 'A1', 'minimumQuantity: "1.2.3" is no number; availableFrom: "31-02-2026" is no date as d-M-yyyy; discrete: "?" is no yes or no; status: there is no code "Q" in the settings'],
      ['line 3', 'A2', 'has 2 cells instead of 6'],
      ['line 4', 'A3', 'has 7 cells instead of 6'],
      ['line 5', 'A4', undefined],
    ]); // prettier-ignore
  });

  it('say what is gone by their key, whatever else is in them', async () => {
    const read = await rows('NR;NAAM;MIN;VANAF;HEEL;WEG\nA1;;x;;;J\nA2;y;;;;N\n', { gone: { column: 'WEG', values: ['J'] } }); // prettier-ignore
    expect(read).toMatchObject([{ row: { number: 'A1' }, gone: true }, { row: { number: 'A2' } }]);
    expect('gone' in (read[1] ?? {})).toBe(false);
  });

  it('are told by places where there is no header', async () => {
    const settings = { header: false, columns: { number: 2, description: 1, baseUnit: { constant: 'H87' } } };
    expect(await rows('Ball;A1\nNet;A2\n', settings)).toMatchObject([
      { row: { number: 'A1', description: 'Ball', baseUnit: 'H87' }, place: 'line 1' },
      { row: { number: 'A2' }, place: 'line 2' },
    ]);
  });

  it('are in the encoding of the settings, and a byte that is none is a fault of its line', async () => {
    const latin = Buffer.concat([Buffer.from(HEADER), Buffer.from('A1;caf\xe9 \x80;;;\n', 'latin1')]);
    expect(await rows(latin, { encoding: 'windows-1252' })).toMatchObject([{ row: { description: 'café €' } }]);
    expect(await rows(latin, { encoding: 'iso-8859-15' })).toMatchObject([{ row: { description: 'café \x80' } }]);
    expect(await rows(Buffer.concat([latin, Buffer.from('A2;fine;;;\n')]))).toMatchObject([
      { row: { number: 'A1' }, fault: 'description: holds bytes that are no utf-8: see to "encoding"' },
      { row: { number: 'A2' } },
    ]);
  });

  it('with a number or a date that is written otherwise say which setting that is', async () => {
    const faults = (await rows(`${HEADER}A1;x;1.85;;\nA2;x;;2026-11-27;\nA3;x;1O;;\nA4;x;;soon;\n`)).map((one) => ('fault' in one ? one.fault : null)); // prettier-ignore
    expect(faults).toEqual([
      'minimumQuantity: "1.85" is no number: see to "decimal" and "thousands"',
      'availableFrom: "2026-11-27" is no date as d-M-yyyy',
      'minimumQuantity: "1O" is no number',
      'availableFrom: "soon" is no date as d-M-yyyy',
    ]);
  });

  it('of a file that breaks off in the middle of a line say so, and a number that may be cut is none', async () => {
    const cut = `${HEADER}A1;x;1;;\nA2`;
    expect(await rows(cut)).toMatchObject([
      { row: { number: 'A1' } },
      { row: { cells: ['A2'] }, fault: 'has 1 cells instead of 5' },
      { place: 'end of the file', text: expect.stringMatching(/^breaks off in the middle of a line/) as unknown },
    ]);
    expect(await rows(`${cut};x;1`)).toMatchObject([{}, { row: { number: 'A2' }, fault: 'has 3 cells instead of 5' }, { place: 'end of the file' }]); // prettier-ignore
    for (const whole of [`${HEADER}A1;x;1;;`, `${HEADER}A1;x;1;;\n`, `${cut};x;1\n`, HEADER.trim()])
      expect((await rows(whole)).some(({ place }) => place === 'end of the file')).toBe(false);
  });

  it('that say nothing of what they are about are told with their line', async () => {
    expect(await rows(`${HEADER};Ball;1;;\nA2;fine;;;\n`)).toMatchObject([
      { row: { cells: ['', 'Ball', '1', '', ''] }, place: 'line 2', fault: 'has nothing by which it is known' },
      { row: { number: 'A2' } },
    ]);
  });

  it('know a GTIN by its 14 digits, and leave one that is none to whoever refuses it', async () => {
    const settings = csvTableSettings.parse({
      columns: { article: 'A', gtin: 'G', quantity: { constant: '1' }, level: { constant: 'each' } },
    });
    const read = await collect(csvRows(pieces('A;G\nA1;8712345000011\nA2;123\n'), 'packagings', settings));
    expect(read).toMatchObject([{ row: { gtin: '08712345000011', quantity: '1' } }, { row: { gtin: '123' } }]);
  });

  it('are none in an empty file and under a header alone; without a column the whole file is strange', async () => {
    expect([await rows(''), await rows(HEADER)]).toEqual([[], []]);
    await expect(rows('NR;NAAM;MIN\nA1;x;1\n')).rejects.toMatchObject({ kind: 'strange', message: 'there is no column "VANAF", "HEEL": the header has "NR", "NAAM", "MIN"', words: { nl: 'er is geen kolom "VANAF", "HEEL": de kop heeft "NR", "NAAM", "MIN"' } }); // prettier-ignore
  });

  it('tell of what is no text without saying it, and of what to set for another encoding or delimiter', async () => {
    const codes = { ...COLUMNS, discrete: { column: 'HEEL', codes: { J: 'true' } } };
    const [row] = await rows(`${HEADER}A1;x;1;;J\0\n`, { columns: codes });
    expect(row).toMatchObject({ row: { number: 'A1' }, fault: 'discrete: there is no code "J\uFFFD" in the settings' });
    const said = (text: string | Uint8Array, more = {}): Promise<string> =>
      rows(text, more).then(() => 'read', (error: unknown) => (error as Error).message); // prettier-ignore
    const utf16 = Buffer.from(`\uFEFF${HEADER}`, 'utf16le');
    for (const encoding of ['utf-8', 'windows-1252', 'iso-8859-1']) {
      expect(await said(utf16, { encoding })).toMatch(/^the first line holds what is no text: this is no CSV/);
      expect(await said(Buffer.from('PK\u0003\u0004\0\u0006\0;\n', 'latin1'), { encoding })).toMatch(/workbook/);
    }
    expect(await said(`\uFEFF${HEADER}`, { encoding: 'windows-1252' })).toMatch(/: it begins with the mark of UTF-8, set "encoding" to "utf-8"$/); // prettier-ignore
    expect(await said('NR,NAAM,MIN,VANAF,HEEL\nA1,x;y,1,,\n')).toMatch(/: it is one cell to "delimiter" ";", see whether "," stands between its cells$/); // prettier-ignore
    await expect(rows(HEADER.replace('HEEL', 'HEEL;NR'))).rejects.toMatchObject({ kind: 'strange', message: expect.stringContaining('column "NR" more than once') as unknown }); // prettier-ignore
  });
});

describe('a row of which a part of the key cannot be read', () => {
  it('is none of those that it could be taken for, and ends none', async () => {
    const columns = { article: 'ART', source: { constant: 'list' }, amount: 'PRIJS', minimumQuantity: 'VANAF' };
    const gone = { column: 'WEG', values: ['J'] };
    const text = 'ART;PRIJS;VANAF;WEG\nA1;2,50;0;\nA1;2,10;1O;\nA1;2,10;x;J\nA1;2,10\n';
    const read = await collect(
      csvRows(pieces(text), 'prices', csvTableSettings.parse({ columns, gone, decimal: ',' })),
    );
    expect(read.map((one) => ('row' in one ? [one.row, one.gone ?? false, one.fault !== undefined] : one))).toEqual([
      [{ article: 'A1', source: 'list', amount: '2.5', minimumQuantity: '0' }, false, false],
      [{ cells: ['A1', '2,10', '1O', ''] }, false, true],
      [{ cells: ['A1', '2,10', 'x', 'J'] }, false, true],
      [{ cells: ['A1', '2,10'] }, false, true],
    ]);
  });
});
