import { Injectable } from '@nestjs/common';
import { addDays, BUSINESS_TIME_ZONE, type IsoDate } from '../kernel';
import type { Sql, Tx } from '../platform';
import {
  DEFAULT_THRESHOLDS,
  type AlarmKind,
  type TrafficCalendar,
  type TrafficDay,
  type TrafficThresholds,
} from './traffic';

/** A partner with what he sent, by day. */
export interface PartnerTraffic {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly thresholds: TrafficThresholds;
  readonly days: ReadonlyMap<IsoDate, TrafficDay>;
}

export interface OpenAlarm {
  readonly id: string;
  readonly partnerId: string;
  readonly kind: AlarmKind;
  readonly raisedAt: Date;
  /** A file came after it was raised. */
  readonly heardAgain: boolean;
}

/** Values that a text about an alarm is made of. */
export type AlarmFigures = Readonly<Record<string, string | number | null>>;

type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

interface HourRow {
  readonly partnerId: string;
  readonly day: IsoDate;
  readonly hour: number;
  readonly files: number;
  readonly troubled: number;
}

const PARTNER = `coalesce(i.partner_id, a.partner_id)`;
const LOCAL = `i.received_at AT TIME ZONE '${BUSINESS_TIME_ZONE}'`;
/** Account `a` of an interchange `i`, and what its messages say: each is looked up by its interchange, whatever the planner thinks of their number. */
const TOLD = `LEFT JOIN channel_account a ON a.id = i.account_id CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE m.type NOT IN ('CONTRL', 'TA1', '997', '999')) AS others,
      bool_or(m.state IN ('refused', 'set-aside') OR o.state <> 'released' OR o.released_by IS NOT NULL) AS troubled
    FROM message m LEFT JOIN sales_order o ON o.message_id = m.id WHERE m.interchange_id = i.id) AS told`;
/** It says more than that something of ours arrived. A file that nobody could read says something as well. */
const SPEAKS = `(i.state <> 'read' OR told.others > 0)`;
/** Trouble: unreadable, refused, set aside, or an order that a person had to see to. A release by the machine names nobody. */
const TROUBLED = `i.state = 'unreadable' OR told.troubled`;

/** Files by partner, day and hour: `$1` the first day, `$2` the day after the last. */
const COUNTED = `SELECT ${PARTNER} AS partner_id, (${LOCAL})::date AS day, extract(hour FROM ${LOCAL})::int AS hour, count(*)::int AS files,
    (count(*) FILTER (WHERE ${TROUBLED}))::int AS troubled
  FROM interchange i ${TOLD}
  WHERE i.received_at >= $1::date::timestamp AT TIME ZONE '${BUSINESS_TIME_ZONE}'
    AND i.received_at < $2::date::timestamp AT TIME ZONE '${BUSINESS_TIME_ZONE}' AND ${PARTNER} IS NOT NULL AND ${SPEAKS}
  GROUP BY 1, 2, 3`;

/** What partners send, and the alarms about it. Days that are over are counted once and kept; today is counted each time. */
@Injectable()
export class TrafficRepository {
  async lastCounted(sql: Sql): Promise<IsoDate | null> {
    const [row] = await sql.query<{ day: IsoDate | null }>('SELECT max(day)::text AS day FROM partner_traffic');
    return row?.day ?? null;
  }

  /** Counts days that are over, from `first` to the day before `end`. */
  async countDays(tx: Tx, first: IsoDate, end: IsoDate): Promise<void> {
    await tx.query(
      `INSERT INTO partner_traffic (partner_id, day, hour, files, troubled) ${COUNTED}
       ORDER BY 1, 2, 3
       ON CONFLICT (partner_id, day, hour) DO UPDATE SET files = excluded.files, troubled = excluded.troubled`,
      [first, end],
    );
  }

  async calendar(sql: Sql): Promise<TrafficCalendar> {
    const [row] = await sql.query<{ workingDays: readonly number[] | null; holidays: readonly IsoDate[] }>(
      `SELECT (SELECT working_days FROM company) AS "workingDays", ARRAY(SELECT day::text FROM holiday) AS holidays`,
    );
    return { workingDays: row?.workingDays ?? [1, 2, 3, 4, 5], holidays: new Set(row?.holidays) };
  }

