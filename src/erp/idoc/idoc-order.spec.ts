import fc from 'fast-check';
import { parseStringPromise } from 'xml2js';
import { decimal } from '../../kernel';
import type { Handed } from '../files/file-format';
import type { ErpOrder, ErpOrderLine } from '../port';
import { idocFormat } from './idoc-format';
import { documentNumber, itemNumber, lineOf, pricePer } from './idoc-order';
import { settingsWith } from './test-support';

const line = (index: number, more: Partial<ErpOrderLine> = {}): ErpOrderLine => ({
  index, number: '1', article: { key: '4711', ref: { matnr: '000000000000004711', unit: 'PCE' } }, description: 'Voorbeeldartikel', quantity: '12',
  unitPrice: '2.35', netAmount: '28.2', deliveryDate: '2026-12-04', contract: null,
  ...more,
}); // prettier-ignore
const order = (more: Partial<ErpOrder> = {}): ErpOrder => ({
  key: 'SO100042', release: 1, buyerOrderNumber: 'PO-4711', orderDate: '2026-11-27', deliveryDate: '2026-12-03', currency: 'EUR',
  customer: { key: '10010', ref: { kunnr: '0000010010' } },
  deliveryPlace: { key: '8712345000110', ref: { kunnr: '0000010022', of: '0000010010', role: 'delivery' } },
  invoicePlace: { key: '8712345000103', ref: null },
  lines: [line(0), line(2, { quantity: '2.5', unitPrice: '0.1234', netAmount: '0.31', deliveryDate: null, contract: '4600000012' })],
  ...more,
}); // prettier-ignore

/** Elements are lists by name, text is `_` or the element itself. */
interface Parsed {
  readonly [name: string]: readonly (Parsed & string)[];
}

async function parsed(handed: Handed, more: object = {}): Promise<{ readonly idoc: Parsed; readonly text: string }> {
  const bytes = idocFormat(settingsWith({ orders: more })).order(handed);
  const start = Buffer.from(bytes.subarray(0, 60)).toString('latin1');
  const text = new TextDecoder(/encoding="([^"]+)"/.exec(start)?.[1] ?? '', { fatal: true }).decode(bytes, {
    stream: true,
  });
  const document = (await parseStringPromise(text, { ignoreAttrs: true })) as {
    readonly ORDERS05: { readonly IDOC: readonly Parsed[] };
  };
  const [idoc] = document.ORDERS05.IDOC;
  if (idoc === undefined) throw new Error('no IDoc');
  return { idoc, text };
}
const made = (more: Partial<ErpOrder> = {}, settings: object = {}) => parsed({ what: 'new', order: order(more) }, settings); // prettier-ignore

const fieldsOf = (segment: Parsed | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(segment ?? {}).flatMap(([name, [value]]) => (typeof value === 'string' ? [[name, value]] : []))); // prettier-ignore
const all = (parent: Parsed, name: string) => (parent[name] ?? []).map(fieldsOf);

