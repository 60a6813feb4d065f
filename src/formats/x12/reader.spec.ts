import { DEFAULT_READ_LIMITS } from '../message';
import { groupsOf } from '../segments/test-support';
import {
  findingsOf,
  group,
  interchange,
  ISA,
  messagesOf,
  order,
  read,
  reasonsOf,
  segmentsOf,
  set,
} from './test-support';

describe('an X12 interchange', () => {
  it('is read as envelope, group, transaction set', () => {
    expect(read(order())).toMatchObject([
      {
        kind: 'envelope',
        envelope: {
          sender: 'KOPERBV',
          senderQualifier: 'ZZ',
          receiver: 'VERKOPERBV',
          reference: '000000101',
          preparedAt: '2026-01-05T09:00',
          test: false,
          syntax: { id: 'X12', version: '00401' },
        },
        charset: { declared: null, used: 'US-ASCII' },
      },
      { kind: 'group', group: { type: 'PO', reference: '7', version: '004010', sender: 'KOPERBV' } },
      {
        kind: 'message',
        message: {
          format: 'x12',
          type: '850',
          reference: '0001',
          version: '004010',
          group: { reference: '7' },
          findings: [],
        },
      },
      { kind: 'group-end', messageCount: 1, declared: '1', findings: [] },
      { kind: 'envelope-end', findings: [] },
    ]);
  });

  it('is read the same however its bytes are cut', () => {
    const text = `\xef\xbb\xbf${order()}\r\n${order().replaceAll('000000101', '000000102').replaceAll('*', '|').replaceAll('~', '\n')}`;
    const whole = read(text);
    for (let chunk = 1; chunk < 120; chunk++) expect(JSON.stringify(read(text, { chunk }))).toBe(JSON.stringify(whole));
    expect(messagesOf(whole)).toHaveLength(2);
    expect(reasonsOf(whole)).toEqual([]);
  });

  it('has its segments in loops', () => {
    const content = segmentsOf(messagesOf(read(order()))[0]);
    const [, ...loops] = groupsOf(content);
    expect(loops).toEqual([['N1'], ['PO1'], ['CTT']]);
    expect(content.value(3, 7)).toBe('AB-1');
  });

  it('keeps what GS08 says behind the release', () => {
    const [message] = messagesOf(read(interchange([group([set()], { version: '005010X231A1' })])));
    expect(message).toMatchObject({ version: '005010', association: 'X231A1' });
  });

  it.each([
    ['a set twice in its group', interchange([group([set(), set()])]), ['message-duplicate']],
    ['a set in each of two groups', interchange([group([set()]), group([set()], { number: '8' })]), []],
    ['a group twice', interchange([group([set()]), group([set()])]), ['group-duplicate']],
    ['the interchange twice', order() + order(), ['interchange-duplicate']],
    ['what another sender calls the same', order() + order().replace('*ZZ*KOPERBV ', '*ZZ*KOPERBV2'), []],
  ])('tells of references that come again: %s', (_, text, reasons) => {
    expect(reasonsOf(read(text))).toEqual(reasons);
  });

  it('may ask something of the network', () => {
    expect(reasonsOf(read(order().replace('GS*', 'ISB*1~ISE*200601*0515*04~GS*')))).toEqual([]);
  });

  it('may hold TA1, which is a message of its own', () => {
    const text = `${ISA}TA1*000000905*260105*0900*A*000~IEA*0*000000101~`;
    expect(read(text)).toMatchObject([
      { kind: 'envelope' },
      { kind: 'message', message: { type: 'TA1', reference: '000000905', findings: [] } },
      { kind: 'envelope-end', findings: [] },
    ]);
    expect(segmentsOf(messagesOf(read(text.replace('TA1', 'TA1*1~TA1')))[1]).position(0).segmentIndex).toBe(1);
  });
});

