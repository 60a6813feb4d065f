import { Injectable } from '@nestjs/common';
import { makeFinding, type Finding } from '../findings';
import type { JobOf } from '../kernel';
import type { Tx } from '../platform';
import { ReportProcessor } from './report.processor';

/** Ids that a finding names; the balance of the day has them all. */
const NAMED_ITEMS = 3;

/** The part of a kept balance that is told (`reports/balance.ts`). */
interface Imbalance {
  readonly day: string;
  readonly unequal: readonly { readonly scope: string; readonly equation: string }[];
  readonly faults: readonly { readonly kind: string; readonly count: number; readonly items: readonly { readonly id: string }[] }[];
} // prettier-ignore

/** Opens a case for each day whose balance does not add up (BAL-001). */
@Injectable()
export class ReportImbalanceProcessor extends ReportProcessor<'report-imbalance'> {
  readonly kind = 'report-imbalance';

  protected async report(tx: Tx, jobs: readonly JobOf<'report-imbalance'>[]): Promise<void> {
    const kept = await tx.query<Imbalance>(
      `SELECT day::text AS day, balance -> 'unequal' AS unequal, balance -> 'faults' AS faults FROM daily_balance
       WHERE day = ANY ($1::date[]) AND NOT balanced ORDER BY day`,
      [jobs.map(({ day }) => day)],
    );
    await this.cases.imbalances(
      tx,
      kept.map((balance) => ({ day: balance.day, findings: findingsOf(balance) })),
    );
  }
}

/** What is named one by one goes first; the counts that differ say the same once more, and perhaps of something that has no name. */
function findingsOf({ day, unequal, faults }: Imbalance): readonly Finding[] {
  const finding = (kind: string, count: number, items: readonly string[]): Finding =>
    makeFinding('BAL-001', {
      actual: kind,
      params: { day, kind: kind.replaceAll('-', '_'), count, items: items.slice(0, NAMED_ITEMS).join(', ') || 'none' },
    });
  return [
    ...faults.map(({ kind, count, items }) =>
      finding(
        kind,
        count,
        items.map(({ id }) => id),
      ),
    ),
    ...unequal.map(({ equation, scope }) => finding(equation, 1, [scope])),
  ];
}
