import type { SyntaxReason } from '../../findings';
import { directoryFor, releasesOf } from '../edifact-directory';
import { grammarFor } from './grammar-for';
import { groupsOf } from '../segments/test-support';
import { edifact, findingsOf, messagesOf, order, read } from './test-support';

const HEAD = ['BGM+220+PO1+9', 'DTM+137:20260105:102'];
const body = (...segments: string[]): string => order([...HEAD, ...segments, 'UNS+S']);
const found = (text: string): [SyntaxReason | null, string][] =>
  findingsOf(read(text)).map(({ reason, severity }) => [reason, severity]);

describe('groups', () => {
  it('follow the message table', () => {
    const content = edifact(
      messagesOf(
        read(
          body(
            'NAD+BY+1::9',
            'RFF+API:1',
            'CTA+OC',
            'COM+1:TE',
            'CUX+2:EUR:9',
            'LIN+1',
            'QTY+21:1',
            'PRI+AAA:1',
            'RFF+ON:1',
            'DTM+171:20260101:102',
            'LIN+2',
            'QTY+21:2',
          ),
        ),
      )[0],
    );
    expect(groupsOf(content)).toEqual([
      'UNH BGM DTM UNS UNT',
      ['NAD', ['RFF'], ['CTA COM']],
      ['CUX'],
      ['LIN QTY', ['PRI'], ['RFF DTM']],
      ['LIN QTY'],
    ]);
  });

  it('keep segments in a changed order within their line', () => {
    const text = body('LIN+1', 'PRI+AAA:1', 'QTY+21:1', 'MOA+203:1', 'LIN+2', 'QTY+21:2');
    const content = edifact(messagesOf(read(text))[0]);
    expect(groupsOf(content)).toEqual(['UNH BGM DTM UNS UNT', ['LIN QTY MOA', ['PRI']], ['LIN QTY']]);
    expect(found(text)).toEqual([['segment-out-of-order', 'info']]);
  });

  it('leave unknown segments where they stand', () => {
    const text = body('LIN+1', 'ZZZ+1', 'QTY+21:1');
    const content = edifact(messagesOf(read(text))[0]);
    expect(groupsOf(content)).toEqual(['UNH BGM DTM UNS UNT', ['LIN ZZZ QTY']]);
    expect(found(text)).toEqual([['segment-unknown', 'warning']]);
  });

  it('are none for a type without table', () => {
    const content = edifact(messagesOf(read(order(['BGM+380'], { unh: 'UNH+1+IFTMIN:D:96A:UN' })))[0]);
    expect([content.groupEnds, content.segmentCount]).toEqual([null, 3]);
  });
});

