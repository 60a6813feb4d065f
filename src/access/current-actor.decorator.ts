import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { problem } from '../platform';
import type { Actor, Caller, KeyActor, Session } from './actor';
import type { PresentedToken } from './session-token';

/** A request after the guard has looked at it. */
export interface GuardedRequest extends Request {
  user?: Actor;
  /** Set instead of `user` when a partner's program calls. */
  key?: KeyActor;
  session?: Session;
  presented?: PresentedToken;
}

/** Who calls this route, for a parameter of type `Actor`. On a public route it throws the problem `unauthenticated`. */
export const CurrentActor = createParamDecorator((_data: undefined, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<GuardedRequest>();
  if (!user) throw problem('unauthenticated');
  return user;
});

/** Who calls a route with `PermitKey`, for a parameter of type `Caller`: somebody of the office, or a partner's program. */
export const CurrentCaller = createParamDecorator((_data: undefined, context: ExecutionContext): Caller => {
  const { user, key } = context.switchToHttp().getRequest<GuardedRequest>();
  if (key) return { kind: 'key', id: key.id, key };
  if (!user) throw problem('unauthenticated');
  return { kind: 'user', id: user.id };
});
