import type { SourcePosition } from '../kernel';
import { GuideBook, type Explanation } from './guide-book';
import { readGuideTexts } from './guide-files.client';
import { book, line, messageOf, order, orders, read } from '../../test/harness/reading';

const BUYER = 'NAD+BY+8712345000004::9';
const DEPOT = 'NAD+DP+8712345000028::9';
const DISPLAY = ['LIN+1++8712345678906:EN', 'QTY+21:10:PCE'];

/** What of the content is told that stops nothing: that nobody reads it. */
const untold = (bytes: string): unknown =>
  read(bytes).findings.flatMap(({ code, params }) => (code === 'MSG-010' ? [params['path']] : []));

/** The segment, element and component where the values of these fields stand. */
const places = (originOf: (field: string) => SourcePosition | null, fields: readonly string[]): unknown =>
  fields.map((field) => {
    const found = originOf(field);
    if (found === null || !('segmentIndex' in found)) return null;
    return [found.segment, found.segmentIndex, found.element ?? null, found.component ?? null];
  });

describe.each(['D:96A:UN:EAN008', 'D:01B:UN:EAN010'])('sub-lines of ORDERS in %s', (directory) => {
  const text = orders(
    [
      'BGM+220+1+9',
      'DTM+137:20260105:102',
      BUYER,
      'NAD+SU+1',
      ...DISPLAY,
      'LIN+2++8712345678913:EN+1:1',
      'PIA+1+A-1:SA+B-1:BP',
      'IMD+F++:::Thee',
      'QTY+59:4:PCE',
      'LIN+3++X-9:SA+1',
      'QTY+21:30',
      'LIN+7++8712345678920:EN',
      'QTY+21:1',
      'LIN+8++X-8:SA+1:1',
      'QTY+21:TWO',
      'UNS+S',
    ],
    directory,
  );
  const { document, findings, originOf } = read(text);

  it('belong to the line that they name, else to the one before them', () => {
    const none = { gtin: null, supplierArticle: null, buyerArticle: null, description: null, unit: null };
    expect(document.lines.map(({ number, subLines }) => [number, subLines])).toEqual([
      [
        '1',
        [
          { number: '2', gtin: '8712345678913', supplierArticle: 'A-1', buyerArticle: 'B-1', description: 'Thee', quantity: '4', unit: 'PCE' },
          { ...none, number: '3', supplierArticle: 'X-9', quantity: '30' },
          { ...none, number: '8', supplierArticle: 'X-8', quantity: null },
        ],
      ],
      ['7', []],
    ]); // prettier-ignore
  });

  it('are known by their places', () => {
    expect(
      places(originOf, [
        'lines[0].subLines[0].gtin',
        'lines[0].subLines[0].buyerArticle',
        'lines[0].subLines[1].quantity',
        'lines[0].subLines[2]',
        'lines[0].subLines[2].gtin',
        'lines[0].subLines[3].number',
        'lines[1].subLines[0].number',
      ]),
    ).toEqual([['LIN', 8, 3, 1], ['PIA', 9, 3, 1], ['QTY', 13, 1, 2], ['LIN', 16, null, null], null, null, null]);
  });

  it('with a quantity that is no number tell which of them it is', () => {
    expect(findings).toMatchObject([
      { code: 'MSG-010', reason: 'value-unreadable', field: 'lines[0].subLines[2].quantity', actual: 'TWO', position: { segmentIndex: 17 }, params: { line: '1' } },
    ]); // prettier-ignore
  });
});

describe('a sub-line of ORDERS', () => {
  it('in front of all lines belongs to the first', () => {
    const { document } = read(order([BUYER], ['LIN+2++X:SA+1', 'QTY+21:4', ...DISPLAY]));
    expect(document.lines).toMatchObject([{ number: '1', subLines: [{ number: '2' }] }]);
  });

  it('that names no line there is belongs to the line before it', () => {
    const { document } = read(order([BUYER], [...DISPLAY, 'LIN+2++X:SA+1:99', 'QTY+21:4']));
    expect(document.lines).toMatchObject([{ subLines: [{ supplierArticle: 'X' }] }]);
  });

  it('without a name belongs to the nearest line before it', () => {
    const { document } = read(
      order([BUYER], [...DISPLAY, 'LIN+2++X:SA', 'QTY+21:1', 'LIN+3++Y:SA+1', 'QTY+21:4', 'LIN+4++Z:SA', 'QTY+21:1']),
    );
    expect(document.lines.map(({ subLines }) => subLines.map(({ number }) => number))).toEqual([[], ['3'], []]);
  });

  it('has what nobody reads told', () => {
    expect(untold(order([BUYER], [...DISPLAY, 'LIN+2++X:SA+1:1', 'QTY+21:4', 'PRI+AAA:1']))).toEqual(['LIN/PRI']);
  });
});

