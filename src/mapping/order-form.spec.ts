import fc from 'fast-check';
import { book, messageOf } from '../../test/harness/reading';
import { inline, workbook, writeCsv } from '../../test/harness/table-files';
import { normaliseLabel, ORDER_NUMBER_NAMES } from '../formats';
import { readFile } from '../formats';
import type { Explanation } from './guide-book';
import { namesOf } from './table-columns';

// Real: the readers and the guides that come with the product.

const explain = (bytes: string | Uint8Array): Explanation =>
  book.explain(messageOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes).message, null);
const reading = (bytes: string | Uint8Array): NonNullable<Explanation['reading']> => {
  const { reading: read } = explain(bytes);
  if (read === null) throw new Error('No guide reads this table');
  return read;
};
/** Code, reason and place of what is told, but that the format is not processed. */
const told = (bytes: string | Uint8Array): readonly unknown[] =>
  explain(bytes).findings.flatMap(({ code, reason, field, actual, stops, position }) =>
    code === 'MSG-002' || code === 'MSG-003' ? [] : [[code, reason, field, actual, stops, position && 'row' in position ? [position.row, position.column] : null]],
  ); // prettier-ignore

const DUTCH = `Bestelformulier;;;;;;
Ordernummer:;4711;;Datum:;05-01-2026;;
Klant;Tuincentrum De Zaaischuur;;;;;
Klantnummer;10023;;;;;
GLN aflevering;8712345000011;;;;;
Leverdatum: 08-01-2026;;;;;;
Opmerking;Graag voor tienen;;;;;

Regel;EAN-code;Art.nr.;Ons artikelnummer;Omschrijving;Aantal;Eenheid;Prijs
1;8712345678906;1001;Z-7;Schep;1.250;stuks;€ 12,50
2;8712345678913;1002;;Hark;2,5;doos;1.003,00
`;

describe('the order form as CSV', () => {
  it('in Dutch, with a head', () => {
    expect(reading(DUTCH)).toMatchObject({
      number: '4711',
      date: '2026-01-05',
      function: 'original',
      requestedDelivery: '2026-01-08',
      texts: ['Graag voor tienen'],
      parties: {
        buyer: { id: '10023', gln: null, name: 'Tuincentrum De Zaaischuur' },
        deliverTo: { id: '8712345000011', gln: '8712345000011' },
      },
      lines: [
        { number: '1', gtin: '8712345678906', supplierArticle: '1001', buyerArticle: 'Z-7', description: 'Schep', quantity: '1250', unit: 'stuks', price: '12.50' },
        { number: '2', gtin: '8712345678913', supplierArticle: '1002', buyerArticle: null, quantity: '2.5', unit: 'doos', price: '1003.00' },
      ],
    }); // prettier-ignore
    expect(told(DUTCH)).toEqual([['MSG-010', null, null, 'head = Bestelformulier', false, [1, 1]]]);
  });

  it.each([
    ['English', 'PO Number,Order Date,Customer No,Ship-to GLN,Line,EAN,Vendor item number,Description,Qty,UoM,Unit Price,Currency\nP1,2026-01-05,C1,8712345000011,1,8712345678906,1001,Spade,12,EA,3.5,EUR\n'],
    ['German', 'Bestellnummer;Bestelldatum;Kundennummer;GLN Lieferadresse;Pos.;EAN;Lieferantenartikelnummer;Bezeichnung;Menge;Mengeneinheit;Einzelpreis;Währung\nP1;05.01.2026;C1;8712345000011;1;8712345678906;1001;Spade;12;EA;3,5;EUR\n'],
  ])('in %s, everything in columns', (_, text) => {
    expect(reading(text)).toMatchObject({
      number: 'P1',
      date: '2026-01-05',
      currency: 'EUR',
      parties: { buyer: { id: 'C1' }, deliverTo: { gln: '8712345000011' } },
      lines: [{ number: '1', gtin: '8712345678906', supplierArticle: '1001', description: 'Spade', quantity: '12', unit: 'EA', price: '3.5', currency: 'EUR' }],
    });
    expect(told(text)).toEqual([]);
  }); // prettier-ignore

  it('has the currency that stands above its columns, whatever a single line says', () => {
    const text = 'Ordernummer;4711;\nValuta;EUR;\n\nEAN-code;Aantal;Valuta\n8712345678906;1;\n8712345678913;2;USD\n';
    expect(reading(text)).toMatchObject({ currency: 'EUR', lines: [{ currency: null }, { currency: 'USD' }] });
    expect(reading(text.replace('Valuta;EUR;', ';;'))).toMatchObject({ currency: 'USD' });
  });

  it('says where its values stand, and how it was read', () => {
    const { originOf, guide } = explain(DUTCH);
    expect(['number', 'requestedDelivery', 'lines[1].price', 'lines[1]', 'parties.buyer.name', 'texts[0]'].map(originOf)).toEqual([
      { sheet: 'CSV', row: 2, column: 2 },
      { sheet: 'CSV', row: 6, column: 1 },
      { sheet: 'CSV', row: 11, column: 8 },
      { sheet: 'CSV', row: 11, column: 1 },
      { sheet: 'CSV', row: 3, column: 2 },
      { sheet: 'CSV', row: 7, column: 2 },
    ]); // prettier-ignore
    expect(guide?.shownTable(messageOf(Buffer.from(DUTCH)).message)).toEqual({
      sheet: 'CSV', separator: ';', headerRow: 9, decimalMark: 'comma',
    }); // prettier-ignore
  });

  it('does not need to say who buys, or when', () => {
    const { findings } = explain('Artikel;Aantal\n1001;2\n');
    expect(findings.filter(({ code }) => code === 'MSG-003')).toMatchObject([
      { field: 'date', severity: 'info', stops: false },
      { field: 'parties.buyer', severity: 'info', stops: false },
    ]);
  });

  it('needs a quantity in each line', () => {
    const { findings } = explain('Artikel;Omschrijving;Aantal\n1001;Schep;2\n1002;Hark;\n');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'MSG-003', field: 'lines[1].quantity', position: { sheet: 'CSV', row: 3, column: 1 } })); // prettier-ignore
  });

  it('with other columns is of a kind that nobody knows', () => {
    expect(explain('Naam;Plaats;Leeftijd\nJan;Goes;33\nPiet;Sneek;44\n')).toMatchObject({ kind: 'other', guide: null });
  });
});

