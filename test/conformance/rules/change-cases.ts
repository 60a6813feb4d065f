import type { Finding } from '../../../src/findings';
import {
  changeProfile,
  intentOf,
  isChange,
  isOlder,
  threeWay,
  type Intent,
  type OrderDocument,
  type PurchaseOrder,
} from '../../../src/purchase-order';
import { changeFindings, meaningFinding, unknownOrderFinding } from '../../../src/review/change-findings';
import { cutOffOf, profileFinding } from '../../../src/review/change-terms';
import { keptFinding } from '../../../src/review/kept-finding';
import type { SalesOrder } from '../../../src/sales';
import { judged } from '../../builders';
import { orders, read, understand } from '../../harness/reading';
import { order as ordered } from './rule-case';
import { twin, type MadeCase } from './told';

/* What is said of changes, cancellations and messages that ask for nothing: of bytes that a guide reads, held against the order. */

const BUYER = 'NAD+BY+8712345000004::9';
const COFFEE = '8712345678906';
const PARTS: readonly string[] = ['DTM+137:20260105:102', 'RFF+ON:PO4711', BUYER];
const line = (number: string, quantity: string): readonly string[] => [
  `LIN+${number}+3+${COFFEE}:EN`,
  `QTY+21:${quantity}:PCE`,
];

/** The order that changes are about. */
const BEFORE: PurchaseOrder = read(
  orders(['BGM+220+PO4711+9', ...PARTS, `LIN+7007++${COFFEE}:EN`, 'QTY+21:12:PCE', 'UNS+S']),
).document;

/** What an ORDCHG asks for, as its guide reads it. @param code BGM 1225 */
function asks(
  code: string,
  segments: readonly string[] = line('7007', '24'),
  head: readonly string[] = PARTS,
): OrderDocument {
  const bytes = orders([`BGM+230+W17+${code}`, ...head, ...segments, 'UNS+S']).replace('+ORDERS:', '+ORDCHG:');
  const { change } = understand(bytes);
  if (change === null) throw new Error('No guide reads this change');
  return change;
}

interface Held {
  readonly asked?: OrderDocument;
  readonly state?: SalesOrder['state'];
  readonly fulfilment?: SalesOrder['fulfilment'];
  /** The day of a change that was applied before. */
  readonly applied?: string;
  /** Hours between the last instant for changes, and this one; below zero it came in time. */
  readonly hoursLate?: number;
}

const DESPATCH = new Date('2026-11-26T23:00:00Z');

/** What is found of a change, held against the order as it is booked. */
function found({
  asked = asks('4'),
  state = 'released',
  fulfilment = 'none',
  applied,
  hoursLate = -1,
}: Held): readonly Finding[] {
  const order = {
    reference: 'SO-1001',
    buyerOrderNumber: 'PO4711',
    state,
    fulfilment,
    document: BEFORE,
    lines: [],
  } as unknown as SalesOrder;
  const intent = intentOf(asked);
  const nobody = { articleId: null, unitFactor: null };
  const cutOff = cutOffOf(DESPATCH, 24);
  const receivedAt = cutOff.getTime() + hoursLate * 3_600_000;
  return changeFindings({
    order,
    asked,
    intent: intent as Parameters<typeof changeFindings>[0]['intent'],
    differences: threeWay({
      before: BEFORE,
      ours: BEFORE.lines.map(({ quantity, unit, price }) => ({ quantity, unit, price, date: null, rejected: false })),
      asked,
      facts: { before: BEFORE.lines.map(() => nobody), asked: asked.lines.map(() => nobody) },
      profile: changeProfile(isChange(intent) ? intent : 'change', 'edifact'),
    }),
    older: applied !== undefined && isOlder(asked, { sequence: null, date: applied }),
    cutOff: receivedAt > cutOff.getTime() ? cutOff : null,
  });
}

const profile = (messageVersion: string): readonly Finding[] =>
  profileFinding({ document: asks('4'), intent: 'change', format: 'ubl', messageVersion }, 'profile');
const agreed = (changes: 'none' | 'profile'): readonly Finding[] =>
  profileFinding({ document: asks('4'), intent: 'change', format: 'edifact', messageVersion: 'D.96A' }, changes);
const rules = (word: PurchaseOrder['function'], functionCode: string | null = null): readonly Finding[] =>
  judged({ order: ordered().with({ number: 'PO4711', function: word, functionCode }) }).findings;
