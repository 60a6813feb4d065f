import { Injectable } from '@nestjs/common';
import { businessDateOf, systemClock } from '../../kernel';
import type { Tx } from '../../platform';
import { EventLog } from '../../platform/services';
import { arrivalsIn, isLeftAs, type Arrival, type ArrivalOutcome } from './arrival';
import { isChangeTable } from './change-fields';
import type { Row } from './change-value';
import { ChangeOutboxRepository } from './change-outbox.repository';
import { ChangeSubjectRepository } from './change-subject.repository';
import type { RequestNewsKind } from './request-news';
import { RequestNews } from './request-news.service';
import { afterEvent, GONE } from './request-life';

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
    private readonly subjects: ChangeSubjectRepository,
  ) {}

  /** One question a batch where nothing waits, and one statement more where an import says something of what waits. */
  async imported(tx: Tx, rows: Readonly<Record<string, readonly object[]>>): Promise<void> {
    const tables = Object.keys(rows).filter((table) => isChangeTable(table) && (rows[table]?.length ?? 0) > 0);
    if (tables.length === 0) return;
    const waiting = await this.outbox.waiting(tx, tables);
    if (waiting.length === 0) return;
    const written = rows as Readonly<Record<string, readonly Row[]>>;
    const arrivals = arrivalsIn(waiting, written, businessDateOf(systemClock.now()));
    await this.settle(tx, arrivals);
  }

  /** Rows have gone from the ERP: what was asked for is what became of them, or it goes back to its owner, for no reading will bring it. */
  async gone(tx: Tx, table: string, keys: readonly string[]): Promise<void> {
    if (!isChangeTable(table)) return;
    const today = businessDateOf(systemClock.now());
    const arrived: Arrival[] = [];
    for (const request of await this.outbox.bereft(tx, table, keys)) {
      const { id, key, newValue, state } = request;
      const left = await this.subjects.find(tx, request.table, key);
      if (isLeftAs(request, left?.row ?? null, today)) arrived.push({ id, outcome: 'arrived', value: newValue });
      // What nobody has decided about yet is its owner's still, and what is known by another key now may come by that.
      else if (
        afterEvent(state, 'refuse') !== null &&
        !(await this.subjects.goesOn(tx, request)) &&
        (await this.outbox.giveBack(tx, request, GONE))
      )
        await this.note(tx, 'change-request-gone', id);
    }
    await this.settle(tx, arrived);
  }

  private async settle(tx: Tx, arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length === 0) return;
    const synced = new Set(await this.outbox.settle(tx, arrivals));
    const told = arrivals.filter(({ id, outcome }) => outcome !== 'arrived' || synced.has(id));
    for (const { id, outcome } of told) {
      await this.note(tx, EVENTS[outcome], id);
      const kind = NEWS[outcome];
      if (kind !== null) await this.news.tell(tx, { kind, request: id, by: null });
    }
  }

  private note(tx: Tx, kind: string, id: string): Promise<void> {
    return this.events.append(tx, [{ kind, subjectType: 'change-request', subjectId: id, actor: 'system' }]);
  }
}
