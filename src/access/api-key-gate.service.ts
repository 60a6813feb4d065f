import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../kernel';
import { Database, UnitOfWork } from '../platform/services';
import type { KeyActor } from './actor';
import type { KeyRefusal } from './api-key';
import { ApiKeyMeter } from './api-key-meter.service';
import { ApiKeyRepository } from './api-key.repository';
import { LoginThrottleRepository } from './login-throttle.repository';
import { tokenHash } from './session-token';
import { ADDRESS_LIMITS } from './throttle';

/** Lets a key through that holds, within its limits, and slows down whoever tries keys that do not. */
@Injectable()
export class ApiKeyGate {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: ApiKeyRepository,
    private readonly meter: ApiKeyMeter,
    private readonly throttle: LoginThrottleRepository,
  ) {}

  /**
   * A right key is never shut out by wrong ones from the same address: nobody can guess 256 bits, and the program next to it with an old
   * key must not stop the orders. Failures are counted apart from those of log-ins for the same reason.
   */
  async admit(token: string, address: string): Promise<Result<KeyActor, KeyRefusal>> {
    const key = await this.keys.byTokenHash(this.database, tokenHash(token));
    if (key?.state !== 'valid') return err(await this.failed(key?.state ?? 'unknown', address));
    const waitSeconds = await this.meter.request(key.id);
    if (waitSeconds !== null) return err({ reason: 'rate-limited', retryAfterSeconds: waitSeconds });
    if (key.worn) await this.unitOfWork.run((tx) => this.keys.used(tx, key.id));
    const { id, prefix, partnerId, partnerCode, scopes } = key;
    return ok({ id, prefix, partnerId, partnerCode, scopes });
  }

  private async failed(reason: 'unknown' | 'expired' | 'revoked', address: string): Promise<KeyRefusal> {
    const verdict = await this.unitOfWork.run((tx) => this.throttle.claim(tx, `api-key:${address}`, ADDRESS_LIMITS));
    return verdict.allowed ? { reason } : { reason: 'too-many-attempts', retryAfterSeconds: verdict.waitSeconds };
  }
}
