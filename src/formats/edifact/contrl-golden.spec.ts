import { makeFinding, SYNTAX_REASONS, type Finding, type SyntaxReason } from '../../findings';
import { refusesByDefault, type AcknowledgedGroup } from '../acknowledged';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../message';
import { readAcknowledgement } from '../received-acknowledgement';
import { writeContrl, type Acknowledged, type ContrlOptions } from './contrl';
import { elementFinding } from '../segments/syntax-findings';
import { messagesOf, read } from './test-support';

/*
 * For every reason that has a code of 0085: an interchange in which the reader finds it and nothing else, and what CONTRL says of it
 * (UNSM CONTRL, ISO 9735-4: UNH is segment 1 of its message, the tag is element 1 of its segment).
 */

const S = '8712345000004:14';
const R = '8719999000009:14';
const HEAD = ['BGM+220+PO1+9', 'DTM+137:20260105:102'];
const BODY = [...HEAD, 'LIN+1', 'UNS+S'];
const lines = (segments: readonly string[]): string => segments.map((segment) => `${segment}'`).join('');

interface Header {
  readonly number?: string;
  readonly unh?: string;
  readonly unt?: string;
}

const message = (segments: readonly string[], { number = '2', unh, unt }: Header = {}): string =>
  lines([
    unh ?? `UNH+${number}+ORDERS:D:96A:UN:EAN008`,
    ...segments,
    ...(unt === '' ? [] : [unt ?? `UNT+${String(segments.length + 2)}+${number}`]),
  ]);
const GOOD = message(BODY, { number: '1' });

const UNB = `UNB+UNOC:3+${S}+${R}+260105:0900+IC1`;
const whole = (messages: readonly string[], { unb = UNB, unz = `UNZ+${String(messages.length)}+IC1` } = {}): string =>
  `${unb}'${messages.join('')}${unz}'`;
/** Among good ones the message that has it. */
const among = (segments: readonly string[], header: Header = {}, unb = UNB): string =>
  whole([GOOD, message(segments, header)], { unb });
const inLine = (...segments: readonly string[]): readonly string[] => [...HEAD, 'LIN+1', ...segments, 'UNS+S'];

const group = (messages: readonly string[], number: string, une = `UNE+${String(messages.length)}+${number}`): string =>
  `UNG+ORDERS+${S}+${R}+260105:0900+${number}+UN+D:96A'${messages.join('')}${une === '' ? '' : `${une}'`}`;

/** UCI of an interchange that is accepted, or is not. */
const UCI = `UCI+IC1+${S}+${R}`;
const UCM = `${UCI}+7'UCM+2+ORDERS:D:96A:UN:EAN008+4`;
const UCF = `${UCI}+7'UCF+G2+${S}+${R}+4`;

interface Golden {
  readonly reason: SyntaxReason;
  readonly what: string;
  readonly text: string;
  /** Between UNH and UNT, in syntax version 3 and, where it differs, 4. */
  readonly three: string;
  readonly four?: string;
  readonly limits?: Partial<ReadLimits>;
  /** Told by who reads on, on this level: not by the reader. */
  readonly toldOf?: 'envelope' | 'message';
}

const V4 = UNB.replace('UNOC:3', 'UNOC:4');
const LONG = `FTX+AAI+++${'long '.repeat(14)}`;