describe('findings', () => {
  it.each<[string, string, SyntaxReason, string, Record<string, unknown>]>([
    ['no BGM', order(['DTM+137:20260105:102', 'LIN+1', 'UNS+S']), 'segment-missing', 'blocking', { segmentIndex: 1 }],
    ['no line', body(), 'segment-missing', 'blocking', { segment: 'DTM', segmentIndex: 3 }],
    ['no UNS', order([...HEAD, 'LIN+1']), 'segment-missing', 'info', { segment: 'LIN', segmentIndex: 4 }],
    [
      'a released quote forgotten',
      body('LIN+1', "IMD+F++:::men's shirt"),
      'segment-unknown',
      'error',
      { segmentIndex: 6 },
    ],
    [
      'a segment too often',
      body('LIN+1', 'QVR+1:21', 'QVR+1:21'),
      'segment-repeated',
      'info',
      { segment: 'QVR', segmentIndex: 6 },
    ],
    [
      'a group too often',
      body(...Array.from({ length: 6 }, () => 'CUX+2:EUR:9'), 'LIN+1'),
      'group-repeated',
      'info',
      { segment: 'CUX', segmentIndex: 9 },
    ],
    [
      'an element too many',
      body('LIN+1++++++++X'),
      'element-too-many',
      'warning',
      { segment: 'LIN', element: 9, component: 1 },
    ],
    [
      'a component too many',
      body('LIN+1', 'QTY+21:1:PCE:X'),
      'component-too-many',
      'warning',
      { segment: 'QTY', element: 1, component: 4 },
    ],
    [
      'a value too long',
      body('LIN+1++12345678901234567890123456789012345678:EN'),
      'element-too-long',
      'info',
      { element: 3, component: 1 },
    ],
    [
      'letters in a number',
      body('LIN+1', 'QTY+21:twelve'),
      'element-not-numeric',
      'info',
      { segment: 'QTY', element: 1, component: 2 },
    ],
    [
      'a mandatory component missing',
      body('LIN+1', 'QTY+:12'),
      'element-missing',
      'info',
      { segment: 'QTY', element: 1, component: 1 },
    ],
    ['a mandatory element missing', body('NAD', 'LIN+1'), 'element-missing', 'info', { segment: 'NAD', element: 1 }],
    [
      'a release without table',
      order([...HEAD, 'LIN+1', 'UNS+S'], { unh: 'UNH+1+ORDERS:D:12B:UN' }),
      'message-type-unknown',
      'info',
      { segment: 'UNH', element: 2, component: 3 },
    ],
  ])('%s', (_, text, reason, severity, position) => {
    expect(findingsOf(read(text)).find((one) => one.reason === reason)).toMatchObject({ severity, position });
  });

  it('take both decimal marks, note the one that UNA does not name', () => {
    expect(found(body('LIN+1', 'QTY+21:1,5', 'QTY+12:1.5'))).toEqual([]);
    expect(found(`UNA:+.? '${body('LIN+1', 'QTY+21:1,5')}`)).toEqual([['decimal-mark-differs', 'info']]);
  });

  it('do not count sign and decimal mark as length', () => {
    expect(found(body('LIN+1', 'QTY+21:-1234567890123.45'))).toEqual([]);
    expect(found(body('LIN+1', 'QTY+21:1234567890123456'))).toEqual([['element-too-long', 'info']]);
  });

  it('count characters, not bytes or release characters', () => {
    const name = 'ü'.repeat(30) + "?'????:".slice(0, 6) + 'abc';
    expect(found(body('LIN+1', `IMD+F++:::${name.slice(0, 36)}`).replaceAll('ü', 'ü'))).toEqual([]);
  });

  it('are bounded in a hostile message', () => {
    const text = body('LIN+1', ...Array.from({ length: 5000 }, (_, n) => `Z${String.fromCharCode(65 + (n % 26))}Z+1`));
    expect(messagesOf(read(text))[0]?.findings.length).toBeLessThan(250);
  });
});

describe('other message types', () => {
  const message = (type: string, version: string, ...segments: string[]): string =>
    order(segments, { unh: `UNH+1+${type}:${version}:UN` });

  const DTM = 'DTM+137:20260105:102';

  it.each<[string, string, string[]]>([
    ['ORDCHG', 'D:96A', ['BGM+230+PO1+4', DTM, 'LIN+1+2+8712345678906:EN', 'UNS+S']],
    ['ORDRSP', 'D:01B', ['BGM+231+OR1+29', DTM, 'RFF+ON:PO1', 'UNS+S']],
    ['DESADV', '0:96A', ['BGM+351+DA1+9', 'NAD+BY+1::9', 'CPS+1', 'PAC+2++201', 'CPS+2+1', 'LIN+1', 'QTY+12:5']],
    [
      'INVOIC',
      'D:16B',
      ['BGM+380+IN1+9', DTM, 'NAD+SU+1::9', 'RFF+VA:NL1', 'LIN+1', 'QTY+47:5', 'UNS+S', 'MOA+77:12.50'],
    ],
    ['RECADV', 'D:03A', ['BGM+632+RA1+9', DTM, 'NAD+BY+1::9', 'CPS+1', 'LIN+1', 'QTY+48:5']],
    ['PRICAT', 'D:96A', ['BGM+9+PC1+9', DTM, 'NAD+SU+1::9', 'PGI+9', 'LIN+1', 'PRI+AAA:1.25']],
    ['SLSRPT', 'D:99B', ['BGM+73E::9+SR1+9', DTM, 'NAD+SE+1::9', 'LOC+162+1::9', 'LIN+1', 'QTY+153:7']],
    ['INVRPT', 'D:10A', ['BGM+35+IR1+9', DTM, 'LIN+1', 'INV+1', 'QTY+145:7']],
    ['APERAK', 'D:96B', ['BGM+++27', 'RFF+ACW:PO1', 'ERC+1', 'FTX+AAO+++no such article']],
    ['PARTIN', 'D:11A', ['BGM+10+PI1+9', DTM, 'NAD+MS+1::9', 'UNS+D', 'NAD+BY+1::9', 'CTA+OC', 'COM+1:TE']],
    [
      'CONTRL',
      'D:3',
      ['UCI+IC1+A:14+B:14+4', 'UCM+1+ORDERS:D:96A:UN+4', 'UCS+4+13', 'UCD+12+1:1', 'UCM+2+ORDERS:D:96A:UN+7'],
    ],
    ['CONTRL', '2:2', ['UCI+IC1+A:14+B:14+7']],
    ['CONTRL', '4:1', ['UCI+IC1+A:14+B:14+4+29', 'UCM+1+ORDERS:D:96A:UN+4+12']],
  ])('%s %s has its groups, and nothing is wrong with it', (type, version, segments) => {
    const events = read(message(type, version, ...segments));
    expect(findingsOf(events)).toEqual([]);
    expect(edifact(messagesOf(events)[0]).groupEnds).not.toBeNull();
  });

  it('are told once what their UNH lacks', () => {
    const text = order(['UCI+IC1+A:14+B:14+7'], { unh: 'UNH+1+CONTRL:D:3' });
    expect(found(text)).toEqual([['message-header-incomplete', 'info']]);
  });

  it('that change an order need no lines: the change may be one of its head', () => {
    expect(findingsOf(read(message('ORDCHG', 'D:96A', 'BGM+230+PO1+4', DTM, 'UNS+S')))).toEqual([]);
  });

  it('nest as their table says', () => {
    const content = edifact(
      messagesOf(
        read(message('DESADV', 'D:96A', 'BGM+351+DA1+9', 'CPS+1', 'PAC+2++201', 'CPS+2+1', 'LIN+1', 'QTY+12:5')),
      )[0],
    );
    expect(groupsOf(content)).toEqual(['UNH BGM UNT', ['CPS', ['PAC']], ['CPS', ['LIN QTY']]]);
  });

  it.each<[string, string, string[], string[]]>([
    ['ORDCHG', 'D:96A', ['DTM+137:20260105:102', 'UNS+S'], ['BGM']],
    ['ORDRSP', 'D:96A', ['DTM+137:20260105:102', 'UNS+S'], ['BGM']],
    ['INVOIC', 'D:96A', ['DTM+137:20260105:102', 'UNS+S'], ['BGM']],
    ['DESADV', 'D:96A', ['DTM+137:20260105:102'], ['BGM']],
    ['CONTRL', 'D:3', ['UCM+1+ORDERS:D:96A:UN+7'], ['UCI']],
  ])('%s %s is no message without what it needs', (type, version, segments, missing) => {
    const found = findingsOf(read(message(type, version, ...segments)));
    expect(found.filter(({ severity }) => severity === 'blocking').map(({ expected }) => expected)).toEqual(missing);
  });
});

