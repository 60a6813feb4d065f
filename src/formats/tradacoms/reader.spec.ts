import fc from 'fast-check';
import { groupsOf } from '../segments/test-support';
import { DEFAULT_READ_LIMITS } from '../message';
import {
  batch,
  file,
  findingsOf,
  HEADER,
  message,
  messagesOf,
  ORDER,
  order,
  read,
  reasonsOf,
  segmentsOf,
  STX,
  TRAILER,
  transmission,
} from './test-support';

const secondOf = (text: string) => segmentsOf(messagesOf(read(text))[1]);

describe('a TRADACOMS transmission', () => {
  it('is read as envelope and messages', () => {
    expect(read(transmission())).toMatchObject([
      {
        kind: 'envelope',
        envelope: {
          sender: '8712345000004',
          receiver: '8719999000009',
          reference: '000101',
          preparedAt: '2026-01-05T09:00',
          test: false,
          syntax: { id: 'ANA', version: '1' },
          acknowledgementRequested: false,
        },
        charset: { declared: null, used: 'US-ASCII' },
        header: { start: 0, end: STX.length },
      },
      { kind: 'message', message: { format: 'tradacoms', type: 'ORDHDR', reference: '1', version: '9', findings: [] } },
      {
        kind: 'message',
        message: { format: 'tradacoms', type: 'ORDERS', reference: '2', version: '9', group: null, findings: [] },
      },
      { kind: 'message', message: { type: 'ORDTLR', reference: '3', association: null, findings: [] } },
      { kind: 'envelope-end', findings: [] },
    ]);
  });

  it('has its lines in groups, and elements behind the equals sign', () => {
    const content = secondOf(
      order([...ORDER.slice(0, 4), 'DNB=1+1+++Handle with care', 'OLD=2+8712345678913++++1', 'OTR=2']),
    );
    const [, ...groups] = groupsOf(content);
    expect(groups).toEqual([['OLD DNB'], ['OLD']]);
    expect([content.value(2, 1, 3), content.value(4, 2, 2), content.value(4, 6)]).toEqual(['260105', 'AB-1', '12']);
    expect(content.position(4, 6)).toMatchObject({ segment: 'OLD', segmentIndex: 5, element: 6, component: 1 });
    expect(content.text(4)).toBe(ORDER[3]);
  });

  it('is read the same however its bytes are cut', () => {
    const odd = [...ORDER.slice(0, 4), "DNB=1+1+++2 ?+ 2 ?= 4?, that?'s all??", 'OTR=1'];
    const text = [
      `\xef\xbb\xbf\r\n${order(odd).replaceAll("'M", "'\r\nM")}\r\n`,
      `rubbish ${transmission([batch(file(), 'B1'), message(4, 'RSGRSG:2', ['RSG=000101+8719999000009'])])}`,
      '\x1a',
    ].join('');
    const whole = read(text);
    for (let chunk = 1; chunk < 120; chunk++) expect(JSON.stringify(read(text, { chunk }))).toBe(JSON.stringify(whole));
    expect(messagesOf(whole)).toHaveLength(7);
  });

  it('never makes the reader throw, whatever the bytes, and chunks never matter', () => {
    const words = ['STX=', 'MHD=', 'MTR=', 'END=', 'BAT=', 'EOB=', 'OLD=', '=', "'", '+', ':', '?', '\r\n', ' ', 'ANA:1', '1', 'ORDERS:9', '\xe9'];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (input, chunk) => {
        expect(JSON.stringify(read(input, { chunk }))).toBe(JSON.stringify(read(input)));
      }),
      { numRuns: 500 },
    );
  }); // prettier-ignore

  it('may hold batches, and a reconciliation behind them', () => {
    const reconciliation = message(7, 'RSGRSG:2', ['RSG=000101+8719999000009']);
    const text = `${STX}${batch(file(), 'B1')}${batch(file([ORDER], 4), 'B2')}${reconciliation}END=7'`;
    const events = read(text);
    expect(events.map(({ kind }) => kind)).toEqual([
      'envelope', 'group', 'message', 'message', 'message', 'group-end', 'group', 'message', 'message', 'message', 'group-end',
      'message', 'envelope-end',
    ]); // prettier-ignore
    expect(events[1]).toMatchObject({ group: { reference: 'B1', type: '', version: null } });
    expect(events[5]).toMatchObject({ messageCount: 3, declared: '3', findings: [] });
    expect(reasonsOf(events)).toEqual([]);
  });

  it('may count its messages from 1 in each batch', () => {
    expect(reasonsOf(read(`${STX}${batch(file(), 'B1')}${batch(file(), 'B2')}END=6'`))).toEqual([]);
  });

  it.each([
    ['several in a file', transmission() + transmission(file(), STX.replace('000101', '000102')), 6],
    ['line breaks behind the terminator', transmission().replaceAll("'", "'\r\n"), 3],
    ['a blank line between segments', transmission().replaceAll("'", "'\n\n"), 3],
    ['the other syntax of the association', transmission().replace('ANA:1', 'ANAA:1'), 3],
    ['wrapped at a width', transmission().replace(/[^]{40}/g, '$&\n'), 3],
    ['END without its terminator', transmission().slice(0, -1), 3],
    ['a byte order mark', `\xef\xbb\xbf${transmission()}`, 3],
    ['a type without a table', transmission([message(1, 'PRIHDR:8', HEADER)]), 1],
  ])('%s', (_, text, count) => {
    expect(messagesOf(read(text))).toHaveLength(count);
    expect(reasonsOf(read(text)).filter((reason) => reason !== 'line-break-in-data')).toEqual([]);
  });

  it('knows parties by their names where they have no codes, and tests by their application', () => {
    const stx = "STX=ANAA:1+:KOPER LTD+:VERKOPER LTD+260105+1++ORDTES'";
    expect(read(transmission(file(), stx))[0]).toMatchObject({
      envelope: { sender: 'KOPER LTD', receiver: 'VERKOPER LTD', preparedAt: null, test: true, syntax: { id: 'ANAA' } },
    });
  });

  it('keeps what stands behind the version', () => {
    expect(messagesOf(read(transmission().replace('ORDERS:9', 'ORDERS:9:T02')))[1]).toMatchObject({
      version: '9',
      association: 'T02',
      findings: [{ reason: 'component-too-many', severity: 'warning', position: { segment: 'MHD', element: 2 } }],
    });
  });
});

