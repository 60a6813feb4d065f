import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Row, Tx } from '../tx';
import { Database } from './database.service';
import { isRetriableConflict, isStalePlan } from './faults';
import type { Statements } from './statements';

const REPEATS = 3;
const REPEAT_PAUSE_MS = 20;

export interface UnitOfWorkOptions {
  /**
   * The work may be run again from its start, up to three times, after a deadlock or serialization failure. Say so only of work that
   * does nothing outside the transaction.
   */
  readonly repeatable?: boolean;
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
}

/** What `run` hands out. Outside this file only its face, `Tx`, is known, and nothing else can make one. */
class RunningTransaction {
  readonly actions: (() => void)[] = [];
  open = true;

  constructor(
    private readonly client: PoolClient,
    private readonly statements: Statements,
    readonly runner: QueryRunner,
  ) {}

  async query<R = Row>(text: string, parameters: readonly unknown[] = []): Promise<readonly R[]> {
    this.mustBeOpen();
    const { rows } = await this.client.query(this.statements.of(text, parameters));
    return rows as R[];
  }

  async tuples<R extends readonly unknown[]>(text: string, parameters: readonly unknown[] = []): Promise<readonly R[]> {
    this.mustBeOpen();
    const { rows } = await this.client.query<never>({ ...this.statements.of(text, parameters), rowMode: 'array' });
    return rows;
  }

  afterCommit(action: () => void): void {
    this.actions.push(action);
  }

  // Without this a forgotten await would write through a connection that somebody else holds by then.
  private mustBeOpen(): void {
    if (!this.open) throw new Error('This transaction has ended. A promise was not awaited inside UnitOfWork.run.');
  }
}

/** Makes transactions, and is the only one that can: a write outside a unit of work does not compile. */
@Injectable()
export class UnitOfWork {
  private readonly log = new Logger(UnitOfWork.name);
  private readonly current = new AsyncLocalStorage<RunningTransaction>();

  constructor(private readonly database: Database) {}

  /**
   * Runs `work` in one transaction: commits when it returns, rolls back when it throws.
   *
   * @throws what `work` throws, and an error when it is called inside another run, which would wait for itself
   */
  async run<T>(work: (tx: Tx) => Promise<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    if (this.current.getStore()?.open === true) {
      throw new Error('UnitOfWork.run inside UnitOfWork.run: hand the Tx on instead.');
    }
    for (let repeat = 0; ; repeat++) {
      try {
        return await this.once(work, options);
      } catch (error) {
        if (options.repeatable !== true || repeat === REPEATS || !isRetriableConflict(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, REPEAT_PAUSE_MS * (repeat + Math.random())));
      }
    }
  }

  /** Runs `work` in the transaction that is running already, which then decides whether it holds; in one of its own where there is none. */
  join<T>(work: (tx: Tx) => Promise<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    const running = this.current.getStore();
    // eslint-disable-next-line no-restricted-syntax -- as in `once`: the brand of Tx exists for the compiler only
    return running?.open === true ? work(running as unknown as Tx) : this.run(work, options);
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, options: UnitOfWorkOptions): Promise<T> {
    const runner = this.database.dataSource.createQueryRunner();
    let fault: Error | undefined;
    let transaction: RunningTransaction | undefined;
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction(options.isolation);
      transaction = new RunningTransaction(client, this.database.statements, runner);
      // eslint-disable-next-line no-restricted-syntax -- the brand of Tx exists for the compiler only; this is the one place that makes it
      const tx = transaction as unknown as Tx;
      const value = await this.current.run(transaction, () => work(tx));
      transaction.open = false;
      await runner.commitTransaction();
      this.afterCommit(transaction.actions);
      return value;
    } catch (error) {
      if (transaction) transaction.open = false;
      this.database.noteFault(error);
      fault = await this.rollBack(runner);
      if (isStalePlan(error)) fault ??= error;
      throw error;
    } finally {
      await release(runner, fault);
    }
  }

  /** @returns the reason why the connection cannot be used again, if so */
  private async rollBack(runner: QueryRunner): Promise<Error | undefined> {
    try {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error('roll back failed');
    }
  }

  private afterCommit(actions: readonly (() => void)[]): void {
    for (const action of actions) {
      try {
        action();
      } catch (error) {
        this.log.warn(`An action after a commit failed, harmlessly: ${String(error)}`);
      }
    }
  }
}

/** TypeORM within a running transaction, for forms. Sets of rows are written with `tx.query`. */
export function managerOf(tx: Tx): EntityManager {
  if (!(tx instanceof RunningTransaction)) throw new Error('not a transaction of UnitOfWork.run');
  return tx.runner.manager;
}

async function release(runner: QueryRunner, fault: Error | undefined): Promise<void> {
  // TypeORM's own `release` takes no error and would hand a broken connection to the next caller.
  const postgres = runner as QueryRunner & { releasePostgresConnection(error?: Error): Promise<void> };
  await postgres.releasePostgresConnection(fault);
}