describe('delimiters', () => {
  const values = (text: string): readonly (string | null)[] => {
    const content = segmentsOf(messagesOf(read(text))[0]);
    return [content.value(1, 3), content.value(3, 1), content.value(3, 7)];
  };

  it.each([
    ['as usual', order()],
    ['with line breaks behind the terminator', order().replaceAll('~', '~\r\n')],
    ['a line break as terminator', order().replaceAll('~', '\n')],
    ['CR LF as terminator', order().replaceAll('~', '\r\n')],
    ['control characters', order().replaceAll('*', '\x1d').replaceAll('~', '\x1c').replaceAll('>', '\x1f')],
    ['a tilde between elements', order().replaceAll('~', '\r\n').replaceAll('*', '~')],
    ['ISA without its paddings', order().replaceAll(/ +/g, '')],
    ['ISA with a value that is too long', order().replaceAll('KOPERBV        ', 'KOPERBV BUITEN DE MAAT')],
    ['a blank behind the component separator', order().replaceAll('~', '\r\n').replace('>', '> ')],
    ['ISA16 left out', order().replaceAll('~', '~\n').replace('*>~', '*~')],
    ['indented lines', order().replaceAll('~', '~\n   ')],
    ['a byte order mark', `\xef\xbb\xbf${order()}`],
  ])('%s', (_, text) => {
    expect(values(text)).toEqual(['PO4711', '1', 'AB-1']);
    expect(reasonsOf(read(text)).filter((reason) => !/too-(?:long|short)/.test(reason ?? ''))).toEqual([]);
  });

  it('tells of an ISA that is not 106 bytes wide', () => {
    expect(findingsOf(read(order().replaceAll(/ +/g, '')))).toMatchObject([
      { reason: 'element-too-short', position: { segment: 'ISA', element: 2 } },
    ]);
  });

  it('repeats elements from version 00402 on', () => {
    const isa = ISA.replace('*U*00401*', '*^*00501*');
    const text = interchange([group([set(['BEG*00*SA*A^B**20260105', 'PO1*1*12*EA*3.49**VN*AB-1'])])], isa);
    const content = segmentsOf(messagesOf(read(text))[0]);
    expect([content.value(1, 3), content.value(1, 3, 1, 2)]).toEqual(['A', 'B']);
    expect(segmentsOf(messagesOf(read(text.replace(isa, ISA)))[0]).value(1, 3)).toBe('A^B');
  });
});

describe('what is wrong with an envelope', () => {
  it.each([
    ['IEA01', interchange([group([set()])]).replace('IEA*1*', 'IEA*2*'), 'interchange-message-count'],
    ['IEA02', order().replace('IEA*1*000000101', 'IEA*1*000000102'), 'interchange-reference-mismatch'],
    ['no IEA', order().replace(/IEA.*/, ''), 'interchange-trailer-missing'],
    ['GE01', order().replace('GE*1*7', 'GE*3*7'), 'group-message-count'],
    ['GE02', order().replace('GE*1*7', 'GE*1*8'), 'group-reference-mismatch'],
    ['no GE', order().replace('GE*1*7~', ''), 'group-trailer-missing'],
    ['no GS', order().replace(/GS.*?~/, ''), 'message-outside-group'],
    ['no GS06', order().replace('*7*X*', '**X*'), 'group-header-incomplete'],
    ['SE01', order().replace('SE*6*', 'SE*5*'), 'message-segment-count'],
    ['SE02', order().replace('SE*6*0001', 'SE*6*0002'), 'message-reference-mismatch'],
    ['no SE', order().replace(/SE\*.*?~/, ''), 'message-trailer-missing'],
    ['no ST02', order().replace('ST*850*0001', 'ST*850'), 'message-header-incomplete'],
    ['no ISA', order().slice(ISA.length), 'interchange-header-missing'],
    ['nothing inside', interchange([]), 'interchange-empty'],
    ['rubbish before', `hello ${order()}`, 'garbage-between-segments'],
    ['cut off', order().slice(0, -80), 'interchange-truncated'],
  ])('%s', (_, text, reason) => {
    expect(reasonsOf(read(text))).toContain(reason);
  });

  it('is not that a control number has zeros in front', () => {
    expect(reasonsOf(read(order().replace('GE*1*7', 'GE*01*007')))).toEqual([]);
  });
});

describe('findings of X12', () => {
  it('name it, wherever they are', () => {
    const text = interchange([group([set(['XX*1']), set(['BEG*00*SA*PO4711**20260105'])])]).replace('IEA*1*', 'IEA*3*').replace('GE*2*', 'GE*9*'); // prettier-ignore
    const formats = findingsOf(read(text)).map(({ reason, params }) => [reason, params['format']]);
    expect(formats.map(([reason]) => reason)).toEqual(
      expect.arrayContaining(['segment-unknown', 'group-message-count', 'interchange-message-count']),
    );
    expect(new Set(formats.map(([, format]) => format))).toEqual(new Set(['X12']));
  });
});

