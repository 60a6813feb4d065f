import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../kernel';
import { UnitOfWork } from '../platform/services';
import type { Session } from './actor';
import { DemoDoor } from './demo-door.service';
import type { Credentials, LogInRefusal } from './log-in';
import { LogInGateService } from './log-in-gate.service';
import { newSessionToken, tokenHash } from './session-token';
import { SessionRepository } from './session.repository';

export interface LoggedIn {
  readonly token: string;
  readonly session: Session;
}

/** Logs people in and out, and knows who a token belongs to. */
@Injectable()
export class SessionService {
  constructor(
    private readonly gate: LogInGateService,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly demoDoor: DemoDoor,
  ) {}

  /** Checks a name and a password, and opens a session. `address` is where the request came from. */
  async logIn(credentials: Credentials, address: string): Promise<Result<LoggedIn, LogInRefusal>> {
    const admitted = await this.gate.admit(credentials, address);
    if (!admitted.ok) return admitted;
    const user = admitted.value;
    if (this.isShut(user)) return err({ reason: 'bad-credentials' });
    const token = newSessionToken();
    const expiresAt = await this.unitOfWork.run((tx) => this.sessions.insert(tx, tokenHash(token), user.id, address));
    const actor = { id: user.id, name: user.displayName, role: user.role, language: user.language };
    const { mustChangePassword } = user;
    return ok({ token, session: { actor, user: user.name, expiresAt, mustChangePassword } });
  }

  /** Whose token this is, or undefined. A session in use is prolonged now and then; `prolonged` says that it was. */
  async find(token: string): Promise<{ readonly session: Session; readonly prolonged: boolean } | undefined> {
    const hash = tokenHash(token);
    const session = await this.sessions.byTokenHash(hash);
    if (!session || this.isShut(session)) return undefined;
    if (session.worn) await this.unitOfWork.run((tx) => this.sessions.prolong(tx, hash));
    return { session, prolonged: session.worn };
  }

  async logOut(token: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.delete(tx, tokenHash(token)));
  }

  private isShut(user: { readonly demo: boolean }): boolean {
    return user.demo && !this.demoDoor.isOpen;
  }
}
