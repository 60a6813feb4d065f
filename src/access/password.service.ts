import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP advises it (19 MiB, two passes, one lane): some 20 ms here, days for whoever steals the table. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes passwords and checks them. */
@Injectable()
export class PasswordService {
  private decoy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /**
   * True when the password belongs to the hash. Without a hash (an unknown user) it does the same work on a decoy and answers false,
   * so that the time of the answer does not tell which names exist.
   */
  async matches(passwordHash: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= this.hash(randomUUID());
    const decoy = await this.decoy;
    const matches = await verify(passwordHash ?? decoy, password);
    return matches && passwordHash !== undefined;
  }
}
