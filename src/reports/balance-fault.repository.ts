import { Injectable } from '@nestjs/common';
import type { Sql } from '../platform';
import type { Fault } from './balance';
import { FAULT_KINDS, FAULTS, type FaultKind } from './balance-faults';
import type { DaySpan } from './balance.repository';

/** Items that are named of one kind of fault; the others are counted. */
const MOST_ITEMS = 50;

interface FaultRow {
  readonly id: string;
  readonly scope: string;
  readonly detail: string | null;
  readonly since: Date;
  readonly count: number;
}

/** Looks for what is missing or double on a day, item by item. */
@Injectable()
export class BalanceFaultRepository {
  /** Of every kind one entry, in the order of the catalogue, also where nothing is wrong. */
  async find(sql: Sql, span: DaySpan): Promise<readonly Fault<FaultKind>[]> {
    const found: Fault<FaultKind>[] = [];
    for (const kind of FAULT_KINDS) found.push(await this.ofKind(sql, kind, span));
    return found;
  }

  private async ofKind(sql: Sql, kind: FaultKind, { from, to, partner }: DaySpan): Promise<Fault<FaultKind>> {
    const rows = await sql.query<FaultRow>(
      `SELECT fault.*, count(*) OVER ()::int AS count FROM (${FAULTS[kind].sql}) AS fault ORDER BY since, id LIMIT ${String(MOST_ITEMS)}`,
      [from, to, partner],
    );
    return {
      kind,
      count: rows[0]?.count ?? 0,
      items: rows.map(({ id, scope, detail, since }) => ({
        id,
        scope,
        detail: detail ?? '',
        since: since.toISOString(),
      })),
    };
  }
}
