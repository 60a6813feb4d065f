import { Injectable } from '@nestjs/common';
import type { JobKind } from '../../kernel';
import type { Tx } from '../tx';
import type { WorkQueue, WorkRequest } from '../work';
import type { HandOut } from './hand-out';
import { WorkRelay } from './work-relay.service';
import { WorkRepository } from './work.repository';

/**
 * Writes work down in the transaction of the change that causes it, and wakes workers after the commit. Enqueue last, after locking
 * what the work will read: work that is being done right now under the same kind and key counts as being there, and only a lock that
 * it shares with you makes sure that it sees your change.
 */
@Injectable()
export class WorkQueueService implements WorkQueue {
  constructor(
    private readonly work: WorkRepository,
    private readonly relay: WorkRelay,
  ) {}

  async enqueue(tx: Tx, requests: readonly WorkRequest[]): Promise<void> {
    if (requests.length > 0) this.handOut(tx, await this.work.insert(tx, requests));
  }

  /** Gives quarantined work another chance. @returns how many of the keys were quarantined */
  async revive(tx: Tx, kind: JobKind, keys: readonly string[]): Promise<number> {
    return this.handOut(tx, await this.work.revive(tx, kind, keys));
  }

  /** Gives one piece of quarantined work another chance. @returns false when it is not quarantined (any more) */
  async reviveOne(tx: Tx, id: string): Promise<boolean> {
    return this.handOut(tx, await this.work.reviveOne(tx, id)) === 1;
  }

  /** Takes back work that nobody has begun, or that was set aside. @returns the keys of which a piece is being done right now */
  async withdraw(tx: Tx, kinds: readonly JobKind[], keys: readonly string[]): Promise<ReadonlySet<string>> {
    const { freed, underWay } = await this.work.withdraw(tx, kinds, keys);
    tx.afterCommit(() => this.relay.freed(freed));
    return underWay;
  }

  /** Does waiting work now rather than when it was put off to. @returns how many of the keys were waiting */
  async hasten(tx: Tx, kind: JobKind, keys: readonly string[]): Promise<number> {
    return this.handOut(tx, await this.work.hasten(tx, kind, keys));
  }

  /** A kind is not paused any more: after the commit its workers are told of all that waited meanwhile. */
  resumed(tx: Tx, kind: JobKind): void {
    tx.afterCommit(() => this.relay.resumed(kind));
  }

  private handOut(tx: Tx, work: readonly HandOut[]): number {
    tx.afterCommit(() => this.relay.handOut(work));
    return work.length;
  }
}
