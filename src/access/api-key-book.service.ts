import { Injectable } from '@nestjs/common';
import { businessDateOf, err, ok, type IsoDate, type Result } from '../kernel';
import type { EventValue, Tx } from '../platform';
import { Database, EventLog, UnitOfWork } from '../platform/services';
import type { ApiKey, ApiKeyRefusal, MadeApiKey, NewApiKey } from './api-key';
import { newApiKeyToken } from './api-key-token';
import { ApiKeyRepository, type ListedKey } from './api-key.repository';
import { tokenHash } from './session-token';

/** Makes the keys of partners' programs, replaces them and takes them back. `by` is the id of a user, or `system`. */
@Injectable()
export class ApiKeyBook {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: ApiKeyRepository,
    private readonly events: EventLog,
  ) {}

  /** @returns the new key, with the token that is never shown again */
  async make(wanted: NewApiKey, by: string): Promise<Result<MadeApiKey, ApiKeyRefusal>> {
    if (wanted.scopes.length === 0) return err('no-scope');
    if (isPast(wanted.expires)) return err('day-past');
    return this.unitOfWork.run(async (tx) => {
      const made = await this.insert(tx, wanted, by);
      if (made === null) return err('no-partner');
      const data = { partner: made.partner, scopes: made.scopes, expires: wanted.expires };
      await this.tell(tx, 'api-key-made', made, by, data);
      return ok(made);
    });
  }

  /**
   * Makes a key that may do the same, and lets the old one live with the day `until`: in between both open, and the partner changes over
   * when it suits him.
   */
  async rotate(
    prefix: string,
    { until, expires }: { readonly until: IsoDate; readonly expires: IsoDate | null },
    by: string,
  ): Promise<Result<MadeApiKey, ApiKeyRefusal>> {
    if (isPast(until) || isPast(expires)) return err('day-past');
    return this.unitOfWork.run(async (tx) => {
      const old = await this.keys.lockValid(tx, prefix);
      if (old === null) return err((await this.keys.find(tx, prefix)) === null ? 'no-key' : 'key-over');
      const made = await this.insert(tx, { partnerCode: old.partner, scopes: old.scopes, expires }, by);
      if (made === null) return err('no-partner');
      await this.keys.endWith(tx, old.id, until);
      await this.tell(tx, 'api-key-made', made, by, { partner: made.partner, scopes: made.scopes, expires });
      await this.tell(tx, 'api-key-replaced', old, by, { until, by: made.prefix });
      return ok(made);
    });
  }

  /** Takes a key back, at once. One that was taken back before stays so. @returns null, or why not */
  async revoke(prefix: string, by: string): Promise<ApiKeyRefusal | null> {
    return this.unitOfWork.run(async (tx) => {
      const key = await this.keys.find(tx, prefix);
      if (key === null) return 'no-key';
      if (key.revokedAt !== null) return null;
      await this.keys.revoke(tx, key.id);
      await this.tell(tx, 'api-key-revoked', key, by, {});
      return null;
    });
  }

  /** Newest first, one more than asked for where there are more. */
  list(
    limit: number,
    after: { readonly createdAt: string; readonly id: string } | null = null,
  ): Promise<readonly ListedKey[]> {
    return this.keys.list(this.database, limit, after);
  }

  private async insert(tx: Tx, wanted: NewApiKey, by: string): Promise<MadeApiKey | null> {
    const { prefix, token } = newApiKeyToken();
    const made = await this.keys.insert(tx, wanted, { prefix, tokenHash: tokenHash(token), createdBy: by });
    return made === null ? null : { ...made, token };
  }

  private tell(tx: Tx, kind: string, key: ApiKey, by: string, data: Readonly<Record<string, EventValue>>) {
    return this.events.append(tx, [
      { kind, subjectType: 'api-key', subjectId: key.id, actor: by, data: { prefix: key.prefix, ...data } },
    ]);
  }
}

const isPast = (day: IsoDate | null): boolean => day !== null && day < businessDateOf(new Date());
