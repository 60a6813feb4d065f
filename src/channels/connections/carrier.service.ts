import { Injectable } from '@nestjs/common';
import { LaterFault } from '../../platform';
import { Database } from '../../platform/services';
import type { Delivered, Delivery } from './connection';
import { ConnectionBook } from './connection-book.service';
import { ConnectionRepository } from './connection.repository';

/** How long nobody goes to a system that was just found closed: what waits for it must not wait for its time limits one by one. */
const REST_MS = 10_000;

/** Brings answers to the systems of partners. */
@Injectable()
export class Carrier {
  /** By connection the fault that it was left with, and until when nobody tries again. */
  private readonly resting = new Map<string, { readonly until: number; readonly fault: Error }>();

  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionRepository,
    private readonly book: ConnectionBook,
  ) {}

  /** Brings answers over one connection, in their order, up to the first that does not arrive. Never throws. */
  async carry(connectionId: string, deliveries: readonly Delivery[]): Promise<Delivered> {
    const rest = this.resting.get(connectionId);
    if (rest !== undefined && Date.now() < rest.until) return { done: [], fault: rest.fault };
    const outcome = await this.attempt(connectionId, deliveries);
    const { fault } = outcome;
    const waitMs = fault instanceof LaterFault ? fault.waitMs : 0;
    if (fault === null || outcome.onlyThis === true) this.resting.delete(connectionId);
    else if (outcome.done.length === 0 || waitMs > 0)
      this.resting.set(connectionId, { until: Date.now() + Math.max(REST_MS, waitMs), fault });
    return outcome;
  }

  private async attempt(connectionId: string, deliveries: readonly Delivery[]): Promise<Delivered> {
    try {
      const [connection] = await this.connections.byIds(this.database, [connectionId]);
      if (connection === undefined) throw new Error('the connection is no longer there');
      if (!connection.active) throw new Error(`the connection ${connection.code} is switched off`);
      const kind = this.book.kind(connection.kind);
      if (kind.deliver === undefined) throw new Error(`nothing can be brought over ${connection.code}`);
      return await kind.deliver(connection, deliveries);
    } catch (error) {
      return { done: [], fault: error instanceof Error ? error : new Error(String(error)) };
    }
  }
}
