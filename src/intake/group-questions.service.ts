import { Injectable } from '@nestjs/common';
import { Database } from '../platform/services';
import { choicesOf, leavingOf, type QuestionChoice, type Words } from '../review';
import { DeskDecisionRepository, refusalText } from '../review/services';
import type { StoredFinding } from '../sales';
import { OrderRepository } from '../sales/services';

/** A question, and whose orders are meant. */
export type QuestionAsked = Parameters<DeskDecisionRepository['asking']>[1];

/** A case whose order asks a question. */
export interface AskingCase {
  readonly case: string;
  readonly version: number;
  readonly reference: string;
  readonly buyerOrderNumber: string | null;
  readonly customer: string | null;
  readonly currency: string | null;
  readonly total: string;
  /** Of its findings, those that ask. */
  readonly lines: number;
  /** Other open findings that hold the order. */
  readonly others: number;
  readonly leaving: Words | null;
}

/** Finds the orders that ask the same. */
@Injectable()
export class GroupQuestions {
  constructor(
    private readonly decisions: DeskDecisionRepository,
    private readonly orders: OrderRepository,
    private readonly database: Database,
  ) {}

  cases(asked: QuestionAsked, most: number): ReturnType<DeskDecisionRepository['asking']> {
    return this.decisions.asking(this.database, asked, most);
  }

  async decisionsOf(group: string): Promise<readonly string[]> {
    return (await this.decisions.ofGroup(this.database, group)).map(({ id }) => id);
  }

  /** The question as the first order asks it, how it may be answered, and all orders that ask it. */
  async of(
    asked: QuestionAsked,
    most: number,
  ): Promise<{
    readonly finding: StoredFinding | null;
    readonly choices: readonly QuestionChoice[];
    readonly items: readonly AskingCase[];
  }> {
    const found = await this.cases(asked, most);
    const findings = await this.orders.findingsOf(this.database, found.map(({ orderId }) => orderId)); // prettier-ignore
    const isAsked = ({ state, stops, finding }: StoredFinding): boolean =>
      state === 'open' && stops && finding.code === asked.code && finding.cause === asked.cause;
    const [first] = found.flatMap(({ orderId }) => (findings.get(orderId) ?? []).filter(isAsked));
    const items = found.map((one): AskingCase => {
      const holding = (findings.get(one.orderId) ?? []).filter(({ state, stops }) => state === 'open' && stops);
      const lines = holding.filter(isAsked).length;
      const { id, version, reference, buyerOrderNumber, customer, currency, total, decision } = one;
      const leaving = leavingOf({ decision });
      return {
        case: id,
        version,
        reference,
        buyerOrderNumber,
        customer,
        currency,
        total,
        lines,
        others: holding.length - lines,
        leaving: leaving === null ? null : refusalText(leaving),
      };
    });
    return { finding: first ?? null, choices: first === undefined ? [] : choicesOf(first.finding), items };
  }
}