describe('the equals sign', () => {
  const name = (text: string): string | null =>
    secondOf(order([`CLO=8712345000011+${text}`, ...ORDER.slice(1)])).value(1, 2);

  it.each([
    ['A=B', 'A=B'],
    ['A?=B', 'A=B'],
    ['=', '='],
    ['?==?=', '==='],
    ["O?'Neill ?+ Son?: 1??", "O'Neill + Son: 1?"],
  ])('is data behind the first element: %s', (written, value) => {
    expect(name(written)).toBe(value);
    expect(reasonsOf(read(order([`CLO=8712345000011+${written}`, ...ORDER.slice(1)])))).toEqual([]);
  });

  it('is data in the first element as well', () => {
    expect(secondOf(order([...ORDER.slice(0, 1), 'ORD=A=B::260105', ...ORDER.slice(2)])).value(2, 1)).toBe('A=B');
  });

  it('ends no tag that is released, and none that is none', () => {
    expect(reasonsOf(read(order(['CLO=8712345000011', 'ORD?=1', 'x=1', ...ORDER.slice(1)])))).toEqual([
      'segment-unknown',
      'segment-unknown',
    ]);
  });

  it.each(['CLO=8712345000011', 'CLO=8712345000011:D-1'])(
    'begins an element however many marks there are: %s',
    (first) => {
      // Marks grow by doubling, so that a tag or the sign behind it is the first beyond: which of them, the first segment decides.
      const lines = Array.from({ length: 9000 }, (_, at) => `DNA=${String(at)}`);
      const content = secondOf(order([first, ...ORDER.slice(1, 2), ...lines, ...ORDER.slice(3)]));
      expect(lines.findIndex((line, at) => content.value(at + 3, 1) !== line.slice(4))).toBe(-1);
    },
  );

  it('counts as a plus where a plus stands instead', () => {
    expect(secondOf(transmission().replace('ORD=PO4711', 'ORD+PO4711')).value(2, 1)).toBe('PO4711');
  });
});

