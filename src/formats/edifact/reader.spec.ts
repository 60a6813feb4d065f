import fc from 'fast-check';
import type { SyntaxReason } from '../../findings';
import { DEFAULT_READ_LIMITS } from '../message';
import { EdifactReader } from './reader';
import { comparable, edifact, findingsOf, messagesOf, order, read } from './test-support';

const reasons = (input: string | Uint8Array): (SyntaxReason | null)[] =>
  findingsOf(read(input)).map(({ reason }) => reason);
const finding = (input: string | Uint8Array, reason: SyntaxReason) =>
  findingsOf(read(input)).find((found) => found.reason === reason);

/** Everything that a chunk border can hurt: BOM, UNA, release runs, UTF-8, CR LF, wrapped release, two interchanges, garbage. */
const TRICKY = Buffer.concat([
  Buffer.from('\ufeff'),
  Buffer.from("UNA:+.? '\r\n", 'latin1'),
  Buffer.from(
    order([
      "BGM+220+PO??4711?'??+9",
      'FTX+AAI+++Käse ?+ “Brot” ?:??',
      "FTX+AAI+++who?\r\n's that",
      'LIN+1',
      'UNS+S',
    ]).replaceAll("'UN", "'\r\nUN"),
  ),
  Buffer.from('\r\nrubbish between\r\n'),
  Buffer.from(order(undefined, { una: 'UNA:+,\\*~' }).replaceAll("'", '~')),
  Buffer.from('\x1a'),
]);

