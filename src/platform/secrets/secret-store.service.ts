import { Injectable } from '@nestjs/common';
import { ConfigService } from '../config/config.service';
import { Database } from '../database/database.service';
import type { Tx } from '../tx';
import { PermanentFault } from '../work';
import { seal, unseal } from './secret-box';
import { keyInDataDir } from './secret-key.client';

/** Passwords and private keys by their names. They are stored sealed, and never shown or logged. */
@Injectable()
export class SecretStore {
  private key: Buffer | null = null;

  constructor(
    private readonly database: Database,
    private readonly config: ConfigService,
  ) {}

  /** Stores a secret, in the place of the one before. @param name lower case letters, digits and hyphens */
  async set(tx: Tx, name: string, secret: Buffer): Promise<void> {
    await tx.query(
      `INSERT INTO secret (name, sealed) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, updated_at = now()`,
      [name, seal(this.sealingKey(), name, secret)],
    );
  }

  /**
   * @returns null when there is no secret of this name
   * @throws PermanentFault when it was sealed with another key
   */
  async read(name: string): Promise<Buffer | null> {
    const [row] = await this.database.query<{ sealed: Buffer }>('SELECT sealed FROM secret WHERE name = $1', [name]);
    if (row === undefined) return null;
    const secret = unseal(this.sealingKey(), name, row.sealed);
    if (secret !== null) return secret;
    throw new PermanentFault(
      `the secret ${name} was sealed with another key: SECRET_KEY, or secret.key in the data directory, must be the same on all machines`,
    );
  }

  /** @returns false when there is none, or a connection or an ERP needs it */
  async remove(tx: Tx, name: string): Promise<boolean> {
    const rows = await tx.query(
      `DELETE FROM secret s WHERE name = $1 AND NOT EXISTS (SELECT FROM connection c WHERE c.secret_name = s.name)
         AND NOT EXISTS (SELECT FROM erp e WHERE e.secret_name = s.name) RETURNING name`,
      [name],
    );
    return rows.length === 1;
  }

  /** Names only. */
  async list(): Promise<readonly { readonly name: string; readonly updatedAt: Date }[]> {
    return this.database.query('SELECT name, updated_at AS "updatedAt" FROM secret ORDER BY name');
  }

  private sealingKey(): Buffer {
    const { secretKey, dataDir } = this.config.values;
    return (this.key ??= secretKey ?? keyInDataDir(dataDir));
  }
}
