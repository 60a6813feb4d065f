import { findingsOf, edifact, messagesOf, order, read } from './test-support';

const LEVELS = [
  'UNOA',
  'UNOB',
  'UNOC',
  'UNOD',
  'UNOE',
  'UNOF',
  'UNOG',
  'UNOH',
  'UNOI',
  'UNOJ',
  'UNOK',
  'UNOX',
  'UNOY',
  'UNOW',
];

function orderWith(syntaxId: string, text: Buffer): Buffer {
  const [before = '', after = ''] = order(['BGM+220', 'DTM+137:20260105:102', 'FTX+AAI+++%%', 'LIN+1', 'UNS+S'], {
    unb: `UNB+${syntaxId}:3+A+B+260105:0900+IC1`,
  }).split('%%');
  return Buffer.concat([Buffer.from(before), text, Buffer.from(after)]);
}

function reading(
  syntaxId: string,
  text: Buffer,
): { text: string | null; used: string; reason: string; findings: string[] } {
  const events = read(orderWith(syntaxId, text));
  const end = events.at(-1);
  const charset = end?.kind === 'envelope-end' ? end.charset : { used: '', reason: '' };
  const findings = findingsOf(events)
    .filter((one) => one.expected !== 'UNOA')
    .map((one) => `${String(one.reason)} ${one.severity}`);
  return { text: edifact(messagesOf(events)[0]).value(3, 4), used: charset.used, reason: charset.reason, findings };
}

describe('declared and real character set', () => {
  it.each(LEVELS)('%s with ASCII is as declared', (level) => {
    expect(reading(level, Buffer.from('Brot'))).toMatchObject({ text: 'Brot', findings: [] });
  });

  it.each(LEVELS)('%s with UTF-8 is read as UTF-8', (level) => {
    const declared = level === 'UNOY' || level === 'UNOW';
    expect(reading(level, Buffer.from('crème “brûlée” Ω'))).toEqual({
      text: 'crème “brûlée” Ω',
      used: 'UTF-8',
      reason: declared ? 'declared' : 'utf8-found',
      findings: declared ? [] : ['charset-differs info'],
    });
  });

  it.each([
    ['UNOD', [0xb1], 'ą', 'ISO-8859-2'],
    ['UNOE', [0xb6, 0xd0], 'Жа', 'ISO-8859-5'],
    ['UNOF', [0xd9], 'Ω', 'ISO-8859-7'],
    ['UNOG', [0xb1], 'ħ', 'ISO-8859-3'],
    ['UNOH', [0xb1], 'ą', 'ISO-8859-4'],
    ['UNOI', [0xc7], 'ا', 'ISO-8859-6'],
    ['UNOJ', [0xe0], 'א', 'ISO-8859-8'],
    ['UNOK', [0xfe], 'ş', 'ISO-8859-9'],
    ['UNOC', [0xe9], 'é', 'ISO-8859-1'],
  ])('%s with its own bytes', (level, bytes, text, used) => {
    expect(reading(level, Buffer.from(bytes))).toEqual({ text, used, reason: 'declared', findings: [] });
  });

  it.each<[string, string, number[], string, string, string, string[]]>([
    ['latin-1 under UNOA', 'UNOA', [0xe9], 'é', 'ISO-8859-1', 'undeclared-bytes', ['charset-differs info']],
    [
      'windows-1252 under UNOC',
      'UNOC',
      [0x80, 0xe9],
      '€é',
      'windows-1252',
      'windows-1252-found',
      ['charset-differs info'],
    ],
    [
      'latin-1 under UNOY',
      'UNOY',
      [0x41, 0xe9, 0x42],
      'AéB',
      'ISO-8859-1',
      'utf8-illegal',
      ['character-invalid warning'],
    ],
    ['mixed', 'UNOC', [0xc3, 0xa9, 0x20, 0xe9, 0x20], 'Ã© é ', 'ISO-8859-1', 'mixed', ['charset-differs warning']],
    [
      'damaged',
      'UNOC',
      [0xef, 0xbf, 0xbd],
      '\ufffd',
      'UTF-8',
      'utf8-found',
      ['charset-differs info', 'text-damaged warning'],
    ],
    ['a hole in the set', 'UNOF', [0xae], '\ufffd', 'ISO-8859-7', 'declared', ['character-invalid warning']],
    [
      'unknown identifier',
      'XYZA',
      [0xe9],
      'é',
      'ISO-8859-1',
      'not-declared',
      ['charset-differs info', 'character-set-not-supported warning'],
    ],
  ])('%s', (...[, level, bytes, text, used, reason, findings]) => {
    expect(reading(level, Buffer.from(bytes))).toEqual({ text, used, reason, findings });
  });

  it('decides for each message, and says that the interchange was mixed', () => {
    const one = (bytes: Buffer, n: number): Buffer =>
      Buffer.concat([Buffer.from(`UNH+${String(n)}+INVOIC:D:96A:UN'FTX+`), bytes, Buffer.from(`'UNT+3+${String(n)}'`)]);
    const events = read(
      Buffer.concat([
        Buffer.from("UNB+UNOC:3+A+B+260105:0900+IC1'"),
        one(Buffer.from('é'), 1),
        one(Buffer.from([0xe9]), 2),
        Buffer.from("UNZ+2+IC1'"),
      ]),
    );
    expect(messagesOf(events).map((message) => edifact(message).value(1, 1))).toEqual(['é', 'é']);
    expect(events.at(-1)).toMatchObject({ charset: { declared: 'UNOC', used: 'UTF-8, ISO-8859-1', reason: 'mixed' } });
  });

  it('lower case under UNOA is only noted', () => {
    expect(findingsOf(read(orderWith('UNOA', Buffer.from('brot'))))).toMatchObject([
      { reason: 'character-invalid', severity: 'info' },
    ]);
  });

  it('control characters are found and never reach a value', () => {
    const events = read(order(['BGM+220+PO\0' + '1\x07', 'DTM+137:20260105:102', 'LIN+1', 'UNS+S']));
    expect(edifact(messagesOf(events)[0]).value(1, 2)).toBe('PO 1 ');
    expect(findingsOf(events)).toMatchObject([
      { reason: 'character-invalid', severity: 'error', actual: '0x00', position: { segment: 'BGM', element: 2 } },
    ]);
  });

  it('ISO 2022 escapes are not read', () => {
    expect(reading('UNOX', Buffer.from('\x1b$B')).findings).toEqual(['character-set-not-supported blocking']);
  });
});
