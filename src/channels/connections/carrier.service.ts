import { Injectable } from '@nestjs/common';
import { backoffMs, hintsOf, PermanentFault } from '../../platform';
import { ConfigService, Database } from '../../platform/services';
import type { Attempt } from '../attempt';
import type { Connection, Delivered, Delivery } from './connection';
import { ConnectionBook } from './connection-book.service';
import { ConnectionRepository } from './connection.repository';

/** A rest begins at so many seconds: what waits for a closed system must not wait for its time limits one by one. */
const FIRST_REST_STEP = 4;
/** So many different answers that fail one after the other are not at fault themselves: the system is closed. */
const CLOSED_AFTER = 2;

/** What was seen of a system since it last took something. */
interface Trouble {
  /** Answers that failed there. */
  readonly failed: Set<string>;
  /** How often it was found closed. */
  knocks: number;
  until: number;
  fault: Error;
}

/**
 * Brings answers to the systems of partners. One that fails alone stands in nobody's way: the next one is tried. When two fail one after
 * the other the system counts as closed and is left alone by everything, ever longer up to the longest wait, so that a server that is down for
 * a weekend is knocked at a few times an hour, however much waits for it.
 */
@Injectable()
export class Carrier {
  private readonly troubles = new Map<string, Trouble>();

  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionRepository,
    private readonly book: ConnectionBook,
    private readonly config: ConfigService,
  ) {}

  /** Brings answers over one connection, in their order. Never throws. @returns what became of each */
  async carry<T extends Delivery>(connectionId: string, deliveries: readonly T[]): Promise<readonly Attempt<T>[]> {
    const trouble = this.troubles.get(connectionId);
    if (trouble !== undefined && performance.now() < trouble.until)
      return deliveries.map((one) => resting(one, trouble));
    const connection = await this.find(connectionId);
    if (connection instanceof Error)
      return deliveries.map((delivery) => ({ delivery, outcome: 'failed', fault: connection }));
    if (!connection.active) {
      this.troubles.delete(connectionId);
      const fault = new Error(`the connection ${connection.code} is switched off`);
      return deliveries.map((delivery) => ({ delivery, outcome: 'off', fault }));
    }
    return this.bring(connection, deliveries);
  }

  private async bring<T extends Delivery>(connection: Connection, all: readonly T[]): Promise<readonly Attempt<T>[]> {
    const attempts: Attempt<T>[] = [];
    let failures = 0;
    for (let left = all; left.length > 0;) {
      const { arrived, fault } = await this.go(connection, left);
      attempts.push(...arrived.map((delivery): Attempt<T> => ({ delivery, outcome: 'delivered' })));
      if (arrived.length > 0) {
        failures = 0;
        this.troubles.delete(connection.id);
      }
      const delivery = left.find((one) => !arrived.includes(one));
      if (fault === null || delivery === undefined) break;
      attempts.push({ delivery, outcome: 'failed', fault });
      left = left.filter((one) => one !== delivery && !arrived.includes(one));
      failures += 1;
      const trouble = this.note(connection.id, delivery.outboxId, fault);
      if (failures >= CLOSED_AFTER || trouble.until > performance.now()) {
        attempts.push(...left.map((one) => resting(one, trouble)));
        break;
      }
    }
    return attempts;
  }

  /** Notes a failure; a second answer that fails makes it a closed system, and so does one whose fault asks for time. */
  private note(connectionId: string, outboxId: string, fault: Error): Trouble {
    const trouble = this.troubles.get(connectionId) ?? { failed: new Set(), knocks: 0, until: 0, fault };
    trouble.failed.add(outboxId);
    trouble.fault = fault;
    const { deliveryWaitMs, deliveryAskedWaitMs } = this.config.limits;
    const asked = Math.min(hintsOf(fault).retryAfterMs ?? 0, deliveryAskedWaitMs);
    const closed = trouble.failed.size >= CLOSED_AFTER;
    if (closed) trouble.knocks += 1;
    const rest = closed ? backoffMs(FIRST_REST_STEP + trouble.knocks, 0.5, deliveryWaitMs) : 0;
    trouble.until = performance.now() + Math.max(rest, asked);
    this.troubles.set(connectionId, trouble);
    return trouble;
  }

  /** One visit. What a kind leaves out without saying why counts as not arrived. */
  private async go<T extends Delivery>(
    connection: Connection,
    deliveries: readonly T[],
  ): Promise<{ readonly arrived: readonly T[]; readonly fault: Error | null }> {
    const { done, fault } = await this.visit(connection, deliveries);
    const ids = new Set(done.map(({ outboxId }) => outboxId));
    const arrived = deliveries.filter(({ outboxId }) => ids.has(outboxId));
    return { arrived, fault: arrived.length === deliveries.length ? null : (fault ?? new Error('it was left undone')) };
  }

  private async visit(connection: Connection, deliveries: readonly Delivery[]): Promise<Delivered> {
    try {
      const kind = this.book.kind(connection.kind);
      if (kind.deliver === undefined) throw new PermanentFault(`nothing can be brought over ${connection.code}`);
      return await kind.deliver(connection, deliveries);
    } catch (error) {
      return { done: [], fault: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  private async find(id: string): Promise<Connection | Error> {
    const [connection] = await this.connections.byIds(this.database, [id]);
    return connection ?? new Error('the connection is no longer there');
  }
}

const resting = <T>(delivery: T, { until, fault }: Trouble): Attempt<T> => ({
  delivery,
  outcome: 'resting',
  forMs: Math.max(until - performance.now(), 0),
  fault,
});
