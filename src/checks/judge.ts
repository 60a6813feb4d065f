import { answersTo, fingerprint, type Finding } from '../findings';
import type { CheckInput, Decisions } from './check-input';
import { identify } from './identify';
import { judgeReading } from './message/reading-findings';
import { withoutPlaces } from './party/par-011-several-places';
import type { Identification, OrderResolution } from './resolution';
import { resolve } from './resolve/resolve';
import type { Rule } from './rule';
import { RULES } from './rules';
import { effective, type SettingScope } from './severity';

/** What is to be said about an order: who and what it is about, what we would book, and everything that was found. */
export interface Judgement {
  readonly identification: Identification;
  readonly resolution: OrderResolution;
  /** Those of reading first, then those of the rules in reading order; no two with one fingerprint. Answered ones stay in it. */
  readonly findings: readonly Finding[];
}

/**
 * Judges an order. All rules run, none stops another; the same input always gives the same judgement. Never throws for a bad order.
 *
 * @param rules others only where somebody wants to know what one of them says by itself
 */
export function judge(input: CheckInput, rules: readonly Rule[] = RULES): Judgement {
  const identification = input.identification ?? identify(input.order, input.arrival, input.partner, input.master);
  const order = resolve(input, identification);
  const settings = input.master.findingSettings;
  const scope: SettingScope = { partnerId: input.partner?.id ?? null, documentType: input.order.documentType };
  const findings: Finding[] = [];
  for (const finding of withoutPlaces(judgeReading(input.readingFindings, input.partner), input.order))
    findings.push(effective(finding, settings, scope));
  for (const rule of rules) {
    for (const finding of rule.judge(order)) findings.push(effective(finding, settings, scope));
  }
  return { identification, resolution: order.resolution, findings: withoutRepeats(findings) };
}

/** The same question twice is one question, and the desk keeps one row for it. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const unique = new Map<string, Finding>();
  for (const finding of findings) {
    const key = fingerprint(finding);
    if (!unique.has(key)) unique.set(key, finding);
  }
  return unique.size === findings.length ? findings : [...unique.values()];
}

/**
 * The findings that hold the order: those that stop and have no valid answer. An answer that may not be given, as an override of a
 * blocking finding, counts as none, wherever it came from (invariant i).
 */
export const openFindings = (findings: readonly Finding[], decisions: Decisions): readonly Finding[] =>
  findings.filter((finding) => {
    if (!finding.stops) return false;
    const action = decisions.overrides.get(fingerprint(finding));
    return !answersTo(finding).some((one) => one === action);
  });

const NO_LINES: ReadonlySet<number> = new Set();

/** True when nothing is missing from what would be booked, but for lines that wait. Open findings say why not; this is the second lock on the same door. */
export function isComplete(
  { customer, deliveryPlace, confirmedDate, lines }: OrderResolution,
  waiting: ReadonlySet<number> = NO_LINES,
): boolean {
  if (customer === null || deliveryPlace === null || confirmedDate === null) return false;
  const ordered = lines.filter(({ rejected, index }) => !rejected && !waiting.has(index));
  return ordered.length > 0 && ordered.every((line) => line.amount !== null && line.confirmedDate !== null);
}
