import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service';
import { pendingMigrations } from '../database/migrator.service';
import { RedisConnection } from '../work/redis-connection.client';

/** Why this process should get no requests. */
export type NotReadyReason = 'draining' | 'database-down' | 'migrations-pending';

/** What makes this process slower than it should be, and keeps it from nothing. */
export type ReadinessWarning = 'redis-down';

/** Whether requests should be sent here. */
@Injectable()
export class ReadinessService {
  private draining = false;
  /** Migrations only ever get done: once they are, nobody has to ask again. */
  private migrated = false;

  constructor(
    private readonly database: Database,
    private readonly redis: RedisConnection,
  ) {}

  /** Redis that is away is a warning: a balancer that took every process off for it would stop what goes on without it. */
  get warnings(): readonly ReadinessWarning[] {
    return this.redis.isMissed ? ['redis-down'] : [];
  }

  get isDraining(): boolean {
    return this.draining;
  }

  /** From now on the answer is no: the process is about to end, and a balancer must have time to notice. */
  startDraining(): void {
    this.draining = true;
  }

  /** Every reason against, none when ready. */
  async reasons(): Promise<readonly NotReadyReason[]> {
    const draining: readonly NotReadyReason[] = this.draining ? ['draining'] : [];
    try {
      await this.database.query('SELECT 1');
      this.migrated ||= (await pendingMigrations(this.database.dataSource)).length === 0;
      return this.migrated ? draining : [...draining, 'migrations-pending'];
    } catch {
      return [...draining, 'database-down'];
    }
  }
}
