import { Injectable, Logger } from '@nestjs/common';
import type { QueueOptions } from 'bull';
import { Redis, type RedisOptions } from 'ioredis';
import { ConfigService } from '../config/config.service';
import { shortReason } from './backoff';

const PING_EVERY_MS = 1_000;
const PING_PATIENCE_MS = 2_000;
const CONNECT_PATIENCE_MS = 5_000;
const COMMAND_PATIENCE_MS = 5_000;
const LONGEST_RETRY_PAUSE_MS = 1_000;
/** Every queue listens on the connections that they share, several times over. */
const LISTENERS = 100;
/** A worker that is killed leaves its job in Redis for so much of a lease; see docs/decisions/0028. */
const LOCKS_PER_LEASE = 2;

type State = 'unknown' | 'up' | 'down';

/**
 * The connections to Redis, and whether it answers. Nothing in here ever throws or waits for a Redis that is away: whoever wants to use
 * it asks `isUp` first. Without REDIS_URL it is never up and opens nothing.
 */
@Injectable()
export class RedisConnection {
  private readonly log = new Logger('Redis');
  private readonly url: string | null;
  private readonly opened: Redis[] = [];
  private readonly listeners = new Set<(isUp: boolean) => void>();
  private shared: Redis | null = null;
  private subscriber: Redis | null = null;
  private pinging: NodeJS.Timeout | undefined;
  private state: State = 'unknown';
  private closed = false;

  constructor(private readonly config: ConfigService) {
    this.url = config.redisUrl;
  }

  get isUp(): boolean {
    return this.state === 'up';
  }

  /** Whether Redis should be there and is not. */
  get isMissed(): boolean {
    return this.url !== null && this.state !== 'up';
  }

  /** How Bull makes a queue. It opens connections when the queue is first used, not before. */
  get queueOptions(): QueueOptions & { readonly skipVersionCheck: true } {
    const lockDuration = Math.max(1_000, this.config.limits.leaseMs / LOCKS_PER_LEASE);
    return {
      prefix: 'binnendienst',
      // It would connect when the queue is made, Redis or not.
      skipVersionCheck: true,
      createClient: (type) => this.clientFor(type),
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
      settings: {
        lockDuration,
        stalledInterval: lockDuration,
        maxStalledCount: 1,
        guardInterval: 1_000,
        retryProcessDelay: 1_000,
      },
    };
  }

  /** Begins to connect, and goes on trying for as long as the program runs. */
  open(): void {
    if (this.url === null || this.pinging !== undefined) return;
    this.command();
    this.pinging = setInterval(() => void this.ping(), PING_EVERY_MS).unref();
  }

  /** @returns a function that ends the subscription */
  onState(listener: (isUp: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when Redis has answered everything that was sent so far, or after `patienceMs`. */
  async settled(patienceMs: number): Promise<void> {
    if (!this.isUp) return;
    await within(patienceMs, this.command().ping()).catch(() => undefined);
  }

  close(): void {
    this.closed = true;
    clearInterval(this.pinging);
    for (const client of this.opened) client.disconnect();
  }

  private clientFor(type: 'client' | 'subscriber' | 'bclient'): Redis {
    if (type === 'client') return this.command();
    // Bull wants these two to wait for ever: one hears, the other asks for the next job and blocks.
    const patient: RedisOptions = { maxRetriesPerRequest: null, enableReadyCheck: false };
    if (type === 'bclient') return this.connect(patient);
    this.subscriber ??= this.connect(patient);
    return this.subscriber;
  }

  /** What all queues send their commands by. It fails at once while Redis is away. */
  private command(): Redis {
    if (this.shared !== null) return this.shared;
    const client = this.connect({
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: COMMAND_PATIENCE_MS,
    });
    client.on('ready', () => this.become('up'));
    client.on('close', () => this.become('down'));
    client.on('error', (error: unknown) => this.become('down', error));
    this.shared = client;
    return client;
  }

  private connect(more: RedisOptions): Redis {
    if (this.url === null) throw new Error('There is no REDIS_URL.');
    const client = new Redis(this.url, {
      connectTimeout: CONNECT_PATIENCE_MS,
      keepAlive: CONNECT_PATIENCE_MS,
      retryStrategy: (times) => (this.closed ? null : Math.min(times * 50, LONGEST_RETRY_PAUSE_MS)),
      ...more,
    });
    client.setMaxListeners(LISTENERS);
    // Without a listener an error ends the process. What there is to say of it is said once, by `become`.
    client.on('error', () => undefined);
    this.opened.push(client);
    return client;
  }

  /** A host that is switched off closes no connection: only a question that stays without an answer shows it. */
  private async ping(): Promise<void> {
    const client = this.command();
    if (client.status !== 'ready') return;
    try {
      await within(PING_PATIENCE_MS, client.ping());
      this.become('up');
    } catch (error) {
      this.become('down', error);
      for (const each of this.opened) each.disconnect(true);
    }
  }

  private become(state: 'up' | 'down', error?: unknown): void {
    if (state === this.state || this.closed) return;
    const before = this.state;
    this.state = state;
    if (state === 'down') {
      // The reason only, never the error as it is: that of a refused log-in carries the password.
      const reason = error === undefined ? 'connection closed' : shortReason(error);
      this.log.warn(`Redis does not answer (${reason}). Until it does PostgreSQL hands out the work by itself.`);
    } else if (before === 'down') this.log.log('Redis answers again.');
    for (const listener of this.listeners) listener(state === 'up');
  }
}

async function within<T>(patienceMs: number, waiting: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(() => {
      reject(new Error('no answer in time'));
    }, patienceMs);
  });
  return Promise.race([waiting, patience]).finally(() => clearTimeout(late));
}
