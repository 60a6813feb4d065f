import { AREA as area, aCondition as price, aCustomer as customer, aMaterial as material, fileXml, GLN as gln, idocXml, readFile, readIdocsOf, SALES as sales, selfPartners as self, settingsWith, type Fields, type ReadFile } from './test-support'; // prettier-ignore
import { LatestRows } from './idoc-latest';
import { dayOf, numberOf } from './idoc-values';

const of = ({ rows }: ReadFile, table: string) => rows.filter((row) => row.table === table).map(({ row }) => row);
const firstOf = async (segments: Fields, settings = settingsWith()) => (await readFile(fileXml(idocXml('MATMAS', segments)), settings)).rows[0]; // prettier-ignore

describe('a material, as rows', () => {
  it('is an article with its packages', async () => {
    const read = await readFile(fileXml(idocXml('MATMAS', material())), settingsWith({ vatRates: { 1: '21' } }));
    expect(read.faults).toEqual([]);
    expect(read.rows[0]).toMatchObject({ ref: { matnr: '000000000000004711', unit: 'PCE' }, place: expect.stringMatching(/^IDoc \d+, E1MARAM$/) as unknown }); // prettier-ignore
    expect(of(read, 'articles')).toEqual([
      { number: '4711', description: 'Voorbeeldartikel', status: 'active', statusReason: null, discontinuedOn: null, baseUnit: 'H87', discrete: true, minimumQuantity: '6', orderMultiple: '12', vatRate: '21' },
    ]); // prettier-ignore
    expect(of(read, 'packagings')).toEqual([
      { article: '4711', level: 'each', quantity: '1', gtin: '08712345100056' },
      { article: '4711', level: 'case', quantity: '12', gtin: '18712345100053' },
      { article: '4711', level: 'pallet', quantity: '720' },
    ]);
    expect(read.rows.slice(1).every(({ allOf }) => allOf?.join() === 'article')).toBe(true);
  });

  it.each([
    ['flagged for deletion', { LVORM: 'X' }, { status: 'discontinued', statusReason: 'Vlag voor verwijderen in SAP' }],
    ['flagged in the sales area', { E1MVKEM: { ...sales, LVORM: 'X' } }, { status: 'discontinued' }],
    ['blocked by a status that nobody named', { E1MVKEM: { ...sales, VMSTA: '07' } }, { status: 'blocked', statusReason: 'Verkoopstatus 07 (SAP)' }],
    ['of a status that says nothing', { E1MVKEM: { ...sales, VMSTA: '01' } }, { status: 'active', statusReason: null }],
    ['no more made from a day on', { MSTAV: '02', MSTDV: '20270101' }, { status: 'discontinued', discontinuedOn: '2027-01-01' }],
    ['not blocked yet', { MSTAE: 'Z9', MSTDE: '20270101' }, { status: 'active' }],
    ['blocked at our plant', { E1MARCM: [{ WERKS: '2000' }, { WERKS: '1000', MMSTA: 'Z9', MMSTD: '20260101' }] }, { status: 'blocked', statusReason: 'Fabrieksstatus Z9 (SAP)' }],
    ['blocked somewhere else', { E1MARCM: { WERKS: '2000', MMSTA: 'Z9' } }, { status: 'active' }],
    ['by weight', { MEINS: 'KG', EAN11: '' }, { baseUnit: 'KGM', discrete: false }],
    ['of a unit of its own', { MEINS: 'XYZ' }, { baseUnit: 'XYZ' }],
    ['of a long number', { MATNR: '', MATNR_LONG: 'ZAAG-000000000000000000000000000000000001' }, { number: 'ZAAG-000000000000000000000000000000000001' }],
    ['without a text', { E1MAKTM: [] }, { description: '4711' }],
    ['in another language', { E1MAKTM: { SPRAS_ISO: 'FR', MAKTX: 'Exemple' } }, { description: 'Exemple' }],
    ['of any quantity', { E1MVKEM: { ...sales, AUMNG: '0.000', SCMNG: '0.000' } }, { minimumQuantity: null, orderMultiple: null }],
  ])('that is %s', async (_, more, expected) => {
    const settings = settingsWith({ plant: '1000', salesStatuses: { '01': 'active', '02': 'discontinued' } });
    expect((await firstOf(material(more), settings))?.row).toMatchObject(expected);
  }); // prettier-ignore

  it('that is deleted is gone, that waits is left, and that is not sold here is none', async () => {
    expect(await firstOf(material({ MSGFN: '003' }))).toMatchObject({ row: { number: '4711' }, gone: true });
    expect(await firstOf(material({ MSGFN: '023' }))).toBeUndefined();
    expect(await firstOf(material({ E1MVKEM: { VKORG: '2000', VTWEG: '10' } }))).toBeUndefined();
    expect(await firstOf(material(), settingsWith({ materialTypes: ['FERT'] }))).toBeUndefined();
  });

  it('keeps zeros in front where the settings say so', async () => {
    expect((await firstOf(material(), settingsWith({ stripLeadingZeros: false })))?.row).toMatchObject({ number: '000000000000004711' }); // prettier-ignore
  });

  it('tells of packages that the master cannot hold, and keeps those that it can', async () => {
    const units = [
      { MEINH: 'CT', UMREZ: '10', UMREN: '3' },
      { MEINH: 'KAR', UMREZ: '25', UMREN: '2' },
      { MEINH: 'BX', UMREZ: '24', UMREN: '1' },
      { MEINH: 'QQ', UMREZ: '5', UMREN: '1', EAN11: '8712345100063' },
      { MEINH: 'PF', UMREZ: '100', UMREN: '1', EAN11: '8712345100056' },
      { MEINH: 'LAG', UMREZ: '50', UMREN: '1', E1MEANM: [{ EAN11: '8712345100070' }, { EAN11: '8712345100087' }] },
    ];
    const read = await readIdocsOf(idocXml('MATMAS', material({ E1MARMM: units })));
    expect(of(read, 'packagings').map((row) => `${String(row['level'])} ${String(row['quantity'])}`)).toEqual(['each 1', 'case 12.5', 'layer 50', 'layer 50']); // prettier-ignore
    expect(read.faults.map(({ text }) => text.slice(0, text.indexOf(':')))).toEqual([
      'Unit CT of article 4711 is 10/3 base units, which is no quantity to six digits',
      'Unit BX of article 4711 is the second case without a GTIN',
      'Unit QQ of article 4711 has a GTIN (8712345100063), and "levels" of the settings does not say which package it is',
      'Unit PF of article 4711 has GTIN 08712345100056 once more',
    ]);
  });
});