describe('schedules of ORDERS', () => {
  const days = [
    ...DISPLAY, 'SCC+1', 'QTY+21:6:PCE', 'DTM+2:20260109:102', 'QTY+21:4:PCE', 'DTM+2:20260116:102', 'DTM+10:20260115:102',
  ]; // prettier-ignore
  const none = { requestedDispatch: null, earliestDelivery: null, latestDelivery: null, deliverTo: null };

  it('are the parts for days, which stop the order', () => {
    const { document, findings, originOf } = read(order([BUYER, 'NAD+SU+1'], days));
    expect(document.lines[0]).toMatchObject({ quantity: '10', requestedDelivery: '2026-01-09' });
    expect(document.lines[0]?.schedules).toEqual([
      { ...none, quantity: '6', unit: 'PCE', requestedDelivery: '2026-01-09' },
      { ...none, quantity: '4', unit: 'PCE', requestedDelivery: '2026-01-16', requestedDispatch: '2026-01-15' },
    ]);
    expect(findings).toMatchObject([
      {
        code: 'MSG-010', reason: 'schedule-divided', stops: true, field: 'lines[0].schedules', actual: '6 2026-01-09; 4 2026-01-16',
        position: { segment: 'LIN' }, params: { line: '1' },
      },
    ]); // prettier-ignore
    expect(places(originOf, ['lines[0].schedules[1].quantity', 'lines[0].schedules[0].requestedDelivery'])).toEqual([
      ['QTY', 11, 1, 2],
      ['DTM', 10, 1, 2],
    ]);
    expect(places(originOf, ['lines[0].schedules[1]', 'lines[0].schedules[2]', 'lines[0].schedules[0].deliverTo'])).toEqual(
      [['QTY', 11, null, null], null, null],
    ); // prettier-ignore
  });

  it.each(['D:96A:UN:EAN008', 'D:01B:UN:EAN010'])('are the parts for places in %s', (directory) => {
    const { document, findings, originOf } = read(
      orders(
        [
          'BGM+220+1+9',
          'DTM+137:20260105:102',
          BUYER,
          'NAD+SU+1',
          DEPOT,
          ...DISPLAY,
          'LOC+7+8712345000028::9',
          'QTY+11:6:PCE',
          'LOC+7+8712345000035::9',
          'QTY+11:4:PCE',
          'UNS+S',
        ],
        directory,
      ),
    );
    expect(document.lines[0]?.schedules).toMatchObject([
      { quantity: '6', unit: 'PCE', deliverTo: '8712345000028' },
      { quantity: '4', unit: 'PCE', deliverTo: '8712345000035' },
    ]);
    expect(findings).toMatchObject([{ reason: 'schedule-divided', actual: '6 8712345000028; 4 8712345000035' }]);
    expect(places(originOf, ['lines[0].schedules[1].deliverTo'])).toEqual([['LOC', 11, 2, 1]]);
  });

  it('in one part give the line its day, and stop nothing', () => {
    const { document, findings } = read(
      order([BUYER, 'NAD+SU+1', DEPOT], [...days.slice(0, 5), 'LOC+7+8712345000028::9']),
    );
    expect(document.lines[0]).toMatchObject({ requestedDelivery: '2026-01-09', schedules: [{ quantity: '6' }, {}] });
    expect(findings).toMatchObject([{ reason: 'schedule-divided' }]);
    const { document: single, findings: nothing } = read(order([BUYER, 'NAD+SU+1'], days.slice(0, 5)));
    expect([single.lines[0]?.requestedDelivery, nothing]).toEqual(['2026-01-09', []]);
  });

  it.each([
    ['for another day than the line', ['DTM+2:20260110:102', 'SCC+1', 'QTY+21:10', 'DTM+2:20260109:102']],
    ['for another place than the order', ['LOC+7+8712345000035::9', 'QTY+11:10']],
  ])('%s stop the order even in one part', (_, segments) => {
    const { findings } = read(order([BUYER, 'NAD+SU+1', DEPOT], [...DISPLAY, ...segments]));
    expect(findings).toMatchObject([{ reason: 'schedule-divided', stops: true }]);
  });

  it('that are a forecast are none, and told', () => {
    const text = order([BUYER], [...DISPLAY, 'SCC+4', 'QTY+21:6', 'DTM+2:20260109:102']);
    expect(read(text).document.lines).toMatchObject([{ requestedDelivery: null, schedules: [] }]);
    expect(untold(text)).toEqual(['LIN/SCC+4']);
  });

  it('with a day that cannot be read tell which part it is', () => {
    const { findings } = read(order([BUYER, 'NAD+SU+1'], [...DISPLAY, 'SCC+1', 'QTY+21:10', 'DTM+2:20260230:102']));
    expect(findings.map(({ field }) => field)).toContain('lines[0].schedules[0].requestedDelivery');
  });
});

