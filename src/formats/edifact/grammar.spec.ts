import type { SyntaxReason } from '../../findings';
import type { SegmentGroup } from '../segments/segment-message';
import { DIRECTORIES, directoryFor } from '../edifact-directory';
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
    const content = edifact(messagesOf(read(order(['BGM+380'], { unh: 'UNH+1+INVOIC:D:96A:UN' })))[0]);
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
      order([...HEAD, 'LIN+1', 'UNS+S'], { unh: 'UNH+1+ORDERS:D:10A:UN' }),
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

describe('directories', () => {
  it('are all sound: every tag, composite and element resolves', () => {
    for (const directory of DIRECTORIES) {
      const found = grammarFor('ORDERS', directory.release);
      expect(found?.exact).toBe(true);
      for (const row of found?.grammar.rows ?? []) {
        if (!row.group && !['UNH', 'UNS', 'UNT'].includes(row.name))
          expect(directory.segments).toHaveProperty(row.name);
      }
      for (const text of Object.values(directory.segments)) {
        for (const part of text.split(' ')) {
          const id = part.replace(/[!*].*/, '');
          expect(directory.composites[id] ?? directory.elements[id]).toBeDefined();
        }
      }
      for (const format of Object.values(directory.elements)) expect(format).toMatch(/^(an|a|n)(\.\.)?\d+$/);
    }
  });

  it('serve releases that we do not have with the nearest older one', () => {
    const release = (version: string): string | undefined => directoryFor('ORDERS', version)?.directory.release;
    expect(['D.96A', 'd.96a', 'D.99B', 'D.10A', 'D.02A', 'D.93A', 'S.93A', 'D.88A', '1.902'].map(release)).toEqual([
      'D.96A',
      'D.96A',
      'D.97A',
      'D.03B',
      'D.01B',
      'D.93A',
      'D.93A',
      'D.93A',
      undefined,
    ]);
  });
});