const place = (kunnr: string, more: Fields = {}): Fields =>
  customer({ NAME1: `Filiaal ${kunnr.slice(-2)}`, E1KNVVM: { VKORG: '1000', VTWEG: '10', SPART: '00', E1KNVPM: { PARVW: 'WE', KUNN2: kunnr } }, ...more }, kunnr); // prettier-ignore
const places = (read: ReadFile) => of(read, 'locations').map((row) => `${String(row['customer'])} ${String(row['role'])} ${String(row['code'])} ${String(row['gln'])}`); // prettier-ignore

describe('a customer, as rows', () => {
  it('is himself, his places, his group and whom to call', async () => {
    const contacts = [{ PARNR: '0000000007', NAMEV: 'Test', NAME1: 'Persoon', TELF1: '020/555.0100', ABTPA: 'Inkoop', PARLA: 'E' }, { NAME1: 'Zonder telefoon' }]; // prettier-ignore
    const credit = [
      { KKBER: '9999', KLIMK: '1.00' },
      { KKBER: '1000', KLIMK: '25000.00' },
    ];
    const settings = settingsWith({ creditControlArea: '1000', paymentTerms: { NT30: 30 }, priceGroupNames: { G1: 'Groothandel' } }); // prettier-ignore
    const read = await readFile(fileXml(idocXml('DEBMAS', customer({ ...gln, E1KNVKM: contacts, E1KNKKM: credit }))), settings); // prettier-ignore
    expect(read.faults).toEqual([]);
    expect(of(read, 'price-groups')).toEqual([{ code: 'G1', name: 'Groothandel' }]);
    expect(of(read, 'customers')).toEqual([
      { number: '10010', name: 'Voorbeeldklant 10', language: 'nl', blockedReason: null, currency: 'EUR', priceGroup: 'G1', creditLimit: '25000', paymentDays: 30, deliveryTerms: 'DAP Voorbeeldstad', defaultDeliveryPlace: '8712345000103' },
    ]); // prettier-ignore
    expect(places(read)).toEqual(['buyer', 'delivery', 'invoice'].map((role) => `10010 ${role} 10010 8712345000103`)); // prettier-ignore
    expect(of(read, 'contacts')).toEqual([{ customer: '10010', name: 'Test Persoon', role: 'Inkoop', phone: '020 555 0100', language: 'en' }]); // prettier-ignore
    expect(read.rows.find(({ table }) => table === 'customers')?.ref).toEqual({ kunnr: '0000010010' });
  });

  it.each([
    ['flagged for deletion', { LOEVM: 'X' }, { blockedReason: 'Vlag voor verwijderen in SAP' }],
    ['blocked for orders', { AUFSD: '01' }, { blockedReason: 'Orderblokkering in SAP: 01' }],
    ['blocked in the sales area, in words', { E1KNVVM: { ...area, AUFSD: '02' } }, { blockedReason: 'Eerst betalen' }],
    ['blocked for credit', { E1KNKKM: { KKBER: '1000', CRBLB: 'X' } }, { blockedReason: 'Geblokkeerd door kredietbeheer in SAP' }],
    ['without partners', { E1KNVVM: area }, { number: '10010', defaultDeliveryPlace: null }],
    ['that speaks German', { SPRAS: 'D' }, { language: 'nl' }],
    ['of another currency', { E1KNVVM: { ...area, WAERS: 'USD' } }, { currency: 'USD' }],
  ])('that is one %s', async (_, more, expected) => {
    const settings = settingsWith({ creditControlArea: '1000', orderBlocks: { '02': 'Eerst betalen' } });
    expect(of(await readFile(fileXml(idocXml('DEBMAS', customer(more))), settings), 'customers')[0]).toMatchObject(expected);
  }); // prettier-ignore

  const chain = customer({ E1KNVVM: { ...area, E1KNVPM: [
    { PARVW: 'AG', KUNN2: '0000010010' }, { PARVW: 'WE', KUNN2: '0000010021' }, { PARVW: 'WE', KUNN2: '0000010022', DEFPA: 'X' },
    { PARVW: 'RE', KUNN2: '0000010031' }, { PARVW: 'RE', KUNN2: '0000010010', DEFPA: 'X' },
  ] } }); // prettier-ignore
  const whole = [chain, place('0000010021', gln), place('0000010022', { ...gln, BBSNR: '00011', BUBKZ: '0' })];

  it.each([
    ['before', [1, 2, 0]],
    ['behind', [0, 1, 2]],
    ['around', [2, 0, 1]],
  ])('has the places that it names, told %s it in the file', async (_, order) => {
    const read = await readIdocsOf(...order.map((at) => idocXml('DEBMAS', whole[at] ?? chain)));
    expect(read.faults).toEqual([]);
    expect(places(read)).toEqual([
      '10010 buyer 10010 null', '10010 delivery 10021 8712345000103', '10010 delivery 10022 8712345000110', '10010 invoice 10010 null',
    ]); // prettier-ignore
    expect(of(read, 'customers')).toMatchObject([{ number: '10010', defaultDeliveryPlace: '8712345000110' }]);
    expect(read.rows.filter(({ table }) => table === 'locations').every(({ allOf }) => allOf?.join() === 'customer,role')).toBe(true); // prettier-ignore
  });

  it('has places of parties that have no data of our sales area', async () => {
    const elsewhere = place('0000010021', { E1KNVVM: { VKORG: '2000', VTWEG: '10', SPART: '00' } });
    const read = await readIdocsOf(idocXml('DEBMAS', chain), idocXml('DEBMAS', elsewhere), idocXml('DEBMAS', whole[2] ?? chain));
    expect(read.faults).toEqual([]);
    expect(places(read)).toContain('10010 delivery 10021 null');
  }); // prettier-ignore

  it('keeps places of which the file says nothing, and says so', async () => {
    const read = await readIdocsOf(idocXml('DEBMAS', chain), idocXml('DEBMAS', place('0000010021')), idocXml('DEBMAS', place('0000010099'))); // prettier-ignore
    expect(read.rows.filter(({ row }) => row['role'] === 'delivery')).toMatchObject([{ row: { code: '10021' } }]);
    expect(read.rows.find(({ row }) => row['role'] === 'delivery')?.allOf).toBeUndefined();
    expect(of(read, 'customers')[0]).not.toHaveProperty('defaultDeliveryPlace');
    expect(read.faults.map(({ text }) => text)).toEqual([
      expect.stringContaining('Customer 10010 names party 0000010022'),
      expect.stringContaining('1 parties to ship to or to bill belong to no customer of this file (0000010099)'),
    ]);
  });

  it('of other sales areas is none, and one that is deleted is gone', async () => {
    const read = await readIdocsOf(
      idocXml('DEBMAS', customer({ E1KNVVM: { ...area, VKORG: '2000', E1KNVPM: self('0000010010') } })),
      idocXml('DEBMAS', customer({ MSGFN: '003' }, '0000010011')),
      idocXml('DEBMAS', customer({ E1KNVVM: { ...area, MSGFN: '003' } }, '0000010012')),
      idocXml('DEBMAS', customer({ MSGFN: '023' }, '0000010013')),
    );
    expect(read.faults).toEqual([]);
    expect(read.rows.map(({ table, row, gone }) => [table, row['number'], gone])).toEqual([['customers', '10011', true], ['customers', '10012', true]]); // prettier-ignore
  });

  it('has a GLN where the settings say, and none that is wrong', async () => {
    const zeros = { BBBNR: '0000000', BBSNR: '00000', BUBKZ: '0' };
    expect(places(await readIdocsOf(idocXml('DEBMAS', customer(zeros))))[0]).toBe('10010 buyer 10010 null');
    expect(places(await readIdocsOf(idocXml('DEBMAS', customer({ ...gln, BUBKZ: '4' }))))[0]).toBe('10010 buyer 10010 null');
    const elsewhere = await readFile(fileXml(idocXml('DEBMAS', customer({ STCEG: '8712345000103' }))), settingsWith({ glnField: 'STCEG' }));
    expect(places(elsewhere)[0]).toBe('10010 buyer 10010 8712345000103');
  }); // prettier-ignore
});

