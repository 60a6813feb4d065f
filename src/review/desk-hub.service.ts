import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Client } from 'pg';
import { plays, type Tx } from '../platform';
import { ConfigService, Database } from '../platform/services';
import { told, type DeskEvent } from './desk-event';

const CHANNEL = 'desk';
const RECONNECT_MS = 1_000;

type Listener = (event: DeskEvent) => void;

/**
 * Tells the screens what happens at the desk, those of other processes through LISTEN. An event that is lost costs a look, never work: whoever
 * hears again is told to ask anew. NOTIFY never runs in the transaction of the work itself, where it would make commits queue up.
 */
@Injectable()
export class DeskHub implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Desk');
  private readonly listeners = new Set<Listener>();
  private readonly endings = new Set<() => void>();
  private readonly own = randomUUID();
  private ear: Client | null = null;
  private again: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly config: ConfigService,
  ) {}

  onApplicationBootstrap(): void {
    if (plays(this.config.values, 'web')) void this.connect();
  }

  /** Streams have no end of their own: they are ended before the server waits for its answers. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    for (const end of this.endings) end();
    const ear = this.ear;
    this.ear = null;
    await ear?.end().catch(() => undefined);
  }

  /** Tells everybody once the transaction is committed. */
  tell(tx: Tx, event: DeskEvent): void {
    tx.afterCommit(() => this.say(event));
  }

  /** Tells everybody at once: of what stands in no row, such as who looks at what. */
  say(event: DeskEvent): void {
    const passed = told(event);
    this.hear(passed);
    void this.database
      .query('SELECT pg_notify($1, $2)', [CHANNEL, `${this.own} ${JSON.stringify(passed)}`])
      .catch(() => undefined);
  }

  /** @param end is called when this process ends; @returns a function that ends the subscription */
  listen(listener: Listener, end: () => void): () => void {
    if (this.closed) end();
    this.listeners.add(listener);
    this.endings.add(end);
    return () => {
      this.listeners.delete(listener);
      this.endings.delete(end);
    };
  }

  private hear(event: DeskEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private async connect(): Promise<void> {
    // Not a connection of the pool: it listens for ever.
    const client = new Client({ ...this.database.clientOptions, application_name: 'binnendienst desk' });
    let over = false;
    const lost = (): void => {
      if (over) return;
      over = true;
      if (this.ear === client) this.ear = null;
      void client.end().catch(() => undefined);
      if (!this.closed) this.again = setTimeout(() => void this.connect(), RECONNECT_MS).unref();
    };
    client.on('error', () => undefined);
    client.once('end', lost);
    client.on('notification', ({ payload = '' }) => {
      const [from, ...rest] = payload.split(' ');
      if (from !== this.own) this.hear(JSON.parse(rest.join(' ')) as DeskEvent);
    });
    this.ear = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.hear({ kind: 'changed', cases: [], by: null, to: [] });
    } catch (error) {
      this.log.debug(`Not listening yet: ${String(error)}`);
      lost();
    }
  }
}