  /**
   * Every partner, or one of them, with the days from `first` up to and with `today`. Days since the last count are counted here, a week of
   * them at most.
   */
  async partners(tx: Tx, first: IsoDate, today: IsoDate, code: string | null): Promise<readonly PartnerTraffic[]> {
    await this.followIndexes(tx);
    const last = await this.lastCounted(tx);
    const weekAgo = addDays(today, -7);
    const uncounted = last !== null && last > weekAgo ? last : weekAgo;
    const partners = await tx.query<Omit<PartnerTraffic, 'thresholds' | 'days'> & Nullable<TrafficThresholds>>(
      `SELECT p.id, p.code, p.name, t.watched, t.weeks, t.spreads::float8 AS spreads, t.factor::float8 AS factor,
         t.trouble_points::float8 AS "troublePoints"
       FROM partner p LEFT JOIN traffic_threshold t ON t.partner_id = p.id WHERE $1::text IS NULL OR p.code = $1 ORDER BY p.code`,
      [code],
    );
    const rows = [
      ...(await tx.query<HourRow>(
        `SELECT partner_id AS "partnerId", day::text AS day, hour, files, troubled FROM partner_traffic WHERE day >= $1 AND day < $2`,
        [first, uncounted],
      )),
      ...(await tx.query<HourRow>(
        `SELECT partner_id AS "partnerId", day::text AS day, hour, files, troubled FROM (${COUNTED}) AS counted`,
        [uncounted, addDays(today, 1)],
      )),
    ];
    const days = daysByPartner(rows);
    return partners.map((own) => ({
      id: own.id,
      code: own.code,
      name: own.name,
      thresholds: {
        watched: own.watched ?? DEFAULT_THRESHOLDS.watched,
        weeks: own.weeks ?? DEFAULT_THRESHOLDS.weeks,
        spreads: own.spreads ?? DEFAULT_THRESHOLDS.spreads,
        factor: own.factor ?? DEFAULT_THRESHOLDS.factor,
        troublePoints: own.troublePoints ?? DEFAULT_THRESHOLDS.troublePoints,
      },
      days: days.get(own.id) ?? new Map<IsoDate, TrafficDay>(),
    }));
  }

  /** The alarms that are not over. */
  async openAlarms(tx: Tx): Promise<readonly OpenAlarm[]> {
    await this.followIndexes(tx);
    return tx.query<OpenAlarm>(
      `SELECT t.id, t.partner_id AS "partnerId", t.kind, t.raised_at AS "raisedAt", EXISTS (
         SELECT FROM interchange i ${TOLD} WHERE i.received_at > t.raised_at AND ${PARTNER} = t.partner_id AND ${SPEAKS}) AS "heardAgain"
       FROM traffic_alarm t WHERE t.over_at IS NULL ORDER BY t.id`,
    );
  }

  /** Raises alarms; a partner who has one already keeps that. @returns the ids of the new ones */
  async raise(
    tx: Tx,
    alarms: readonly { readonly partnerId: string; readonly kind: AlarmKind; readonly figures: AlarmFigures }[],
    at: Date,
  ): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO traffic_alarm (partner_id, kind, figures, raised_at)
       SELECT x."partnerId", x.kind, x.figures, $2 FROM jsonb_to_recordset($1::jsonb) AS x("partnerId" uuid, kind text, figures jsonb)
       ON CONFLICT (partner_id) WHERE over_at IS NULL DO NOTHING RETURNING id`,
      [JSON.stringify(alarms), at],
    );
    return rows.map(({ id }) => id);
  }

  /** As `BalanceRepository.followIndexes`, and for the same reason. */
  private async followIndexes(tx: Tx): Promise<void> {
    await tx.query('SET LOCAL random_page_cost = 1.1');
  }

  async end(tx: Tx, alarmIds: readonly string[], at: Date): Promise<void> {
    await tx.query('UPDATE traffic_alarm SET over_at = $2 WHERE id = ANY ($1) AND over_at IS NULL', [alarmIds, at]);
  }
}

function daysByPartner(rows: readonly HourRow[]): ReadonlyMap<string, ReadonlyMap<IsoDate, TrafficDay>> {
  const partners = new Map<string, Map<IsoDate, { hours: number[]; troubled: number }>>();
  for (const { partnerId, day, hour, files, troubled } of rows) {
    const days = partners.get(partnerId) ?? new Map<IsoDate, { hours: number[]; troubled: number }>();
    const known = days.get(day) ?? { hours: Array.from({ length: 24 }, () => 0), troubled: 0 };
    known.hours[hour] = (known.hours[hour] ?? 0) + files;
    known.troubled += troubled;
    days.set(day, known);
    partners.set(partnerId, days);
  }
  return partners;
}