describe('what a form leaves open', () => {
  it('a number that may be two is told, and is none', () => {
    const text = 'Artikel;Aantal;Prijs\n1001;1.234;2.500\n';
    expect(told(text)).toEqual([
      ['MSG-010', 'number-ambiguous', 'lines[0].quantity', '1.234', true, [2, 2]],
      ['MSG-010', 'number-ambiguous', 'lines[0].price', '2.500', true, [2, 3]],
    ]);
    expect(reading(text).lines).toMatchObject([{ quantity: null, price: null }]);
  });

  it('another number of the column decides, else one of the file; never one of a column of other values', () => {
    expect(reading('Artikel;Aantal\n1001;1.234\n1002;2,5\n').lines[0]?.quantity).toBe('1234');
    expect(reading('Artikel;Aantal;Prijs\n1001;1.234;3.49\n').lines[0]?.quantity).toBe('1.234');
    expect(told('Artikel;Aantal\n10,5;1.234\n')).toEqual([
      ['MSG-010', 'number-ambiguous', 'lines[0].quantity', '1.234', true, [2, 2]],
    ]);
  });

  it('a column that contradicts itself is told', () => {
    expect(told('Artikel;Aantal\n1;1,234.5\n2;1.234,5\n3;7\n')).toEqual([
      ['MSG-010', 'number-ambiguous', 'lines[0].quantity', '1,234.5', true, [2, 2]],
      ['MSG-010', 'number-ambiguous', 'lines[1].quantity', '1.234,5', true, [3, 2]],
    ]);
  });

  it('a quantity that is no number stays as sent', () => {
    const text = 'Artikel;Aantal\n1001;tien\n';
    expect(told(text)).toEqual([['QTY-001', null, 'lines[0].quantity', 'tien', true, [2, 2]]]);
    expect(reading(text).lines[0]?.quantity).toBe('tien');
  });

  it('a number that a spreadsheet shortened is told, and is none', () => {
    const text = 'EAN;Aantal\n8,71E+12;1\n';
    expect(told(text)).toEqual([['MSG-010', 'number-shortened', 'lines[0].gtin', '8,71E+12', true, [2, 1]]]);
    expect(reading(text).lines[0]?.gtin).toBeNull();
  });

  it('a number kept as text with a formula is that number', () => {
    expect(reading('EAN;Aantal\n"=""0123456789012""";1\n').lines[0]?.gtin).toBe('0123456789012');
  });

  it('dates have the day first, unless one of the column proves the month', () => {
    const of = (...days: readonly string[]): readonly unknown[] =>
      reading(`Artikel;Aantal;Leverdatum\n${days.map((day) => `1;2;${day}\n`).join('')}`).lines.map(
        ({ requestedDelivery }) => requestedDelivery,
      );
    expect(of('03/04/2026')).toEqual(['2026-04-03']);
    expect(of('03/04/2026', '03/14/2026')).toEqual(['2026-03-04', '2026-03-14']);
    const text = 'Artikel;Aantal;Leverdatum\n1;2;14/03/2026\n1;2;03/14/2026\n';
    expect(told(text)).toContainEqual(['MSG-010', 'date-order-contradicts', 'lines[0].requestedDelivery', '14/03/2026', true, [2, 3]]); // prettier-ignore
  });

  it('columns, fields of the head and second values of an order that nobody reads are told', () => {
    const text = `Kostenplaats;77;;;\nOrderdatum;Artikel;Aantal;Kleur;\n05-01-2026;1;2;rood;los\n06-01-2026;2;3;;\n`;
    expect(told(text)).toEqual([
      ['MSG-010', null, null, 'head(Kostenplaats) = 77', false, [1, 2]],
      ['MSG-010', null, null, 'column(Orderdatum) = 06-01-2026', false, [4, 1]],
      ['MSG-010', null, null, 'column(Kleur) = rood', false, [3, 4]],
      ['MSG-010', null, null, 'column(5) = los', false, [3, 5]],
    ]);
  });
});