const INTERCHANGE: readonly Golden[] = [
  {
    reason: 'interchange-header-incomplete',
    what: 'no 0017',
    text: whole([GOOD], { unb: UNB.replace('260105:', ':') }),
    three: `${UCI}+4+13+UNB+5:1'`,
  },
  {
    reason: 'interchange-header-incomplete',
    what: 'no 0002',
    text: whole([GOOD], { unb: UNB.replace(':3', '') }),
    three: `${UCI}+4+13+UNB+2:2'`,
  },
  {
    reason: 'service-characters-invalid',
    what: 'UNA has one character twice',
    text: `UNA++.? '${whole([GOOD])}`,
    three: `${UCI}+4+20+UNA'`,
    four: `${UCI}+4+20'`,
  },
  {
    reason: 'interchange-trailer-missing',
    what: 'no UNZ',
    text: `${UNB}'${GOOD}`,
    three: `${UCI}+4+13+UNZ'`,
  },
  {
    reason: 'interchange-truncated',
    what: 'the file ends in a segment',
    text: `${UNB}'${GOOD}UNH+2+ORD`,
    three: `${UCI}+4+13+UNZ'`,
  },
  {
    reason: 'interchange-reference-mismatch',
    what: 'UNZ 0020',
    text: whole([GOOD], { unz: 'UNZ+1+IC2' }),
    three: `${UCI}+4+28+UNZ+3'`,
  },
  {
    reason: 'interchange-message-count',
    what: 'UNZ 0036',
    text: whole([GOOD], { unz: 'UNZ+2+IC1' }),
    three: `${UCI}+4+29+UNZ+2'`,
  },
  { reason: 'interchange-empty', what: 'no message', text: whole([]), three: `${UCI}+4+32+UNZ'` },
  {
    reason: 'syntax-version-not-supported',
    what: 'version 9',
    text: whole([GOOD], { unb: UNB.replace('UNOC:3', 'UNOC:9') }),
    three: `${UCI}+4+2+UNB+2:2'`,
  },
  {
    reason: 'character-set-not-supported',
    what: 'of UNB',
    text: whole([GOOD], { unb: UNB.replace('UNOC', 'UNXX') }),
    three: `${UCI}+4+2+UNB+2:1'`,
    four: `${UCI}+4+46+UNB+2:1'`,
  },
  {
    reason: 'garbage-between-segments',
    what: 'before UNB',
    text: `Dear partner, ${whole([GOOD])}`,
    three: `${UCI}+4+33'`,
  },
  {
    reason: 'segment-outside-message',
    what: 'a user segment',
    text: whole([GOOD, "BGM+220'"], { unz: 'UNZ+1+IC1' }),
    three: `${UCI}+4+33'`,
  },
  {
    reason: 'segment-outside-message',
    what: 'UNT once more',
    text: whole([GOOD, "UNT+6+1'"], { unz: 'UNZ+1+IC1' }),
    three: `${UCI}+4+33+UNT'`,
  },
  {
    reason: 'too-many-envelopes',
    what: 'of a file',
    text: whole([GOOD]),
    toldOf: 'envelope',
    three: `${UCI}+4+18'`,
  },
  {
    reason: 'too-many-groups',
    what: 'of a file',
    text: whole([GOOD]),
    toldOf: 'envelope',
    three: `${UCI}+4+18'`,
  },
  {
    reason: 'too-many-refused-messages',
    what: 'of a file',
    text: whole([GOOD]),
    toldOf: 'envelope',
    three: `${UCI}+4+18'`,
  },
  {
    reason: 'interchange-duplicate',
    what: 'UNB 0020 twice',
    text: whole([GOOD]) + whole([GOOD]),
    three: `${UCI}+4+26+UNB+6'`,
  },
  {
    reason: 'group-duplicate',
    what: 'UNG 0048 twice',
    text: whole([group([GOOD], 'G2'), group([GOOD], 'G2')]),
    three: `${UCI}+4+26+UNG+6'`,
  },
  {
    reason: 'message-outside-group',
    what: 'behind a group',
    text: whole([group([GOOD], 'G1'), message(BODY)], { unz: 'UNZ+1+IC1' }),
    three: `${UCI}+4+30+UNG'`,
  },
];

const GROUP: readonly Golden[] = [
  {
    reason: 'group-trailer-missing',
    what: 'no UNE',
    text: whole([group([GOOD], 'G1'), group([GOOD], 'G2', '')]),
    three: `${UCF}+13+UNE'`,
  },
  {
    reason: 'group-reference-mismatch',
    what: 'UNE 0048',
    text: whole([group([GOOD], 'G1'), group([GOOD], 'G2', 'UNE+1+G3')]),
    three: `${UCF}+28+UNE+3'`,
  },
  {
    reason: 'group-message-count',
    what: 'UNE 0060',
    text: whole([group([GOOD], 'G1'), group([GOOD], 'G2', 'UNE+2+G2')]),
    three: `${UCF}+29+UNE+2'`,
  },
];

