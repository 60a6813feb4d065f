import { Injectable, Logger } from '@nestjs/common';
import type { ClientConfig, Pool } from 'pg';
import type { DataSource, Driver, EntityManager } from 'typeorm';
import type { DatabaseState, Row, Sql } from '../tx';
import { isConnectionFault } from './faults';
import { Statements } from './statements';

const PING_EVERY_MS = 1_000;
const PING_PATIENCE_MS = 2_000;

/**
 * The database as the whole program sees it: reads outside a transaction, the TypeORM manager for forms and lists, and whether it
 * answers at all. Writes go through `UnitOfWork`.
 */
@Injectable()
export class Database implements Sql {
  private readonly log = new Logger(Database.name);
  private readonly listeners = new Set<(state: DatabaseState) => void>();
  private readonly pinging: NodeJS.Timeout;
  readonly statements: Statements;
  private current: DatabaseState = 'ready';

  /**
   * Made by `openDatabase` and by the test harness, with a data source that is connected already.
   *
   * @param prepared how many statements may stay prepared in each connection
   */
  constructor(
    readonly dataSource: DataSource,
    prepared: number,
  ) {
    this.statements = new Statements(prepared);
    this.pinging = setInterval(() => void this.ping(), PING_EVERY_MS);
    this.pinging.unref();
  }

  /** The pool under TypeORM: one pool for everything, so that one limit holds. */
  get pool(): Pool {
    return (this.dataSource.driver as Driver & { readonly master: Pool }).master;
  }

  /** How a connection outside the pool is made, for those that listen or hold a lock for long. */
  get clientOptions(): ClientConfig {
    const { options } = this.pool;
    // The pool hides its password from those who print its options, and so from a spread.
    return { ...options, password: options.password, statement_timeout: 0, idle_in_transaction_session_timeout: 0 };
  }

  /** TypeORM, for reads and forms. Its writes run outside any transaction: use `managerOf(tx)` for those. */
  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  get state(): DatabaseState {
    return this.current;
  }

  /** @returns a function that ends the subscription */
  onState(listener: (state: DatabaseState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads, outside a transaction. Arrays become PostgreSQL arrays; stringify what goes into json. */
  async query<R = Row>(text: string, parameters: readonly unknown[] = []): Promise<readonly R[]> {
    return this.noting(async () => (await this.pool.query(this.statements.of(text, parameters))).rows as R[]);
  }

  /** Reads rows as the values of their columns, outside a transaction. */
  async tuples<R extends readonly unknown[]>(text: string, parameters: readonly unknown[] = []): Promise<readonly R[]> {
    return this.noting(
      async () => (await this.pool.query<never>({ ...this.statements.of(text, parameters), rowMode: 'array' })).rows,
    );
  }

  /** Resolves when the database answers, or after `patienceMs`. */
  async whenReady(patienceMs: number): Promise<void> {
    if (this.current === 'ready') return;
    await new Promise<void>((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        forget();
        resolve();
      };
      const timer = setTimeout(finish, patienceMs);
      const forget = this.onState((state) => {
        if (state === 'ready') finish();
      });
    });
  }

  private async noting<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      this.noteFault(error);
      throw error;
    }
  }

  /** Says "down" at the first sign of it, rather than at the next ping. */
  noteFault(error: unknown): void {
    if (isConnectionFault(error)) this.become('down');
  }

  /** Closes the pool after the queries under way. */
  async close(): Promise<void> {
    clearInterval(this.pinging);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async ping(): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    try {
      // A full pool is busy, not down: while all connections are out at work there is no need to ask.
      if (this.current === 'ready' && this.pool.idleCount === 0 && this.pool.totalCount > 0) return;
      const patience = new Promise<never>((_, reject) => {
        late = setTimeout(() => {
          reject(new Error('no answer'));
        }, PING_PATIENCE_MS);
      });
      await Promise.race([this.pool.query('SELECT 1'), patience]);
      this.become('ready');
    } catch {
      if (this.dataSource.isInitialized) this.become('down');
    } finally {
      clearTimeout(late);
    }
  }

  private become(state: DatabaseState): void {
    if (state === this.current) return;
    this.current = state;
    if (state === 'down') this.log.error('The database does not answer; waiting for it.');
    else this.log.log('The database answers again.');
    for (const listener of this.listeners) listener(state);
  }
}