describe('the head of a form', () => {
  const number = (head: string): string | null => reading(`${head}Artikel;Aantal;Prijs;Merk\n1;2;3;x\n`).number;

  it.each([
    ['beside its name', 'Ordernummer;4711;;\n', '4711'],
    ['beside its name with a colon', 'Ordernummer:;4711;;\n', '4711'],
    ['behind the colon', 'Ordernummer: 4711;;;\n', '4711'],
    ['further on, at the end of the row', 'Ordernummer;;;4711\n', '4711'],
    ['below, in a row of values', 'Ordernummer;Datum;Klant\n4711;05-01-2026;Jansen\n', '4711'],
    ['in a row with another field', 'Datum;05-01-2026;PO;4711\n', '4711'],
    ['nowhere, when the next field follows', 'Ordernummer;Datum;05-01-2026;\n', null],
    ['nowhere, when it is empty and another field stands below', 'Ordernummer;;;\nKlant;Jansen;;\n', null],
    ['nowhere, when it is empty and a name stands further on', 'Ordernummer;;Magazijn;7\n', null],
  ])('has a value %s', (_, head, expected) => expect(number(head)).toBe(expected));
});

describe('the order form as a workbook', () => {
  it('is read by what the guide for CSV says', () => {
    const value = (content: string, attributes = ''): string => `<c${attributes}><v>${content}</v></c>`;
    const rows = [
      ['Ordernummer', '4711'].map(inline),
      ['EAN', 'Artikel', 'Aantal', 'Prijs', 'Leverdatum'].map(inline),
      [value('8.712345678906E+12'), value('1001'), value('1.234'), inline('3,49'), value('46030', ' s="1"')],
    ];
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const bytes = workbook([{ name: 'Order', rows }], { styles });
    expect(reading(bytes)).toMatchObject({
      number: '4711',
      lines: [{ gtin: '8712345678906', supplierArticle: '1001', quantity: '1.234', price: '3.49', requestedDelivery: '2026-01-08' }],
    }); // prettier-ignore
    expect(explain(bytes)).toMatchObject({ kind: 'order', guide: { id: 'xlsx/order-form' } });
    expect(told(bytes)).toEqual([]);
  });
});

