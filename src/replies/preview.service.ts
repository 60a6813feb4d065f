import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import { composeOrderResponse } from './compose';
import { outcomeOf } from './outcome';
import { ReplyRepository } from './reply.repository';
import type { Answerable } from './reply.service';
import { responseKindOf } from './response-kind';
import { wantsAnswer } from './wants-answer';

/** Our control reference in an answer that is only shown: no counter is touched. */
const SHOWN_REFERENCE = '1';

/** Shows the answers that orders would get, and sends none. */
@Injectable()
export class AnswerPreview {
  constructor(private readonly replies: ReplyRepository) {}

  /** Order id -> the order response that would go out; orders whose buyer gets none, or whose format has none, are missing. */
  async of(sql: Sql, orders: readonly Answerable[], preparedAt: Date): Promise<ReadonlyMap<string, string>> {
    const partnerIds = orders.flatMap(({ order }) => order.partnerId ?? []);
    const policies = await this.replies.responsePolicies(sql, partnerIds);
    const settings = await this.replies.composeSettings(sql, orders.map(({ order }) => order)); // prettier-ignore
    return new Map(
      orders.flatMap(({ order, address }): readonly (readonly [string, string])[] => {
        const policy = order.partnerId === null ? undefined : policies.get(order.partnerId);
        const own = order.partnerId === null ? undefined : settings.get(order.partnerId);
        const outcome = outcomeOf(order);
        if (policy === undefined || own === undefined) return [];
        if (
          responseKindOf(address, outcome.version) === null ||
          !wantsAnswer(order.document.responseType, policy, outcome)
        )
          return [];
        const language = own.languages[order.customerId ?? ''];
        const { text } = composeOrderResponse(
          { outcome, address },
          {
            controlReference: SHOWN_REFERENCE,
            preparedAt,
            ours: own.ours,
            company: own.companyName,
            ...(language === undefined ? {} : { language }),
          },
        );
        return [[order.id, text]];
      }),
    );
  }
}
