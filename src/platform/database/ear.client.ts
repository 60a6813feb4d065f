import { Logger } from '@nestjs/common';
import { Client, type ClientConfig } from 'pg';

const RECONNECT_MS = 1_000;

/** What an ear listens for. */
export interface Heard {
  /** A name that needs no quotes, for LISTEN. */
  readonly channel: string;
  readonly heard: (payload: string) => void;
  /** Called when it hears, at first and again after it was deaf: something may have been missed. */
  readonly back: () => void;
}

/**
 * Hears what processes tell each other by NOTIFY, for as long as it takes: it comes back when the database does. Not a connection of the pool: it
 * listens for ever, and a pool in front of the server may not pass notifications on.
 */
export class Ear {
  private readonly log = new Logger('Ear');
  private client: Client | null = null;
  private again: NodeJS.Timeout | undefined;
  private closed = true;

  /** @param options says how to connect; asked for each time, for the server may have moved */
  constructor(
    private readonly options: () => ClientConfig,
    private readonly wanted: Heard,
  ) {}

  /** Begins to listen; once is enough. */
  open(): void {
    if (!this.closed) return;
    this.closed = false;
    void this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { channel, heard, back } = this.wanted;
    const client = new Client({ ...this.options(), application_name: `binnendienst listen ${channel}` });
    let over = false;
    const lost = (): void => {
      if (over) return;
      over = true;
      if (this.client === client) this.client = null;
      void client.end().catch(() => undefined);
      if (!this.closed) this.again = setTimeout(() => void this.connect(), RECONNECT_MS).unref();
    };
    client.on('error', () => undefined);
    client.once('end', lost);
    client.on('notification', ({ payload }) => heard(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      back();
    } catch (error) {
      this.log.debug(`Not listening to ${channel} yet: ${String(error)}`);
      lost();
    }
  }
}