describe('guides for tables', () => {
  const guides = ['csv/order-form', 'csv/pcm-purchase-order', 'xlsx/order-form'];

  it('name as order number only columns that the reader parts orders by', () => {
    const known = new Set(ORDER_NUMBER_NAMES.map(normaliseLabel));
    const texts = [DUTCH, 'MID;BsID;BsNr;Dat;DatLief;LID;BsPosNr;ArtId;Menge;BEPreis\nm;b;n;05.01.2026;;l;1;a;2;3,5\n'];
    const found = texts.map((text) => explain(text).guide);
    expect(found.map((guide) => guide?.id)).toEqual(guides.slice(0, 2));
    const paths = found.flatMap((guide) => [guide?.source.document?.number ?? []].flat());
    const names = paths.flatMap((path) => (typeof path === 'string' && path.startsWith('column(') ? namesOf(path.slice('column('.length, -1)) : [])); // prettier-ignore
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it('the one that wants most of the columns reads', () => {
    const pcm = 'MID;BsID;BsNr;Dat;DatLief;LID;BsPosNr;ArtId;Menge;BEPreis\nm;b;n;05.01.2026;;l;1;a;2;3,5\n';
    expect(explain(pcm).guide?.id).toBe('csv/pcm-purchase-order');
    expect(explain(pcm.replace(';BEPreis', ';Merk')).guide?.id).toBe('csv/order-form');
  });
});

const COLUMNS = [
  'Regel',
  'EAN',
  'Artikelnummer',
  'Omschrijving',
  'Aantal',
  'Eenheid',
  'Prijs',
  'Leverdatum',
  'Opmerking',
] as const;
const FIELDS = [
  'number',
  'gtin',
  'supplierArticle',
  'description',
  'quantity',
  'unit',
  'price',
  'requestedDelivery',
  'texts',
] as const;
const written = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(9999), fc.nat({ max: 99 }))
  .map(([n, price, day]) => [
    `${n}`, `87${String(n).padStart(11, '0')}`, `A${n}`, `Artikel ${n}`, `${n}`, 'stuks', `${price},5`, `0${1 + (day % 9)}-02-2026`, `tekst ${n}`,
  ]); // prettier-ignore

describe('any order form', () => {
  it('loses no more than the cells that are emptied and the columns that are taken away, and moves nothing', () => {
    const form = fc.record({
      rows: fc.array(written, { minLength: 1, maxLength: 6 }),
      /** Of the columns but article and quantity: without those it is no line of an order. */
      without: fc.subarray([0, 1, 3, 5, 6, 7, 8]),
      emptied: fc.array(fc.tuple(fc.nat(5), fc.constantFrom(0, 1, 3, 5, 6, 7, 8)), { maxLength: 8 }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 }),
    });
    const columnsOf = (cells: readonly (string | null)[], at: readonly number[]): readonly string[] =>
      at.map((column) => cells[column] ?? '');
    fc.assert(
      fc.property(form, ({ rows, without, emptied, order }) => {
        const kept = order.filter((column) => !without.includes(column));
        const cells = rows.map((row, at) =>
          row.map((cell, column) => (emptied.some(([r, c]) => r === at && c === column) ? '' : cell)),
        );
        const full = reading(writeCsv([COLUMNS, ...rows])).lines;
        const text = writeCsv([columnsOf([...COLUMNS], kept), ...cells.map((row) => columnsOf(row, kept))]);
        const { lines } = reading(text);
        expect(lines).toHaveLength(rows.length);
        lines.forEach((line, at) => {
          FIELDS.forEach((field, column) => {
            const gone = without.includes(column) || cells[at]?.[column] === '';
            expect(line[field]).toEqual(gone ? (field === 'texts' ? [] : null) : full[at]?.[field]);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('whatever it holds, is explained without a throw', () => {
    const cell = fc.oneof(fc.constantFrom('', '1,5', '1.234', '03/14/2026', 'Totaal', '8,71E+12', '8712345678906', 'x'), fc.string({ maxLength: 10 })); // prettier-ignore
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: COLUMNS.length }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, rows, (head, lines) => {
        const events = readFile(Buffer.from(writeCsv([...head, COLUMNS, ...lines])));
        for (const event of events) {
          if (event.kind !== 'message') continue;
          const { reading: read, originOf } = book.explain(event.message, null);
          read?.lines.forEach((_, at) => originOf(`lines[${at}].quantity`));
        }
      }),
      { numRuns: 500 },
    );
  });
});
