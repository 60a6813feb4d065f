import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { JOB_KINDS, type JobKind } from '../../kernel';
import { Database } from '../database/database.service';

const CHANNEL = 'work';
/** What commits within this time shares one NOTIFY. Workers in this process do not wait for it. */
const GATHER_MS = 5;
const RECONNECT_MS = 1_000;

/**
 * Wakes workers when work is there: those of this process at once, those of others through LISTEN. A lost wake costs a poll
 * interval, never work. NOTIFY never runs inside a business transaction, where it would make commits queue up.
 */
@Injectable()
export class Waker {
  private readonly log = new Logger('Work');
  private readonly sleepers = new Map<JobKind, Set<() => void>>();
  private readonly unsent = new Set<JobKind>();
  private sending: NodeJS.Timeout | undefined;
  private ear: Client | null = null;
  private again: NodeJS.Timeout | undefined;
  private closed = true;
  /** Stands before what this process tells, which need not hear it again. */
  private readonly own = randomUUID();

  constructor(private readonly database: Database) {}

  /** Calls `wake` whenever there may be work of the kind. @returns a function that ends it */
  onWake(kind: JobKind, wake: () => void): () => void {
    const sleepers = this.sleepers.get(kind) ?? new Set();
    this.sleepers.set(kind, sleepers.add(wake));
    return () => sleepers.delete(wake);
  }

  /** Wakes workers of this process. */
  wakeHere(kinds: readonly JobKind[]): void {
    for (const kind of kinds) for (const wake of this.sleepers.get(kind) ?? []) wake();
  }

  /** Wakes workers of all processes. Call it after the commit. */
  wake(kinds: readonly JobKind[]): void {
    if (kinds.length === 0) return;
    this.wakeHere(kinds);
    for (const kind of kinds) this.unsent.add(kind);
    this.sending ??= setTimeout(() => void this.send(), GATHER_MS);
    this.sending.unref();
  }

  /** Begins to hear other processes. @param missed is called when something may have been missed, and it hears again */
  listen(missed: () => void): void {
    if (!this.closed) return;
    this.closed = false;
    void this.connect(missed);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    if (this.sending !== undefined) await this.send();
    const ear = this.ear;
    this.ear = null;
    await ear?.end().catch(() => undefined);
  }

  private async send(): Promise<void> {
    clearTimeout(this.sending);
    this.sending = undefined;
    const kinds = [...this.unsent];
    this.unsent.clear();
    // Who misses this finds the work at the next poll.
    await this.database
      .query('SELECT pg_notify($1, $2)', [CHANNEL, [this.own, ...kinds].join(' ')])
      .catch(() => undefined);
  }

  private async connect(missed: () => void): Promise<void> {
    // Not a connection of the pool: it listens for ever, and a pool in front of the server may not pass notifications on.
    const client = new Client({ ...this.database.clientOptions, application_name: 'binnendienst listen' });
    let over = false;
    const lost = (): void => {
      if (over) return;
      over = true;
      if (this.ear === client) this.ear = null;
      void client.end().catch(() => undefined);
      if (!this.closed) this.again = setTimeout(() => void this.connect(missed), RECONNECT_MS).unref();
    };
    client.on('error', () => undefined);
    client.once('end', lost);
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    this.ear = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      missed();
    } catch (error) {
      this.log.debug(`Not listening yet: ${String(error)}`);
      lost();
    }
  }

  private hear(payload: string): void {
    const [from, ...kinds] = payload.split(' ');
    if (from === this.own) return;
    this.wakeHere(JOB_KINDS.filter((kind) => kinds.includes(kind)));
  }
}
