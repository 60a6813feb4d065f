import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { Database, managerOf } from '../platform/services';
import { UserEntity } from './user.entity';

/** What logging in needs to know of a user. */
export type UserRecord = Readonly<UserEntity>;

/** Users as rows. */
@Injectable()
export class UserRepository {
  constructor(private readonly database: Database) {}

  async byName(name: string): Promise<UserRecord | undefined> {
    return (await this.database.manager.findOneBy(UserEntity, { name: name.toLowerCase() })) ?? undefined;
  }

  /** Those who clear exceptions and may log in, by name. */
  async colleagues(roles: readonly string[]): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.database.query(
      'SELECT id, display_name AS name FROM app_user WHERE active AND role = ANY ($1) ORDER BY display_name, id',
      [roles],
    );
  }

  /** Adds a user; false when the name is taken. */
  async insert(tx: Tx, user: Omit<UserRecord, 'createdAt' | 'active'>): Promise<boolean> {
    const result = await managerOf(tx)
      .createQueryBuilder()
      .insert()
      .into(UserEntity)
      .values(user)
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(result.raw) && result.raw.length > 0;
  }

  /**
   * Takes everything away that says who a user was. The row stays under its id, because decisions refer to it.
   *
   * @returns his id; null when there is no such user, or it is the one who asks
   */
  async forget(tx: Tx, name: string, exceptId: string): Promise<string | null> {
    const [gone] = await tx.query<{ id: string }>(
      `UPDATE app_user SET name = 'gone-' || id, display_name = '-', password_hash = '', active = false
       WHERE name = lower($1) AND id <> $2 RETURNING id`,
      [name, exceptId],
    );
    if (gone === undefined) return null;
    await tx.query('DELETE FROM session WHERE user_id = $1', [gone.id]);
    return gone.id;
  }

  async hasUsers(): Promise<boolean> {
    return this.database.manager.exists(UserEntity);
  }

  /** True when this database holds users with a password of their own. */
  async hasOwnUsers(): Promise<boolean> {
    return this.database.manager.existsBy(UserEntity, { demo: false });
  }

  /** True when this database holds users whose password is public. */
  async hasDemoUsers(): Promise<boolean> {
    return this.database.manager.existsBy(UserEntity, { demo: true });
  }
}
