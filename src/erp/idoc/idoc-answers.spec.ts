import { idocFormat } from './idoc-format';
import { all, bytesOf, fileXml, idocXml, settingsWith, type Fields } from './test-support';

const answersOf = async (message: string, segments: Fields, more: object = {}, control: Readonly<Record<string, string>> = { DOCNUM: '99' }) =>
  all(idocFormat(settingsWith({ answers: more })).answers(bytesOf(fileXml(idocXml(message, segments, control))))); // prettier-ignore
/** What they say, whatever document says it. */
const read = async (message: string, segments: Fields, more: object = {}) =>
  (await answersOf(message, segments, more)).map((one) => ('document' in one ? Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'document')) : one)); // prettier-ignore

it('an answer names its IDoc, by which one that is delivered again is known', async () => {
  const E1STATS = { DOCNUM: '0000001000420002', STATUS: '53' };
  const documents = async (control: Readonly<Record<string, string>>) => (await answersOf('STATUS', { E1STATS }, {}, control)).map((one) => ('document' in one ? one.document : null)); // prettier-ignore
  expect(await documents({ DOCNUM: '99', CRETIM: '093000' })).toEqual(['ERPCLNT100 99 20261127 093000']);
  expect(await documents({ DOCNUM: '0000' })).toEqual([null]);
});

const refusal = { DOCNUM: '0000001000420002', STATUS: '51', STAMID: 'VG', STAMNO: '140', STATXT: 'Item &: material & is not defined', STAPA1: '000030', STAPA2: '4711' }; // prettier-ignore

describe('STATUS', () => {
  it('says that an order was taken over, and under which number', async () => {
    const E1STATS = { DOCNUM: '0000001000420002', STATUS: '53', STAMID: 'V1', STAMNO: '311', STATXT: '& & has been saved', STAPA1: 'Standard Order', STAPA2: '0000012345' }; // prettier-ignore
    expect(await read('STATUS', { E1STATS })).toEqual([{ key: 'SO100042', release: 2, kind: 'taken', number: '12345' }]); // prettier-ignore
  });

  it('says in words of SAP why it was not, with the line that it names', async () => {
    const other = { ...refusal, STAMID: 'V4', STAMNO: '248', STATXT: 'No customer for &2 and &1', STAPA1: 'A', STAPA2: 'B' };
    expect(await read('STATUS', { E1STATS: [refusal, refusal, other] })).toEqual([
      {
        key: 'SO100042',
        release: 2,
        kind: 'refused',
        reasons: [
          { code: 'VG 140', text: 'Item 000030: material 4711 is not defined', line: 2 },
          { code: 'V4 248', text: 'No customer for B and A', line: null },
        ],
      },
    ]);
  }); // prettier-ignore

  it('goes by the key of the archive before the number, and by what was said last', async () => {
    const first = { ...refusal, ARCKEY: 'SO100077/1', DOCNUM: '7' };
    expect(await read('STATUS', { E1STATS: [first, { ARCKEY: 'SO100077/1', STATUS: '53' }] })).toEqual([{ key: 'SO100077', release: 1, kind: 'taken', number: null }]); // prettier-ignore
    expect(await read('STATUS', { E1STATS: [{ ARCKEY: 'SO100077/1', STATUS: '53' }, first] })).toMatchObject([{ kind: 'refused' }]); // prettier-ignore
  });

  it('says nothing while SAP works on it, and something of what is not ours', async () => {
    expect(await read('STATUS', { E1STATS: { ...refusal, STATUS: '64' } })).toEqual([]);
    expect(await read('STATUS', { E1STATS: { ...refusal, DOCNUM: '' } })).toMatchObject([{ place: 'IDoc 99, E1STATS', text: expect.stringContaining('none of ours') as unknown }]); // prettier-ignore
    expect(await read('STATUS', { E1STATS: { ...refusal, STATUS: '52' } }, { refused: ['52'] })).toMatchObject([{ kind: 'refused' }]); // prettier-ignore
  });

  it('of old releases has its code in one field, and without a text tells its parameters', async () => {
    const old = { DOCNUM: '0000001000420002', STATUS: '51', STACOD: 'SAPV1045', STAPA1: 'No', STAPA2: 'material' };
    expect(await read('STATUS', { E1STATS: [old, { ...old, STACOD: '', STAPA1: '', STAPA2: '' }] })).toMatchObject([
      { reasons: [{ code: 'V1045', text: 'No material' }, { code: 'status 51', text: 'Status 51' }] },
    ]); // prettier-ignore
  });
});

