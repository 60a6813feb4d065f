import {
  gln,
  aLine,
  aModel,
  CONTEXT,
  EDIFACT,
  messageLines,
  OTHER_GTIN,
  readBack,
  type Case,
} from './compose-test-support';
import { composeOrderResponse } from './compose';
import type { AnswerAddress } from './outcome';

const compose = (of: Case = {}, address: Partial<AnswerAddress> = {}) =>
  composeOrderResponse(aModel(of, { ...EDIFACT, ...address }), CONTEXT);
const lines = (of: Case = {}, address: Partial<AnswerAddress> = {}) => messageLines(compose(of, address).text);
const after = (all: readonly string[], start: string) => all.slice(all.findIndex((line) => line.startsWith(start)));

describe('ORDRSP', () => {
  it('accepts an order', () => {
    const { text, fileName, replaced } = compose();
    expect(text.split("'").join("'\n")).toBe(
      [
        "UNA:+.? '",
        "UNB+UNOC:3+8700000000022:14+8700000000015:14+261123:0030+00000007'",
        "UNH+1+ORDRSP:D:96A:UN:EAN005'",
        "BGM+231+SO-2026-00042+29'",
        "DTM+137:202611230030:203'",
        "DTM+69:20261201:102'",
        "RFF+ON:4711'",
        "DTM+171:20261120:102'",
        "RFF+VN:SO-2026-00042'",
        "NAD+BY+8700000000015::9'",
        "NAD+SU+8700000000022::9'",
        "NAD+DP+8700000000039::9'",
        "CUX+2:EUR:9'",
        "LIN+1+5+8712345000004:EN'",
        "PIA+1+SD-100:SA::91+55-01:IN::92'",
        "QTY+21:12:PCE'",
        "QTY+113:12:PCE'",
        "PRI+AAA:3.49'",
        "RFF+ON:4711:1'",
        "UNS+S'",
        "CNT+2:1'",
        "UNT+20+1'",
        "UNZ+1+00000007'",
        '',
      ].join('\n'),
    );
    expect(fileName).toBe('ORDRSP_4711_00000007.edi');
    expect(replaced).toEqual([]);
  });

  it('names the change that it answers beside the order, where that has a number of its own', () => {
    const references = (number: string | null, date: string | null = '2026-11-21'): readonly string[] =>
      lines({}, { change: { number, sequence: null, date } }).filter((one) => /^(RFF[+](ON|PP|VN)|DTM[+]171)/.test(one));
    expect(references('W-4711')).toEqual([
      'RFF+ON:4711', 'DTM+171:20261120:102', 'RFF+PP:W-4711', 'DTM+171:20261121:102', 'RFF+VN:SO-2026-00042', 'RFF+ON:4711:1',
    ]);
    expect(references('W-4711', null)).not.toContain('DTM+171:20261121:102');
    expect(references(null)).toEqual(references(null, null));
    for (const version of ['D.96A', 'D.01B']) {
      const made = compose({}, { messageVersion: version, association: null, change: { number: 'W-4711', sequence: null, date: '2026-11-21' } });
      expect(readBack(made.bytes, 'edifact').codes).toEqual([]);
    }
  }); // prettier-ignore

  it('says in words that a discount is not applied, at the head and at the line', () => {
    const discount = {
      kind: 'allowance',
      code: 'TD',
      percentage: '2.5',
      amount: null,
      basis: null,
      sequence: null,
    } as const;
    const charge = { ...discount, kind: 'charge', code: null, percentage: null, amount: '12.50' } as const;
    const all = lines({ document: { allowances: [charge], lines: [aLine({ allowances: [discount] })] } });
    expect(all).toEqual(
      expect.arrayContaining([
        'BGM+231+SO-2026-00042+4',
        'FTX+ACD+++Toeslag 12,50 is niet afgesproken en niet verrekend.',
      ]),
    );
    expect(after(all, 'LIN')).toEqual(
      expect.arrayContaining([
        'LIN+1+3+8712345000004:EN',
        'FTX+ACD+++Korting TD 2,5 % is niet afgesproken en niet verrekend.',
        'PRI+AAA:3.49',
      ]),
    );
  });

  it('states changed quantity, date and price in the basis of the buyer', () => {
    const line = aLine({ price: '349', priceBasis: { quantity: '100', unit: 'PCE' } });
    const booked = [{ confirmedQuantity: '10', answeredPrice: '359', confirmedDate: '2026-12-03' }];
    expect(lines({ document: { lines: [line] }, booked })).toEqual(
      expect.arrayContaining([
        'BGM+231+SO-2026-00042+4',
        'LIN+1+3+8712345000004:EN',
        'QTY+21:12:PCE',
        'QTY+113:10:PCE',
        'DTM+69:20261203:102',
        'PRI+AAA:359:::100:PCE',
      ]),
    );
  });

  it('goes on naming the article ordered and adds the one that replaces it', () => {
    const changed = lines({ booked: [{ substituted: true, gtin: OTHER_GTIN, supplierArticle: 'SD-200' }] });
    expect(after(changed, 'LIN').slice(0, 3)).toEqual([
      'LIN+1+3+8712345000004:EN',
      'PIA+1+55-01:IN::92',
      'PIA+3+8712345000011:EN::9+SD-200:SA::91',
    ]);
  });

  it('rejects a line with its reason and promises nothing for it', () => {
    const two = { lines: [aLine(), aLine({ number: '2' })] };
    const all = lines({ document: two, booked: [{}, { rejectedReason: 'Artikel is vervallen' }] });
    expect(all).toContain('BGM+231+SO-2026-00042+4');
    expect(after(all, 'LIN+2')).toEqual([
      'LIN+2+7+8712345000004:EN',
      'PIA+1+55-01:IN::92',
      'QTY+21:12:PCE',
      'FTX+ACD+++Artikel is vervallen',
      'RFF+ON:4711:2',
      'UNS+S',
      'CNT+2:2',
      'UNT+25+1',
    ]);
  });

  it('rejects an order, its reason said once', () => {
    const all = lines({ order: { state: 'rejected', rejectionReason: 'Dubbele order' } });
    expect(all).toContain('BGM+231+SO-2026-00042+27');
    expect(all.filter((line) => line.startsWith('FTX'))).toEqual(['FTX+ACD+++Dubbele order']);
    expect(all.some((line) => line.startsWith('DTM+69'))).toBe(false);
  });

  it('escapes service characters and sends a later answer under a number of its own', () => {
    const all = lines({ document: { number: "O'4+7:1?" }, order: { outcomeVersion: 2 } });
    expect(all).toContain("RFF+ON:O?'4?+7?:1??");
    expect(all).toContain('BGM+231+SO-2026-00042-2+29');
  });

  it.each([
    ['D.96A', null, 'ORDRSP:D:96A:UN', 'EN'],
    ['D.01B', 'EAN010', 'ORDRSP:D:01B:UN:EAN009', 'SRV'],
    ['D.01B', null, 'ORDRSP:D:01B:UN', 'EN'],
    ['D.93A', 'EAN007', 'ORDRSP:D:93A:UN', 'EN'],
    ['2.912', null, 'ORDRSP:D:96A:UN', 'EN'],
  ])('answers %s with association %s as %s', (messageVersion, association, type, gtinType) => {
    const all = lines({}, { messageVersion, association });
    expect(all).toContain(`UNH+1+${type}`);
    expect(all).toContain(`LIN+1+5+8712345000004:${gtinType}`);
  });

  it('names parties without a code by name and address, and ourselves where the order does not', () => {
    const nobody = { ...gln(''), id: null, gln: null, idScheme: null };
    const shop = {
      ...nobody,
      name: 'Bouwmarkt Café',
      street: 'Kade 1',
      city: 'Zwolle',
      postcode: '8011 AA',
      country: 'NL',
    };
    const parties = { buyer: gln('8700000000015'), supplier: nobody, deliverTo: shop, invoicee: nobody };
    const { text, bytes } = compose({ document: { parties } });
    expect(messageLines(text)).toEqual(
      expect.arrayContaining(['NAD+SU+8700000000022::9', 'NAD+DP+++Bouwmarkt Café+Kade 1+Zwolle++8011 AA+NL']),
    );
    expect(bytes.includes(Buffer.from('Caf\u00e9', 'latin1'))).toBe(true);
    expect(readBack(bytes, 'edifact').codes).toEqual([]);
  });

  it("keeps the buyer's syntax where it carries the text, else takes UNOC, and tells what it replaced", () => {
    const upper = { lines: [aLine({ buyerArticle: null })] };
    const inA = { syntax: { id: 'UNOA', version: '2' } };
    expect(compose({ document: upper }, inA).text).toContain('UNB+UNOA:2+');
    expect(compose({ document: { number: 'po-1' } }, inA).text).toContain('UNB+UNOC:3+');
    const wider = compose({ order: { state: 'rejected', rejectionReason: 'Łódź → 5 €' } });
    expect(wider.replaced).toEqual(expect.arrayContaining(['Ł', '→', '€']));
    const utf8 = compose(
      { order: { state: 'rejected', rejectionReason: '5 €' } },
      { syntax: { id: 'UNOW', version: '4' } },
    );
    expect(utf8.text).toContain('UNB+UNOW:4+8700000000022:14+8700000000015:14+20261123:0030+');
    expect(utf8.bytes.toString('utf8')).toContain('5 €');
  });

  it('keeps the test indicator, and answers from our own address where the order did not address us', () => {
    const { text } = compose({}, { test: true, receiver: null });
    expect(text).toContain("UNB+UNOC:3+8700000000022:14+8700000000015:14+261123:0030+00000007++++++1'");
  });

  it('counts lines where the numbers of the buyer do not fit, and refers to them', () => {
    const long = { lines: [aLine({ number: '0000010' }), aLine({ number: 'A2' }), aLine({ number: null })] };
    const all = lines({ document: long });
    expect(all.filter((line) => line.startsWith('LIN'))).toEqual([
      'LIN+1+5+8712345000004:EN',
      'LIN+2+5+8712345000004:EN',
      'LIN+3+5+8712345000004:EN',
    ]);
    expect(all).toEqual(expect.arrayContaining(['RFF+LI:0000010', 'RFF+ON:4711:A2']));
  });

  it('names an article without GTIN by its other codes, and one without any by its text', () => {
    const codes = { lines: [aLine({ gtin: null, supplierArticle: 'SD-100' })] };
    expect(after(lines({ document: codes }), 'LIN').slice(0, 2)).toEqual([
      'LIN+1+5',
      'PIA+5+SD-100:SA::91+55-01:IN::92',
    ]);
    const text = { lines: [aLine({ gtin: null, buyerArticle: null })] };
    expect(lines({ document: text, booked: [{ supplierArticle: null }] })).toContain('IMD+F++:::Schroevendraaier');
  });
});
