import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { CaseWeights } from './case-weights.repository';
import { DeskHub } from './desk-hub.service';

/** What follows for the queue when cases open, change or end: they are weighed, and the screens hear of it. */
@Injectable()
export class CaseNews {
  constructor(
    private readonly weights: CaseWeights,
    private readonly hub: DeskHub,
  ) {}

  async opened(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.weights.weigh(tx, ids);
    this.tell(tx, 'opened', ids);
  }

  async changed(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.weights.weigh(tx, ids);
    this.tell(tx, 'changed', ids);
  }

  /** Orders were judged again, and their cases stay. */
  async judged(tx: Tx, orderIds: readonly string[]): Promise<void> {
    this.tell(tx, 'changed', await this.weights.weighOrders(tx, orderIds));
  }

  closed(tx: Tx, ids: readonly string[]): void {
    this.tell(tx, 'closed', ids);
  }

  private tell(tx: Tx, kind: 'opened' | 'changed' | 'closed', cases: readonly string[]): void {
    if (cases.length > 0) this.hub.tell(tx, { kind, cases, by: null, to: [] });
  }
}
