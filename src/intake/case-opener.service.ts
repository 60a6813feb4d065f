import { Injectable } from '@nestjs/common';
import type { Finding } from '../findings';
import type { LeasedWork, Tx } from '../platform';
import { EventLog } from '../platform/services';
import type { NewCase } from '../review';
import { ReviewCaseRepository } from '../review/services';
import type { InterchangeOutcome, MessageRow, StoredInterchange } from './interchange.repository';
import type { ReadMessage } from './reading';

/** Cutting a text may leave the first half of a character at its end, which PostgreSQL refuses. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/;

/** Opens review cases for what does not become an order: nothing that arrives ends in silence. */
@Injectable()
export class CaseOpener {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly events: EventLog,
  ) {}

  /** Messages that were refused, or that are no order that we process. */
  async messages(
    tx: Tx,
    rows: readonly MessageRow[],
    read: ReadonlyMap<string, readonly ReadMessage[]>,
  ): Promise<void> {
    const byPlace = new Map(
      [...read].flatMap(([interchangeId, messages]) =>
        messages.map((message) => [`${interchangeId} ${String(message.index)}`, message] as const),
      ),
    );
    const cases = rows.flatMap(({ id, interchangeId, index, state }): readonly NewCase[] => {
      const message = byPlace.get(`${interchangeId} ${String(index)}`);
      if (message === undefined || (state !== 'refused' && state !== 'set-aside')) return [];
      return [
        {
          reason: state === 'refused' ? 'refused' : 'not-an-order',
          subjectKey: `message:${id}`,
          owner: 'customer-service',
          interchangeId,
          messageId: id,
          title: message.orderNumber ?? `${message.type} ${message.reference ?? ''}`.trim(),
          findings: message.findings,
        },
      ];
    });
    await this.cases.open(tx, cases);
  }

  /** Interchanges that could not be read, and envelopes that are wrong as a whole. */
  async interchanges(
    tx: Tx,
    outcomes: readonly InterchangeOutcome[],
    stored: ReadonlyMap<string, StoredInterchange>,
  ): Promise<void> {
    const cases = outcomes
      .filter(({ state, envelopes }) => state === 'unreadable' || envelopes.some(({ refused }) => refused))
      .map(({ id, state, findings }): NewCase => ({
        reason: state === 'unreadable' ? 'unreadable' : 'refused',
        subjectKey: `interchange:${id}`,
        owner: 'customer-service',
        interchangeId: id,
        title: stored.get(id)?.name ?? null,
        findings,
      }));
    await this.cases.open(tx, cases);
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

  /** Answers that could not be made or delivered. */
  async undelivered(
    tx: Tx,
    dead: readonly {
      readonly id: string;
      readonly kind: string;
      readonly reason: string | null;
      readonly interchangeId: string;
    }[],
  ): Promise<void> {
    await this.cases.open(
      tx,
      dead.map(({ id, kind, reason, interchangeId }) => ({
        reason: 'quarantined',
        subjectKey: `outbox:${id}`,
        owner: 'technical',
        interchangeId,
        title: `${kind}: ${reason ?? ''}`.slice(0, 200).replace(HALF_CHARACTER, ''),
        findings: [],
      })),
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