describe('codes', () => {
  const unknown = (text: string): unknown[] =>
    findingsOf(read(text))
      .filter(({ reason }) => reason === 'element-code-unknown')
      .map(({ actual, expected, severity, code }) => [actual, expected, severity, code]);

  it('that the list of the release does not have are noted', () => {
    expect(unknown(body('LIN+1', 'QTY+45E:1'))).toEqual([['45E', '6063', 'info', 'MSG-010']]);
    expect(unknown(body('LIN+1', 'QTY+21:1'))).toEqual([]);
  });

  it('are told with their place', () => {
    const found = findingsOf(read(body('LIN+1++8712345678906:SRV'))).find(
      ({ reason }) => reason === 'element-code-unknown',
    );
    expect(found?.position).toMatchObject({ segment: 'LIN', segmentIndex: 4, element: 3, component: 2 });
  });

  it('count as those of their own release', () => {
    const text = (version: string): string =>
      order([...HEAD, 'LIN+1++8712345678906:SRV', 'UNS+S'], { unh: `UNH+1+ORDERS:D:${version}:UN` });
    expect(unknown(text('96A'))).toEqual([['SRV', '7143', 'info', 'MSG-010']]);
    expect(unknown(text('01B'))).toEqual([]);
    expect(unknown(text('93A'))).toEqual([]);
  });

  it('of a list that the sender names are his', () => {
    expect(unknown(body('LIN+1', 'TAX+7+XX'))).toEqual([['XX', '5153', 'info', 'MSG-010']]);
    expect(unknown(body('LIN+1', 'TAX+7+XX::9'))).toEqual([]);
    expect(unknown(body('LIN+1', 'TAX+7+XX:ZZZ'))).toEqual([]);
    expect(unknown(body('LIN+1', 'TAX+7+XX::6'))).toEqual([['XX', '5153', 'info', 'MSG-010']]);
    expect(unknown(body('LIN+1', 'TAX+7+VAT:QQ:91'))).toEqual([]);
    expect(unknown(body('LIN+1', 'TAX+7+VAT::QQ'))).toEqual([['QQ', '3055', 'info', 'MSG-010']]);
  });

  it('that name a list themselves are those of the directory', () => {
    // C088 has two pairs of 1131 and 3055: the second says nothing of the first.
    expect(unknown(body('FII+BK++A:25:QQ:B:25:5', 'LIN+1'))).toEqual([['QQ', '3055', 'info', 'MSG-010']]);
  });

  it('are each told once, at most three in one place', () => {
    const lines = (...codes: string[]): string =>
      body(...codes.flatMap((code, line) => [`LIN+${String(line + 1)}`, `QTY+${code}:1`]));
    expect(unknown(lines('45E', '45E', '45E', '46E')).map((one) => (one as string[])[0])).toEqual(['45E', '46E']);
    expect(unknown(lines('1E', '2E', '3E', '4E', '5E'))).toHaveLength(3);
  });

  it('are not told again where a value is too long', () => {
    expect(found(body('LIN+1', 'QTY+ABCD:1'))).toEqual([['element-too-long', 'info']]);
  });

  it('are read with their release characters', () => {
    expect(unknown(body('LIN+1', 'QTY+?2?1:1'))).toEqual([]);
  });

  it('leave the thorough look at the rest of their segment', () => {
    const text = body('LIN+1', 'QTY+45E:1', 'LIN+2', 'QTY+45E:twelve');
    expect(found(text).map(([reason]) => reason)).toEqual(['element-code-unknown', 'element-not-numeric']);
  });
});

