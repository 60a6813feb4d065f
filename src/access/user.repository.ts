import { Injectable } from '@nestjs/common';
import type { Language, UserRole } from '../kernel';
import type { Sql, Tx } from '../platform';
import { Database, managerOf } from '../platform/services';
import type { Colleague } from './authority-limit';
import { UserEntity } from './user.entity';

/** What logging in needs to know of a user. */
export type UserRecord = Readonly<UserEntity>;

/** A user to be added. */
export type UserRow = Omit<UserRecord, 'createdAt' | 'active'>;

/** A user as administrators see him. */
export interface ListedUser {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly role: UserRole;
  readonly language: Language;
  readonly active: boolean;
  readonly demo: boolean;
  readonly mustChangePassword: boolean;
  readonly seenAt: Date | null;
}

/** What of a user can be changed. */
export interface UserChange {
  readonly name: string;
  readonly role: UserRole;
  readonly language: Language;
  readonly active: boolean;
}

/** Somebody forgotten has no password, and nobody has a use for his row but what refers to it. */
const LISTED = `u.password_hash <> ''`;
const COLUMNS = `u.id, u.name AS "user", u.display_name AS name, u.role, u.language, u.active, u.demo, u.must_change_password AS "mustChangePassword"`;

/** Users as rows. */
@Injectable()
export class UserRepository {
  constructor(private readonly database: Database) {}

  async byName(name: string): Promise<UserRecord | undefined> {
    return (await this.database.manager.findOneBy(UserEntity, { name: name.toLowerCase() })) ?? undefined;
  }

  /** Users by log-in, one more than asked for where there are more. */
  list(limit: number, after: string | null): Promise<readonly ListedUser[]> {
    return this.database.query(
      `SELECT ${COLUMNS}, (SELECT max(s.seen_at) FROM session s WHERE s.user_id = u.id) AS "seenAt"
       FROM app_user u WHERE ${LISTED} AND ($1::text IS NULL OR u.name > $1) ORDER BY u.name LIMIT $2`,
      [after, limit + 1],
    );
  }

  /** Everybody who may be given work, by name. */
  colleagues(): Promise<readonly Pick<ListedUser, 'id' | 'name' | 'role' | 'active'>[]> {
    return this.database.query(
      `SELECT u.id, u.display_name AS name, u.role, u.active FROM app_user u WHERE ${LISTED} ORDER BY u.display_name, u.id`,
    );
  }

  active(sql: Sql): Promise<readonly Colleague[]> {
    return sql.query(
      `SELECT u.display_name AS name, u.role FROM app_user u WHERE ${LISTED} AND u.active ORDER BY u.display_name, u.id`,
    );
  }

  /** A user, locked; all administrators who may log in are locked before him, so that two changes see each other. */
  async lock(tx: Tx, id: string): Promise<{ readonly user: ListedUser | null; readonly admins: readonly string[] }> {
    const admins = await tx.query<{ id: string; demo: boolean }>(
      `SELECT u.id, u.demo FROM app_user u WHERE u.role = 'admin' AND u.active ORDER BY u.id FOR UPDATE`,
    );
    const [user] = await tx.query<ListedUser>(
      `SELECT ${COLUMNS}, NULL AS "seenAt" FROM app_user u WHERE u.id = $1 AND ${LISTED} FOR UPDATE`,
      [id],
    );
    const own = admins.filter(({ demo }) => !demo);
    // The demo's administrator counts only among his like: elsewhere his password lets nobody in.
    return { user: user ?? null, admins: (user?.demo === true ? admins : own).map((one) => one.id) };
  }

  async change(tx: Tx, id: string, { name, role, language, active }: UserChange): Promise<void> {
    await tx.query('UPDATE app_user SET display_name = $2, role = $3, language = $4, active = $5 WHERE id = $1', [
      id,
      name,
      role,
      language,
      active,
    ]);
  }

  async setPassword(tx: Tx, id: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await tx.query('UPDATE app_user SET password_hash = $2, must_change_password = $3 WHERE id = $1', [
      id,
      passwordHash,
      mustChange,
    ]);
  }

  /** Where questions of colleagues are mailed to; null: nowhere. */
  async email(sql: Sql, id: string): Promise<string | null> {
    const [row] = await sql.query<{ email: string | null }>('SELECT email FROM app_user WHERE id = $1', [id]);
    return row?.email ?? null;
  }

  async setEmail(tx: Tx, id: string, email: string | null): Promise<void> {
    await tx.query('UPDATE app_user SET email = $2 WHERE id = $1', [id, email]);
  }

  async setLanguage(tx: Tx, id: string, language: Language): Promise<void> {
    await tx.query('UPDATE app_user SET language = $2 WHERE id = $1', [id, language]);
  }

  /** Adds a user; false when the name is taken. */
  async insert(tx: Tx, user: UserRow): Promise<boolean> {
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

  /** True when this database holds users, or users with a password of their own. */
  async hasUsers(ownOnly: boolean, sql: Sql = this.database): Promise<boolean> {
    const [row] = await sql.query<{ there: boolean }>(
      'SELECT EXISTS (SELECT FROM app_user WHERE NOT ($1::boolean AND demo)) AS there',
      [ownOnly],
    );
    return row?.there === true;
  }

  /** True when this database holds users whose password is public. */
  async hasDemoUsers(): Promise<boolean> {
    return this.database.manager.existsBy(UserEntity, { demo: true });
  }
}
