import { Injectable } from '@nestjs/common';
import { err, ok, type Language, type Result, type UserRole } from '../kernel';

import type { Actor } from './actor';
import { newReadableSecret, passwordFault, type PasswordFault } from './password-rule';
import { PasswordService } from './password.service';
import { SessionRepository } from './session.repository';
import { UserTrail } from './user-trail.service';
import { UserRepository, type ListedUser, type UserChange } from './user.repository';
import { type NewUserRefusal, UserService } from './user.service';

/** A user as an administrator makes him; without a password one is made. */
export interface WantedUser {
  readonly user: string;
  readonly name: string;
  readonly role: UserRole;
  readonly language: Language;
  readonly password: string | null;
}

export type UserDeskRefusal = NewUserRefusal | 'no-user' | 'last-administrator' | 'yourself';

/** A password that is told once, to be changed at the first log-in. */
export interface ToldOnce {
  readonly id: string;
  readonly password: string;
}

/** What an administrator does with users. What stays written down is the role, the language and whether he may log in; never a name. */
@Injectable()
export class UserDesk {
  constructor(
    private readonly makers: UserService,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: PasswordService,
    private readonly trail: UserTrail,
  ) {}

  async make(wanted: WantedUser, actor: Actor): Promise<Result<ToldOnce, UserDeskRefusal>> {
    const password = wanted.password ?? newReadableSecret();
    const prepared = await this.makers.prepare({ ...wanted, password }, true);
    if (!prepared.ok) return prepared;
    return this.trail.run(async (tx) => {
      const made = await this.makers.insertPrepared(tx, prepared.value, { by: actor.id });
      return made.ok ? ok({ id: made.value.id, password }) : made;
    });
  }

  /** Changes a user. One who is shut out is logged out everywhere. The last administrator stays one. */
  async change(id: string, change: UserChange, actor: Actor): Promise<Result<null, UserDeskRefusal>> {
    return this.trail.run(async (tx, tell) => {
      const { user, admins } = await this.users.lock(tx, id);
      if (user === null) return err('no-user');
      const stays = change.active && change.role === 'admin';
      if (!stays && admins.length === 1 && admins[0] === id) return err('last-administrator');
      if (!change.active && id === actor.id) return err('yourself');
      await this.users.change(tx, id, change);
      if (!change.active) await this.sessions.deleteOf(tx, id);
      await tell({ kind: kindOf(user, change), id, actor, before: written(user), after: written(change), renamed: user.name !== change.name }); // prettier-ignore
      return ok(null);
    });
  }

  /** Gives a user another password, which he has to change, and logs him out everywhere. */
  async reset(id: string, wanted: string | null, actor: Actor): Promise<Result<ToldOnce, UserDeskRefusal>> {
    const password = wanted ?? newReadableSecret();
    const fault: PasswordFault | null = passwordFault(password);
    if (fault !== null) return err(fault);
    const hash = await this.passwords.hash(password);
    return this.trail.run(async (tx, tell) => {
      const { user } = await this.users.lock(tx, id);
      if (user === null) return err('no-user');
      if (id === actor.id) return err('yourself');
      await this.users.setPassword(tx, id, hash, true);
      await this.sessions.deleteOf(tx, id);
      await tell({ kind: 'password-reset', id, actor });
      return ok({ id, password });
    });
  }
}

function kindOf(user: ListedUser, change: UserChange): string {
  if (user.active === change.active) return 'user-changed';
  return change.active ? 'user-enabled' : 'user-disabled';
}

const written = ({ role, language, active }: UserChange): { role: string; language: string; active: boolean } => ({
  role,
  language,
  active,
});
