import type { SyntaxReason } from '../../findings';
import type { ReadLimits } from '../message';

/*
 * For every reason that has a code of 0085: an interchange in which the reader finds it and nothing else, and what CONTRL says of it
 * (UNSM CONTRL, ISO 9735-4: UNH is segment 1 of its message, the tag is element 1 of its segment).
 */

export const S = '8712345000004:14';
export const R = '8719999000009:14';
const HEAD = ['BGM+220+PO1+9', 'DTM+137:20260105:102'];
export const BODY = [...HEAD, 'LIN+1', 'UNS+S'];
const lines = (segments: readonly string[]): string => segments.map((segment) => `${segment}'`).join('');

type Header = Readonly<Partial<Record<'number' | 'unh' | 'unt', string>>>;

const message = (segments: readonly string[], { number = '2', unh, unt }: Header = {}): string =>
  lines([
    unh ?? `UNH+${number}+ORDERS:D:96A:UN:EAN008`,
    ...segments,
    ...(unt === '' ? [] : [unt ?? `UNT+${String(segments.length + 2)}+${number}`]),
  ]);
export const GOOD = message(BODY, { number: '1' });

export const UNB = `UNB+UNOC:3+${S}+${R}+260105:0900+IC1`;
const whole = (messages: readonly string[], { unb = UNB, unz = `UNZ+${String(messages.length)}+IC1` } = {}): string =>
  `${unb}'${messages.join('')}${unz}'`;
/** Among good ones the message that has it. */
export const among = (segments: readonly string[], header: Header = {}, unb = UNB): string =>
  whole([GOOD, message(segments, header)], { unb });
export const inLine = (...segments: readonly string[]): readonly string[] => [...HEAD, 'LIN+1', ...segments, 'UNS+S'];

const group = (messages: readonly string[], number: string, une = `UNE+${String(messages.length)}+${number}`): string =>
  `UNG+ORDERS+${S}+${R}+260105:0900+${number}+UN+D:96A'${messages.join('')}${une === '' ? '' : `${une}'`}`;

/** UCI of an interchange that is accepted, or is not. */
export const UCI = `UCI+IC1+${S}+${R}`;
const UCM = `${UCI}+7'UCM+2+ORDERS:D:96A:UN:EAN008+4`;
const UCF = `${UCI}+7'UCF+G2+${S}+${R}+4`;

export interface Golden {
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

export const GROUP: readonly Golden[] = [
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

export const MESSAGE: readonly Golden[] = [
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

export const SEGMENT: readonly Golden[] = [
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

export const ELEMENT: readonly Golden[] = [
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

export const GOLDEN = [...INTERCHANGE, ...GROUP, ...MESSAGE, ...SEGMENT, ...ELEMENT];
