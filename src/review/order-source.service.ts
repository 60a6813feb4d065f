import { Injectable } from '@nestjs/common';
import { readingFindingsOf } from '../mapping';
import { MessageSourceService } from '../mapping/services';
import type { Tx } from '../platform';
import type { AnswerAddress } from '../replies';
import type { SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { applyCorrections } from './corrections';
import { boundsOf, decisionsOf } from './decisions';
import { restOf } from './partial';
import type { OrderToJudge } from './verdict';
import { OrderChangeRepository } from './order-change.repository';
import { addressOf, answeredChange, arrivalOf } from './source';

/** Goes back to the bytes of an order: the same guide gives the same values and their places again (architecture, decision 9). */
@Injectable()
export class OrderSource {
  constructor(
    private readonly messages: MessageSourceService,
    private readonly orders: OrderRepository,
    private readonly changes: OrderChangeRepository,
  ) {}

  /** The order ready to be judged again, with what staff corrected and decided, and where an answer goes. */
  async of(
    tx: Tx,
    order: SalesOrder,
  ): Promise<{
    readonly toJudge: OrderToJudge;
    readonly address: AnswerAddress | null;
    /** A person has decided something about it. */
    readonly touched: boolean;
  }> {
    const source = (await this.messages.read(tx, [order.messageId])).get(order.messageId);
    if (source === undefined) throw new Error(`Message ${order.messageId} can no longer be read`);
    const { understanding } = source;
    const corrected = new Set(order.corrections.map(({ field }) => field));
    // The words of an order that was changed stand in several messages: only what is still as first sent has its place in the first.
    const original = understanding.document;
    const changed = (field: string): boolean => order.asked !== null && valueAt(order.document, field) !== valueAt(original, field); // prettier-ignore
    const [findings, rejectedLines] = [
      await this.orders.findings(tx, order.id),
      await this.orders.rejectedLines(tx, order.id),
    ];
    const change = order.asked === null ? null : await this.changes.lastDecided(tx, order.id);
    const rest = restOf(order);
    return {
      // What was changed before it is answered for is answered to whom the change came from, as part of the answer to that.
      address: (change === null ? null : await this.address(tx, change)) ?? addressOf(source),
      touched:
        // What a person let wait, waits until a person lets it go.
        (rest !== null && (order.releasedBy ?? null) !== null) ||
        order.corrections.length > 0 ||
        rejectedLines.size > 0 ||
        findings.some(({ override, autoRefused }) => override !== null || autoRefused),
      toJudge: {
        id: order.id,
        order: applyCorrections(order.document, order.corrections),
        readingFindings: readingFindingsOf(source),
        arrival: arrivalOf(source),
        decisions: decisionsOf(findings, withoutWithdrawn(order, rejectedLines)),
        bounds: boundsOf(findings),
        ...(rest === null ? {} : { rest }),
        ...(corrected.size === 0 ? {} : { corrected }),
        positionOf: (field) => (corrected.has(field) || changed(field) ? null : understanding.originOf(field)),
      },
    };
  }

  /** Where an answer to this change goes, and which change it names. */
  async address(tx: Tx, messageId: string): Promise<AnswerAddress | null> {
    const source = (await this.messages.read(tx, [messageId])).get(messageId);
    const address = source === undefined ? null : addressOf(source);
    const change = source === undefined ? null : answeredChange(source);
    return address === null || change === null ? address : { ...address, change };
  }
}

/** Lines that the buyer asks for no more are not booked, as those that we decline; nobody is told a reason. */
function withoutWithdrawn(
  { document }: SalesOrder,
  rejected: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const gone = document.lines.flatMap(({ withdrawn }, index) => (withdrawn === true && !rejected.has(index) ? [[index, 'withdrawn'] as const] : [])); // prettier-ignore
  return gone.length === 0 ? rejected : new Map([...rejected, ...gone]);
}

/** The value of a canonical field such as "lines[2].price", as text. */
function valueAt(document: unknown, field: string): string {
  let value: unknown = document;
  for (const name of field.split(/[.[\]]+/).filter((part) => part !== '')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  }
  return JSON.stringify(value ?? null);
}
