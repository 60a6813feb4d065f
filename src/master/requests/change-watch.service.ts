import { Injectable } from '@nestjs/common';
import { businessDateOf, systemClock } from '../../kernel';
import type { Tx } from '../../platform';
import { EventLog } from '../../platform/services';
import { arrivalsIn, type ArrivalOutcome } from './arrival';
import { isChangeTable } from './change-fields';
import type { Row } from './change-value';
import { ChangeOutboxRepository } from './change-outbox.repository';
import type { RequestNewsKind } from './request-news';
import { RequestNews } from './request-news.service';

const EVENTS: Readonly<Record<ArrivalOutcome, string>> = {
  arrived: 'change-request-synced',
  other: 'change-request-conflict',
  'as-before': 'change-request-conflict-over',
};

/** That the old value is there again is no news to anybody. */
const NEWS: Readonly<Record<ArrivalOutcome, RequestNewsKind | null>> = {
  arrived: 'change-done',
  other: 'change-other',
  'as-before': null,
};

/** Holds what an import wrote against change requests: what was asked for has come, or the value is another one by now. */
@Injectable()
export class ChangeWatch {
  constructor(
    private readonly outbox: ChangeOutboxRepository,
    private readonly events: EventLog,
    private readonly news: RequestNews,
  ) {}

  /** One question a batch where nothing waits, and one statement more where an import says something of what waits. */
  async imported(tx: Tx, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
    const tables = Object.keys(rows).filter((table) => isChangeTable(table) && (rows[table]?.length ?? 0) > 0);
    if (tables.length === 0) return;
    const waiting = await this.outbox.waiting(tx, tables);
    if (waiting.length === 0) return;
    const written = rows as Readonly<Record<string, readonly Row[]>>;
    const arrivals = arrivalsIn(waiting, written, businessDateOf(systemClock.now()));
    if (arrivals.length === 0) return;
    const synced = new Set(await this.outbox.settle(tx, arrivals));
    const told = arrivals.filter(({ id, outcome }) => outcome !== 'arrived' || synced.has(id));
    await this.events.append(
      tx,
      told.map(({ id, outcome }) => ({
        kind: EVENTS[outcome],
        subjectType: 'change-request',
        subjectId: id,
        actor: 'system',
      })),
    );
    for (const { id, outcome } of told) {
      const kind = NEWS[outcome];
      if (kind !== null) await this.news.tell(tx, { kind, request: id, by: null });
    }
  }
}
