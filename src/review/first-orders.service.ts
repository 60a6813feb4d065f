import { Injectable } from '@nestjs/common';
import type { FindingCode } from '../findings';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import type { SalesOrder, StoredFinding } from '../sales';
import { OrderRepository, SalesService } from '../sales/services';
import type { DeskRefusal } from './desk-refusal';
import { OrderChangeRepository } from './order-change.repository';

/** Questions about an order that has the number of another one. What only looks like another (DUP-004) has a number of its own, and is declined. */
const SAME_NUMBER: ReadonlySet<FindingCode> = new Set<FindingCode>(['DUP-001', 'DUP-003']);

/** What makes it doubtful that the buyer of the first order sent it to us, and meant it: a test, another's account, another address. */
const DOUBTED: ReadonlySet<FindingCode> = new Set<FindingCode>(['MSG-005', 'MSG-006', 'MSG-007', 'MSG-008', 'MSG-014']);

/** The order that an order has the number of, and whether what a person did to that order will be lost. */
interface FirstOrder {
  readonly first: SalesOrder;
  /** Something was corrected or declined in the later one. */
  readonly touched: boolean;
}

/** Finds the order whose number another one has. */
@Injectable()
export class FirstOrders {
  constructor(
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
    private readonly sales: SalesService,
  ) {}

  /**
   * The order whose number this one has, as is asked about it, locked; where that turned out to be a change itself since, the order that it changes.
   * Null where nothing of the kind is asked.
   */
  async of(tx: Tx, order: SalesOrder): Promise<SalesOrder | null> {
    return this.askedAbout(tx, await this.orders.findings(tx, order.id));
  }

  private async askedAbout(tx: Tx, findings: readonly StoredFinding[]): Promise<SalesOrder | null> {
    const asked = findings.find(({ state, finding: { code } }) => state === 'open' && SAME_NUMBER.has(code));
    const reference = asked?.finding.params['order'];
    let id = typeof reference === 'string' ? await this.orders.idOf(tx, reference) : null;
    while (id !== null) {
      const order = await this.orders.lock(tx, id);
      if (order?.state !== 'became-change') return order;
      id = await this.changes.orderOf(tx, order.messageId);
    }
    return null;
  }

  /** The first order, where this one may be taken for a change of it; else why not. The caller has locked this one. Nothing is written. */
  async changedBy(tx: Tx, order: SalesOrder): Promise<Result<FirstOrder, DeskRefusal>> {
    const findings = await this.orders.findings(tx, order.id);
    const first = await this.askedAbout(tx, findings);
    if (first === null) return err({ kind: 'no-first-order' });
    if (first.state === 'rejected' || first.state === 'cancelled') return err({ kind: 'first-order-gone' });
    if (order.state !== 'in-review' || order.outcomeVersion > 0) return err({ kind: 'answered-already' });
    if (await this.sales.hasUndecidedChange(tx, order.id)) return err({ kind: 'undecided-change' });
    if (await this.changes.hasChanges(tx, order.id)) return err({ kind: 'changed-itself' });
    const doubted = findings.some(({ state, finding: { code } }) => state === 'open' && DOUBTED.has(code));
    if (doubted || first.partnerId === null || first.partnerId !== order.partnerId) return err({ kind: 'not-his' });
    if (!cameBefore(first, order)) return err({ kind: 'first-order-later' });
    const declined = await this.orders.rejectedLines(tx, order.id);
    return ok({ first, touched: order.corrections.length > 0 || declined.size > 0 });
  }

  /** Ends an order as a change. @returns the orders of its partner that are left with its number: they have one fewer beside them */
  async end(tx: Tx, { id, partnerId, orderNumberKey }: SalesOrder): Promise<readonly string[]> {
    if (!(await this.orders.becomeChange(tx, id))) throw new Error(`Sales order ${id} could not become a change`);
    return partnerId === null || orderNumberKey === null ? [] : this.changes.ordersOf(tx, partnerId, orderNumberKey);
  }
}

/** Our numbers are given in the order in which orders were let in. */
const cameBefore = ({ reference: a }: SalesOrder, { reference: b }: SalesOrder): boolean =>
  a.length - b.length < 0 || (a.length === b.length && a < b);
