import { Injectable, Logger } from '@nestjs/common';
import { withInterchange, type Tx } from '../platform';
import { EventLog } from '../platform/services';
import type { SalesOrder } from '../sales';
import { admissionOf, type Admission, type Candidate, type Entry } from './admission';
import { CaseNews } from './case-news.service';
import { PartnerQuestions } from './partner-questions.service';
import type { NewCase } from './review-case';
import { ReviewCaseRepository } from './review-case.repository';

const EVENTS: Readonly<Record<Admission['outcome'], string>> = {
  replaces: 'order-replaces',
  released: 'order-released',
  'partly-released': 'order-partly-released',
  'in-review': 'order-held',
  duplicate: 'order-repeated',
  test: 'test-order-judged',
};

/** Cases and events that follow from what the gate decided. */
@Injectable()
export class Aftermath {
  private readonly log = new Logger('Road');

  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly events: EventLog,
    private readonly questions: PartnerQuestions,
    private readonly news: CaseNews,
  ) {}

  /** @param parts of the released orders those of which lines wait */
  async admitted(
    tx: Tx,
    entries: readonly Entry[],
    released: Pick<ReadonlySet<string>, 'has'>,
    parts: Pick<ReadonlySet<string>, 'has'>,
  ): Promise<void> {
    const became = (entry: Entry): Admission['outcome'] => admissionOf(entry, released, parts).outcome;
    const held = entries.filter((entry) => caseStays(became(entry)));
    await this.cases.open(tx, held.map(({ candidate }) => caseOf(candidate))); // prettier-ignore
    await this.questions.came(tx, entries);
    await this.events.append(
      tx,
      entries.map((entry) => ({
        kind: EVENTS[became(entry)],
        subjectType: 'message',
        subjectId: entry.candidate.messageId,
        actor: 'system',
        data: {
          // What replaces another is never an order itself: what becomes of it stands with the change.
          orderId: entry.replaces ? null : (entry.duplicateOf ?? entry.candidate.id),
          codes: entry.verdict.findings.map(({ code }) => code),
        },
      })),
    );
    tx.afterCommit(() => {
      for (const entry of entries) {
        const { messageId, interchangeId } = entry.candidate;
        withInterchange(interchangeId, () => this.log.log(`message ${messageId} ${became(entry)}`));
      }
    });
  }

  /**
   * Orders of which no answer tells the buyer: he gets other than he asked for, and wants none (4343 NA), or his partner gets none; or he wants
   * one, and there is none in the format of his order.
   * Somebody tells him by other means (EDI facts, 4.4).
   */
  async untold(tx: Tx, orders: readonly SalesOrder[]): Promise<void> {
    await this.cases.open(
      tx,
      orders.map(({ id, messageId, interchangeId, buyerOrderNumber, outcomeVersion }) => ({
        reason: 'tell-buyer',
        subjectKey: `tell:${id}:${outcomeVersion}`,
        owner: 'customer-service',
        aboutOrderId: id,
        interchangeId,
        messageId,
        title: buyerOrderNumber,
        findings: [],
      })),
    );
  }

  async changeRefused(tx: Tx, order: SalesOrder, messageId: string, actorId: string | null): Promise<void> {
    await this.events.append(tx, [
      { kind: 'change-refused', subjectType: 'message', subjectId: messageId, actor: actorId ?? 'system', data: { orderId: order.id } },
    ]); // prettier-ignore
  }

  /** Orders that were judged again and stay: their findings are other than they were. */
  async judgedAgain(tx: Tx, orders: readonly SalesOrder[]): Promise<void> {
    await this.questions.judgedAgain(tx, orders.map(({ id }) => id)); // prettier-ignore
    await this.weighed(tx, orders.map(({ id }) => id)); // prettier-ignore
    await this.events.append(
      tx,
      orders.map(({ id, messageId }) => ({
        kind: 'order-judged-again',
        subjectType: 'message',
        subjectId: messageId,
        actor: 'system',
        data: { orderId: id },
      })),
    );
  }

  /** The judgement of orders was written anew: their cases stand in the queue as they are now. */
  weighed(tx: Tx, orderIds: readonly string[]): Promise<void> {
    return this.news.judged(tx, orderIds);
  }

  /** Some lines went on; the case stays for those that wait. @param actorId null: nobody, they became clear by themselves */
  async partlyReleased(tx: Tx, order: SalesOrder, actorId: string | null): Promise<void> {
    await this.weighed(tx, [order.id]);
    const waiting = order.lines.flatMap(({ index, held }) => (held ? [index] : []));
    await this.events.append(tx, [
      { kind: 'order-partly-released', subjectType: 'message', subjectId: order.messageId, actor: actorId ?? 'system', data: { orderId: order.id, version: order.version, waiting } },
    ]); // prettier-ignore
  }

  /** @param actorId null: nobody, it became clear by itself */
  async released(tx: Tx, order: SalesOrder, actorId: string | null): Promise<void> {
    await this.cases.close(tx, { salesOrderId: order.id }, 'released', actorId);
    await this.events.append(tx, [
      { kind: 'order-released', subjectType: 'message', subjectId: order.messageId, actor: actorId ?? 'system', data: { orderId: order.id, version: order.version } },
    ]); // prettier-ignore
  }
}

const caseStays = (outcome: Admission['outcome']): boolean => outcome === 'in-review' || outcome === 'partly-released';

const caseOf = (candidate: Candidate & { readonly id: string }): NewCase => ({
  reason: 'findings',
  subjectKey: `order:${candidate.id}`,
  owner: 'customer-service',
  salesOrderId: candidate.id,
  interchangeId: candidate.interchangeId,
  messageId: candidate.messageId,
  title: candidate.order.number,
  findings: [],
});