/** What is told of a message that asks for nothing, or that it is no such message. */
const kept = (code: string, missing = false): readonly Finding[] => {
  const document = { ...asks(code) };
  const intent: Intent = intentOf(document);
  return isChange(intent) ? found({ asked: document }) : [keptFinding(document, intent, missing)];
};

const TERMS: readonly MadeCase[] = [
  twin(
    'MSG-013',
    'a change by an order of Peppol',
    profile,
    ['urn:fdc:peppol.eu:poacc:trns:order:3', 'urn:fdc:peppol.eu:poacc:trns:order_change:3'],
    ['UBL Order'],
  ),
  twin('MSG-013', 'a change where none is agreed', agreed, ['none', 'profile'], []),
];

const ROAD: readonly MadeCase[] = [
  twin('CHG-001', 'an order that replaces one we do not have', rules, ['replacement', 'original'], ['PO4711']),
  twin(
    'CHG-001',
    'a change of a number that we have not once',
    (n: number) => (n === 1 ? found({}) : [unknownOrderFinding(asks('4'), n)]),
    [0, 1],
    ['PO4711'],
  ),
  twin(
    'CHG-001',
    'a change of a number that we have twice',
    (n: number) => (n === 1 ? found({}) : [unknownOrderFinding(asks('4'), n)]),
    [2, 1],
    ['PO4711', '2'],
  ),
  twin(
    'CHG-008',
    'an order that does not say that it is one',
    (word: 'other' | 'original') => rules(word, '77'),
    ['other', 'original'],
    ['77'],
  ),
  twin(
    'CHG-008',
    'a change with a function that nobody knows',
    (code: string) =>
      intentOf(asks(code)) === 'unknown' ? [meaningFinding(asks(code), '8712345000004')] : found({ asked: asks(code) }),
    ['77', '4'],
    ['77', '8712345000004'],
  ),
  twin('CHG-010', 'a copy', (code: string) => kept(code), ['31', '4'], ['31']),
  twin(
    'CHG-010',
    'a copy of an order that we do not have',
    (code: string) => kept(code, true),
    ['31', '4'],
    ['PO4711'],
  ),
  twin('CHG-011', 'an order that is to wait', rules, ['hold', 'original'], []),
  twin(
    'CHG-011',
    'a change that lets an order wait',
    (code: string) => found({ asked: asks(code) }),
    ['23', '4'],
    ['SO-1001'],
  ),
];

const HELD: readonly MadeCase[] = [
  twin(
    'CHG-002',
    'goods that are picked',
    (fulfilment: SalesOrder['fulfilment']) => found({ fulfilment }),
    ['picking', 'none'],
    ['SO-1001'],
  ),
  twin(
    'CHG-002',
    'an order that is cancelled',
    (state: SalesOrder['state']) => found({ state }),
    ['cancelled', 'released'],
    ['SO-1001'],
  ),
  twin(
    'CHG-003',
    'a change an hour after the cut-off',
    (hoursLate: number) => found({ hoursLate }),
    [1, 0],
    ['SO-1001', '2026-11-26 00:00'],
  ),
  twin(
    'CHG-004',
    'a line that the order does not have',
    (number: string) => found({ asked: asks('4', [`LIN+${number}+3+8714289000003:EN`, 'QTY+21:24:PCE']) }),
    ['8008', '7007'],
    ['8008', '8714289000003', 'SO-1001'],
  ),
  twin(
    'CHG-005',
    'another quantity',
    (quantity: string) => found({ asked: asks('4', line('7007', quantity)) }),
    ['24', '12'],
    ['SO-1001', '1 '],
  ),
  twin(
    'CHG-006',
    'a change of the day before one that is applied',
    (applied: string) => found({ applied }),
    ['2026-01-06', '2026-01-05'],
    ['W17', 'SO-1001'],
  ),
  twin(
    'CHG-007',
    'a cancellation of a released order',
    (state: SalesOrder['state']) => found({ asked: asks('1', []), state }),
    ['released', 'in-review'],
    ['SO-1001'],
  ),
  twin(
    'CHG-009',
    'another buyer',
    (buyer: string) => found({ asked: asks('4', line('7007', '24'), [...PARTS.slice(0, 2), buyer]) }),
    ['NAD+BY+8719999000009::9', BUYER],
    ['8719999000009', '8712345000004'],
  ),
  twin(
    'CHG-009',
    'another number of a line',
    (number: string) => found({ asked: asks('4', line(number, '24')) }),
    ['8008', '7007'],
    ['8008', '7007'],
  ),
];

export const CHANGE_CASES: readonly MadeCase[] = [...TERMS, ...ROAD, ...HELD];
