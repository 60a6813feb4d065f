import { Injectable } from '@nestjs/common';
import { systemClock } from '../kernel';
import { lineWords, orderWords, outcomeOf, type AnswerAddress } from '../replies';
import { AnswerPreview } from '../replies/services';
import { UnitOfWork } from '../platform/services';
import { isReleased, type SalesOrder, type StoredFinding } from '../sales';
import { OrderRepository } from '../sales/services';
import { OrderSource } from './order-source.service';
import { ReviewCaseRepository } from './review-case.repository';

interface Words {
  readonly nl: string | null;
  readonly en: string | null;
}

/** What the buyer would be told of an order as it stands. */
export interface ShownAnswer {
  readonly kind: 'accepted' | 'changed' | 'rejected';
  readonly words: Words;
  readonly lines: readonly {
    readonly line: number;
    readonly number: string | null;
    readonly kind: 'accepted' | 'changed' | 'rejected' | 'pending';
    readonly words: Words;
  }[];
  /** Something of the head is not settled: of the whole order nothing can be said yet. */
  readonly headOpen: boolean;
  /** The very message; null while something is open, and where no message goes out. */
  readonly raw: string | null;
}

/** Tells the answer before it is given: composed as it would be, and sent to nobody. */
@Injectable()
export class CaseAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly source: OrderSource,
    private readonly preview: AnswerPreview,
  ) {}

  /** Null for a case without an order. */
  async of(caseId: string): Promise<ShownAnswer | null> {
    return this.unitOfWork.run(async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      const found = await this.cases.find(tx, caseId);
      const orderId = found?.salesOrderId ?? null;
      const order = orderId === null ? null : await this.orders.find(tx, orderId);
      if (order === null) return null;
      const open = openIn(await this.orders.findings(tx, order.id));
      const told = asReleased(order, open.lines);
      const { address } = await this.source.of(tx, order);
      const isOpen = open.head || told.lines.some(({ held }) => held);
      return shownAnswer(told, open.head, isOpen ? null : await this.raw(told, address, tx));
    });
  }

  private async raw(order: SalesOrder, address: AnswerAddress | null, tx: Parameters<AnswerPreview['of']>[0]): Promise<string | null> {
    if (address === null) return null;
    return (await this.preview.of(tx, [{ order, address }], systemClock.now())).get(order.id) ?? null;
  } // prettier-ignore
}

/** What still holds an order: lines, or something of its head. */
function openIn(findings: readonly StoredFinding[]): { readonly lines: ReadonlySet<number>; readonly head: boolean } {
  const holding = findings.filter(({ state, stops }) => state === 'open' && stops);
  const lines = new Set(holding.flatMap(({ finding: { line } }) => line ?? []));
  return { lines, head: holding.some(({ finding }) => finding.line === null) };
}

/** The order as it would go: what nobody has decided yet waits. One that was decided stands as it is. */
function asReleased(order: SalesOrder, open: ReadonlySet<number>): SalesOrder {
  if (order.state !== 'in-review') return order;
  const lines = order.lines.map((line) =>
    open.has(line.index) && line.rejectedReason === null ? { ...line, held: true } : line,
  );
  return { ...order, state: 'released', outcomeVersion: order.outcomeVersion + 1, lines };
}

function shownAnswer(order: SalesOrder, headOpen: boolean, raw: string | null): ShownAnswer {
  const outcome = outcomeOf(order);
  const asked = (order.asked ?? order.document).lines;
  // Lines that are asked for no more and do not go are told of nowhere.
  const places = asked.flatMap(({ withdrawn }, index) => (withdrawn === true && !isDelivered(order, index) ? [] : [index])); // prettier-ignore
  return {
    kind: outcome.kind,
    words: { nl: orderWords(outcome, 'nl'), en: orderWords(outcome, 'en') },
    lines: outcome.lines.map((line, at) => ({
      line: places[at] ?? at,
      number: line.number,
      kind: line.kind,
      words: { nl: lineWords(line, 'nl'), en: lineWords(line, 'en') },
    })),
    headOpen,
    raw,
  };
}

const isDelivered = ({ state, lines }: SalesOrder, index: number): boolean =>
  (state === 'in-review' || isReleased(state)) && lines[index]?.rejectedReason === null;
