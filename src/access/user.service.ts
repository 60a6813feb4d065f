import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, type Language, ok, type Result, type UserRole } from '../kernel';
import { OFFICE, type Sql, type Tx } from '../platform';
import { ConfigService, EventLog, UnitOfWork } from '../platform/services';
import type { Actor } from './actor';
import type { Colleague } from './authority-limit';
import { passwordFault, type PasswordFault } from './password-rule';
import { PasswordService } from './password.service';
import { UserRepository, type UserRow } from './user.repository';

export interface NewUser {
  readonly user: string;
  readonly name: string;
  readonly role: UserRole;
  readonly language: Language;
  readonly password: string;
}

export type NewUserRefusal = 'bad-name' | 'name-taken' | PasswordFault;

/** By what a user is made, for the event log. */
export interface Making {
  readonly kind?: 'user-made' | 'first-administrator-made';
  /** Id of who does it; the program where it is left out. */
  readonly by?: string;
}

/**
 * The people of the demo. `demo` is an admin, the one role that may do everything in the review desk; the clerks are there to show
 * what a clerk may not.
 */
const DEMO_USERS: readonly NewUser[] = [
  { user: 'demo', name: 'Demo', role: 'admin', language: 'nl', password: 'demo' },
  { user: 'fatma', name: 'Fatma de Jong', role: 'clerk', language: 'nl', password: 'demo' },
  { user: 'sanne', name: 'Sanne Visser', role: 'clerk', language: 'en', password: 'demo' },
];

/** Makes users. There are no default passwords outside the demo: the first user is made with a code, or on the command line. */
@Injectable()
export class UserService {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: PasswordService,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: ConfigService,
    private readonly events: EventLog,
  ) {}

  /** Who may log in, by name. */
  colleagues(sql: Sql): Promise<readonly Colleague[]> {
    return this.users.active(sql);
  }

  /** Makes a user with a password of their own, as typed or piped into the command line. */
  async create(input: NewUser): Promise<Result<{ readonly id: string }, NewUserRefusal>> {
    const prepared = await this.prepare(input);
    return prepared.ok ? this.unitOfWork.run((tx) => this.insertPrepared(tx, prepared.value)) : prepared;
  }

  /** Looks at a new user and hashes the password, which takes a while: before a transaction, not in it. */
  async prepare(input: NewUser, mustChangePassword = false): Promise<Result<UserRow, NewUserRefusal>> {
    if (!/^[a-z0-9][a-z0-9._@-]{0,63}$/i.test(input.user)) return err('bad-name');
    const fault = passwordFault(input.password);
    return fault === null ? ok(await this.rowOf(input, { demo: false, mustChangePassword })) : err(fault);
  }

  /** Adds a user that was looked at, and notes it. */
  async insertPrepared(tx: Tx, row: UserRow, making: Making = {}): Promise<Result<{ id: string }, NewUserRefusal>> {
    if (!(await this.users.insert(tx, row))) return err('name-taken');
    const { kind = 'user-made', by = 'system' } = making;
    const after = { role: row.role, language: row.language, active: true };
    const event = { kind, subjectType: 'user', subjectId: row.id, actor: by, data: { before: null, after } };
    await this.events.append(tx, [event]);
    return ok({ id: row.id });
  }

  /**
   * Makes the demo's users; those that are there already stay as they are. Throws in production: a public password there is never
   * what anybody meant.
   */
  async createDemoUsers(): Promise<void> {
    if (this.config.values.environment === 'production') {
      throw new Error('Demo users are refused in production: their passwords are public.');
    }
    for (const user of DEMO_USERS) {
      const row = await this.rowOf(user, { demo: true, mustChangePassword: false });
      await this.unitOfWork.run((tx) => this.users.insert(tx, row));
    }
  }

  /** Somebody who may log in, for the command line: whoever sits there has the database in hand, and says in whose name he acts. */
  async actor(name: string): Promise<Actor | null> {
    const user = await this.users.byName(name);
    if (user?.active !== true) return null;
    return { id: user.id, name: user.displayName, role: user.role, language: user.language };
  }

  /** Those of the office who can be given something to do. */
  async clearers(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const all = await this.users.colleagues();
    return all.filter(({ active, role }) => active && OFFICE.includes(role)).map(({ id, name }) => ({ id, name }));
  }

  /** Pseudonymises a user who is gone, for good. @returns his id; null when there is none of that name, or it is the one who asks */
  forget(tx: Tx, name: string, by: string): Promise<string | null> {
    return this.users.forget(tx, name, by);
  }

  /** True when somebody can log in; in production no demo user can. */
  async hasUsers(sql?: Sql): Promise<boolean> {
    return this.users.hasUsers(this.config.values.environment === 'production', sql);
  }

  /** True when this database holds demo data. A start then listens on this machine only; `DemoDoor` sees to one that listens already. */
  async hasDemoUsers(): Promise<boolean> {
    return this.users.hasDemoUsers();
  }

  private async rowOf(
    { user, name: displayName, role, language, password }: NewUser,
    kind: Pick<UserRow, 'demo' | 'mustChangePassword'>,
  ): Promise<UserRow> {
    const passwordHash = await this.passwords.hash(password);
    return {
      id: randomUUID(),
      name: user.toLowerCase(),
      displayName,
      role,
      language,
      passwordHash,
      email: null,
      ...kind,
    };
  }
}
