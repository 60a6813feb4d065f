import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JOB_KINDS, type JobKind } from '../../kernel';
import { Database } from '../database/database.service';
import { Ear } from '../database/ear.client';

const CHANNEL = 'work';
/** What commits within this time shares one NOTIFY. Workers in this process do not wait for it. */
const GATHER_MS = 5;

/**
 * Wakes workers when work is there: those of this process at once, those of others through LISTEN. A lost wake costs a poll
 * interval, never work. NOTIFY never runs inside a business transaction, where it would make commits queue up.
 */
@Injectable()
export class Waker {
  private readonly sleepers = new Map<JobKind, Set<() => void>>();
  private readonly unsent = new Set<JobKind>();
  private sending: NodeJS.Timeout | undefined;
  private ear: Ear | null = null;
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
    const heard = (payload: string): void => this.hear(payload);
    this.ear ??= new Ear(() => this.database.clientOptions, { channel: CHANNEL, heard, back: missed });
    this.ear.open();
  }

  async close(): Promise<void> {
    if (this.sending !== undefined) await this.send();
    await this.ear?.close();
    this.ear = null;
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

  private hear(payload: string): void {
    const [from, ...kinds] = payload.split(' ');
    if (from === this.own) return;
    this.wakeHere(JOB_KINDS.filter((kind) => kinds.includes(kind)));
  }
}