const MESSAGE: readonly Golden[] = [
  {
    reason: 'message-header-incomplete',
    what: 'no 0062, which UCM had to copy',
    text: whole([message(BODY, { number: '' })]),
    three: `${UCI}+4+13+UNH+2'`,
  },
  {
    reason: 'message-header-incomplete',
    what: 'no 0051',
    text: among(BODY, { unh: 'UNH+2+ORDERS:D:96A::EAN008' }),
    three: `${UCM}+13+UNH+3:4'`,
  },
  { reason: 'message-trailer-missing', what: 'no UNT', text: among(BODY, { unt: '' }), three: `${UCM}+13+UNT'` },
  {
    reason: 'message-reference-mismatch',
    what: 'UNT 0062',
    text: among(BODY, { unt: 'UNT+6+3' }),
    three: `${UCM}+28+UNT+3'`,
  },
  {
    reason: 'message-segment-count',
    what: 'UNT 0074',
    text: among(BODY, { unt: 'UNT+7+2' }),
    three: `${UCM}+29+UNT+2'`,
  },
  {
    reason: 'message-duplicate',
    what: 'UNH 0062 twice',
    text: whole([GOOD, GOOD]),
    three: `${UCI}+7'UCM+1+ORDERS:D:96A:UN:EAN008+4+26+UNH+2'`,
  },
  {
    reason: 'message-too-large',
    what: 'more than a message may have',
    text: among(inLine(LONG, LONG, LONG)),
    limits: { messageBytes: 200 },
    three: `${UCM}+18'`,
  },
  {
    reason: 'order-too-many-lines',
    what: 'more than an order may have',
    text: among(BODY),
    toldOf: 'message',
    three: `${UCM}+18'`,
  },
  {
    reason: 'message-type-unknown',
    what: 'a directory of which we have no table',
    text: among(BODY, { unh: 'UNH+2+ORDERS:D:98B:UN' }),
    three: `${UCI}+7'UCM+2+ORDERS:D:98B:UN+4+17+UNH+3:3'`,
  },
  {
    reason: 'character-set-not-supported',
    what: 'that the data switches to',
    text: among(['BGM+220+PO\u001b1+9', ...BODY.slice(1)], {}, UNB.replace('UNOC', 'UNOX')),
    three: `${UCM}+18'`,
    four: `${UCM}+46'`,
  },
];

const SEGMENT: readonly Golden[] = [
  {
    reason: 'segment-too-large',
    what: 'more than a segment may have',
    text: among(inLine(`${LONG}${LONG}`)),
    limits: { segmentBytes: 100 },
    three: `${UCM}'UCS+5+18'`,
  },
  { reason: 'segment-unknown', what: 'no such tag', text: among(inLine('ZZZ+1')), three: `${UCM}'UCS+5+15'` },
  { reason: 'segment-unknown', what: 'no tag at all', text: among(inLine('s nice')), three: `${UCM}'UCS+5+15'` },
  {
    reason: 'segment-unexpected',
    what: 'a contact of nobody',
    text: among([...HEAD, 'COM+1:TE', 'LIN+1', 'UNS+S']),
    three: `${UCM}'UCS+4+15'`,
  },
  {
    reason: 'segment-out-of-order',
    what: 'a quantity behind the price',
    text: among(inLine('PRI+AAA:1', 'QTY+21:1')),
    three: `${UCM}'UCS+6+15'`,
  },
  {
    reason: 'segment-missing',
    what: 'BGM: the segment before it',
    text: among(BODY.slice(1)),
    three: `${UCM}'UCS+1+13'`,
  },
  {
    reason: 'segment-missing',
    what: 'a group, which begins with LIN',
    text: among([...HEAD, 'UNS+S']),
    three: `${UCM}'UCS+3+13'`,
  },
  {
    reason: 'segment-repeated',
    what: 'QVR, of which there is one',
    text: among(inLine('QVR+1:21', 'QVR+1:21')),
    three: `${UCM}'UCS+6+35'`,
  },
  {
    reason: 'group-repeated',
    what: 'CUX, of which there are five: the first segment of the sixth',
    text: among([...HEAD, ...Array.from({ length: 6 }, () => 'CUX+2:EUR:9'), 'LIN+1', 'UNS+S']),
    three: `${UCM}'UCS+9+36'`,
  },
  {
    reason: 'segment-empty',
    what: 'a terminator too many',
    text: among([...HEAD, "LIN+1'", 'UNS+S']),
    three: `${UCM}'UCS+6+15'`,
  },
  {
    reason: 'element-too-many',
    what: 'the segment has too many',
    text: among([...HEAD, 'LIN+1++++++++X', 'UNS+S']),
    three: `${UCM}'UCS+4+16'`,
  },
];