it('ALEAUD says the same, of many IDocs at once', async () => {
  const state = (DOCNUM: string, STATUS: string, more: Fields = {}): Fields => ({ DOCNUM, STATUS, ...more });
  const E1STATE = [
    state('0000001000420001', '53', { E1PRTOB: { DOCNUM: '0000000000777777', OBJKEY: '0000012345' } }),
    state('0000001000430001', '51', { STAMID: 'VP', STAMNO: '112', STATXT: 'Sold-to & missing', STAPA1_LNG: '10010' }),
    state('0000001000440001', '50'),
  ];
  expect(await read('ALEAUD', { E1ADHDR: { MESTYP: 'ORDERS', E1STATE } })).toEqual([
    { key: 'SO100042', release: 1, kind: 'taken', number: '12345' },
    { key: 'SO100043', release: 1, kind: 'refused', reasons: [{ code: 'VP 112', text: 'Sold-to 10010 missing', line: null }] },
  ]); // prettier-ignore
});

describe('ORDRSP', () => {
  const item = (POSEX: string, more: Fields = {}): Fields => ({ POSEX, MENGE: '12.000', MENEE: 'PCE', VPREI: '235.00', PEINH: '100', NETWR: '28.20', E1EDP19: { QUALF: '002', IDTNR: '000000000000004711' }, ...more }); // prettier-ignore
  const references = [{ QUALF: '001', BELNR: 'SO999999' }, { QUALF: '002', BELNR: '0000012345' }, { QUALF: '044', BELNR: 'SO100042' }]; // prettier-ignore
  const response = (E1EDP01: readonly Fields[], more: Fields = {}) => read('ORDRSP', { E1EDK01: { CURCY: 'EUR', ...more }, E1EDK02: references, E1EDP01 }); // prettier-ignore

  it('confirms what stands there', async () => {
    const split = [
      { WMENG: '6.000', EDATU: '20261204' },
      { WMENG: '4.000', EDATU: '20261211' },
    ];
    expect(await response([item('000010'), item('000030', { E1EDP20: split })])).toEqual([
      {
        key: 'SO100042',
        kind: 'taken',
        number: '12345',
        release: null,
        lines: [
          { index: 0, article: '4711', quantity: '12', unitPrice: '2.35', netAmount: '28.2' },
          { index: 2, article: '4711', quantity: '10', unitPrice: '2.35', netAmount: '28.2' },
        ],
      },
    ]);
  });

  it('says which lines it refuses and why, of an order that stands with the others', async () => {
    const refused = [item('000020', { ABGRU: '52', ABGRT: 'Not available any more' }), item('000030', { ACTION: '003' })]; // prettier-ignore
    expect(await response([item('000010'), ...refused])).toMatchObject([
      {
        kind: 'taken',
        lines: [{ quantity: '12' }, { quantity: '0' }, { quantity: '0' }],
        reasons: [
          { code: 'ABGRU 52', text: 'Not available any more', line: 1 },
          { code: 'ACTION 003', text: 'Positie 000030 is geannuleerd', en: 'Item 000030 is cancelled', line: 2 },
        ],
      },
    ]);
  });

  it('of which nothing is left is the end of the order', async () => {
    expect(await response([item('000010', { ABGRU: '52' })])).toMatchObject([{ key: 'SO100042', kind: 'cancelled', number: '12345', reasons: [{ code: 'ABGRU 52', line: 0 }] }]); // prettier-ignore
    expect(await response([item('000010')], { ACTION: '001' })).toEqual([{ key: 'SO100042', kind: 'cancelled', number: '12345' }]); // prettier-ignore
  });

  it('is found by a reference of an item as well, and is told of where there is none', async () => {
    const E1EDP01 = item('', { E1EDP02: [{ QUALF: '001', BELNR: 'PO-1' }, { QUALF: '044', BELNR: 'SO100042', ZEILE: '000030' }] }); // prettier-ignore
    expect(await read('ORDRSP', { E1EDP01 })).toMatchObject([{ key: 'SO100042', number: null, lines: [{ index: 2 }] }]);
    expect(await read('ORDRSP', { E1EDK02: { QUALF: '001', BELNR: 'PO-4711' } })).toMatchObject([{ place: 'IDoc 99', text: expect.stringContaining('no order of ours') as unknown }]); // prettier-ignore
  });
});

