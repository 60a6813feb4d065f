import { makeFinding, type Finding, type SyntaxReason } from '../../src/findings';
import { isPlainlyTrue, plainSegmentCounts, plainSegments } from './plain-count';

// Real: bytes as senders write them, counted without the readers. Findings are made by hand, right ones and wrong ones.

const X12 =
  'ISA*00*          *00*          *ZZ*KOPERBV        *ZZ*VERKOPERBV     *260105*0900*U*00401*000000101*0*P*>~\r\n' +
  'GS*PO*KOPERBV*VERKOPERBV*20260105*0900*7*X*004010~\r\nST*850*0001~BEG*00*SA*PO1~SE*3*0002~GE*2*8~IEA*1*000000101~';
const EDIFACT =
  "UNB+UNOC+A+B+260105:0900+IC1'UNH+M1+ORDERS:D:96A:UN'BGM+220'UNT+3+M1'UNH+M2+ORDERS:D:96A:UN'UNT+3+M2'UNZ+2+IC1'";

/** A finding at the place where this text first stands. */
function at(
  text: string,
  place: string,
  reason: SyntaxReason,
  expected: string | null = null,
): readonly [Buffer, Finding] {
  const position = { offset: text.indexOf(place), line: 1, column: 1 };
  return [Buffer.from(text, 'latin1'), makeFinding('MSG-004', { reason, position, expected })];
}

it.each([
  ['SE02', at(X12, 'SE*', 'message-reference-mismatch'), true],
  ['UNT 0062', at(EDIFACT, 'UNT+', 'message-reference-mismatch'), false],
  ['GE01', at(X12, 'GE*', 'group-message-count'), true],
  ['GE02', at(X12, 'GE*', 'group-reference-mismatch'), true],
  ['IEA01', at(X12, 'IEA*', 'interchange-message-count'), false],
  ['UNZ 0036', at(EDIFACT, 'UNZ+', 'interchange-message-count'), false],
  ['UNZ 0036, one more', at(EDIFACT.replace('UNZ+2', 'UNZ+3'), 'UNZ+', 'interchange-message-count'), true],
  ['something inside', at(X12, 'IEA*', 'interchange-empty'), false],
  ['nothing inside', at("UNB+UNOC:3+A+B+1+IC1'UNZ+0+IC1'", 'UNZ+', 'interchange-empty'), true],
  ['S001 0002', at(EDIFACT, 'UNB+', 'interchange-header-incomplete', '0002'), true],
  ['ISA06', at(X12, 'ISA*', 'interchange-header-incomplete', 'ISA06'), false],
  ['ISA06, blank', at(X12.replace('KOPERBV ', '        '), 'ISA*', 'interchange-header-incomplete', 'ISA06'), true],
  ['what nobody counted', at(X12, 'SE*', 'segment-missing'), false],
])('%s', (_what, [bytes, finding], expected) => {
  expect(isPlainlyTrue(finding, plainSegments(bytes))).toBe(expected);
});

it('counts the segments of each message', () => {
  const counts = (text: string): unknown => plainSegmentCounts(plainSegments(Buffer.from(text, 'latin1')));
  expect(counts(EDIFACT)).toEqual([[3, 3], [3, 2]]); // prettier-ignore
  expect(counts(X12)).toEqual([[3, 3]]);
  expect(counts(X12.replaceAll('~', '\n').replace('>', '> '))).toEqual([[3, 3]]);
});
