import { Injectable } from '@nestjs/common';
import type { Finding } from '../findings';
import type { LeasedWork, Tx } from '../platform';
import { EventLog } from '../platform/services';
import type { NewCase } from '../review';
import { ReviewCaseRepository } from '../review/services';
import type { InterchangeOutcome, StoredInterchange, ToldMessage } from './interchange.repository';
import { refusedGroups, type ReadEnvelope } from './envelope-reading';
import { outageFinding, outageTitle, type Outage } from './outage';
import { undeliveredFinding, type DeadReply } from './undelivered';
import { MOST_FINDINGS } from './refusal';

/** Cutting a text may leave the first half of a character at its end, which PostgreSQL refuses. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

/** What somebody must know of an acknowledgement. */
export interface AcknowledgementCase {
  readonly messageId: string;
  readonly interchangeId: string;
  /** The order that was answered with what it is about. */
  readonly orderId: string | null;
  readonly title: string;
  readonly finding: Finding;
}

/** Opens review cases for what does not become an order: nothing that arrives ends in silence. */
@Injectable()
export class CaseOpener {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly events: EventLog,
  ) {}

  /** Orders that were released and lie on the desk again; the case of one that was released anew meanwhile stays closed. */
  async backOnTheDesk(tx: Tx, orderIds: readonly string[]): Promise<void> {
    const orders = await tx.query<Parameters<ReviewCaseRepository['reopenOrder']>[1]>(
      `SELECT id, interchange_id AS "interchangeId", message_id AS "messageId", buyer_order_number AS "buyerOrderNumber"
       FROM sales_order WHERE id = ANY ($1::uuid[]) AND state = 'in-review' ORDER BY id FOR SHARE`,
      [orderIds],
    );
    for (const order of orders) await this.cases.reopenOrder(tx, order);
  }

  /** Messages that were refused, or that are no order that we process. */
  async messages(tx: Tx, messages: readonly ToldMessage[]): Promise<void> {
    const cases = messages.flatMap(
      ({ id, interchangeId, state, orderNumber, type, reference, findings }): readonly NewCase[] =>
        state !== 'refused' && state !== 'set-aside'
          ? []
          : [
              {
                reason: state === 'refused' ? 'refused' : 'not-an-order',
                subjectKey: `message:${id}`,
                owner: 'customer-service',
                interchangeId,
                messageId: id,
                title: orderNumber ?? `${type} ${reference ?? ''}`.trim(),
                findings,
              },
            ],
    );
    await this.cases.open(tx, cases);
  }

  /**
   * Interchanges that could not be read, and envelopes or groups that are wrong as a whole. The messages of such a one have no cases of their
   * own: they can only come again together, and what is wrong with them stands here.
   */
  async interchanges(
    tx: Tx,
    outcomes: readonly InterchangeOutcome[],
    stored: ReadonlyMap<string, StoredInterchange>,
  ): Promise<void> {
    const cases = outcomes
      .filter(
        ({ state, envelopes }) =>
          state === 'unreadable' || envelopes.some((envelope) => envelope.refused || refusedGroups(envelope).size > 0),
      )
      .map(({ id, state, findings, envelopes }): NewCase => ({
        reason: state === 'unreadable' ? 'unreadable' : 'refused',
        subjectKey: `interchange:${id}`,
        owner: 'customer-service',
        interchangeId: id,
        title: stored.get(id)?.name ?? null,
        findings: [
          ...findings,
          ...envelopes.flatMap((envelope) => refusedTogether(envelope).flatMap((message) => message.findings)),
        ].slice(0, MOST_FINDINGS),
      }));
    await this.cases.open(tx, cases);
  }

  /** Files of which no acknowledgement can say what is refused: somebody tells the sender by other means (edi-facts, 4.2). */
  async untold(
    tx: Tx,
    untold: ReadonlyMap<string, readonly Finding[]>,
    stored: ReadonlyMap<string, StoredInterchange>,
  ): Promise<void> {
    await this.cases.open(
      tx,
      [...untold].map(([id, findings]) => ({
        reason: 'tell-buyer',
        subjectKey: `acknowledgement:${id}`,
        owner: 'customer-service',
        interchangeId: id,
        title: stored.get(id)?.name ?? null,
        findings: findings.slice(0, MOST_FINDINGS),
      })),
    );
  }

  /** A file that was not let in: empty, too large, not a file. */
  async refusedFile(tx: Tx, receiptId: string, title: string, findings: readonly Finding[]): Promise<void> {
    await this.cases.open(tx, [
      {
        reason: 'refused-file',
        subjectKey: `receipt:${receiptId}`,
        owner: 'customer-service',
        receiptId,
        title,
        findings,
      },
    ]);
  }

  /** A mail that was not taken in. */
  async refusedMail(tx: Tx, receiptId: string, title: string, finding: Finding): Promise<void> {
    await this.cases.open(tx, [
      {
        reason: 'mail',
        subjectKey: `receipt:${receiptId}`,
        owner: 'customer-service',
        receiptId,
        title,
        findings: [finding],
      },
    ]);
  }

  /** Acknowledgements of partners that tell of trouble, or of nothing that we sent. */
  async acknowledgements(tx: Tx, received: readonly AcknowledgementCase[]): Promise<void> {
    await this.cases.open(
      tx,
      received.map(({ messageId, interchangeId, orderId, title, finding }) => ({
        reason: 'acknowledgement',
        subjectKey: `message:${messageId}`,
        owner: 'customer-service',
        aboutOrderId: orderId,
        interchangeId,
        messageId,
        title,
        findings: [finding],
      })),
    );
  }

  /**
   * Answers that could not be made or delivered (RSP-001). A line that is down is for those who mend lines; what cannot be composed, or is
   * refused for what it says, for those who tell the buyer by other means.
   */
  async undelivered(tx: Tx, dead: readonly DeadReply[]): Promise<void> {
    await this.cases.open(
      tx,
      dead.map(({ id, kind, file, reason, failedAs, partnerName, interchangeId, orderId }) => ({
        reason: 'quarantined',
        subjectKey: `outbox:${id}`,
        owner: failedAs === 'unreachable' ? 'technical' : 'customer-service',
        aboutOrderId: orderId,
        interchangeId,
        title: `${kind}: ${reason ?? ''}`.slice(0, 200).replace(HALF_CHARACTER, ''),
        findings: [undeliveredFinding({ kind, file, reason, partnerName })],
      })),
    );
  }

  /**
   * What is overdue, both ways: all cases that there must be. Those whose matter came right end by themselves, and so do those of dead answers
   * that left after all.
   *
   * @returns how many ended
   */
  async overdue(tx: Tx, wanted: readonly NewCase[]): Promise<number> {
    await this.cases.keep(tx, wanted);
    const still = wanted.map(({ subjectKey }) => subjectKey);
    const settled = [...(await this.cases.settleOverdue(tx, still)), ...(await this.cases.settleDelivered(tx))];
    await this.events.append(
      tx,
      settled.map((id) => ({ kind: 'case-settled', subjectType: 'review-case', subjectId: id, actor: 'system' })),
    );
    return settled.length;
  }

  /** Servers that show another host key than the confirmed one: one case a key, and nothing is exchanged meanwhile. */
  async hostKeys(
    tx: Tx,
    changed: readonly { readonly connectionId: string; readonly code: string; readonly fingerprint: string }[],
  ): Promise<void> {
    await this.cases.open(
      tx,
      changed.map(({ connectionId, code, fingerprint }) => ({
        reason: 'quarantined',
        subjectKey: `host-key:${connectionId}:${fingerprint}`,
        owner: 'technical',
        title: `SFTP ${code}: andere hostsleutel, geweigerd; vraag de partner / other host key, refused; ask the partner (${fingerprint})`,
        findings: [],
      })),
    );
  }

  /** Days whose balance does not add up. */
  async imbalances(
    tx: Tx,
    days: readonly { readonly day: string; readonly findings: readonly Finding[] }[],
  ): Promise<void> {
    await this.cases.open(
      tx,
      days.map(({ day, findings }) => ({
        reason: 'balance',
        subjectKey: `balance:${day}`,
        owner: 'technical',
        title: day,
        findings,
      })),
    );
  }

  /** Partners whose traffic is out of the ordinary. */
  async traffic(
    tx: Tx,
    alarms: readonly { readonly id: string; readonly partner: string; readonly finding: Finding }[],
  ): Promise<void> {
    await this.cases.open(
      tx,
      alarms.map(({ id, partner, finding }) => ({
        reason: 'traffic',
        subjectKey: `traffic:${id}`,
        owner: 'customer-service',
        title: partner,
        findings: [finding],
      })),
    );
  }

  /** It is as usual again: nobody needs to look any more. */
  async trafficOver(tx: Tx, alarmIds: readonly string[]): Promise<void> {
    await this.over(tx, alarmIds.map((id) => `traffic:${id}`)); // prettier-ignore
  }

  /** Connections over which nothing could be fetched for long. */
  async outages(tx: Tx, outages: readonly Outage[]): Promise<void> {
    await this.cases.open(
      tx,
      outages.map((outage) => ({
        reason: 'connection',
        subjectKey: `connection:${outage.id}`,
        owner: 'technical',
        title: outageTitle(outage),
        findings: [outageFinding(outage)],
      })),
    );
  }

  /** They can be fetched from again, or need not be. */
  async outagesOver(tx: Tx, outageIds: readonly string[]): Promise<void> {
    await this.over(tx, outageIds.map((id) => `connection:${id}`)); // prettier-ignore
  }

  /**
   * Facts of the master that are wrong.
   *
   * @param found everything that was found, or null when it may not be all: then no case ends
   * @returns how many cases ended
   */
  async master(tx: Tx, wanted: readonly NewCase[], found: readonly NewCase[] | null): Promise<number> {
    await this.cases.keep(tx, wanted);
    if (found === null) return 0;
    const settled = await this.cases.settleMaster(
      tx,
      found.map(({ subjectKey }) => subjectKey),
    );
    await this.events.append(
      tx,
      settled.map((id) => ({ kind: 'case-settled', subjectType: 'review-case', subjectId: id, actor: 'system' })),
    );
    return settled.length;
  }

  private async over(tx: Tx, subjectKeys: readonly string[]): Promise<void> {
    const closed = await this.cases.closeBySubject(tx, subjectKeys);
    await this.events.append(
      tx,
      closed.map((subjectId) => ({ kind: 'case-closed', subjectType: 'review-case', subjectId, actor: 'system' })),
    );
  }

  /** Work that was set aside after it failed too often. */
  async quarantined(
    tx: Tx,
    work: LeasedWork,
    subject: { readonly interchangeId?: string; readonly messageId?: string; readonly receiptId?: string },
    reason: string,
  ): Promise<void> {
    await this.cases.open(tx, [
      { reason: 'quarantined', subjectKey: `work:${work.id}`, owner: 'technical', ...subject, title: `${work.job.kind}: ${reason}`.slice(0, 200).replace(HALF_CHARACTER, ''), findings: [] },
    ]); // prettier-ignore
    await this.events.append(tx, [
      { kind: 'work-quarantined', subjectType: 'work', subjectId: work.id, actor: 'system', data: { job: work.job.kind, ...subject } },
    ]); // prettier-ignore
  }
}

/** Messages that are wrong themselves and are refused with their envelope or group all the same. */
function refusedTogether(envelope: ReadEnvelope): ReadEnvelope['refusedMessages'] {
  if (envelope.refused) return envelope.refusedMessages;
  const wrong = refusedGroups(envelope);
  return envelope.refusedMessages.filter(({ groupIndex }) => groupIndex !== null && wrong.has(groupIndex));
}
