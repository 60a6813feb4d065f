import fc from 'fast-check';
import { inline, workbook, workbookParts, zip } from '../../../test/harness/table-files';
import { NO_ENVELOPE } from '../message';
import { rereadMessage } from '../reread';
import { readTable } from './test-support';

const HEAD = ['Artikelnummer', 'EAN', 'Omschrijving', 'Aantal', 'Leverdatum'].map(inline);
const value = (content: string, attributes = ''): string => `<c${attributes}><v>${content}</v></c>`;

/** cellXfs: 0 general, 1 a day, 2 thirteen digits, 3 a format of our own for days, 4 a number with a red colour and quotes. */
const STYLES = `<numFmts count="3"><numFmt numFmtId="164" formatCode="0000000000000"/>
  <numFmt numFmtId="165" formatCode="[$-413]dd\\-mm\\-yyyy;@"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00&quot; dm&quot;"/></numFmts>
  <cellXfs>${['0', '14', '164', '165', '166'].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

const cellsOf = (row: readonly string[], more: Parameters<typeof workbook>[1] = {}): readonly string[] => {
  const { tables } = readTable(workbook([{ name: 'Order', rows: [HEAD, row] }], { styles: STYLES, ...more }));
  return tables[0]?.rows[0]?.cells ?? [];
};

describe('an order form in a workbook', () => {
  it('is read with sheet, row and column', () => {
    const rows = [[inline('Ordernummer'), inline('4711')], HEAD, [inline('1001'), value('8712345678906'), inline('Schep'), value('12')]]; // prettier-ignore
    expect(readTable(workbook([{ name: 'Bestelling', rows }]))).toMatchObject({
      format: 'xlsx',
      findings: [],
      messages: [{ format: 'xlsx', type: 'order', byteStart: 0, findings: [] }],
      tables: [
        {
          sheet: { name: 'Bestelling', separator: null, head: [{ row: 1, cells: ['Ordernummer', '4711'] }], header: { row: 2 } },
          rows: [{ row: 3, cells: ['1001', '8712345678906', 'Schep', '12'], exact: new Set([1, 3]) }],
          position: { sheet: 'Bestelling', row: 2, column: 1 },
        },
      ],
    }); // prettier-ignore
  });

  it.each([
    ['a GTIN that is kept as a number', value('8.7123456789060002E+12'), '8712345678906'],
    ['fourteen digits', value('18712345678903'), '18712345678903'],
    ['a small number', value('1.0000000000000001E-5'), '0.00001'],
    ['what binary fractions leave', value('0.30000000000000004'), '0.3'],
    ['leading zeros that its format shows', value('123456789012', ' s="2"'), '0123456789012'],
    ['a number with a format of its own', value('1234.5', ' s="4"'), '1234.5'],
    ['a day', value('46027', ' s="1"'), '2026-01-05'],
    ['a day in a format of its own, with a time', value('46027.395833333336', ' s="3"'), '2026-01-05 09:30'],
    ['a day before 1900-03-01', value('59', ' s="1"'), '1900-02-28'],
    ['a day as text of ISO 8601', value('2026-01-05T00:00:00', ' t="d"'), '2026-01-05 00:00:00'],
    ['a number that is no day, in a format for days', value('-5', ' s="1"'), '-5'],
    ['a formula by what was made of it', '<c><f>2*6</f><v>12</v></c>', '12'],
    ['a formula of text', '<c t="str"><f>A1</f><v>Schep</v></c>', 'Schep'],
    ['an error', value('#N/A', ' t="e"'), '#N/A'],
    ['yes', value('1', ' t="b"'), 'TRUE'],
    ['a shared text', value('0', ' t="s"'), 'Käse & co'],
    ['a shared text in several fonts', value('1', ' t="s"'), 'Schep breed'],
    ['a shared text that is not there', value('9', ' t="s"'), ''],
    ['an escaped sign', inline('a_x000A_b'), 'a\nb'],
  ])('%s', (_, xml, text) => {
    const texts = [
      '<t>Käse &amp; co</t>',
      '<r><t>Schep</t></r><r><rPr/><t xml:space="preserve"> breed</t></r><rPh><t>sukoppu</t></rPh>',
    ];
    expect(cellsOf([inline('1'), xml, inline('x')], { texts })).toEqual(['1', text, 'x']);
  });

  it('counts days from 1904 where the workbook says so', () => {
    expect(cellsOf([inline('1'), value('44565', ' s="1"')], { workbook: '<workbookPr date1904="1"/>' })).toEqual(['1', '2026-01-05']); // prettier-ignore
  });

  it('leaves a formula without a value empty: nothing is evaluated', () => {
    expect(cellsOf([inline('1'), '<c><f>1+1</f></c>', inline('x')])).toEqual(['1', '', 'x']);
  });

  it('finds cells by their references, over gaps', () => {
    const rows = [['<c r="B1" t="inlineStr"><is><t>Artikel</t></is></c>', '<c r="AA1" t="inlineStr"><is><t>Aantal</t></is></c>']]; // prettier-ignore
    const [table] = readTable(workbook([{ name: 'S', rows }])).tables;
    expect(table?.sheet.header.cells.flatMap((cell, at) => (cell === '' ? [] : [[at, cell]]))).toEqual([
      [1, 'Artikel'],
      [26, 'Aantal'],
    ]);
  });

  it('is the first sheet that people see with columns that are known; the others are told of', () => {
    const order = [HEAD, [inline('1'), inline('2'), inline('x'), value('3')]];
    const { messages, tables } = readTable(
      workbook([
        { name: 'Verborgen', rows: order, hidden: true },
        { name: 'Uitleg', rows: [[inline('Vul het tweede blad in')]] },
        { name: 'Leeg', rows: [] },
        { name: 'Bestelling', rows: order },
      ]),
    );
    expect(tables.map(({ sheet }) => sheet.name)).toEqual(['Bestelling']);
    expect(messages[0]?.findings).toMatchObject([
      { code: 'MSG-010', reason: 'table-sheet-left-out', actual: 'Uitleg', position: { sheet: 'Uitleg', row: 1 } },
    ]);
  });

  it('may hold several orders, which are read again one by one', () => {
    const rows = [
      ['Ordernummer', 'Artikel', 'Aantal'],
      ['A', '1', '1'],
      ['B', '2', '2'],
    ].map((row) => row.map(inline));
    const own = workbook([{ name: 'S', rows }]);
    const { messages } = readTable(own);
    expect(messages.map(({ reference }) => reference)).toEqual(['A', 'B']);
    for (const message of messages) {
      const stored = { ...message, format: 'xlsx', own, header: Buffer.alloc(0), characters: null } as const;
      const start = { offset: 0, line: 1, column: 1 };
      expect(rereadMessage({ ...stored, interchange: NO_ENVELOPE, wrapped: false, start })).toEqual(message);
    }
  });
});

describe('a file that is no workbook', () => {
  it.each([
    ['DOCX', zip([['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<w/>']])],
    ['PPTX', zip([['ppt/presentation.xml', '<p/>']])],
    ['XLSB', zip([['xl/workbook.bin', '']])],
    ['ODF', zip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', '<o/>']])],
    ['ZIP', zip([['orders.csv', 'a;b']])],
    ['ZIP', Buffer.from('PK\x03\x04 and no more', 'latin1')],
  ])('is told to be %s', (looksLike, bytes) => {
    expect(readTable(bytes)).toMatchObject({
      format: 'unknown',
      findings: [{ code: 'MSG-001', reason: 'file-binary', actual: looksLike }],
    });
  }); // prettier-ignore

  it('is told to be of an old Office, and what to do about it', () => {
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(readTable(bytes)).toMatchObject({ format: 'unknown', findings: [{ code: 'MSG-001', reason: 'file-old-office' }] }); // prettier-ignore
  });

  it.each<[string, (parts: [string, string][]) => Buffer]>([
    [
      'a part that is no XML',
      (parts) => zip([...parts.slice(0, -1), ['xl/worksheets/sheet1.xml', '<worksheet><row>']]),
    ],
    ['a wrong checksum', (parts) => zip(parts, { checksum: 1 })],
    ['a wrong size', (parts) => zip(parts, { unpackedBytes: 1 })],
  ])('is told to be damaged by %s', (_, broken) => {
    const { format, findings } = readTable(broken(workbookParts([{ name: 'S', rows: [HEAD] }])));
    expect(format).toBe('xlsx');
    expect(findings).toMatchObject([{ code: 'MSG-001', reason: 'xlsx-broken', position: { line: 1 } }]);
  });

  it('is told to have no columns', () => {
    const { findings } = readTable(workbook([{ name: 'S', rows: [[inline('Beste mensen')]] }]));
    expect(findings).toMatchObject([{ code: 'MSG-001', reason: 'table-no-header' }]);
  });

  it('is never thrown at, however it is cut or damaged', () => {
    const whole = workbook([{ name: 'S', rows: [HEAD, [inline('1'), value('2'), inline('x'), value('3')]] }]);
    const told = (bytes: Buffer): number => {
      const { messages, findings } = readTable(bytes);
      return messages.length + findings.length;
    };
    for (let length = 4; length < whole.length; length++) expect(told(whole.subarray(0, length))).toBe(1);
    const damage = fc.tuple(fc.nat(whole.length - 5), fc.nat(255));
    fc.assert(fc.property(damage, ([at, byte]) => expect(told(Buffer.from(whole).fill(byte, at + 4, at + 5))).toBe(1)), { numRuns: 500 }); // prettier-ignore
  });
});

describe('chunks of a workbook', () => {
  it('may be cut anywhere', () => {
    const whole = workbook([{ name: 'S', rows: [HEAD, [inline('1'), value('2'), inline('x'), value('3')]] }]);
    const expected = readTable(whole);
    expect(expected.messages).toHaveLength(1);
    for (let cut = 0; cut <= whole.length; cut++)
      expect(readTable([whole.subarray(0, cut), whole.subarray(cut)])).toEqual(expected);
  });
});
