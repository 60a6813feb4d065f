import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { businessDateOf, err, ok, systemClock, type IsoDate, type Result } from '../kernel';
import type { Sql, Tx } from '../platform';
import { Database, EventLog, UnitOfWork } from '../platform/services';
import { responsibleOn, type Absence, type Portfolio } from './portfolio';
import { PortfolioRepository, type ListedAbsence, type ListedPortfolio } from './portfolio.repository';

export type PortfolioRefusal = 'no-customer' | 'no-user';
export type AbsenceRefusal = 'not-yours' | 'no-user';

/** Heads and administrators arrange for others; everybody else for himself. */
const arranges = (actor: Actor): boolean => actor.role === 'senior' || actor.role === 'admin';

/** Keeps who looks after which customer, and says who does so on a day. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly portfolios: PortfolioRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  /**
   * The id of the user who looks after a customer on a day of the office (Amsterdam), which is today where none is given.
   *
   * @returns null when nobody is named or all who are named are away: then the work is everybody's
   */
  async responsibleFor(
    sql: Sql,
    customerId: string | null,
    day: IsoDate = businessDateOf(systemClock.now()),
  ): Promise<string | null> {
    const [row] = await sql.query<{ id: string | null }>(`SELECT ${responsibleOn('$1::uuid', '$2::date')} AS id`, [
      customerId,
      day,
    ]);
    return row?.id ?? null;
  }

  list(limit: number, search: string | null, after: string | null): Promise<readonly ListedPortfolio[]> {
    return this.portfolios.list(this.database, limit, search, after);
  }

  /** Puts a customer into the care of somebody; of nobody when `portfolio` is null. */
  put(number: string, portfolio: Portfolio | null, actor: Actor): Promise<Result<null, PortfolioRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const customerId = await this.portfolios.lockCustomer(tx, number);
      if (customerId === null) return err('no-customer');
      const named = [portfolio?.responsible, portfolio?.deputy].filter((user) => typeof user === 'string');
      if (!(await this.portfolios.areActive(tx, named))) return err('no-user');
      const before = await this.portfolios.of(tx, customerId);
      if (portfolio === null) await this.portfolios.remove(tx, customerId);
      else await this.portfolios.put(tx, customerId, portfolio);
      await this.events.append(tx, [
        {
          kind: 'portfolio-changed',
          subjectType: 'customer',
          subjectId: customerId,
          actor: actor.id,
          data: { customer: number, before: plain(before), after: plain(portfolio) },
        },
      ]);
      return ok(null);
    });
  }

  /** What is not over, the earliest first. */
  absences(): Promise<readonly ListedAbsence[]> {
    return this.portfolios.absences(this.database, businessDateOf(systemClock.now()));
  }

  addAbsence(absence: Absence, actor: Actor): Promise<Result<string, AbsenceRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (absence.user !== actor.id && !arranges(actor)) return err('not-yours');
      if (!(await this.portfolios.areActive(tx, [absence.user]))) return err('no-user');
      const id = await this.portfolios.addAbsence(tx, absence);
      await this.tell(tx, absence, actor, false);
      return ok(id);
    });
  }

  /** False when there is no such absence, or it is somebody else's to remove. */
  removeAbsence(id: string, actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const gone = await this.portfolios.removeAbsence(tx, id, arranges(actor) ? null : actor.id);
      if (gone !== null) await this.tell(tx, gone, actor, true);
      return gone !== null;
    });
  }

  private tell(tx: Tx, { user, firstDay, lastDay }: Absence, actor: Actor, removed: boolean): Promise<void> {
    const days = { firstDay, lastDay };
    return this.events.append(tx, [
      {
        kind: removed ? 'absence-removed' : 'absence-added',
        subjectType: 'user',
        subjectId: user,
        actor: actor.id,
        data: removed ? { before: days, after: null } : { before: null, after: days },
      },
    ]);
  }
}

const plain = (portfolio: Portfolio | null): { responsible: string; deputy: string | null } | null =>
  portfolio === null ? null : { responsible: portfolio.responsible, deputy: portfolio.deputy };
