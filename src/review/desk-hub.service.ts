import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { plays, type Tx } from '../platform';
import { ConfigService, Database, Ear } from '../platform/services';
import { told, type DeskEvent } from './desk-event';

const CHANNEL = 'desk';

type Listener = (event: DeskEvent) => void;

/**
 * Tells the screens what happens at the desk, those of other processes through LISTEN. An event that is lost costs a look, never work: whoever
 * hears again is told to ask anew. NOTIFY never runs in the transaction of the work itself, where it would make commits queue up.
 */
@Injectable()
export class DeskHub implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private readonly endings = new Set<() => void>();
  private readonly own = randomUUID();
  private readonly ear: Ear;
  private closed = false;

  constructor(
    private readonly database: Database,
    private readonly config: ConfigService,
  ) {
    this.ear = new Ear(() => database.clientOptions, {
      channel: CHANNEL,
      heard: (payload) => this.hearOthers(payload),
      back: () => this.hear({ kind: 'changed', cases: [], by: null, to: [] }),
    });
  }

  onApplicationBootstrap(): void {
    if (plays(this.config.values, 'web')) this.ear.open();
  }

  /** Streams have no end of their own: they are ended before the server waits for its answers. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    for (const end of this.endings) end();
    await this.ear.close();
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

  private hearOthers(payload: string): void {
    const [from, ...rest] = payload.split(' ');
    if (from !== this.own) this.hear(JSON.parse(rest.join(' ')) as DeskEvent);
  }
}
