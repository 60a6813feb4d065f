import { fingerprint, makeFinding } from '../findings';
import type { SalesOrder, StoredFinding } from '../sales';
import { anOrder } from '../../test/builders';
import { caseSchema } from './case-schema';
import { caseInList, caseView } from './case-view';
import type { ReviewCase } from './review-case';

const ID = '6f2f1c1e-0d3b-4f55-8f0a-1f4a4a5b6c7d';
const AT = new Date('2026-11-23T08:00:00Z');
const FINDING = makeFinding('DUP-001', {
  field: 'number',
  params: { po: '4711', order: 'SO1', date: '2026-11-20', n: 2 },
  position: { offset: 10, line: 2, column: 1 },
  suggestions: [{ action: 'DUP', value: null, evidence: { nl: 'Zelfde regels', en: 'Same lines' } }],
});

/** What the list shows of a case whose order has these findings. */
const inList = (found: ReviewCase, findings: readonly StoredFinding[]) =>
  caseInList({ ...found, findingCount: found.findings.length }, { count: findings.length, findings });

const aCase = (over: Partial<ReviewCase> = {}): ReviewCase => ({
  subjectKey: 'order:1',
  id: ID,
  reason: 'findings',
  state: 'open',
  version: 3,
  owner: 'customer-service',
  salesOrderId: ID,
  aboutOrder: null,
  interchangeId: null,
  messageId: null,
  receiptId: null,
  title: '4711',
  findings: [],
  openedAt: AT,
  closedAt: null,
  decision: null,
  ...over,
});
const stored = (over: Partial<StoredFinding> = {}): StoredFinding => ({
  fingerprint: 'f1',
  state: 'open',
  stops: true,
  finding: FINDING,
  source: 'judge',
  auto: null,
  autoRefused: false,
  override: null,
  ...over,
});
const ORDER = {
  reference: 'SO100001',
  buyerOrderNumber: '4711',
  document: anOrder().build(),
  corrections: [{ field: 'number', value: '4711', by: 'user-1', at: '2026-11-23T08:00:00Z' }],
  confirmedDate: '2026-11-26',
  currency: 'EUR',
  total: '34.90',
  lines: [],
} as Partial<SalesOrder> as SalesOrder;

describe('a case as the API shows it', () => {
  it('is what the contract says', () => {
    const view = caseView(aCase(), ORDER, [stored()]);
    expect(caseSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(JSON.parse(JSON.stringify(view)));
    expect(caseSchema.parse(caseView(aCase({ salesOrderId: null }), null, []))).toMatchObject({ order: null });
  });

  it('shows the findings of the order where there is one, those of the case otherwise', () => {
    const other = makeFinding('MSG-001');
    const both = aCase({ findings: [other] });
    expect(inList(both, [stored()]).findings.map(({ code }) => code)).toEqual(['DUP-001']);
    const [own] = inList({ ...both, salesOrderId: null }, [stored()]).findings;
    expect(own).toMatchObject({ id: fingerprint(other), code: 'MSG-001', state: 'open', override: null });
  });

  it('says what a finding means in both languages, to us and to the customer', () => {
    const [finding] = inList(aCase(), [stored()]).findings;
    expect(finding?.text.nl).toContain('4711');
    expect(finding?.text.en).not.toBe(finding?.text.nl);
    expect(finding?.customerText.nl).not.toBe(finding?.text.nl);
    expect(finding).toMatchObject({ authority: 'senior', position: { offset: 10 }, suggestions: [{ action: 'DUP' }] });
    expect(finding?.actions).toContain('OVR');
  });

  it('shows what somebody decided, and when', () => {
    const override = { action: 'OVR', reason: 'akkoord', authority: 'senior', by: 'user-1', at: AT, atStake: null };
    const [finding] = inList(aCase(), [stored({ state: 'overridden', override })]).findings;
    expect(finding).toMatchObject({
      state: 'overridden',
      override: { action: 'OVR', reason: 'akkoord', by: 'user-1', at: '2026-11-23T08:00:00.000Z' },
    });
    expect(inList(aCase({ closedAt: AT }), []).closedAt).toBe('2026-11-23T08:00:00.000Z');
  });
});
