import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, businessDateOf, daysBetween, type IsoDate } from '../kernel';
import type { Tx } from '../platform';
import { ScheduleService, UnitOfWork, WorkQueueService } from '../platform/services';
import { balanceOf, type Balance } from './balance';
import { BalanceFaultRepository } from './balance-fault.repository';
import { BalanceRepository } from './balance.repository';

/** Nights that may have been missed and are made up for. */
const MOST_DAYS = 31;

/** Takes the balance of a day: for whoever asks, and each night for the record. */
@Injectable()
export class BalanceService implements OnModuleInit {
  constructor(
    private readonly balances: BalanceRepository,
    private readonly faults: BalanceFaultRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly schedule: ScheduleService,
    private readonly work: WorkQueueService,
  ) {}

  onModuleInit(): void {
    this.schedule.register({
      name: 'daily-balance',
      cron: '20 4 * * *',
      catchUp: true,
      run: (plannedAt) => this.closeDays(plannedAt),
    });
  }

  /** The balance as it is now. @returns null when there is no such partner */
  async take(day: IsoDate, partner: string | null): Promise<Balance | null> {
    return this.atOneMoment(async (tx) =>
      partner !== null && !(await this.balances.hasPartner(tx, partner)) ? null : this.taken(tx, day, partner),
    );
  }

  /** Keeps the balance of every day that is over and has none, and has a case opened for each that does not add up. */
  async closeDays(at: Date): Promise<string> {
    const yesterday = addDays(businessDateOf(at), -1);
    const last = await this.unitOfWork.run((tx) => this.balances.lastKept(tx));
    const missed = last === null ? 1 : Math.min(daysBetween(last, yesterday), MOST_DAYS);
    const closed: string[] = [];
    for (let back = missed - 1; back >= 0; back--) {
      const day = addDays(yesterday, -back);
      closed.push(`${day} ${(await this.closeDay(day)) ? 'balances' : 'does not balance'}`);
    }
    return closed.join(', ') || 'nothing to close';
  }

  private closeDay(day: IsoDate): Promise<boolean> {
    return this.atOneMoment(async (tx) => {
      const balance = await this.taken(tx, day, null);
      await this.balances.keep(tx, balance);
      if (!balance.balanced) await this.work.enqueue(tx, [{ job: { kind: 'report-imbalance', day } }]);
      return balance.balanced;
    });
  }

  private async taken(tx: Tx, day: IsoDate, partner: string | null): Promise<Balance> {
    await this.balances.followIndexes(tx);
    const span = await this.balances.span(tx, day, partner);
    return balanceOf(day, await this.balances.count(tx, span), await this.faults.find(tx, span));
  }

  /** Counts of different moments never add up: while messages move, one statement sees them here and the next one there. */
  private atOneMoment<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(work, { isolation: 'REPEATABLE READ', repeatable: true });
  }
}