const ELEMENT: readonly Golden[] = [
  {
    reason: 'element-missing',
    what: 'a simple one',
    text: among([...HEAD, 'NAD++8712345000004::9', 'LIN+1', 'UNS+S']),
    three: `${UCM}'UCS+4'UCD+13+2'`,
  },
  {
    reason: 'element-missing',
    what: 'a composite',
    text: among(inLine('QTY')),
    three: `${UCM}'UCS+5'UCD+13+2'`,
  },
  {
    reason: 'element-missing',
    what: 'a component',
    text: among(inLine('QTY+:12')),
    three: `${UCM}'UCS+5'UCD+13+2:1'`,
  },
  {
    reason: 'component-too-many',
    what: 'the composite has too many',
    text: among(inLine('QTY+21:1:PCE:X')),
    three: `${UCM}'UCS+5'UCD+16+2'`,
  },
  {
    reason: 'component-too-many',
    what: 'in a simple one',
    text: among([...HEAD, 'LIN+1:2', 'UNS+S']),
    three: `${UCM}'UCS+4'UCD+16+2'`,
  },
  {
    reason: 'element-too-long',
    what: 'a simple one',
    text: among([...HEAD, 'LIN+1234567', 'UNS+S']),
    three: `${UCM}'UCS+4'UCD+39+2'`,
  },
  {
    reason: 'element-too-long',
    what: 'a component',
    text: among([...HEAD, `LIN+1++${'1'.repeat(36)}:EN`, 'UNS+S']),
    three: `${UCM}'UCS+4'UCD+39+4:1'`,
  },
  {
    reason: 'element-too-short',
    what: 'a component of four digits, in a directory that has such',
    text: among([...HEAD, 'DGS+ADR+3+12', 'LIN+1', 'UNS+S'], { unh: 'UNH+2+ORDERS:D:01B:UN' }),
    three: `${UCI}+7'UCM+2+ORDERS:D:01B:UN+4'UCS+4'UCD+40+4:1'`,
  },
  {
    reason: 'element-not-numeric',
    what: 'a component',
    text: among(inLine('QTY+21:twelve')),
    three: `${UCM}'UCS+5'UCD+37+2:2'`,
  },
  {
    reason: 'element-repeated',
    what: 'a simple one, in syntax version 4',
    text: among([...HEAD, 'LIN+1*2', 'UNS+S'], {}, V4),
    three: `${UCM}'UCS+4'UCD+16+2'`,
    four: `${UCM}'UCS+4'UCD+35+2::2'`,
  },
  {
    reason: 'element-repeated',
    what: 'a composite, in syntax version 4',
    text: among(inLine('QTY+21:1*21:2'), {}, V4),
    three: `${UCM}'UCS+5'UCD+16+2'`,
    four: `${UCM}'UCS+5'UCD+35+2::2'`,
  },
  {
    reason: 'element-code-unknown',
    what: 'a component',
    text: among(inLine('QTY+QQQ:1')),
    three: `${UCM}'UCS+5'UCD+12+2:1'`,
  },
  {
    reason: 'character-invalid',
    what: 'a control character in a component',
    text: among(inLine('PIA+1+AB\u0001C:SA')),
    three: `${UCM}'UCS+5'UCD+21+3:1'`,
  },
];

const GOLDEN = [...INTERCHANGE, ...GROUP, ...MESSAGE, ...SEGMENT, ...ELEMENT];

