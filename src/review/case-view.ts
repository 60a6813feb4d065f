import type { z } from 'zod';
import { CATALOGUE, findingName, fingerprint, render, wholeFinding, type Finding } from '../findings';
import type { SalesOrder, StoredFinding } from '../sales';
import type { caseSchema, caseSummarySchema, findingSchema } from './case-schema';
import { caseTitle } from './case-title';
import { leavingOf } from './desk-decision';
import { questionsOf } from './finding-groups';
import type { ReviewCase } from './review-case';

export type CaseView = z.output<typeof caseSchema>;
type CaseSummary = z.output<typeof caseSummarySchema>;
type FindingView = z.output<typeof findingSchema>;

/** A case as the API shows it in a list: with the findings that matter most, and how many there are. */
export function caseInList(
  found: ReviewCase & { readonly findingCount: number },
  ofOrder: { readonly count: number; readonly findings: readonly StoredFinding[] },
): CaseSummary {
  return summary(found, ofOrder.findings, found.salesOrderId === null ? found.findingCount : ofOrder.count);
}

function summary(found: ReviewCase, findings: readonly StoredFinding[], findingCount: number): CaseSummary {
  return {
    id: found.id,
    state: found.state,
    reason: found.reason,
    owner: found.owner,
    version: found.version,
    title: found.title,
    titleText: caseTitle(found),
    salesOrder: found.salesOrderId,
    aboutOrder: found.aboutOrder,
    interchange: found.interchangeId,
    message: found.messageId,
    openedAt: found.openedAt.toISOString(),
    closedAt: found.closedAt?.toISOString() ?? null,
    findings: found.salesOrderId === null ? found.findings.map(unstoredView) : findings.map(findingView),
    findingCount,
    leaving: leavingView(found),
  };
}

function leavingView(found: ReviewCase): CaseSummary['leaving'] {
  const leaving = leavingOf(found);
  if (leaving === null) return null;
  const { decision, by, dueAt, summary: told } = leaving;
  return { decision, by, dueAt: new Date(dueAt).toISOString(), summary: { ...told } };
}

/** A case as the API shows it by itself: with the order as understood, as corrected, and as it would be booked. */
export function caseView(found: ReviewCase, order: SalesOrder | null, findings: readonly StoredFinding[]): CaseView {
  return {
    ...summary(found, findings, found.salesOrderId === null ? found.findings.length : findings.length),
    questions: questionsOf(findings).map((one) => ({ ...one, findings: [...one.findings], lines: [...one.lines] })),
    partnerQuestion: null,
    refused: null,
    order:
      order === null
        ? null
        : {
            reference: order.reference,
            buyerOrderNumber: order.buyerOrderNumber,
            document: order.document,
            corrections: [...order.corrections],
            confirmedDate: order.confirmedDate,
            currency: order.currency,
            total: order.total,
            lines: order.lines.map((line) => ({ ...line })),
          },
  };
}

export const findingView = ({ fingerprint: id, finding, state, stops, source, auto, override }: StoredFinding): FindingView => ({
  ...common(id, finding),
  state,
  stops,
  source,
  auto: auto === null ? null : { ...auto },
  override: override === null ? null : { action: override.action, reason: override.reason, by: override.by, at: override.at.toISOString() },
}); // prettier-ignore

const unstoredView = (finding: Finding): FindingView => ({
  ...common(fingerprint(finding), wholeFinding(finding)),
  state: 'open',
  stops: finding.stops,
  source: 'judge',
  auto: null,
  override: null,
});

const common = (id: string, finding: Finding) => ({
  id,
  code: finding.code,
  name: { ...findingName(finding.code) },
  severity: finding.severity,
  severityFrom: finding.severityFrom,
  said: finding.said,
  ruleVersion: finding.ruleVersion,
  line: finding.line,
  cause: finding.cause,
  atStake: finding.atStake === null ? null : { ...finding.atStake },
  field: finding.field,
  params: { ...finding.params },
  actual: finding.actual,
  expected: finding.expected,
  position: finding.position === null ? null : { ...finding.position },
  text: { nl: render(finding, 'nl', 'staff'), en: render(finding, 'en', 'staff') },
  customerText: { nl: render(finding, 'nl', 'customer'), en: render(finding, 'en', 'customer') },
  actions: [...CATALOGUE[finding.code].actions],
  authority: CATALOGUE[finding.code].authority,
  suggestions: finding.suggestions.map((suggestion) => ({ ...suggestion })),
});
