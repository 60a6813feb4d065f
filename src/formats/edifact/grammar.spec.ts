import type { SyntaxReason } from '../../findings';
import type { SegmentGroup } from '../segments/segment-message';
import { directoryFor, releasesOf } from '../edifact-directory';
import { grammarFor } from '../segments/grammar';
import { edifact, findingsOf, messagesOf, order, read } from './test-support';

const HEAD = ['BGM+220+PO1+9', 'DTM+137:20260105:102'];
const body = (...segments: string[]): string => order([...HEAD, ...segments, 'UNS+S']);
const found = (text: string): [SyntaxReason | null, string][] =>
  findingsOf(read(text)).map(({ reason, severity }) => [reason, severity]);

const shape = (group: SegmentGroup, tag: (segment: number) => string): unknown => [
  group.name,
  group.segments.map(tag).join(' '),
  ...group.groups.map((inner) => shape(inner, tag)),
];

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
    expect(shape(content.root, (segment) => content.tag(segment))).toEqual([
      '',
      'UNH BGM DTM UNS UNT',
      ['SG2', 'NAD', ['SG3', 'RFF'], ['SG5', 'CTA COM']],
      ['SG7', 'CUX'],
      ['SG25', 'LIN QTY', ['SG28', 'PRI'], ['SG29', 'RFF DTM']],
      ['SG25', 'LIN QTY'],
    ]);
  });

  it('keep segments in a changed order within their line', () => {
    const text = body('LIN+1', 'PRI+AAA:1', 'QTY+21:1', 'MOA+203:1', 'LIN+2', 'QTY+21:2');
    const content = edifact(messagesOf(read(text))[0]);
    expect(content.root.groups.map((group) => group.segments.map((segment) => content.tag(segment)).join(' '))).toEqual(
      ['LIN QTY MOA', 'LIN QTY'],
    );
    expect(found(text)).toEqual([['segment-out-of-order', 'info']]);
  });

  it('leave unknown segments where they stand', () => {
    const text = body('LIN+1', 'ZZZ+1', 'QTY+21:1');
    const content = edifact(messagesOf(read(text))[0]);
    expect(content.root.groups[0]?.segments.map((segment) => content.tag(segment))).toEqual(['LIN', 'ZZZ', 'QTY']);
    expect(found(text)).toEqual([['segment-unknown', 'warning']]);
  });

  it('are all in the root for a type without table', () => {
    const content = edifact(messagesOf(read(order(['BGM+380'], { unh: 'UNH+1+IFTMIN:D:96A:UN' })))[0]);
    expect([content.grouped, content.root.segments.length]).toEqual([false, 3]);
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