describe('what is wrong with an envelope', () => {
  const reconciled = (rsg: string): string => transmission([...file(), message(4, 'RSGRSG:2', [rsg])]);
  it.each([
    ['END', transmission().replace('END=3', 'END=2'), ['interchange-message-count']],
    ['END says nothing', transmission().replace('END=3', 'END'), ['interchange-message-count']],
    ['no END', transmission().replace(/END.*/, ''), ['interchange-trailer-missing']],
    ['EOB', transmission([batch(file(), 'B1')]).replace('EOB=3', 'EOB=4').replace('END=1', 'END=3'), ['group-message-count']],
    ['no EOB', transmission([batch(file(), 'B1')]).replace("EOB=3'", '').replace('END=1', 'END=3'), ['group-trailer-missing']],
    ['no reference in BAT', transmission([batch(file(), '')]).replace('END=1', 'END=3'), ['group-header-incomplete']],
    ['a batch twice', `${STX}${batch(file(), 'B1')}${batch(file(), 'B1')}END=6'`, ['group-duplicate']],
    ['EOB without BAT', transmission().replace('END', "EOB=3'END"), ['segment-outside-message']],
    ['MTR', transmission().replace('MTR=7', 'MTR=8'), ['message-segment-count']],
    ['no MTR', transmission().replace("MTR=7'", ''), ['message-trailer-missing']],
    ['no MSRF', transmission().replace('MHD=2+', 'MHD=+'), ['message-header-incomplete']],
    ['no type', transmission().replace('ORDERS:9', ''), ['message-header-incomplete', 'message-header-incomplete']],
    ['no version', transmission().replace('ORDERS:9', 'ORDERS'), ['message-header-incomplete', 'message-type-unknown']],
    ['another version', transmission().replace('ORDERS:9', 'ORDERS:8'), ['message-type-unknown']],
    ['no STX', transmission().slice(STX.length), ['interchange-header-missing']],
    ['no STX, so that nothing can be reconciled', reconciled('RSG=1+2').slice(STX.length), ['interchange-header-missing']],
    ['STX without a reference', transmission().replace('+000101+', '++'), ['interchange-header-incomplete']],
    ['STX without anything', transmission(file(), "STX='"), Array.from({ length: 5 }, () => 'interchange-header-incomplete')],
    ['another syntax', transmission().replace('ANA:1', 'UNOA:1'), ['syntax-version-not-supported']],
    ['another version of the syntax', transmission().replace('ANA:1', 'ANA:2'), ['syntax-version-not-supported']],
    ['nothing inside', transmission([]), ['interchange-empty']],
    ['the transmission twice', transmission() + transmission(), ['interchange-duplicate']],
    ['no STX before a batch', `${batch(file(), 'B1')}END=3'`, ['interchange-header-missing']],
    ['what only looks like STX before', `STX+1'${transmission()}`, ['garbage-between-segments']],
    ['rubbish before', `hello ${transmission()}`, ['garbage-between-segments']],
    ['rubbish behind', `${transmission()}hello`, ['garbage-between-segments']],
    ['a segment between messages', transmission().replace("'MHD=2", "'FIL=1'MHD=2"), ['segment-outside-message']],
    ['cut off in a message', transmission().slice(0, -15), ['message-trailer-missing', 'interchange-truncated']],
    ['cut off in a segment between messages', transmission().slice(0, -25), ['interchange-truncated']],
    ['cut off in END', transmission().slice(0, -4), ['interchange-truncated']],
    ['END cut short', transmission().slice(0, -3), ['interchange-message-count']],
    ['nothing at all', '', ['interchange-header-missing']],
    ['two references for one', reconciled('RSG=000102+8719999000009'), ['interchange-reference-mismatch']],
    ['two recipients', reconciled('RSG=000101+8712345000004'), ['interchange-reference-mismatch']],
    ['half a reconciliation', reconciled('RSG=000101'), ['element-missing']],
    ['an empty segment', transmission().replace("'ORD=", "''ORD="), ['segment-empty']],
  ])('%s', (_, text, reasons) => {
    expect([...reasonsOf(read(text))].sort()).toEqual([...reasons].sort());
  }); // prettier-ignore

  it('is told with its place', () => {
    const [version] = findingsOf(read(transmission().replace('ORDERS:9', 'ORDERS:8')));
    expect(version).toMatchObject({
      actual: '8',
      expected: '9',
      position: { segment: 'MHD', element: 2, component: 2 },
    });
    const [header] = findingsOf(read(transmission().slice(STX.length)));
    expect(header).toMatchObject({
      code: 'MSG-001',
      params: { format: 'TRADACOMS', segment: 'STX' },
      position: { offset: 0 },
    });
  });

  it('is surely another reference in the reconciliation, and perhaps another recipient', () => {
    expect(findingsOf(read(reconciled('RSG=000102+8712345000004')))).toMatchObject([
      { severity: 'error', actual: '000102', expected: '000101', position: { segment: 'RSG', element: 1 } },
      {
        severity: 'warning',
        actual: '8712345000004',
        expected: '8719999000009',
        position: { segment: 'RSG', element: 2 },
      },
    ]);
  });

  it('is not that a reconciliation agrees', () => {
    expect(reasonsOf(read(reconciled('RSG=000101+8719999000009')))).toEqual([]);
  });

  it('is not a reference that no trailer repeats', () => {
    expect(reasonsOf(read(transmission().replace('END=3', 'END=3+X').replace('MTR=7', 'MTR=07')))).toEqual([]);
  });

  it.each([
    ['a number is left out', [1, 3, 4], [['3', '2']]],
    ['two are exchanged', [1, 3, 2], [['3', '2'], ['2', '4']]],
    ['they begin elsewhere', [5, 6, 7], [['5', '1']]],
  ])('is that messages are not numbered one after the other: %s', (_, numbers, expected) => {
    const [header, body, trailer] = [HEADER, ORDER, TRAILER].map((segments, at) =>
      message(numbers[at] ?? 0, ['ORDHDR:9', 'ORDERS:9', 'ORDTLR:9'][at] ?? '', segments),
    );
    const found = findingsOf(read(transmission([header ?? '', body ?? '', trailer ?? ''])));
    expect(found.map(({ reason, severity }) => [reason, severity])).toEqual(
      expected.map(() => ['message-reference-mismatch', 'warning']),
    );
    expect(found.map(({ actual, expected: should }) => [actual, should])).toEqual(expected);
    expect(found[0]?.position).toMatchObject({ segment: 'MHD', element: 1 });
  }); // prettier-ignore

  it('is a number that comes again, told once', () => {
    expect(reasonsOf(read(transmission().replace('MHD=3', 'MHD=2')))).toEqual(['message-duplicate']);
  });
});

