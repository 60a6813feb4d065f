import { Injectable } from '@nestjs/common';
import { businessDateOf, systemClock } from '../../kernel';
import type { Tx } from '../../platform';
import { EventLog } from '../../platform/services';
import { arrivalsIn, type ArrivalOutcome } from './arrival';
import { isChangeTable } from './change-fields';
import type { Row } from './change-value';
import { ChangeOutboxRepository } from './change-outbox.repository';

const EVENTS: Readonly<Record<ArrivalOutcome, string>> = {
  arrived: 'change-request-synced',
  other: 'change-request-conflict',
  'as-before': 'change-request-conflict-over',
};

/** Holds what an import wrote against change requests: what was asked for has come, or the value is another one by now. */
@Injectable()
export class ChangeWatch {
  constructor(
    private readonly outbox: ChangeOutboxRepository,
    private readonly events: EventLog,
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
  }
}