/** Every finding of the last interchange, and what acknowledges it. */
function reading({ text, limits, toldOf, reason }: Golden): { found: readonly Finding[]; of: Acknowledged } {
  const events = read(text, { limits: { ...DEFAULT_READ_LIMITS, ...limits } });
  const last = events.findLastIndex(({ kind }) => kind === 'envelope');
  const own = events.slice(last);
  const messages = messagesOf(own);
  const envelope = own[0];
  const end = own.at(-1);
  if (envelope?.kind !== 'envelope' || end?.kind !== 'envelope-end') throw new Error('no envelope');
  const groups = own.flatMap((event): readonly AcknowledgedGroup[] =>
    event.kind === 'group-end' ? [{ ...event, messages: messages.filter((one) => one.group === event.group) }] : [],
  );
  const ungrouped = messages.filter((one) => one.group === null);
  const found = [messages, groups, [end]].flatMap((all) => all.flatMap(({ findings }) => findings));
  const told = [makeFinding(reason.startsWith('message') ? 'MSG-010' : 'MSG-012', { reason })];
  const findings = toldOf === 'envelope' ? told : end.findings;
  const acknowledged = ungrouped.map((one, at) =>
    toldOf === 'message' && at === 1 ? { ...one, findings: told } : one,
  );
  return {
    found: toldOf === undefined ? found : [...found, ...told],
    of: { envelope: envelope.envelope, findings, messages: acknowledged, groups },
  };
}

const OPTIONS = { reference: '77', preparedAt: '2026-01-05T09:30' };

function contrl(golden: Golden, variant: ContrlOptions['variant']): string {
  // Some only note what is odd, or warn of it: a partner may have that refused as well.
  const refuses = (finding: Finding): boolean => refusesByDefault(finding) || finding.reason === golden.reason;
  const written = writeContrl(reading(golden).of, { ...OPTIONS, variant, refuses });
  return written.ok ? written.value.text : written.error;
}

const ENVELOPES: readonly (readonly [ContrlOptions['variant'], version: string, type: string, prepared: string])[] = [
  ['UN-3', '3', 'CONTRL:D:3:UN', '260105:0930'],
  ['UN-4', '4', 'CONTRL:4:1:UN', '20260105:0930'],
  ['EANCOM-1997', '3', 'CONTRL:2:2:UN:EAN002', '260105:0930'],
  ['EANCOM-2002', '3', 'CONTRL:D:3:UN:EAN004', '260105:0930'],
];

/** The golden answer, in its envelope. */
function expected(golden: Golden, [, version, type, prepared]: (typeof ENVELOPES)[number]): string {
  const inside = (version === '4' ? golden.four : undefined) ?? golden.three;
  const id = /UNB\+(UNO[CX])/.exec(golden.text)?.[1] ?? 'UNOB';
  const segments = inside.split("'").length + 1;
  return [
    `UNA:+.?${version === '4' ? '*' : ' '}'`,
    `UNB+${id}:${version}+${R}+${S}+${prepared}+77'UNH+1+${type}'`,
    inside,
    `UNT+${String(segments)}+1'UNZ+1+77'`,
  ].join('');
}

const NAMED = GOLDEN.map((golden): [string, Golden] => [`${golden.reason}: ${golden.what}`, golden]);

describe('the reader finds', () => {
  it.each(NAMED)('exactly this: %s', (_, golden) => {
    expect(reading(golden).found.map(({ reason }) => reason)).toEqual([golden.reason]);
  });
});

describe.each(ENVELOPES)('CONTRL in %s', (...envelope) => {
  const [variant, version] = envelope;

  it.each(NAMED)('tells %s', (_, golden) => {
    expect(contrl(golden, variant)).toBe(expected(golden, envelope));
  });

  it.each(NAMED)('is read by us without findings, with the same code and place: %s', (_, golden) => {
    const events = read(expected(golden, envelope));
    expect(events.flatMap((event) => ('findings' in event ? event.findings : []))).toEqual([]);
    const [answer] = messagesOf(events);
    if (answer === undefined) throw new Error('no CONTRL');
    expect(answer.findings).toEqual([]);
    expect(placesOf(readAcknowledgement(answer))).toEqual(placesIn(golden, version));
  });

  it.each(NAMED)('is never answered: %s', (_, golden) => {
    const written = writeContrl(reading({ ...FIRST, text: expected(golden, envelope) }).of, {
      ...OPTIONS,
      variant,
    });
    expect(written).toEqual({ ok: false, error: 'acknowledges-acknowledgement' });
  });
});