describe('a new order', () => {
  it('is an IDoc of ORDERS05 for SAP', async () => {
    const { idoc } = await made();
    expect(all(idoc, 'EDI_DC40')).toEqual([
      { TABNAM: 'EDI_DC40', DOCNUM: '0000001000420001', DIRECT: '2', IDOCTYP: 'ORDERS05', MESTYP: 'ORDERS', SNDPOR: 'BINNEN', SNDPRT: 'LS', SNDPRN: 'BINNEN', RCVPOR: 'SAPERP', RCVPRT: 'LS', RCVPRN: 'ERPCLNT100', ARCKEY: 'SO100042/1' },
    ]);
    expect(all(idoc, 'E1EDK01')).toEqual([{ CURCY: 'EUR', BSART: 'OR', BELNR: 'SO100042' }]);
    expect(all(idoc, 'E1EDK14').map(({ QUALF, ORGID }) => [QUALF, ORGID])).toEqual([['006', '00'], ['007', '10'], ['008', '1000'], ['012', 'OR']]);
    expect(all(idoc, 'E1EDK03').map(({ IDDAT, DATUM }) => [IDDAT, DATUM])).toEqual([['002', '20261203'], ['012', '20261127'], ['022', '20261127']]);
    expect(all(idoc, 'E1EDKA1')).toEqual([{ PARVW: 'AG', PARTN: '0000010010', IHREZ: 'SO100042' }, { PARVW: 'WE', PARTN: '0000010022' }, { PARVW: 'RE', ILNNR: '8712345000103' }]);
    expect(all(idoc, 'E1EDK02').map(({ QUALF, BELNR }) => [QUALF, BELNR])).toEqual([['001', 'PO-4711'], ['044', 'SO100042']]);
    expect(all(idoc, 'E1EDP01')).toEqual([
      { POSEX: '000010', MENGE: '12', MENEE: 'PCE', PMENE: 'PCE', VPREI: '2.35', PEINH: '1', NETWR: '28.2', CURCY: 'EUR' },
      { POSEX: '000030', MENGE: '2.5', MENEE: 'PCE', PMENE: 'PCE', VPREI: '12.34', PEINH: '100', NETWR: '0.31', CURCY: 'EUR' },
    ]);
    const [first, second] = idoc['E1EDP01'] ?? [];
    expect(all(first ?? {}, 'E1EDP20')).toEqual([{ WMENG: '12', EDATU: '20261204' }]);
    expect(all(second ?? {}, 'E1EDP20')).toEqual([{ WMENG: '2.5', EDATU: '20261203' }]);
    expect(all(first ?? {}, 'E1EDP19')).toEqual([{ QUALF: '002', IDTNR: '000000000000004711', KTEXT: 'Voorbeeldartikel' }]);
    expect(all(second ?? {}, 'E1EDP02')).toEqual([{ QUALF: '006', BELNR: '4600000012' }]);
    expect(all(idoc, 'E1EDS01')).toEqual([{ SUMID: '001', SUMME: '2' }, { SUMID: '002', SUMME: '28.51', WAERQ: 'EUR' }]);
  }); // prettier-ignore

  it('has everything that the settings ask for', async () => {
    const { idoc } = await made({ buyerOrderNumber: null }, { keyQualifier: '001', priceCondition: 'EDI1', purchaseOrderType: 'EDI', reason: 'E01', contractQualifier: null, type: 'ZOR' }); // prettier-ignore
    expect(all(idoc, 'E1EDK01')).toEqual([{ CURCY: 'EUR', BSART: 'ZOR', BELNR: 'SO100042', AUGRU: 'E01' }]);
    expect(all(idoc, 'E1EDK14').at(-1)).toEqual({ QUALF: '019', ORGID: 'EDI' });
    expect(all(idoc, 'E1EDK02')).toMatchObject([{ QUALF: '001', BELNR: 'SO100042' }]);
    const [, second] = idoc['E1EDP01'] ?? [];
    expect(all(second ?? {}, 'E1EDP05')).toEqual([{ KSCHL: 'EDI1', KRATE: '12.34', UPRBS: '100', MEAUN: 'PCE', KOEIN: 'EUR' }]); // prettier-ignore
    expect(all(second ?? {}, 'E1EDP02')).toEqual([]);
  });

  it('has numbers to the length of SAP where they were read from elsewhere, and is not told without units', async () => {
    const known = line(0, { article: { key: '4711', ref: { unit: 'PCE' } } });
    const { idoc } = await made({ customer: { key: '10010', ref: {} }, lines: [known] });
    expect(all(idoc, 'E1EDKA1')[0]).toMatchObject({ PARTN: '0000010010' });
    expect(all(idoc['E1EDP01']?.[0] ?? {}, 'E1EDP19')[0]).toMatchObject({ IDTNR: '000000000000004711' });
    await expect(made({ lines: [line(0, { article: { key: '4711', ref: { matnr: '4711' } } })] })).rejects.toMatchObject({ kind: 'busy' }); // prettier-ignore
  });

  it('without a number of the buyer has ours in its place', async () => {
    expect(all((await made({ buyerOrderNumber: null })).idoc, 'E1EDK02')).toMatchObject([{ QUALF: '001', BELNR: 'SO100042' }, { QUALF: '044', BELNR: 'SO100042' }]); // prettier-ignore
  });

  it.each([
    ['utf-8', '“Käse” & <Brot> – 2 € ☕', '“Käse” & <Brot> – 2 € ☕'],
    ['windows-1252', '“Käse” & <Brot> – 2 € ☕ Łódź', '“Käse” & <Brot> – 2 € ? Lódz'],
    ['iso-8859-1', '“Käse” & <Brot> – 2 € ☕ Łódź', '"Käse" & <Brot> - 2 EUR ? Lódz'],
    ['utf-8', 'een\u0000 regel\r\nen \ud800nog een', 'een  regel en ?nog een'],
  ])('in %s has only characters of that', async (encoding, description, expected) => {
    const { idoc, text } = await made({ lines: [line(0, { description })] }, { encoding });
    const [item] = idoc['E1EDP01'] ?? [];
    expect(all(item ?? {}, 'E1EDP19')[0]?.['KTEXT']).toBe(expected);
    expect(text).toContain(`encoding="${encoding === 'utf-8' ? 'UTF-8' : encoding}"`);
  });

  it('has every character of Windows 1252 by the byte that it has there', async () => {
    const bytes = Uint8Array.from({ length: 96 }, (_, at) => 0xa0 + at).filter((byte) => byte !== 0xa0);
    const high = Uint8Array.of(0x80, 0x82, 0x83, 0x8a, 0x8c, 0x8e, 0x91, 0x99, 0x9c, 0x9e, 0x9f);
    const text = new TextDecoder('windows-1252')
      .decode(Uint8Array.of(...high, ...bytes), { stream: true })
      .slice(0, 70);
    const { idoc } = await made({ lines: [line(0, { description: text })] }, { encoding: 'windows-1252' });
    const [item] = idoc['E1EDP01'] ?? [];
    expect(all(item ?? {}, 'E1EDP19')[0]?.['KTEXT']).toBe(text);
  });
});

