import { Injectable } from '@nestjs/common';
import { err, type Language, type Result } from '../kernel';
import { UnitOfWork } from '../platform/services';
import { LoginThrottleRepository } from './login-throttle.repository';
import { asTyped, newReadableSecret } from './password-rule';
import { tokenHash } from './session-token';
import { USER_LIMITS } from './throttle';
import { type NewUserRefusal, UserService } from './user.service';

export interface FirstAdministrator {
  readonly code: string;
  readonly user: string;
  readonly name: string;
  readonly language: Language;
  readonly password: string;
}

export type FirstRefusal =
  | { readonly reason: NewUserRefusal | 'not-first' | 'bad-code' }
  | { readonly reason: 'too-many-attempts'; readonly retryAfterSeconds: number };

/**
 * The way in on a database in which nobody can log in: whoever has a code that a start printed makes the first administrator. Each process
 * prints a code of its own; the first one that is used counts, and all are worth nothing afterwards.
 */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly users: UserService,
    private readonly throttle: LoginThrottleRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** A new code, to be printed; null when somebody can log in already. */
  async offer(): Promise<string | null> {
    if (await this.users.hasUsers()) return null;
    const code = newReadableSecret();
    await this.unitOfWork.run((tx) =>
      tx.query('INSERT INTO first_administrator_code (code_hash) VALUES ($1)', [tokenHash(code)]),
    );
    return code;
  }

  /** Makes the first administrator. `address` is where the request came from: guesses are slowed down by it. */
  async make({ code, ...person }: FirstAdministrator, address: string): Promise<Result<{ id: string }, FirstRefusal>> {
    const subject = `first-administrator:${address}`;
    const verdict = await this.unitOfWork.run((tx) => this.throttle.claim(tx, subject, USER_LIMITS));
    if (!verdict.allowed) return err({ reason: 'too-many-attempts', retryAfterSeconds: verdict.waitSeconds });
    const prepared = await this.users.prepare({ ...person, role: 'admin' });
    if (!prepared.ok) return err({ reason: prepared.error });
    return this.unitOfWork.run<Result<{ id: string }, FirstRefusal>>(async (tx) => {
      // Whoever makes a user elsewhere at this moment is waited for, or waits.
      await tx.query('LOCK TABLE app_user IN SHARE ROW EXCLUSIVE MODE');
      if (await this.users.hasUsers(tx)) return err({ reason: 'not-first' });
      const [known] = await tx.query('SELECT 1 FROM first_administrator_code WHERE code_hash = $1', [
        tokenHash(asTyped(code)),
      ]);
      if (known === undefined) return err({ reason: 'bad-code' });
      const made = await this.users.insertPrepared(tx, prepared.value, { kind: 'first-administrator-made' });
      if (!made.ok) return err({ reason: made.error });
      await tx.query('DELETE FROM first_administrator_code');
      await this.throttle.clear(tx, subject);
      return made;
    });
  }
}