const listPrice = { article: '4711', source: 'list', kind: 'net', customer: null, priceGroup: null, currency: 'EUR', amount: '2.35', basisQuantity: '1', minimumQuantity: '0', validFrom: '2026-01-01', validTo: null }; // prettier-ignore
const conditions = async (segments: Fields, more: object = {}) => readFile(fileXml(idocXml('COND_A', segments)), settingsWith(more)); // prettier-ignore

describe('a condition, as rows', () => {
  it.each([
    ['of everybody', {}, {}, {}, listPrice],
    ['of a customer', {}, { KOTABNR: '305', KUNNR: '0000010010' }, {}, { source: 'customer', customer: '10010' }],
    ['of a price list', {}, { KOTABNR: '306', PLTYP: 'G1', WAERK: 'EUR' }, {}, { source: 'group', priceGroup: 'G1' }],
    ['per 100', { KPEIN: '100' }, {}, {}, { amount: '2.35', basisQuantity: '100' }],
    ['per carton', { KMEIN: 'CT', KUMZA: '12', KUMNE: '1' }, {}, {}, { amount: '2.35', basisQuantity: '12' }],
    ['per a third', { KMEIN: 'XX', KUMZA: '1', KUMNE: '3' }, {}, {}, { amount: '7.05', basisQuantity: '1' }],
    ['without a factor, of the one unit that it names', { KUMZA: '0', KUMNE: '0', MEINS: '' }, {}, {}, { basisQuantity: '1' }],
    ['with an end', {}, {}, { DATBI: '20261231' }, { validTo: '2026-12-31' }],
    ['from ever on', {}, {}, { DATAB: '00000000' }, { validFrom: '2000-01-01' }],
  ])('%s is a price', async (_, more, key, header, expected) => {
    const read = await conditions(price(more, key, header));
    expect(read.faults).toEqual([]);
    const prices = read.rows.filter(({ table }) => table === 'prices');
    expect(prices).toMatchObject([{ row: { ...listPrice, ...expected }, ref: { condition: 'PR00', knumh: '0000101692', key: '100010        4711' } }]);
    expect(prices[0]).not.toHaveProperty('fault');
  }); // prettier-ignore

  it('has a scale in its unit', async () => {
    const E1KONM = [{ KSTBM: '0.000', KBETR: '28.20' }, { KSTBM: '10.000', KBETR: '27.00' }, { KSTBM: '100.000', KBETR: '25.00' }]; // prettier-ignore
    const steps = (read: ReadFile) => of(read, 'prices').map((row) => [row['minimumQuantity'], row['amount'], row['basisQuantity']]); // prettier-ignore
    const carton = { KMEIN: 'CT', KUMZA: '12', KUMNE: '1', KZBZG: 'C', E1KONM };
    expect(steps(await conditions(price(carton)))).toEqual([['0', '28.2', '12'], ['120', '27', '12'], ['1200', '25', '12']]); // prettier-ignore
    expect(steps(await conditions(price({ ...carton, KPEIN: '5' })))[1]).toEqual(['120', '27', '60']);
    expect(steps(await conditions(price({ ...carton, KONMS: 'PCE' })))[1]).toEqual(['10', '27', '12']);
  });

  it('has several periods, and those that are deleted are gone', async () => {
    const one = (KNUMH: string, DATAB: string, DATBI: string, more: Fields = {}) => ({ KNUMH, DATAB, DATBI, E1KONP: { KSCHL: 'PR00', KRECH: 'C', KBETR: '2.35', KONWA: 'EUR', ...more } }); // prettier-ignore
    const key = price()['E1KOMG'] as Fields;
    const E1KONH = [one('1', '20260101', '20261231'), one('2', '20270101', '99991231', { LOEVM_KO: 'X' })];
    const read = await conditions({ E1KOMG: { ...key, E1KONH } });
    expect(read.rows.map(({ row, gone, ref }) => [row['validFrom'], row['validTo'], gone ?? false, ref])).toEqual([
      ['2026-01-01', '2026-12-31', false, expect.objectContaining({ condition: 'PR00', knumh: '1' })],
      ['2027-01-01', null, true, expect.objectContaining({ condition: 'PR00', knumh: '2' })],
    ]);
    const together = await conditions({ E1KOMG: { ...key, E1KONH } }, { conditionsAreWhole: true });
    expect(new Set(together.rows.map(({ ref }) => JSON.stringify(ref))).size).toBe(1);
  });

  it.each([
    ['in percent', { KRECH: 'A' }, {}, 'calculated by A'],
    ['to a quantity', { STFKZ: 'B', E1KONM: { KSTBM: '10', KBETR: '2' } }, {}, 'scale of kind B'],
    ['by value', { KZBZG: 'B', E1KONM: { KSTBM: '10', KBETR: '2' } }, {}, 'scale by B'],
    ['of a scale of values', { E1KONW: { KSTBW: '10', KBETR: '2' } }, {}, 'scale of values'],
    ['per a unit of which nobody says what it is', { KMEIN: 'CT', KUMZA: '0', KUMNE: '0' }, {}, 'per CT'],
    ['below zero', { KBETR: '2.35-' }, {}, '2.35-'],
    ['that is no number', { KBETR: 'veel' }, {}, 'veel'],
    ['of no article', {}, { MATNR: '' }, 'no article'],
  ])('%s is refused for what it is', async (_, more, key, text) => {
    expect((await conditions(price(more, key))).rows).toMatchObject([{ table: 'prices', fault: expect.stringContaining(text) as unknown }]);
  }); // prettier-ignore

  it.each([
    ['by material group', {}, { MATKL: '01' }, {}, 'MATKL'],
    ['by price group where that is none of ours', {}, { KONDA: '01' }, {}, 'KONDA'],
    ['by customer and price list', {}, { KUNNR: '0000010010', PLTYP: 'G1' }, {}, 'at once'],
    ['from no day', {}, {}, { DATAB: '20260230' }, '20260230'],
    ['of a supplement', { KSCHL: 'ZK01' }, {}, {}, 'supplement (ZK01)'],
  ])('%s is told of', async (_, more, key, header, text) => {
    const read = await conditions(price(more, key, header));
    expect(of(read, 'prices')).toEqual([]);
    expect(read.faults).toMatchObject([{ text: expect.stringContaining(text) as unknown }]);
  });

  it('of another kind, table, application or sales area is not for us', async () => {
    for (const key of [{ KSCHL: 'MWST' }, { KAPPL: 'M' }, { KVEWE: 'E' }, { VKORG: '2000' }])
      expect(await conditions(price({}, key))).toEqual({ rows: [], faults: [] });
    expect((await conditions(price(), { prices: [{ condition: 'PR00', tables: ['305'] }] })).rows).toEqual([]);
  });

  it.each([
    ['of a customer', { KUNNR: '0000010010' }, '5.000-', { customer: '10010', priceGroup: null, percentage: '5' }],
    ['of a group', { PLTYP: 'G1' }, '2.500-', { customer: null, priceGroup: 'G1', percentage: '2.5' }],
    ['as the table has it', { KUNNR: '0000010010' }, '50.00-', { percentage: '5' }],
  ])('in percent %s is an agreed discount', async (what, key, KBETR, expected) => {
    const onePercentIs = what.startsWith('as') ? '10' : '1';
    const read = await conditions(price({ KSCHL: 'K007', KRECH: 'A', KBETR, KONWA: '%' }, { KSCHL: 'K007', MATNR: '', ...key }), { discounts: [{ condition: 'K007', sequence: 2 }], onePercentIs });
    expect(read.faults).toEqual([]);
    expect(of(read, 'agreed-discounts')).toMatchObject([{ code: 'K007', sequence: 2, validFrom: '2026-01-01', validTo: null, ...expected }]);
  }); // prettier-ignore

  it.each([
    ['a surcharge', { KBETR: '5.000' }, { KUNNR: '0000010010' }],
    ['on one article', { KBETR: '5.000-' }, { KUNNR: '0000010010', MATNR: '4711' }],
    ['for everybody', { KBETR: '5.000-' }, {}],
    ['of an amount', { KBETR: '5.000-', KRECH: 'B' }, { KUNNR: '0000010010' }],
    ['with a scale', { KBETR: '5.000-', E1KONM: { KSTBM: '1', KBETR: '5.000-' } }, { KUNNR: '0000010010' }],
  ])('that is %s is no agreed discount and is told of', async (_, more, key) => {
    const read = await conditions(price({ KSCHL: 'K007', KRECH: 'A', ...more }, { KSCHL: 'K007', MATNR: '', ...key }), { discounts: [{ condition: 'K007' }] }); // prettier-ignore
    expect(read.rows).toEqual([]);
    expect(read.faults).toHaveLength(1);
  });

  it('of nothing, or that is deleted, takes a discount away', async () => {
    for (const more of [{ KBETR: '0.000' }, { KBETR: '5.000-', LOEVM_KO: 'X' }]) {
      const read = await conditions(price({ KSCHL: 'K007', KRECH: 'A', ...more }, { KSCHL: 'K007', MATNR: '', KUNNR: '10010' }), { discounts: [{ condition: 'K007' }] }); // prettier-ignore
      expect(read.rows).toMatchObject([{ table: 'agreed-discounts', gone: true }]);
    }
  });
});