const TYPES = [
  ...['ORDERS', 'ORDCHG', 'ORDRSP', 'DESADV', 'INVOIC', 'RECADV', 'PRICAT', 'SLSRPT', 'INVRPT', 'APERAK', 'PARTIN'],
  'CONTRL',
];

describe('directories', () => {
  it.each(TYPES)('are all sound for %s: every tag, composite, element and code list resolves', (type) => {
    expect(releasesOf(type).length).toBeGreaterThan(2);
    for (const release of releasesOf(type)) {
      const found = grammarFor(type, release);
      expect(found?.exact).toBe(true);
      const directory = found?.grammar.directory;
      const { segments = {}, composites = {}, elements = {}, codes = {} } = directory ?? {};
      for (const row of found?.grammar.rows.slice(1) ?? []) {
        if (!row.group && !['UNH', 'UNS', 'UNT'].includes(row.name)) expect(segments).toHaveProperty(row.name);
      }
      for (const text of [...Object.values(segments), ...Object.values(composites)]) {
        for (const part of text.split(' ')) {
          const id = part.replace(/[!*].*/, '');
          expect(composites[id] ?? elements[id]).toBeDefined();
        }
      }
      for (const format of Object.values(elements)) expect(format).toMatch(/^(an|a|n)(\.\.)?\d+$/);
      for (const id of Object.keys(codes)) expect(elements).toHaveProperty(id);
    }
  });

  it('serve releases that we do not have with the nearest older one', () => {
    const release = (version: string): string | undefined => directoryFor('ORDERS', version)?.directory.release;
    expect(['D.96A', 'd.96a', 'D.99A', 'D.12B', 'D.02A', 'D.01C', 'D.23A', 'D.88A'].map(release)).toEqual([
      'D.96A',
      'D.96A',
      'D.97B',
      'D.11A',
      'D.01B',
      'D.01B',
      'D.16B',
      'D.93A',
    ]);
    expect(directoryFor('ORDERS', 'D.01C')?.exact).toBe(false);
  });

  it.each(['D.96A', 'S.96A', '0.96A', '96A'])('do not ask for the status: %s', (version) => {
    expect(directoryFor('DESADV', version)).toMatchObject({ directory: { release: 'D.96A' }, exact: true });
  });

  it.each(['90.1', '92.1', '1.902', 'D.96', '', 'D.96A.1'])('say nothing of version "%s"', (version) => {
    expect(directoryFor('ORDERS', version)).toBeNull();
  });

  it('serve a type that came later with the first directory that has it', () => {
    expect(directoryFor('APERAK', 'D.93A')).toMatchObject({ directory: { release: 'D.96A' }, exact: false });
    expect(directoryFor('IFTMIN', 'D.96A')).toBeNull();
    expect(directoryFor('toString', 'D.96A')).toBeNull();
  });

  it.each([
    ['D.3', 'D.3', true],
    ['2.2', 'D.3', true],
    ['4.1', '4.1', true],
    ['1.1', 'D.3', false],
    ['4.2', '4.1', false],
  ])('know CONTRL %s as that of the syntax', (version, release, exact) => {
    expect(directoryFor('CONTRL', version)).toMatchObject({ directory: { release }, exact });
  });
});