/** What an acknowledgement says is wrong: "level position: code", elements counted after the tag. */
function placesOf(received: ReturnType<typeof readAcknowledgement>): readonly string[] {
  if (received === null) return [];
  return [
    ...received.codes.map((code) => `UCI: ${code}`),
    ...received.parts.flatMap(({ codes, sets }) => [
      ...codes.map((code) => `UCF: ${code}`),
      ...sets.flatMap((set) => [
        ...set.codes.map((code) => `UCM: ${code}`),
        ...set.segments.flatMap(({ position, code, elements }) => [
          ...(code === null ? [] : [`UCS ${String(position)}: ${code}`]),
          ...elements.map(
            (one) => `UCD ${[position, one.element, one.component, one.repetition].join('.')}: ${one.code}`,
          ),
        ]),
      ]),
    ]),
  ];
}

/** The same by the golden and the finding. */
function placesIn(golden: Golden, version: string): readonly string[] {
  const inside = (version === '4' ? golden.four : undefined) ?? golden.three;
  const code = codesIn(inside)[0] ?? '';
  const level = /'(UC[FMS])[^']*'(UCD)?/.exec(inside);
  const position = reading(golden).found[0]?.position;
  if (!inside.includes("'UCS") || !position || !('segmentIndex' in position)) {
    return [`${level?.[1] ?? 'UCI'}: ${code}`];
  }
  const { segmentIndex, element, component, repetition } = position;
  if (!inside.includes("'UCD")) return [`UCS ${String(segmentIndex)}: ${code}`];
  const part = /UCD\+\d+\+\d+:\d/.test(inside) ? component : undefined;
  const again = version === '4' ? repetition : undefined;
  return [`UCD ${[segmentIndex, element, part, again].join('.')}: ${code}`];
}

/** The codes of 0085 in segments of CONTRL. */
const codesIn = (segments: string): readonly string[] =>
  segments.split("'").flatMap((segment) => {
    const [tag = '', ...elements] = segment.split('+');
    const at = { UCI: 4, UCF: 4, UCM: 3, UCS: 1, UCD: 0 }[tag];
    return at === undefined ? [] : (elements[at] ?? []);
  });

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
/** 0085 in the CONTRL of EANCOM, by level; EANCOM has no groups. */
const EANCOM_CODES: Readonly<Record<string, ReadonlySet<number>>> = {
  UCI: new Set([2, 7, ...range(12, 30), 32, 33]),
  UCM: new Set([...range(12, 18), 21, 22, 23, ...range(25, 31), 34, 37, 39, 40]),
  UCS: new Set([...range(12, 16), 18, 21, 22, 27, 34, 35, 36]),
  UCD: new Set([...range(12, 16), 18, 19, 21, 22, 27, 34, ...range(37, 40)]),
};

