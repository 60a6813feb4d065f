import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { problem } from '../platform';
import type { Actor, Session } from './actor';
import type { PresentedToken } from './session-token';

/** A request after the guard has looked at it. */
export interface GuardedRequest extends Request {
  user?: Actor;
  session?: Session;
  presented?: PresentedToken;
}

/** Who calls this route, for a parameter of type `Actor`. On a public route it throws the problem `unauthenticated`. */
export const CurrentActor = createParamDecorator((_data: undefined, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<GuardedRequest>();
  if (!user) throw problem('unauthenticated');
  return user;
});
