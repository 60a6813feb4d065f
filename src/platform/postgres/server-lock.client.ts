import { Client } from 'pg';
import type { DatabaseAddress } from '../database/data-source.client';

// Session locks of the database "postgres": they end with the process that holds them, however it ends.
const SERVING = [7346, 1] as const;
const USING = [7346, 2] as const;

/**
 * Who uses the embedded server. One program serves from a data directory; tools may use its database at the same time; and
 * the last one to leave stops the server.
 */
export class ServerLock {
  private constructor(private readonly client: Client) {}

  /**
   * @param serving whether this process is the one that serves; otherwise it only uses the database
   * @returns null when another process serves already
   */
  static async take(address: DatabaseAddress, serving: boolean, onLost: () => void): Promise<ServerLock | null> {
    const client = new Client({
      ...address,
      database: 'postgres',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'binnendienst lock',
    });
    client.on('error', onLost);
    await client.connect();
    const lock = new ServerLock(client);
    await client.query('SELECT pg_advisory_lock_shared($1, $2)', [...USING]);
    if (serving && !(await lock.ask('SELECT pg_try_advisory_lock($1, $2) AS yes', SERVING))) {
      client.removeListener('error', onLost);
      await lock.leave();
      return null;
    }
    return lock;
  }

  /** Makes the database of the program when it is not there yet. */
  async ensureDatabase(name: string): Promise<void> {
    const found = await this.client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await this.client.query(`CREATE DATABASE ${this.client.escapeIdentifier(name)}`);
  }

  /** @returns whether nobody else uses the server, so that it may be stopped */
  async isLast(): Promise<boolean> {
    await this.client.query('SELECT pg_advisory_unlock_shared($1, $2)', [...USING]);
    return this.ask('SELECT pg_try_advisory_lock($1, $2) AS yes', USING);
  }

  async leave(): Promise<void> {
    this.client.removeAllListeners('error');
    this.client.on('error', () => undefined);
    await this.client.end().catch(() => undefined);
  }

  private async ask(question: string, parameters: readonly number[]): Promise<boolean> {
    const { rows } = await this.client.query<{ yes: boolean }>(question, [...parameters]);
    return rows[0]?.yes === true;
  }
}
