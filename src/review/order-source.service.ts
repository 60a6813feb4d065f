import { Injectable } from '@nestjs/common';
import { readingFindingsOf } from '../mapping';
import { MessageSourceService } from '../mapping/services';
import type { Tx } from '../platform';
import type { AnswerAddress } from '../replies';
import type { SalesOrder } from '../sales';
import { OrderRepository } from '../sales/services';
import { applyCorrections } from './corrections';
import { boundsOf, decisionsOf } from './decisions';
import type { OrderToJudge } from './verdict';
import { addressOf, arrivalOf } from './source';

/** Goes back to the bytes of an order: the same guide gives the same values and their places again (architecture, decision 9). */
@Injectable()
export class OrderSource {
  constructor(
    private readonly messages: MessageSourceService,
    private readonly orders: OrderRepository,
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
    const [findings, rejectedLines] = [
      await this.orders.findings(tx, order.id),
      await this.orders.rejectedLines(tx, order.id),
    ];
    return {
      address: addressOf(source),
      touched:
        order.corrections.length > 0 ||
        rejectedLines.size > 0 ||
        findings.some(({ override, autoRefused }) => override !== null || autoRefused),
      toJudge: {
        id: order.id,
        order: applyCorrections(order.document, order.corrections),
        readingFindings: readingFindingsOf(source),
        arrival: arrivalOf(source),
        decisions: decisionsOf(findings, rejectedLines),
        bounds: boundsOf(findings),
        ...(corrected.size === 0 ? {} : { corrected }),
        positionOf: (field) => (corrected.has(field) ? null : understanding.originOf(field)),
      },
    };
  }
}