describe('what is wrong with a message', () => {
  const [clo = '', ord = '', din = '', old = '', otr = ''] = ORDER;
  it.each([
    ['an unknown segment', [clo, ord, 'ZZZ=1', old, otr], ['segment-unknown']],
    ['a segment of another message', [clo, ord, 'FIL=1+1+260105', old, otr], ['segment-unknown']],
    ['a mandatory segment missing', [ord, old, otr], ['segment-missing']],
    ['no order references', [clo, old, otr], ['segment-missing']],
    ['no lines', [clo, ord, otr], ['segment-missing']],
    ['a segment too often', [clo, ord, din, din, old, otr], ['segment-repeated']],
    ['segments out of order', [clo, din, ord, old, otr], ['segment-missing', 'segment-out-of-order']],
    ['a mandatory element missing', [clo, ord, 'OLD=1+8712345678906+++6', otr], ['element-missing']],
    ['too many elements', [clo, `${ord}++++1`, old, otr], ['element-too-many']],
    ['too many components', [clo, ord, 'DIN=260109+++1:2:3:4:5', old, otr], ['component-too-many']],
    ['an element too long', [clo, 'ORD=123456789012345678::260105', old, otr], ['element-too-long']],
    ['a location number too short', ['CLO=871234500001', ord, old, otr], ['element-too-short']],
    ['letters in a number', [clo, ord, 'OLD=1+8712345678906+++6+twelve', otr], ['element-not-numeric']],
    ['a decimal mark where decimals are implied', [clo, ord, 'OLD=1+8712345678906+++6+12+3.49', otr], ['element-not-numeric']],
    ['a date that is none', [clo, 'ORD=PO4711::261305', old, otr], ['element-date-invalid']],
    ['a time that is none', [clo, ord, 'DIN=260109++2500', old, otr], ['element-time-invalid']],
    ['a control character', ['CLO=8712345000011+Ko\x01per', ord, old, otr], ['character-invalid']],
    ['a line break in data', ['CLO=8712345000011+Ko\nper', ord, old, otr], ['line-break-in-data']],
    ['UTF-8, which contradicts nothing', ['CLO=8712345000011+K\xc3\xb6per', ord, old, otr], []],
    ['bytes of no declared set', ['CLO=8712345000011+K\xf6per', ord, old, otr], ['charset-differs']],
  ])('%s', (_, segments, reasons) => {
    expect([...reasonsOf(read(order(segments)))].sort()).toEqual([...reasons].sort());
  }); // prettier-ignore

  it('stops where an order is none, and is a note where only its form is odd', () => {
    const severities = (segments: readonly string[]) =>
      findingsOf(read(order(segments))).map(({ severity }) => severity);
    expect(severities([clo, old, otr])).toEqual(['blocking']);
    expect(severities([clo, ord, otr])).toEqual(['blocking']);
    expect(severities([ord, old, otr])).toEqual(['info']);
    expect(severities(['CLO=DEPOT', ord, old, otr])).toEqual(['info']);
  });

  it('is a limit that it passes', () => {
    const long = order([clo, ord, old, `DNB=1+1+++${'x'.repeat(300)}`, otr]);
    const small = { ...DEFAULT_READ_LIMITS, segmentBytes: 200 };
    const narrow = { ...DEFAULT_READ_LIMITS, messageBytes: 100 };
    expect(reasonsOf(read(long, { limits: small }))).toEqual(['segment-too-large']);
    for (const chunk of [1, 7, 250]) expect(reasonsOf(read(long, { chunk, limits: small }))).toEqual(['segment-too-large']);
    expect(reasonsOf(read(long, { limits: narrow })).filter((reason) => reason === 'message-too-large')).toHaveLength(1);
  }); // prettier-ignore
});