describe('what is wrong with a transaction set', () => {
  const wrong = (...segments: string[]): readonly (string | null)[] => reasonsOf(read(order(segments)));
  const BEG = 'BEG*00*SA*PO4711**20260105';
  const PO1 = 'PO1*1*12*EA*3.49**VN*AB-1';

  it.each([
    ['an unknown segment', [BEG, 'XX*1', PO1], 'segment-unknown'],
    ['a mandatory segment missing', [PO1], 'segment-missing'],
    ['a mandatory element missing', ['BEG*00*SA*PO4711', PO1], 'element-missing'],
    ['too many elements', [BEG, `CUR*BY*EUR${'*1'.repeat(30)}`, PO1], 'element-too-many'],
    ['an element too long', ['BEG*000*SA*PO4711**20260105', PO1], 'element-too-long'],
    ['an element too short', ['BEG*0*SA*PO4711**20260105', PO1], 'element-too-short'],
    ['letters in a number', [BEG, 'PO1*1*twelve*EA*3.49**VN*AB-1'], 'element-not-numeric'],
    ['a date that is none', ['BEG*00*SA*PO4711**20261305', PO1], 'element-date-invalid'],
    ['a component where none may be', [BEG, 'PO1*1>2*12*EA*3.49**VN*AB-1'], 'component-too-many'],
    ['a segment too often', [BEG, 'CUR*BY*EUR', 'CUR*BY*EUR', PO1], 'segment-repeated'],
  ])('%s', (_, segments, reason) => {
    expect(wrong(...segments)).toContain(reason);
  });
});

describe('an ISA over the limit', () => {
  it('opens another interchange, which may be cut by other characters', () => {
    const other = order().replaceAll('*', '|').replaceAll('000000101', '000000102');
    const events = read(order().replace(/IEA.*/, '') + other, {
      limits: { ...DEFAULT_READ_LIMITS, segmentBytes: 104 },
    });
    const opened = events.flatMap((event) => (event.kind === 'envelope' ? [event.characters?.element] : []));
    expect(opened).toEqual(['*', '|'].map((character) => character.charCodeAt(0)));
    expect(messagesOf(events).map(({ envelope }) => envelope)).toEqual([0, 1]);
    expect(reasonsOf(events)).toContain('interchange-trailer-missing');
  });
});

describe('an IEA without terminator, and over the limit', () => {
  it('is told of inside the file', () => {
    const text = `${ISA}IEA*0*${'1'.repeat(200)}`;
    const found = findingsOf(read(text, { limits: { ...DEFAULT_READ_LIMITS, segmentBytes: 110 } })).at(-1);
    expect(found).toMatchObject({ reason: 'interchange-trailer-missing', position: { offset: text.length } });
  });
});

describe('a line break that separates components', () => {
  it('counts as a line in no segment, however the chunks are cut', () => {
    const text = interchange([group([set([`PID*F****${'a\r'.repeat(1_000)}`])])], ISA.replace('>~', '\r~')).replace(
      'IEA*1',
      'IEA*9',
    );
    const limits = { ...DEFAULT_READ_LIMITS, segmentBytes: 110 };
    const events = [Infinity, 150, 7].map((chunk) => findingsOf(read(text, { chunk, limits })));
    expect(events[0]?.length).toBeGreaterThan(0);
    expect(events[1]).toEqual(events[0]);
    expect(events[2]).toEqual(events[0]);
  });
});

describe('control numbers that are none', () => {
  it('are told of ISA and of GS, and refuse nothing', () => {
    const text = order().replaceAll('000000101', '000000ABC').replace('*7*X*', '*A7*X*').replace('GE*1*7', 'GE*1*A7');
    const found = findingsOf(read(text)).filter(({ reason }) => reason === 'element-not-numeric');
    expect(found.map(({ severity, position }) => [severity, position])).toMatchObject([
      ['info', { segment: 'GS', element: 6 }],
      ['info', { segment: 'ISA', element: 13 }],
    ]);
  });
});
