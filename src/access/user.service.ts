import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { err, type Language, ok, type Result, type UserRole } from '../kernel';
import { OFFICE, type Tx } from '../platform';
import { ConfigService, UnitOfWork } from '../platform/services';
import type { Actor } from './actor';
import { PasswordService } from './password.service';
import { UserRepository } from './user.repository';

/** Shorter passwords are refused (NIST SP 800-63B asks for length, not for special characters). */
const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

export interface NewUser {
  readonly user: string;
  readonly name: string;
  readonly role: UserRole;
  readonly language: Language;
  readonly password: string;
}

export type NewUserRefusal = 'bad-name' | 'name-taken' | 'password-too-short' | 'password-too-long';

/**
 * The people of the demo. `demo` is an admin, the one role that may do everything in the review desk; the clerks are there to show
 * what a clerk may not.
 */
const DEMO_USERS: readonly NewUser[] = [
  { user: 'demo', name: 'Demo', role: 'admin', language: 'nl', password: 'demo' },
  { user: 'fatma', name: 'Fatma de Jong', role: 'clerk', language: 'nl', password: 'demo' },
  { user: 'sanne', name: 'Sanne Visser', role: 'clerk', language: 'en', password: 'demo' },
];

/** Makes users. There are no default passwords outside the demo: the first user is made on the command line. */
@Injectable()
export class UserService {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: PasswordService,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: ConfigService,
  ) {}

  /** Makes a user with a password of their own, as typed or piped into the command line. */
  async create(input: NewUser): Promise<Result<{ readonly id: string }, NewUserRefusal>> {
    if (!/^[a-z0-9][a-z0-9._@-]{0,63}$/i.test(input.user)) return err('bad-name');
    if (input.password.length < PASSWORD_LENGTH.min) return err('password-too-short');
    if (input.password.length > PASSWORD_LENGTH.max) return err('password-too-long');
    return this.insert(input, false);
  }

  /**
   * Makes the demo's users; those that are there already stay as they are. Throws in production: a public password there is never
   * what anybody meant.
   */
  async createDemoUsers(): Promise<void> {
    if (this.config.values.environment === 'production') {
      throw new Error('Demo users are refused in production: their passwords are public.');
    }
    for (const user of DEMO_USERS) await this.insert(user, true);
  }

  /** Somebody who may log in, for the command line: whoever sits there has the database in hand, and says in whose name he acts. */
  async actor(name: string): Promise<Actor | null> {
    const user = await this.users.byName(name);
    if (user?.active !== true) return null;
    return { id: user.id, name: user.displayName, role: user.role, language: user.language };
  }

  /** Those of the office who can be given something to do. */
  colleagues(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.users.colleagues(OFFICE);
  }

  /** Pseudonymises a user who is gone, for good. @returns his id; null when there is none of that name, or it is the one who asks */
  forget(tx: Tx, name: string, by: string): Promise<string | null> {
    return this.users.forget(tx, name, by);
  }

  /** True when somebody can log in; in production no demo user can. */
  async hasUsers(): Promise<boolean> {
    return this.config.values.environment === 'production' ? this.users.hasOwnUsers() : this.users.hasUsers();
  }

  /** True when this database holds demo data. A start then listens on this machine only; `DemoDoor` sees to one that listens already. */
  async hasDemoUsers(): Promise<boolean> {
    return this.users.hasDemoUsers();
  }

  private async insert(input: NewUser, demo: boolean): Promise<Result<{ readonly id: string }, NewUserRefusal>> {
    const { user, name: displayName, role, language, password } = input;
    const id = randomUUID();
    const passwordHash = await this.passwords.hash(password);
    const row = { id, name: user.toLowerCase(), displayName, role, language, passwordHash, demo };
    const inserted = await this.unitOfWork.run((tx) => this.users.insert(tx, row));
    return inserted ? ok({ id }) : err('name-taken');
  }
}
