import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { isOwnOrigin, type Permission, permits, problem } from '../platform';
import { PERMISSION_KEY } from '../platform/services';
import type { GuardedRequest } from './current-actor.decorator';
import { sessionCookie } from './session-cookie';
import { presentedToken } from './session-token';
import { SessionService } from './session.service';

/**
 * Stands before every route: finds out who calls, refuses writes that another website caused, and lets through whom the route
 * permits. On a public route it still finds out who calls, so that the page can greet them.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<GuardedRequest>();
    const presented = presentedToken(request.headers.authorization, request.headers.cookie);
    if (!isOwnOrigin(originFacts(request, presented?.by === 'cookie'))) throw problem('foreign-origin');

    const permission = this.reflector.get<Permission | undefined>(PERMISSION_KEY, context.getHandler());
    if (presented) await this.identify(request, http.getResponse<Response>(), presented);
    if (permission === 'public') return true;
    if (!request.user) throw problem('unauthenticated');
    // No permission at all cannot happen, start-up refuses it; if it does, nobody gets in.
    if (!permission || !permits(permission, request.user.role)) throw problem('not-authorised');
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
