import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import type { ApiScope } from '../kernel';
import { isOwnOrigin, type Permission, permits, problem, type ProblemError, valueOrProblem } from '../platform';
import { KEY_SCOPE_KEY, PERMISSION_KEY } from '../platform/services';
import type { KeyRefusal } from './api-key';
import { ApiKeyGate } from './api-key-gate.service';
import { isApiKeyToken } from './api-key-token';
import { BEFORE_PASSWORD_CHANGE_KEY } from './before-password-change.decorator';
import type { GuardedRequest } from './current-actor.decorator';
import { sessionCookie } from './session-cookie';
import { presentedToken } from './session-token';
import { SessionService } from './session.service';

/**
 * Stands before every route: finds out who calls, refuses writes that another website caused, and lets through whom the route
 * permits. On a public route it still finds out who calls, so that the page can greet them. A partner's program with a key is let in
 * where the route says so, and nowhere else.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly keys: ApiKeyGate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<GuardedRequest>();
    const presented = presentedToken(request.headers.authorization, request.headers.cookie);
    if (!isOwnOrigin(originFacts(request, presented?.by === 'cookie'))) throw problem('foreign-origin');

    const permission = this.reflector.get<Permission | undefined>(PERMISSION_KEY, context.getHandler());
    if (presented?.by === 'bearer' && isApiKeyToken(presented.token)) {
      // A public page greets nobody by his key, and a key that does not hold is no reason to refuse it.
      return permission === 'public' || this.admitKey(context, request, presented.token);
    }
    if (presented) await this.identify(request, http.getResponse<Response>(), presented);
    if (permission === 'public') return true;
    if (!request.user) throw problem('unauthenticated');
    if (request.session?.mustChangePassword === true && !this.opensBeforeChange(context)) throw passwordFirst();
    // No permission at all cannot happen, start-up refuses it; if it does, nobody gets in.
    if (!permission || !permits(permission, request.user.role)) throw problem('not-authorised');
    return true;
  }

  private opensBeforeChange(context: ExecutionContext): boolean {
    return this.reflector.get<boolean | undefined>(BEFORE_PASSWORD_CHANGE_KEY, context.getHandler()) === true;
  }

  private async admitKey(context: ExecutionContext, request: GuardedRequest, token: string): Promise<boolean> {
    const key = valueOrProblem(await this.keys.admit(token, request.ip ?? 'unknown'), keyProblem);
    const scope = this.reflector.get<ApiScope | undefined>(KEY_SCOPE_KEY, context.getHandler());
    if (scope === undefined) throw noKeysHere();
    if (!key.scopes.includes(scope)) throw scopeMissing(scope);
    request.key = key;
    return true;
  }

  private async identify(
    request: GuardedRequest,
    response: Response,
    presented: NonNullable<GuardedRequest['presented']>,
  ): Promise<void> {
    const found = await this.sessions.find(presented.token);
    if (!found) return;
    request.user = found.session.actor;
    request.session = found.session;
    request.presented = presented;
    if (found.prolonged && presented.by === 'cookie') {
      response.append('Set-Cookie', sessionCookie(presented.token, request.secure));
    }
  }
}

const originFacts = (request: GuardedRequest, byCookie: boolean): Parameters<typeof isOwnOrigin>[0] => ({
  method: request.method,
  host: request.host,
  origin: request.get('Origin'),
  fetchSite: request.get('Sec-Fetch-Site'),
  byCookie,
});

const DETAILS = {
  unknown: { nl: 'Deze API-sleutel kennen wij niet.', en: 'There is no such API key.' },
  // Only who has the whole key is told what became of it.
  expired: { nl: 'Deze API-sleutel is verlopen.', en: 'This API key has expired.' },
  revoked: { nl: 'Deze API-sleutel is ingetrokken.', en: 'This API key has been revoked.' },
} as const;

/** What a refused key looks like over HTTP. */
const keyProblem = (refusal: KeyRefusal): ProblemError =>
  'retryAfterSeconds' in refusal
    ? problem(refusal.reason, { retryAfterSeconds: refusal.retryAfterSeconds })
    : problem('unauthenticated', { detail: DETAILS[refusal.reason] });

/** Somebody whose password others know. */
const passwordFirst = (): ProblemError =>
  problem('not-authorised', {
    detail: { nl: 'Kies eerst een eigen wachtwoord.', en: 'Choose a password of your own first.' },
  });

/** A route that is for people of the office alone. */
const noKeysHere = (): ProblemError =>
  problem('not-authorised', {
    detail: { nl: 'Hier komt men niet in met een API-sleutel.', en: 'API keys open nothing here.' },
  });

const scopeMissing = (scope: ApiScope): ProblemError =>
  problem('not-authorised', {
    detail: { nl: `De API-sleutel mist de bevoegdheid ${scope}.`, en: `The API key lacks the scope ${scope}.` },
  });