describe('the numbers of an article in ORDERS', () => {
  it.each([
    [['LIN+1++8712345678906:EN'], [['gtin', '8712345678906']]],
    [['LIN+1++8712345678906'], [['gtin', '8712345678906']]],
    [['LIN+1++4711:::92'], [['other', '4711']]],
    [['LIN+1'], []],
    [
      ['LIN+1++X:SA', 'PIA+5+S-1:SA+S-2:SA+M-1:MF', 'PIA+1+B-1:BP+0306406152:IB+Z-1:XYZ+N-1'],
      [
        ['supplier', 'X'], ['supplier', 'S-1'], ['supplier', 'S-2'], ['manufacturer', 'M-1'], ['buyer', 'B-1'],
        ['isbn', '0306406152'], ['XYZ', 'Z-1'], ['other', 'N-1'],
      ],
    ],
    [['LIN+1++X:SA', 'PIA+3+S-1:SA'], [['supplier', 'X']]],
    // Longer than a code may be: told by the syntax, and kept.
    [['LIN+1', 'PIA+1+A-1:ABCD', 'PIA+1+B-1:EFGH'], [['ABCD', 'A-1'], ['EFGH', 'B-1']]],
  ])('%j', (segments, expected) => {
    const { document } = read(line(...segments, 'QTY+21:1'));
    expect(document.lines[0]?.identifications.map(({ type, number }) => [type, number])).toEqual(expected);
  }); // prettier-ignore

  it('are known by their places', () => {
    const { originOf } = read(line('LIN+1++X:SA', 'PIA+5+S-1:SA+:SA+S-2:SA', 'PIA+1+B-1:BP', 'QTY+21:1'));
    const fields = [0, 1, 2, 3, 4].map((index) => `lines[0].identifications[${index}].number`);
    expect(places(originOf, fields)).toEqual([
      ['LIN', 5, 3, 1],
      ['PIA', 6, 2, 1],
      ['PIA', 6, 4, 1],
      ['PIA', 7, 2, 1],
      null,
    ]);
  });
});

describe('a guide that says something else', () => {
  const guides = (from: string, to: string): GuideBook => {
    const [text] = readGuideTexts().filter(({ file }) => file.endsWith('edifact/orders.yaml'));
    if (text?.text.includes(from) !== true) throw new Error(`The guide does not say ${from}`);
    const made = GuideBook.of([{ ...text, text: text.text.replace(from, to) }]);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  };
  const readBy = (made: GuideBook, text: string): Explanation => {
    const { message, envelope } = messageOf(text);
    return made.explain(message, envelope);
  };

  it('has the numbers of segments that nothing else of it asks about', () => {
    const made = guides("each: 'PIA[1!=2|3|4|9|X1].2-6'", 'each: GIR.2-6');
    const text = line('LIN+1', 'QTY+21:1', 'GIR+1+A:BP', 'GIR+1+B:SA', 'LIN+2', 'QTY+21:1', 'GIR+1+C:SA');
    expect(readBy(made, text).reading?.lines.map(({ identifications }) => identifications)).toEqual([
      [
        { type: 'buyer', number: 'A' },
        { type: 'supplier', number: 'B' },
      ],
      [{ type: 'supplier', number: 'C' }],
    ]);
  });

  it('tells what it leaves out on purpose where it occurs', () => {
    const made = guides('\nunread:\n', "\nunread:\n  - 'DTM[1.1=171].1.2'\n");
    const told = (...head: readonly string[]): unknown =>
      readBy(made, order([...head, BUYER])).findings.flatMap(({ code, params }) =>
        code === 'MSG-010' ? [params] : [],
      );
    expect(told('DTM+171:20260101:102')).toEqual([{ path: 'DTM[1.1=171].1.2', value: '20260101' }]);
    expect(told()).toEqual([]);
  });
});

