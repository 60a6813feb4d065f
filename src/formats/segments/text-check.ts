import type { Finding } from '../../findings';
import {
  charsetOf,
  decideCharset,
  firstByteBetween,
  highBytesOf,
  type CharsetDecision,
  type HighBytes,
} from './charset';
import type { SegmentRun } from './segment-run';
import { syntaxFinding } from './syntax-findings';
import type { SegmentUnit } from './unit';

/** What the scanner noticed in passing about the bytes of a unit; -1 for nothing noticed. */
export interface TextTraits {
  readonly high: HighBytes;
  readonly firstControl: number;
  readonly firstBreak: number;
}

/** The traits that belong to these bytes, with which the unit begins: behind a message without UNT it holds more than the message. */
export function traitsWithin(unit: TextTraits & Pick<SegmentUnit, 'characters'>, bytes: Uint8Array): TextTraits {
  const { high, firstControl, firstBreak } = unit;
  const { component, element, release, repetition, terminator } = unit.characters;
  const { length } = bytes;
  return {
    high: high.lastAt < length ? high : highBytesOf(bytes, [component, element, release, repetition, terminator]),
    firstControl: firstControl < length ? firstControl : -1,
    firstBreak: firstBreak < length ? firstBreak : -1,
  };
}

const TAB = 9;
const ESCAPE = 0x1b;
const REPLACEMENT = Buffer.from('\ufffd');

/** The character set of a unit's bytes; without a byte above 7F there is nothing to decide. */
export const decide = (bytes: Uint8Array, high: HighBytes, syntaxId: string | null): CharsetDecision | null =>
  high.first >= 0 ? decideCharset(bytes, high, syntaxId) : null;

/**
 * Findings about the text of a message: character set, damaged and illegal characters, line breaks and controls in data.
 * @param declared the syntax identifier; undefined where the syntax cannot declare one, so that UTF-8 contradicts nothing
 */
export function checkText(
  bytes: Buffer,
  segments: SegmentRun,
  traits: TextTraits,
  decision: CharsetDecision | null,
  declared: string | null | undefined,
): readonly Finding[] {
  const syntaxId = declared ?? null;
  const findings: Finding[] = [];
  const tell = (
    reason: Parameters<typeof syntaxFinding>[0],
    at: number,
    details: Partial<Parameters<typeof syntaxFinding>[1]>,
  ): void => {
    const position = segments.positionOfByte(at);
    findings.push(syntaxFinding(reason, { position, segment: position.segment, ...details }));
  };
  if (decision !== null) {
    if (declared !== undefined || decision.reason !== 'utf8-found') checkCharset(bytes, decision, syntaxId, tell);
    const damaged = decision.decoder.name === 'UTF-8' ? bytes.indexOf(REPLACEMENT) : -1;
    if (damaged >= 0) tell('text-damaged', damaged, { actual: '\ufffd' });
  }
  if (traits.firstBreak >= 0) tell('line-break-in-data', traits.firstBreak, {});
  if (traits.firstControl >= 0) checkControls(bytes, traits.firstControl, syntaxId, tell);
  if (syntaxId?.toUpperCase() === 'UNOA') {
    const lower = firstByteBetween(bytes, 0x61, 0x7a);
    if (lower >= 0) {
      tell('character-invalid', lower, {
        severity: 'info',
        actual: String.fromCharCode(bytes[lower] ?? 0),
        expected: 'UNOA',
      });
    }
  }
  return findings;
}

type Tell = (
  reason: Parameters<typeof syntaxFinding>[0],
  at: number,
  details: Partial<Parameters<typeof syntaxFinding>[1]>,
) => void;

function checkCharset(bytes: Buffer, decision: CharsetDecision, syntaxId: string | null, tell: Tell): void {
  const { reason, decoder, at } = decision;
  const declared = charsetOf(syntaxId) ?? syntaxId;
  if (reason === 'utf8-illegal') {
    tell('character-invalid', at, { severity: 'warning', actual: hex(bytes[at] ?? 0), expected: declared });
  } else if (reason !== 'declared') {
    const severity = reason === 'mixed' ? 'warning' : 'info';
    tell('charset-differs', at, { severity, actual: decoder.name, expected: declared });
  }
  if (decoder.open === null) return;
  const open = firstOpen(bytes, decoder.open);
  if (open >= 0)
    tell('character-invalid', open, { severity: 'warning', actual: hex(bytes[open] ?? 0), expected: decoder.name });
}

function firstOpen(bytes: Uint8Array, open: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if (open[bytes[at] ?? 0] === 1) return at;
  return -1;
}

/** A tab is a blank that somebody typed; any other control character has no business in an order. */
function checkControls(bytes: Buffer, first: number, syntaxId: string | null, tell: Tell): void {
  const other = bytes.findIndex(
    (byte, at) =>
      at >= first &&
      (byte < 0x20 || byte === 0x7f) &&
      byte !== TAB &&
      byte !== 10 &&
      byte !== 13 &&
      bytes[at] !== undefined,
  );
  if (bytes[first] === TAB) tell('character-invalid', first, { severity: 'info', actual: hex(TAB) });
  if (other < 0) return;
  if (syntaxId?.toUpperCase() === 'UNOX' && bytes[other] === ESCAPE) {
    tell('character-set-not-supported', other, { code: 'MSG-001', severity: 'blocking', actual: 'ISO 2022' });
  } else tell('character-invalid', other, { actual: hex(bytes[other] ?? 0) });
}

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0')}`;
