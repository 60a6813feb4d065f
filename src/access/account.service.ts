import { Injectable } from '@nestjs/common';
import { err, ok, type Language, type Result } from '../kernel';
import type { Session } from './actor';
import type { LogInRefusal } from './log-in';
import { LogInGateService } from './log-in-gate.service';
import { passwordFault, type PasswordFault } from './password-rule';
import { PasswordService } from './password.service';
import { tokenHash } from './session-token';
import { SessionRepository, type OwnSession } from './session.repository';
import { UserTrail } from './user-trail.service';
import { UserRepository } from './user.repository';

export type PasswordRefusal = LogInRefusal | { readonly reason: PasswordFault | 'password-same' };

/** What everybody may do with his own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly gate: LogInGateService,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: PasswordService,
    private readonly trail: UserTrail,
  ) {}

  /** Changes one's password and ends one's other sessions. The present password is asked for and guesses at it are slowed down. */
  async changePassword(
    { user, actor }: Session,
    asked: { readonly current: string; readonly next: string; readonly token: string },
    address: string,
  ): Promise<Result<null, PasswordRefusal>> {
    const admitted = await this.gate.admit({ user, password: asked.current }, address);
    if (!admitted.ok) return admitted;
    const fault = passwordFault(asked.next) ?? (asked.next === asked.current ? 'password-same' : null);
    if (fault !== null) return err({ reason: fault });
    const hash = await this.passwords.hash(asked.next);
    await this.trail.run(async (tx, tell) => {
      await this.users.setPassword(tx, actor.id, hash, false);
      await this.sessions.deleteOf(tx, actor.id, tokenHash(asked.token));
      await tell({ kind: 'password-changed', id: actor.id, actor });
    });
    return ok(null);
  }

  async changeLanguage({ actor }: Session, language: Language): Promise<void> {
    await this.trail.run(async (tx, tell) => {
      await this.users.setLanguage(tx, actor.id, language);
      await tell({
        kind: 'user-changed',
        id: actor.id,
        actor,
        before: { language: actor.language },
        after: { language },
      });
    });
  }

  /** Where questions of colleagues are mailed to. */
  email({ actor }: Session): Promise<string | null> {
    return this.trail.run((tx) => this.users.email(tx, actor.id));
  }

  /** The log keeps that there is another address, and not which. */
  async changeEmail({ actor }: Session, email: string | null): Promise<void> {
    await this.trail.run(async (tx, tell) => {
      await this.users.setEmail(tx, actor.id, email);
      await tell({ kind: 'email-changed', id: actor.id, actor });
    });
  }

  /** One's own log-ins that hold, the latest used first. */
  ownSessions({ actor }: Session, token: string): Promise<readonly OwnSession[]> {
    return this.sessions.of(actor.id, tokenHash(token));
  }

  /** Ends a log-in of one's own. False when there is none. */
  endSession({ actor }: Session, sessionId: string): Promise<boolean> {
    return this.trail.run(async (tx, tell) => {
      const ended = await this.sessions.deleteOwn(tx, actor.id, sessionId);
      if (ended) await tell({ kind: 'session-ended', id: actor.id, actor });
      return ended;
    });
  }
}
