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