describe('chunks', () => {
  it('tell the same events at every cut point', () => {
    const whole = comparable(read(TRICKY));
    expect(messagesOf(read(TRICKY))).toHaveLength(2);
    for (let cut = 1; cut < TRICKY.length; cut++) {
      const reader = new EdifactReader();
      const events = [...reader.push(TRICKY.subarray(0, cut)), ...reader.push(TRICKY.subarray(cut)), ...reader.end()];
      expect(comparable(events)).toEqual(whole);
    }
    for (const chunk of [1, 2, 3, 7]) expect(comparable(read(TRICKY, { chunk }))).toEqual(whole);
  });

  it('never make the reader throw, whatever the bytes, and never matter', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            'UNA',
            'UNB',
            'UNH',
            'UNT',
            'UNZ',
            'UNG',
            'LIN',
            "'",
            '+',
            ':',
            '?',
            '\r\n',
            ' ',
            'é',
            '\0',
            '1',
            '*',
            ":+.? '",
            'ORDERS:D:96A:UN',
          ),
          { maxLength: 80 },
        )
        .map((parts) => Buffer.from(parts.join(''))),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 20 }), (input, chunk) => {
        expect(comparable(read(input, { chunk }))).toEqual(comparable(read(input)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('service characters', () => {
  it.each([
    ['none', '', "'", '+', ':', '?'],
    ['newline as terminator', 'UNA:+.? \n', '\n', '+', ':', '?'],
    ['carriage return as terminator', 'UNA:+.? \r', '\r', '+', ':', '?'],
    ['other release', "UNA:+.= '", "'", '+', ':', '='],
    ['all other', 'UNA*|,! ~', '~', '|', '*', '!'],
    ['one short', "UNA:+.?'", "'", '+', ':', '?'],
  ])('%s', (...[, una, terminator, element, component, release]) => {
    const map: Record<string, string> = { "'": terminator, '+': element, ':': component, '?': release };
    const text =
      una + order(['BGM+220+A?+B?:C??', 'LIN+1++871:EN', 'UNS+S']).replace(/['+:?]/g, (one) => map[one] ?? one);
    const message = messagesOf(read(text))[0];
    const released = release.startsWith('?') ? 'A+B:C?' : `A${element}B${component}C${release}`;
    expect(edifact(message).value(1, 2)).toBe(released);
    expect(edifact(message).value(2, 3, 2)).toBe('EN');
    expect(findingsOf(read(text)).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('a blank release character is none', () => {
    const message = messagesOf(read(order(['BGM+220+A?+9', 'LIN+1', 'UNS+S'], { una: "UNA:+.  '" })))[0];
    expect(edifact(message).value(1, 2)).toBe('A?');
    expect(edifact(message).value(1, 3)).toBe('9');
  });

  it('CR LF where LF is the terminator belongs to no value', () => {
    const text = `UNA:+.? \n${order(['BGM+220+PO1+9', 'LIN+1', 'UNS+S']).replaceAll("'", '\r\n')}`;
    expect(edifact(messagesOf(read(text))[0]).value(1, 3)).toBe('9');
    expect(reasons(text)).toEqual(['segment-missing']);
  });

  it('a UNA that contradicts itself is told and not followed', () => {
    expect(reasons(order(undefined, { una: "UNA++.? '" }))).toContain('service-characters-invalid');
    expect(messagesOf(read(order(undefined, { una: "UNA++.? '" })))).toHaveLength(1);
    expect(reasons(order(undefined, { una: "UNA:+.\r '" }))).toContain('service-characters-invalid');
  });

  it('version 4 repeats elements', () => {
    const text = order(['BGM+220', 'LIN+1', 'COM+a:TE*b:FX', 'UNS+S'], {
      unb: 'UNB+UNOC:4+A+B+20260105:0900+IC1',
      unh: 'UNH+1+ORDERS:D:01B:UN',
    });
    const content = edifact(messagesOf(read(text))[0]);
    expect([content.repetitionCount(3, 1), content.value(3, 1, 2, 2), content.value(3, 1)]).toEqual([2, 'FX', 'a']);
  });

  it('version 3 does not', () => {
    const three = order(['BGM+220+A*B', 'LIN+1', 'UNS+S']);
    expect(edifact(messagesOf(read(three))[0]).value(1, 2)).toBe('A*B');
    // Nor behind an interchange that did and was not closed.
    const four = order().replace('UNOC:3', 'UNOC:4').replace(/UNZ.*/, '');
    expect(edifact(messagesOf(read(four + three))[1]).value(1, 2)).toBe('A*B');
  });

  it('of an advice hold for one interchange, its decimal mark as well', () => {
    const body = ['BGM+220+PO1+9', 'DTM+137:20260105:102', 'LIN+1++8712345678906:EN', 'QTY+21:1.5', 'UNS+S'];
    const advised = order(body, { una: "UNA:+,? '" });
    expect(reasons(advised)).toContain('decimal-mark-differs');
    expect(reasons(advised.replace('1.5', '1,5') + order(body))).not.toContain('decimal-mark-differs');
  });
});

describe('envelope', () => {
  it('is read, and messages know it', () => {
    const [envelope, message, end] = read(order());
    expect(envelope).toMatchObject({
      kind: 'envelope',
      index: 0,
      envelope: {
        sender: '8712345000004',
        senderQualifier: '14',
        receiver: '8719999000009',
        reference: 'IC1',
        test: false,
        preparedAt: '2026-01-05T09:00',
        syntax: { id: 'UNOC', version: '3' },
      },
      charset: { declared: 'UNOC', used: 'ISO-8859-1', reason: 'declared' },
    });
    expect(message).toMatchObject({
      kind: 'message',
      message: { index: 0, reference: '1', type: 'ORDERS', version: 'D.96A', association: 'EAN008', findings: [] },
    });
    expect(end).toMatchObject({ kind: 'envelope-end', index: 0, findings: [] });
  });

  it('several in one file, and functional groups counted', () => {
    const grouped =
      "UNB+UNOC:3+A+B+260105:0900+IC2'UNG+ORDERS+A+B+260105:0900+G1+UN+D:96A'UNH+1+IFTMIN:D:96A:UN'UNT+2+1'UNH+2+IFTMIN:D:96A:UN'UNT+2+2'UNE+2+G1'UNZ+1+IC2'";
    const events = read(order() + grouped);
    expect(messagesOf(events).map(({ index, envelope }) => [index, envelope])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
    ]);
    expect(findingsOf(events)).toEqual([]);
  });

  it.each<[string, string, SyntaxReason, Record<string, unknown>]>([
    [
      'UNZ 0036',
      order(undefined, { unz: 'UNZ+2+IC1' }),
      'interchange-message-count',
      { segment: 'UNZ', segmentIndex: 10, element: 1 },
    ],
    [
      'UNZ 0020',
      order(undefined, { unz: 'UNZ+1+IC2' }),
      'interchange-reference-mismatch',
      { segment: 'UNZ', element: 2 },
    ],
    [
      'UNT 0074',
      order(undefined, { unt: 'UNT+9+1' }),
      'message-segment-count',
      { segment: 'UNT', segmentIndex: 8, element: 1, component: 1 },
    ],
    [
      'UNT 0062',
      order(undefined, { unt: 'UNT+8+2' }),
      'message-reference-mismatch',
      { segment: 'UNT', segmentIndex: 8, element: 2 },
    ],
    [
      'UNB 0020 missing',
      order(undefined, { unb: 'UNB+UNOC:3+A+B+260105:0900', unz: 'UNZ+1' }),
      'interchange-header-incomplete',
      { segment: 'UNB', segmentIndex: 1, element: 5 },
    ],
    ['no UNZ', order().replace(/UNZ.*/, ''), 'interchange-trailer-missing', { segment: 'UNZ' }],
    ['cut in a message', order().slice(0, 150), 'interchange-truncated', { offset: 150, line: 1, column: 151 }],
    ['no UNT', order().replace(/UNT[^']*'/, ''), 'message-trailer-missing', { segmentIndex: 7 }],
    ['no UNB', order().replace(/UNB[^']*'/, ''), 'interchange-header-missing', { offset: 0 }],
    ['rubbish in front', `mail text\n${order()}`, 'garbage-between-segments', { offset: 0, line: 1, column: 1 }],
    ['a segment outside', order().replace('UNZ', "FTX+1'UNZ"), 'segment-outside-message', { segment: 'FTX' }],
    [
      'nothing in it',
      "UNB+UNOC:3+A+B+260105:0900+IC1'UNZ+0+IC1'",
      'interchange-empty',
      { segment: 'UNZ', segmentIndex: 2 },
    ],
    [
      'UNH 0062 twice',
      order(undefined, { unz: 'UNZ+2+IC1' }).replace(/(UNH.*UNT[^']*')/, '$1$1'),
      'message-duplicate',
      { segment: 'UNH', segmentIndex: 1, element: 1 },
    ],
    ['UNB 0020 twice', order() + order(), 'interchange-duplicate', { segment: 'UNB', segmentIndex: 1, element: 5 }],
    [
      'syntax version',
      order(undefined, { unb: 'UNB+UNOC:9+A+B+260105:0900+IC1' }),
      'syntax-version-not-supported',
      { segment: 'UNB' },
    ],
  ])('%s is a finding with its position', (_, text, reason, position) => {
    expect(finding(text, reason)).toMatchObject({ reason, position });
  });

  it('counts and references are params of the finding', () => {
    expect(finding(order(undefined, { unt: 'UNT+9+1' }), 'message-segment-count')).toMatchObject({
      code: 'MSG-004',
      severity: 'error',
      params: { segment: 'UNT', actual: '9', expected: '8' },
    });
    expect(reasons(order(undefined, { unt: 'UNT+008+1' }))).toEqual([]);
  });

  it('a UNZ without its last terminator is complete', () => {
    expect(reasons(order().slice(0, -1))).toEqual([]);
  });

  it('an error in one message leaves the others alone', () => {
    const two =
      order(undefined, { unz: '' })
        .replace(/'$/, '')
        .replace(/UNT\+8/, 'UNT+7') + "UNH+2+IFTMIN:D:96A:UN'UNT+2+2'UNZ+2+IC1'";
    expect(messagesOf(read(two)).map(({ findings }) => findings.length)).toEqual([1, 0]);
  });
});

describe('limits', () => {
  const limits = { ...DEFAULT_READ_LIMITS, segmentBytes: 1000, messageBytes: 5000 };
  const two = (middle: string): string =>
    `UNB+UNOC:3+A+B+260105:0900+IC1'UNH+1+ORDERS:D:96A:UN'BGM+220'${middle}UNT+4+1'UNH+2+IFTMIN:D:96A:UN'UNT+2+2'UNZ+2+IC1'`;

  it.each<[string, string, SyntaxReason]>([
    ['a long segment', `FTX+${'x'.repeat(2000)}'`, 'segment-too-large'],
    ['a segment of separators', `FTX${'+'.repeat(900)}'`, 'segment-unexpected'],
    ['a long message', "FTX+AAI+++text of twenty bytes'".repeat(300), 'message-too-large'],
  ])('%s costs its message, the next is read', (_, middle, reason) => {
    for (const chunk of [Infinity, 100, 1]) {
      const events = read(two(middle), { limits, chunk });
      const [first, second] = messagesOf(events);
      if (reason === 'segment-unexpected') expect(first?.findings[0]?.reason).not.toBe('segment-too-large');
      else {
        expect(first?.findings).toMatchObject([{ code: 'MSG-012', severity: 'blocking', reason }]);
        expect(edifact(first).segmentCount).toBe(1);
      }
      expect(first?.byteEnd).toBe(two(middle).indexOf('UNH+2'));
      expect(second).toMatchObject({ index: 1, reference: '2', findings: [] });
      expect(comparable(events)).toEqual(comparable(read(two(middle), { limits })));
    }
  });

  it('200 MB without a terminator do not grow memory', () => {
    const reader = new EdifactReader();
    reader.push(Buffer.from("UNB+UNOC:3+A+B+260105:0900+IC1'UNH+1+ORDERS:D:96A:UN'FTX+"));
    const chunk = Buffer.alloc(1 << 20, '+');
    const before = process.memoryUsage().rss;
    for (let n = 0; n < 200; n++) reader.push(chunk);
    expect(process.memoryUsage().rss - before).toBeLessThan(80 << 20);
    expect(messagesOf(reader.end())[0]?.findings[0]?.reason).toBe('segment-too-large');
  });
});

describe('positions', () => {
  it('count bytes in the file, characters in the line', () => {
    const text = `UNA:+.? '\r\n${order(['BGM+220+PO1+9', 'FTX+AAI+++Käse+X', 'LIN+1', 'UNS+S']).replaceAll("'UNH", "'\r\nUNH")}`;
    const bytes = Buffer.from(text);
    const content = edifact(messagesOf(read(bytes))[0]);
    const offset = bytes.indexOf("X'");
    const line = text.split('\r\n')[2] ?? '';
    expect(content.position(2, 5)).toEqual({
      segment: 'FTX',
      segmentIndex: 3,
      element: 5,
      component: 1,
      offset,
      line: 3,
      column: line.indexOf("X'") + 1,
    });
    expect(content.position(0)).toEqual({
      segment: 'UNH',
      segmentIndex: 1,
      offset: bytes.indexOf('UNH'),
      line: 3,
      column: 1,
    });
  });

  it('count characters behind UTF-8 rubbish in the same line', () => {
    const text = `Käse ${order(['BGM+220+Ä+9', 'LIN+1', 'UNS+S'])}`;
    const content = edifact(messagesOf(read(Buffer.from(text)))[0]);
    expect(content.position(1, 3)).toMatchObject({
      offset: Buffer.from(text).indexOf("9'LIN"),
      column: text.indexOf("9'LIN") + 1,
    });
  });

  it('of what is absent: the end of its element or segment', () => {
    const text = order();
    const content = edifact(messagesOf(read(text))[0]);
    expect(content.position(1, 4).offset).toBe(text.indexOf("'DTM"));
    expect(content.position(2, 1, 9).offset).toBe(text.indexOf("'NAD"));
  });

  it('the contract example: UNT in one line', () => {
    const text = order(undefined, { unt: 'UNT+9+1' });
    const offset = text.indexOf("9+1'UNZ");
    expect(finding(text, 'message-segment-count')?.position).toEqual({
      segment: 'UNT',
      segmentIndex: 8,
      element: 1,
      component: 1,
      offset,
      line: 1,
      column: offset + 1,
    });
  });
});

describe('values of UNB that are longer than they may be', () => {
  it('are told, and refuse nothing', () => {
    const long = order(undefined, {
      unb: `UNB+UNOC:3+${'9'.repeat(36)}:14+8719999000009:14+260105:0900+${'R'.repeat(15)}`,
      unz: `UNZ+1+${'R'.repeat(15)}`,
    });
    const found = findingsOf(read(long)).filter(({ reason }) => reason === 'element-too-long');
    expect(found.map(({ severity, position }) => [severity, position])).toMatchObject([
      ['info', { segment: 'UNB', element: 2 }],
      ['info', { segment: 'UNB', element: 5 }],
    ]);
  });
});

describe('a message keeps to its own bytes', () => {
  const noTrailer = (between: string): string =>
    order(['BGM+220', 'LIN+1']).replace(/UNT[^']*'/, `${between}UNH+2+ORDERS:D:96A:UN'BGM+220'UNT+3+2'`);
  const reasonsOf = (text: string, message: number) =>
    messagesOf(read(text))[message]!.findings.map(({ reason }) => reason);

  it('when the one behind it has a line break or an odd byte, and there is no UNT between', () => {
    const text = noTrailer('').replace('UNH+2', 'UNH+2\xe9\x01\r\n');
    expect(reasonsOf(text, 0)).toEqual(reasonsOf(noTrailer(''), 0));
    expect(reasonsOf(text, 1)).toEqual(
      expect.arrayContaining(['line-break-in-data', 'character-invalid', 'message-reference-mismatch']),
    );
  });

  it('where empty segments stand behind it or in front of it', () => {
    expect(reasonsOf(noTrailer("''"), 0)).not.toContain('segment-empty');
    expect(reasonsOf(order().replace('UNH+1', "'UNH+1"), 0)).toEqual([]);
    expect(reasonsOf(order(['BGM+220', "LIN+1''", 'UNS+S']), 0)).toContain('segment-empty');
  });

  it('where lines end the segments, with CR LF', () => {
    const lines = (text: string): string => `UNA:+.? \n${text.replaceAll("'", '\r\n')}`;
    const text = lines(noTrailer(''));
    expect(reasonsOf(text, 1)).toEqual(reasonsOf(noTrailer(''), 1));
    const [first, second] = messagesOf(read(text));
    expect([first?.byteEnd, second?.byteEnd]).toEqual([second?.byteStart, text.indexOf('UNZ')]);
  });

  it('where its separators are no letters, but what it ends in is', () => {
    const text = `UNA\xff+.? '${order()
      .replaceAll(':', '\xff')
      .replace(/QTY[^]*/, 'FTX+\xe9')}`;
    expect(reasonsOf(text, 0)).not.toContain('charset-differs');
  });

  it('where its separators are control characters', () => {
    const text = noTrailer('').replaceAll('+', '\x1d').replaceAll(':', '\x1f').replaceAll("'", '\x1c');
    expect(messagesOf(read(text))).toHaveLength(2);
    expect(reasonsOf(text, 1)).toEqual(reasonsOf(noTrailer(''), 1));
  });

  it('when a segment over the limit is refused right behind its header', () => {
    const text = order(['FTX+AAI+++a:b:c+d+e+f'.padEnd(200, 'x')]);
    for (const chunk of [Infinity, 150]) {
      const events = read(text, { chunk, limits: { ...DEFAULT_READ_LIMITS, segmentBytes: 100 } });
      expect(edifact(messagesOf(events)[0]).elementCount(0)).toBe(2);
    }
  });
});

describe('a refused message', () => {
  const limits = { ...DEFAULT_READ_LIMITS, segmentBytes: 100 };
  const long = `FTX+AAI+++${'x'.repeat(200)}`;
  const place = (text: string, message: number) => messagesOf(read(Buffer.from(text), { limits }))[message];

  it('is told of at a column that is counted as that of its header is, whatever came before', () => {
    const refused = order([long]).replace(/UNB.*?'/, '');
    const behind = order(['BGM+220+Käse+9', 'LIN+1', 'UNS+S']).replace(/UNZ.*/, refused);
    const message = place(behind, 1)!;
    const found = message.findings.find(({ reason }) => reason === 'segment-too-large');
    const header = edifact(message).position(0);
    const distance = behind.indexOf('FTX') - behind.lastIndexOf('UNH');
    expect(found?.position).toMatchObject({ offset: header.offset + distance, column: header.column + distance });
  });

  it('has its header read in the character set of that alone', () => {
    const text = order(['BGM+220', long], { unt: 'UNB+UNOC:3+Käse+B+260105:0900+IC2', unz: 'UNZ+0+IC2' });
    const events = read(Buffer.from(text), { limits });
    expect(events.find((event) => event.kind === 'envelope-end')?.charset.reason).toBe('declared');
  });
});

describe('a message without trailer', () => {
  it('in UTF-8 is told of at a column of characters, like everything in it', () => {
    const text = `Käse ${order(['BGM+220+Ä+9', 'LIN+1'], { unt: 'UNZ+1+IC1', unz: 'UNZ+1+IC1' })}`;
    const found = finding(Buffer.from(text), 'message-trailer-missing');
    expect(found?.position).toMatchObject({ segment: 'LIN', column: text.indexOf('LIN') + 1 });
  });

  it('but refused in a wrapped file has its header read as wrapped, in any chunks', () => {
    const flat = order([`FTX+AAI+++${'x'.repeat(300)}`, 'LIN+1']);
    const wrapped = flat.replace(/.{27}/g, '$&\n');
    const limits = { ...DEFAULT_READ_LIMITS, segmentBytes: 66 };
    const headers = [Infinity, 130, 61, 7].map((chunk) => {
      const header = edifact(messagesOf(read(wrapped, { chunk, limits }))[0]);
      return [1, 2, 3, 4, 5].map((component) => header.value(0, 2, component)).join();
    });
    expect(new Set(headers)).toEqual(new Set(['ORDERS,D,96A,UN,EAN008']));
  });
});

describe('a segment of more elements than there can be', () => {
  it('is refused by its name, in any chunks', () => {
    const text = order([`FTX${'+'.repeat(12_000)}`, 'LIN+1']);
    const limits = { ...DEFAULT_READ_LIMITS, segmentBytes: 60 };
    for (const chunk of [Infinity, 5_000, 61]) {
      for (const events of [read(text, { chunk }), read(text, { chunk, limits })]) {
        expect(findingsOf(events)[0]).toMatchObject({ reason: 'segment-too-large', position: { segment: 'FTX' } });
      }
    }
  });
});

describe('a tag with a line break in it', () => {
  it('is a tag, though breaks are data elsewhere', () => {
    const content = edifact(messagesOf(read(order(['B\nGM+220', 'FTX+AAI+++one\ntwo three', 'LIN+1'])))[0]);
    expect(content.tag(1)).toBe('BGM');
    expect(content.position(1).segment).toBe('BGM');
    expect(content.value(2, 4)).toBe('one two three');
  });
});

describe('a segment', () => {
  it('right behind a UNB of version 4 has repetitions, wherever the chunks are cut', () => {
    const text = order().replace('UNOC:3', 'UNOC:4').replace("'UNH", "'FTX*b'UNH");
    const whole = findingsOf(read(text));
    for (const chunk of [61, 7, 1]) expect(findingsOf(read(text, { chunk }))).toEqual(whole);
  });

  it('over the limit has no tag that its limit cuts, in any chunks', () => {
    const text = order([`FT${'\r'.repeat(400)}X+1`, 'LIN+1']);
    const limits = { ...DEFAULT_READ_LIMITS, segmentBytes: 100 };
    for (const chunk of [Infinity, 150, 7]) {
      const [found] = findingsOf(read(text, { chunk, limits }));
      expect(found).toMatchObject({ reason: 'segment-too-large', position: { segment: '' } });
    }
  });

  it('that ends the file without its line end ends in its line', () => {
    const text = `UNA:+.? \r${order().replaceAll("'", '\r')}`.slice(0, -1);
    const long = text + '+'.repeat(9_000);
    expect(findingsOf(read(long)).at(-1)?.position).toMatchObject({ offset: long.length, column: 9_010 });
  });
});