describe('the terms and days of ORDERS', () => {
  const told = (...head: readonly string[]): unknown => {
    const { requestedDispatch, requestedDelivery, paymentTerms, deliveryTerms } = read(
      order(['DTM+10:20260108:102', BUYER, ...head]),
    ).document;
    return { requestedDispatch, requestedDelivery, paymentTerms, deliveryTerms };
  };

  it.each([
    [['PAT+1++5:3:D:30'], { paymentTerms: '5 3 D 30' }],
    [['PAT+1+:::30 dagen:netto'], { paymentTerms: '30 dagen netto' }],
    [['PAT+1++5:3:D:30', 'PAT+22++5:3:D:8'], { paymentTerms: '5 3 D 30 5 3 D 8' }],
    [['PAT+1+6'], { paymentTerms: '6' }],
    [['PAT+1'], { paymentTerms: '1' }],
    [['TOD+3++FCA:::Rotterdam'], { deliveryTerms: 'FCA Rotterdam' }],
    [['TOD+3++:::Franco huis'], { deliveryTerms: 'Franco huis' }],
    [['TOD+3+CC'], { deliveryTerms: 'CC' }],
  ])('%j', (segments, expected) => {
    expect(told(...segments)).toEqual({
      requestedDispatch: '2026-01-08',
      requestedDelivery: null,
      paymentTerms: null,
      deliveryTerms: null,
      ...expected,
    });
  });

  it('are known by their places', () => {
    const { originOf, document } = read(
      order(['DTM+11:20260108:102', BUYER, 'TOD+3++FCA:::Rotterdam'], [...DISPLAY, 'DTM+10:20260107:102']),
    );
    expect([document.requestedDispatch, document.lines[0]?.requestedDispatch]).toEqual(['2026-01-08', '2026-01-07']);
    expect(places(originOf, ['requestedDispatch', 'deliveryTerms', 'lines[0].requestedDispatch'])).toEqual([
      ['DTM', 4, 1, 2],
      ['TOD', 6, 3, 1],
      ['DTM', 9, 1, 2],
    ]);
  });

  it('leave the rest of the terms to be told', () => {
    expect(untold(order([BUYER, 'PAT+22++5:3:D:8', 'PCD+12:2', 'TOD+3++FCA', 'LOC+1+Rotterdam']))).toEqual([
      'PAT/PCD',
      'TOD/LOC',
    ]);
  });
});

describe('ORDCHG', () => {
  const change = (head: readonly string[], lines: readonly string[]): ReturnType<typeof explain> =>
    explain(orders([...head, ...lines, 'UNS+S']).replace('ORDERS', 'ORDCHG'));
  const explain = (text: string): ReturnType<typeof book.explain> => {
    const { message, envelope } = messageOf(text);
    return book.explain(message, envelope);
  };

  it('has a number of its own, the order that it changes, and what it does to each line', () => {
    const { reading, originOf } = change(
      ['BGM+230+CHG-2+4', 'DTM+137:20260105:102', 'RFF+ON:PO4711', BUYER, 'NAD+SU+1'],
      ['1', '2', '3', '4', '8', '11', '16', ''].map((code) => `LIN+1+${code}+8712345678906:EN'QTY+21:1`),
    );
    expect(reading).toMatchObject({
      kind: 'order-change',
      number: 'CHG-2',
      orderNumber: 'PO4711',
      function: 'change',
      functionCode: '4',
    });
    expect(reading?.lines.map(({ action }) => action)).toEqual([
      'add', 'delete', 'change', 'none', 'change', 'none', 'other', null,
    ]); // prettier-ignore
    expect(places(originOf, ['orderNumber', 'lines[1].action', 'lines[7].action'])).toEqual([
      ['RFF', 4, 1, 2],
      ['LIN', 9, 2, 1],
      null,
    ]);
  });

  it('without a reference names the order by its own number', () => {
    const { reading } = change(['BGM+230+PO4711', BUYER], DISPLAY);
    expect(reading).toMatchObject({ number: 'PO4711', orderNumber: 'PO4711', function: 'change', functionCode: null });
  });

  it('with the function of a cancellation cancels', () => {
    expect(change(['BGM+230+CHG-3+1', 'RFF+ON:PO4711', BUYER], DISPLAY).reading).toMatchObject({
      function: 'cancellation',
      orderNumber: 'PO4711',
    });
  });

  it('has the version of the order beside the number, from D.96B on', () => {
    const text = orders(['BGM+230+PO4711:3+4', BUYER, ...DISPLAY, 'UNS+S'], 'D:01B:UN:EAN010').replace(
      'ORDERS',
      'ORDCHG',
    );
    expect(explain(text).reading).toMatchObject({ number: 'PO4711', sequence: '3' });
  });
});
