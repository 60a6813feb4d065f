import type { ClientConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from '../migrations';

/** How to reach a database. */
export interface DatabaseAddress {
  /** A name or an IP address, or the directory of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How a pool behaves; times in milliseconds, 0 for no limit. */
export interface PoolSettings {
  readonly connections: number;
  readonly statementMs: number;
  readonly applicationName: string;
}

/** A URL goes to pg as it is: it may carry options of its own, such as sslmode. */
export const addressOptions = (address: DatabaseAddress | string): ClientConfig =>
  typeof address === 'string' ? { connectionString: address } : { ...address };

/**
 * Options of the one TypeORM data source. The tables are made by migrations only: `synchronize` is off and stays off.
 */
export function dataSourceOptions(
  address: DatabaseAddress | string,
  pool: PoolSettings,
  entities: readonly (string | (new () => object))[],
): DataSourceOptions {
  return {
    type: 'postgres',
    entities: [...entities],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    // Not installed: it only tells TypeORM that gen_random_uuid(), which is built in, makes our ids.
    uuidExtension: 'pgcrypto',
    extra: {
      ...addressOptions(address),
      max: pool.connections,
      application_name: pool.applicationName,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      ...(pool.statementMs > 0 && {
        statement_timeout: pool.statementMs,
        idle_in_transaction_session_timeout: 2 * pool.statementMs,
      }),
    },
  };
}