describe('what comes later', () => {
  const later = order({ release: 2, lines: [line(0, { quantity: '24' }), line(3)] });
  const actions = ({ idoc }: Awaited<ReturnType<typeof parsed>>) => all(idoc, 'E1EDP01').map(({ POSEX, ACTION }) => [POSEX, ACTION]); // prettier-ignore

  it('changes, adds and cancels lines by their numbers', async () => {
    const change = await parsed({ what: 'change', order: later, last: order() });
    expect(all(change.idoc, 'EDI_DC40')).toMatchObject([{ MESTYP: 'ORDCHG', DOCNUM: '0000001000420002', ARCKEY: 'SO100042/2' }]); // prettier-ignore
    expect(all(change.idoc, 'E1EDK01')).toMatchObject([{ ACTION: '004' }]);
    expect(actions(change)).toEqual([['000010', '002'], ['000030', '003'], ['000040', '001']]); // prettier-ignore
    expect(all(change.idoc, 'E1EDS01')[0]).toEqual({ SUMID: '001', SUMME: '2' });
  });

  it('changes all lines where nobody knows what was there', async () => {
    expect(actions(await parsed({ what: 'change', order: later }))).toEqual([['000010', '002'], ['000040', '002']]); // prettier-ignore
  });

  it('reverses the whole order', async () => {
    const end = await parsed({ what: 'cancellation', order: { key: 'SO100042', release: 3 }, last: later });
    expect(all(end.idoc, 'EDI_DC40')).toMatchObject([{ MESTYP: 'ORDCHG', ARCKEY: 'SO100042/3' }]);
    expect(all(end.idoc, 'E1EDK01')).toMatchObject([{ ACTION: '001' }]);
    expect(actions(end)).toEqual([['000010', '003'], ['000040', '003']]); // prettier-ignore
    expect(all(end.idoc, 'E1EDK02').map(({ BELNR }) => BELNR)).toEqual(['PO-4711', 'SO100042']);
  });
});