describe('DESADV', () => {
  const item = (POSNR: string, LGMNG: string, more: Fields = {}, of: Fields = {}): Fields => ({ POSNR, MATNR: '000000000000004711', LFIMG: '1.000', VRKME: 'CT', LGMNG, MEINS: 'PCE', E1EDL41: { QUALI: '001', BSTNR: 'PO-4711', IHREZ: 'SO100042', POSEX: '000010', ...of }, ...more }); // prettier-ignore
  const delivery = (E1EDL24: readonly Fields[], E1EDT13: Fields = { QUALF: '006', NTANF: '20261203', ISDD: '20261204' }, more: object = {}) => read('DESADV', { E1EDL20: { VBELN: '0080001234', E1EDT13, E1EDL24 } }, more); // prettier-ignore

  it('says what left and when, in base units, a line once', async () => {
    const batches = [item('000010', '0.000', { LFIMG: '0.000' }), item('900001', '5.000', { HIPOS: '000010' }), item('900002', '7.000', { HIPOS: '000010' })]; // prettier-ignore
    expect(await delivery([...batches, item('000020', '', { LFIMG: '3.000' }, { POSEX: '000030' })])).toEqual([
      {
        key: 'SO100042',
        kind: 'delivery',
        delivery: {
          number: '80001234',
          shippedOn: '2026-12-04',
          state: 'shipped',
          lines: [
            { index: 0, article: '4711', quantity: '12' },
            { index: 2, article: '4711', quantity: '3' },
          ],
        },
      },
    ]);
  });

  it('of several orders is one for each, and of none is told of', async () => {
    const answers = await delivery([item('000010', '5'), item('000020', '6', {}, { QUALI: '002', BSTNR: 'SO100043', IHREZ: '' }), item('000030', '7', {}, { BSTNR: 'SO100044', IHREZ: '' })]); // prettier-ignore
    expect(answers).toMatchObject([{ key: 'SO100042', delivery: { lines: [{ quantity: '5' }] } }, { key: 'SO100043' }]);
    expect(await delivery([item('000010', '5', {}, { IHREZ: '' })])).toMatchObject([{ text: expect.stringContaining('Delivery 0080001234') as unknown }]); // prettier-ignore
    expect(await read('DESADV', { E1EDL18: { QUALF: 'ORI' } })).toMatchObject([{ place: 'IDoc 99' }]);
  });

  it('has left by being sent, or by the day on which it did, as the settings say', async () => {
    const planned = { QUALF: '006', NTANF: '20261203', ISDD: '00000000' };
    expect(await delivery([item('000010', '5')], planned)).toMatchObject([{ delivery: { state: 'shipped', shippedOn: '2026-12-03' } }]); // prettier-ignore
    expect(await delivery([item('000010', '5')], planned, { deliveryIsShipped: false })).toMatchObject([{ delivery: { state: 'picking', shippedOn: null } }]); // prettier-ignore
    expect(await delivery([item('000010', '5')], { ...planned, ISDD: '20261204' }, { deliveryIsShipped: false })).toMatchObject([{ delivery: { state: 'shipped', shippedOn: '2026-12-04' } }]); // prettier-ignore
  });
});

describe('INVOIC', () => {
  const head = { E1EDK01: { BELNR: '0090001542', CURCY: 'EUR', BSART: 'INVO' }, E1EDK03: [{ IDDAT: '012', DATUM: '20261205' }, { IDDAT: '026', DATUM: '20261206' }], E1EDS01: [{ SUMID: '010', SUMME: '28.20' }, { SUMID: '011', SUMME: '34.12' }] }; // prettier-ignore
  const item = (BELNR: string, BETRG: string): Fields => ({ POSEX: '000010', E1EDP02: [{ QUALF: '001', BELNR: 'SO999999' }, { QUALF: '044', BELNR }], E1EDP26: [{ QUALF: '002', BETRG: '99' }, { QUALF: '003', BETRG }] }); // prettier-ignore

  it('says what was billed and when', async () => {
    expect(await read('INVOIC', { ...head, E1EDP01: item('SO100042', '28.20') })).toEqual([
      {
        key: 'SO100042',
        kind: 'invoice',
        invoice: {
          number: '90001542',
          date: '2026-12-06',
          currency: 'EUR',
          netAmount: '28.2',
          grossAmount: '34.12',
          state: 'posted',
        },
      },
    ]);
  });

  it('of several orders is told of each by its items', async () => {
    const E1EDP01 = [item('SO100042', '10.00'), item('SO100043', '8.00'), item('SO100042', '10.20')];
    expect(await read('INVOIC', { ...head, E1EDP01 })).toMatchObject([
      { key: 'SO100042', invoice: { netAmount: '20.2', grossAmount: null } },
      { key: 'SO100043', invoice: { netAmount: '8', grossAmount: null } },
    ]);
    expect(await read('INVOIC', { ...head, E1EDP01: [item('SO100042', ''), item('SO100043', '8.00')] })).toMatchObject([{ invoice: { netAmount: null } }, {}]); // prettier-ignore
  });

  it('that is a credit memo, or of no order of ours, is told of', async () => {
    expect(await read('INVOIC', { ...head, E1EDK01: { BELNR: '9', BSART: 'CRME' } })).toMatchObject([{ text: expect.stringContaining('credit memo') as unknown }]); // prettier-ignore
    expect(await read('INVOIC', { ...head, E1EDP01: item('PO-1', '1') })).toMatchObject([{ text: expect.stringContaining('no order of ours') as unknown }]); // prettier-ignore
  });
});

it('another message says nothing of orders', async () => {
  expect(await read('MATMAS', { E1MARAM: { MATNR: '1' } })).toMatchObject([{ place: 'IDoc 99', text: expect.stringContaining('MATMAS') as unknown }]); // prettier-ignore
});
