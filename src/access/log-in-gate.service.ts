import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { UnitOfWork } from '../platform/services';
import type { Credentials, LogInRefusal } from './log-in';
import { LoginThrottleRepository } from './login-throttle.repository';
import { PasswordService } from './password.service';
import { ADDRESS_LIMITS, type ThrottleVerdict, USER_LIMITS } from './throttle';
import { type UserRecord, UserRepository } from './user.repository';

/** Lets a name with its right password through, and slows down whoever guesses. */
@Injectable()
export class LogInGateService {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: PasswordService,
    private readonly throttle: LoginThrottleRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The active user with this name and password. Takes as long for a name that does not exist. */
  async admit({ user, password }: Credentials, address: string): Promise<Result<UserRecord, LogInRefusal>> {
    const subjects = { user: `user:${user.toLowerCase()}`, address: `address:${address}` };
    const verdict = await this.unitOfWork.run((tx) => this.count(tx, subjects));
    if (!verdict.allowed) return err({ reason: 'too-many-attempts', retryAfterSeconds: verdict.waitSeconds });
    const record = await this.users.byName(user);
    const matches = await this.passwords.matches(record?.passwordHash, password);
    if (!record?.active || !matches) return err({ reason: 'bad-credentials' });
    await this.unitOfWork.run(async (tx) => {
      await this.throttle.giveBack(tx, subjects.address);
      await this.throttle.clear(tx, subjects.user);
      await this.throttle.sweep(tx);
    });
    return ok(record);
  }

  /** The address goes first: one that has to wait must not be able to shut a colleague out. */
  private async count(tx: Tx, subjects: { readonly user: string; readonly address: string }): Promise<ThrottleVerdict> {
    const address = await this.throttle.claim(tx, subjects.address, ADDRESS_LIMITS);
    return address.allowed ? this.throttle.claim(tx, subjects.user, USER_LIMITS) : address;
  }
}