const number = (digits: number) =>
  fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 10 ** digits - 1 })).map(([whole, part]) => decimal(`${String(whole)}.${String(part).padStart(digits, '0')}`).toFixed()); // prettier-ignore
const anyLine = fc.record({
  quantity: number(3),
  unitPrice: number(6),
  netAmount: number(2),
  number: fc.option(fc.string({ maxLength: 10 })),
  description: fc.option(fc.string({ unit: 'binary', maxLength: 100 })),
  contract: fc.option(fc.stringMatching(/^[A-Z0-9-]{1,20}$/)),
});
const anyOrder = fc
  .record({
    key: fc.integer({ min: 100_000, max: 999_999_999 }).map((digits) => `SO${String(digits)}`),
    release: fc.integer({ min: 1, max: 9_999 }),
    buyerOrderNumber: fc.option(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 &<>'"/-]{0,30}[A-Za-z0-9]$/)),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
  })
  .map(({ lines, ...more }) => order({ ...more, lines: lines.map((of, at) => line(at * 3, of)) }));

describe('any order', () => {
  it('read again by another reader has its numbers, quantities and prices; handed over twice it is the same bytes', () =>
    fc.assert(
      fc.asyncProperty(anyOrder, fc.constantFrom('utf-8', 'iso-8859-1', 'windows-1252'), async (of, encoding) => {
        const format = idocFormat(settingsWith({ orders: { encoding } }));
        const handed: Handed = { what: 'new', order: of };
        expect(Buffer.compare(format.order(handed), format.order(structuredClone(handed)))).toBe(0);
        const { idoc } = await parsed(handed, { encoding });
        const references = all(idoc, 'E1EDK02').map(({ BELNR }) => BELNR);
        expect(references).toEqual([of.buyerOrderNumber ?? of.key, of.key]);
        const items = all(idoc, 'E1EDP01');
        expect(items.map(({ POSEX }) => lineOf(String(POSEX)))).toEqual(of.lines.map(({ index }) => index));
        expect(items.map(({ MENGE }) => MENGE)).toEqual(of.lines.map(({ quantity }) => quantity));
        expect(items.map(({ NETWR }) => NETWR)).toEqual(of.lines.map(({ netAmount }) => netAmount));
        for (const [at, { VPREI, PEINH }] of items.entries())
          expect(decimal(String(VPREI)).eq(decimal(of.lines[at]?.unitPrice ?? '').times(decimal(String(PEINH))))).toBe(true);
      }),
      { numRuns: 150 },
    )); // prettier-ignore
});

describe('numbers that SAP gives back', () => {
  it('of an IDoc are those of the order and its release, where it has such a number', () => {
    expect(documentNumber('SO100042', 12, 'SO')).toBe('0000001000420012');
    for (const key of ['SO000042', 'X100042', 'SO1234567890123', 'SO']) expect(documentNumber(key, 1, 'SO')).toBeNull();
    expect(documentNumber('SO1', 10_000, 'SO')).toBeNull();
  });

  it('of an item are those of the line', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_998 }), (index) => lineOf(itemNumber(index)) === index));
    for (const text of ['', '000000', '000015', 'A', '1234567']) expect(lineOf(text)).toBeNull();
  });

  it.each([
    ['2.35', 2, { amount: '2.35', per: '1' }],
    ['0.1234', 2, { amount: '12.34', per: '100' }],
    ['0.000001', 2, { amount: '0.01', per: '10000' }],
    ['0.0000001', 2, { amount: '0.0000001', per: '1' }],
    ['0.12345', 5, { amount: '0.12345', per: '1' }],
  ])('a price of %s with %i digits is %j', (price, digits, expected) => expect(pricePer(price, digits)).toEqual(expected)); // prettier-ignore
});