describe('the goldens', () => {
  const coded = Object.entries(SYNTAX_REASONS).filter(([, { error0085 }]) => error0085 !== null);

  it('are there for every reason that has a code, and for no other', () => {
    expect([...new Set(GOLDEN.map(({ reason }) => reason))].sort()).toEqual(coded.map(([reason]) => reason).sort());
  });

  it('tell every code that we have', () => {
    const codes = [...new Set(coded.map(([, { error0085 }]) => error0085))].sort();
    expect([...new Set(GOLDEN.flatMap(({ three }) => codesIn(three)))].sort()).toEqual(codes);
    // 46 came with version 4.
    expect([...new Set(GOLDEN.flatMap(({ three, four }) => codesIn(four ?? three)))].sort()).toEqual(
      [...codes, '46'].sort(),
    );
  });

  it('tell an EANCOM partner what EANCOM has on each level', () => {
    const told = GOLDEN.flatMap(({ three }) => three.split("'")).flatMap((segment) =>
      codesIn(segment).flatMap((code) => (code === '' ? [] : [[segment.slice(0, 3), code] as const])),
    );
    expect(told.filter(([level, code]) => EANCOM_CODES[level]?.has(Number(code)) === false)).toEqual([]);
    expect(new Set(told.map(([level]) => level))).toEqual(new Set(['UCI', 'UCF', 'UCM', 'UCS', 'UCD']));
  });

  it('leave out what no CONTRL can ever have to say', () => {
    const silent = Object.entries(SYNTAX_REASONS).filter(([, row]) => row.level !== 'none' && row.error0085 === null);
    expect(silent.map(([reason]) => reason)).toEqual([
      // Without UNB nobody knows whom to answer.
      'interchange-header-missing',
      // What UNG must have, UCF must copy.
      'group-header-incomplete',
      // Dates and times are elements of X12; EDIFACT writes them as text and says how beside it.
      'element-date-invalid',
      'element-time-invalid',
    ]);
  });
});

const FIRST: Golden = { reason: 'interchange-trailer-missing', what: '', text: `${UNB}'${GOOD}`, three: '' };

describe('one segment', () => {
  const told = (segments: readonly string[]): string => {
    return contrl({ ...FIRST, reason: 'component-too-many', text: among(segments) }, 'UN-3').split("+4'UCS")[1] ?? '';
  };

  it('tells of a composite once, however many components it has too many', () => {
    expect(told(inLine('QTY+21:1:PCE:X:Y:Z'))).toMatch(/^\+5'UCD\+16\+2'UNT/);
  });

  it('has no more UCD, and a message no more UCS, than CONTRL has room for', () => {
    const [good, bad] = reading({ ...FIRST, text: among(BODY) }).of.messages;
    if (!good || !bad) throw new Error('two messages');
    const findings = (segments: number, elements: number): readonly Finding[] =>
      Array.from({ length: segments * elements }, (_, at) => {
        const position = { segment: 'QTY', segmentIndex: 2 + Math.floor(at / elements), element: 1 + (at % elements) };
        return elementFinding('element-too-long', { ...position, offset: 0, line: 1, column: 1 }, null);
      });
    const count = (segments: number, elements: number, tag: string): number => {
      const messages = [good, { ...bad, findings: findings(segments, elements) }];
      const written = writeContrl(
        { ...reading(FIRST).of, findings: [], messages },
        { ...OPTIONS, variant: 'UN-3', refuses: () => true },
      );
      const text = written.ok ? written.value.text : '';
      expect(read(text).flatMap((event) => ('findings' in event ? event.findings : []))).toEqual([]);
      return text.split(`'${tag}+`).length - 1;
    };
    expect(count(1, 120, 'UCD')).toBe(99);
    expect(count(1200, 1, 'UCS')).toBe(999);
  });
});

describe('a refusal', () => {
  it.each(MESSAGE.concat(SEGMENT, ELEMENT).filter(({ three }) => three.startsWith(`${UCI}+7`)))(
    'of one message leaves the others accepted: $reason, $what',
    (golden) => {
      const written = writeContrl(reading(golden).of, {
        ...OPTIONS,
        variant: 'UN-3',
        nameAccepted: true,
        refuses: ({ reason }) => reason === golden.reason,
      });
      expect(written.ok && written.value.text).toMatch(/UCM\+1\+ORDERS:D:96A:UN:EAN008\+7'UCM\+[12]\+ORDERS:[^']*\+4/);
      expect(written.ok && written.value).toMatchObject({ action: '7', refused: [1] });
    },
  );

  it.each(GROUP)('of one group leaves the others accepted: $reason', (golden) => {
    const written = writeContrl(reading(golden).of, { ...OPTIONS, variant: 'UN-3', nameAccepted: true });
    expect(written.ok && written.value.text).toContain(`UCF+G1+${S}+${R}+7'UCM+1+ORDERS:D:96A:UN:EAN008+7'UCF+G2+`);
    expect(written.ok && written.value).toMatchObject({ action: '7', refused: [1] });
  });
});