describe('what is told twice in a file', () => {
  it('is what was told last', async () => {
    const read = await readIdocsOf(
      idocXml('MATMAS', material()),
      idocXml('DEBMAS', customer()),
      idocXml('COND_A', price()),
      idocXml('MATMAS', material({ E1MAKTM: { SPRAS_ISO: 'NL', MAKTX: 'Nieuwe naam' }, E1MARMM: [] })),
      idocXml('DEBMAS', customer({ MSGFN: '003' })),
      idocXml('COND_A', price({ KBETR: '2.40' })),
      idocXml('COND_A', price({ KBETR: '2.50' }, {}, { KNUMH: '0000101693', DATAB: '20270101' })),
    );
    expect(read.faults).toEqual([]);
    expect(of(read, 'articles')).toMatchObject([{ description: 'Nieuwe naam' }]);
    expect(of(read, 'packagings')).toHaveLength(1);
    expect(of(read, 'price-groups')).toHaveLength(1);
    expect(read.rows.filter(({ table }) => ['customers', 'locations'].includes(table))).toMatchObject([{ gone: true }]); // prettier-ignore
    expect(of(read, 'prices').map((row) => row['amount'])).toEqual(['2.4', '2.5']);
  });

  it('is remembered for so many rows and no more', () => {
    const latest = new LatestRows(3);
    const row = (number: string): ReadFile['rows'][number] => ({ table: 'articles', row: { number }, ref: null, place: '' }); // prettier-ignore
    const names = (rows: readonly ReadFile['rows'][number][]) => rows.map(({ row: { number } }) => number);
    expect(names(latest.put('a', [row('a1'), row('a2')]))).toEqual([]);
    expect(names(latest.put('b', [row('b')]))).toEqual([]);
    expect(names(latest.put('a', [row('a3')]))).toEqual([]);
    expect(names(latest.put('c', [row('c1'), row('c2')]))).toEqual(['b']);
    expect([...latest.rest()].map(names)).toEqual([['a3'], ['c1', 'c2']]);
  });
});

describe('values', () => {
  it.each([
    ['5.00-', '-5'], ['-5', '-5'], ['0.000', '0'], ['000012', '12'], ['.5', '0.5'], ['12.', '12'], [' 7 ', '7'],
    ['', null], ['-', null], ['.', null], ['1,5', null], ['1.000,50', null], ['1E3', null],
  ])('"%s" is %s', (text, expected) => expect(numberOf(text)?.toFixed() ?? null).toBe(expected)); // prettier-ignore

  it.each([
    ['20261127', '2026-11-27'], ['99991231', '9999-12-31'], ['00000000', null], ['', null], ['20260230', undefined], ['2026', undefined],
  ])('"%s" is the day %s', (text, expected) => expect(dayOf(text)).toBe(expected)); // prettier-ignore
});
