import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { LANGUAGES, USER_ROLES } from '../kernel';
import { ANYBODY, problem, type ProblemError, valueOrProblem } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody } from '../platform/services';
import type { GuardedRequest } from './current-actor.decorator';
import type { LogInRefusal } from './log-in';
import { BeforePasswordChange } from './before-password-change.decorator';
import { noSessionCookie, sessionCookie } from './session-cookie';
import { SessionService } from './session.service';

const credentials = z.strictObject({ user: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const token = z.object({ token: z.string().describe('For the header `Authorization: Bearer`') });
const whoAmI = z.object({
  id: z.uuid(),
  user: z.string(),
  name: z.string(),
  role: z.enum(USER_ROLES),
  language: z.enum(LANGUAGES),
  expiresAt: z.iso.datetime(),
  mustChangePassword: z.boolean().describe('Until then every other route refuses'),
});

/** Logging in and out, for programs. People use the page at `/`. */
@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @HttpCode(200)
  @Permit('public')
  @ApiOperation({ summary: 'Log in; answers a token and sets it as a cookie as well', security: [] })
  @apiOk(token)
  @apiProblems('invalid-request', 'unauthenticated', 'too-many-attempts')
  async logIn(
    @ValidBody(credentials) body: z.output<typeof credentials>,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.output<typeof token>> {
    const result = await this.sessions.logIn(body, request.ip ?? 'unknown');
    const loggedIn = valueOrProblem(result, logInProblem);
    response.append('Set-Cookie', sessionCookie(loggedIn.token, request.secure));
    response.setHeader('Cache-Control', 'no-store');
    return { token: loggedIn.token };
  }

  @Get()
  @Permit(...ANYBODY)
  @BeforePasswordChange()
  @ApiOperation({ summary: 'Who is logged in' })
  @apiOk(whoAmI)
  whoAmI(@Req() { session }: GuardedRequest): z.output<typeof whoAmI> {
    if (!session) throw problem('unauthenticated');
    const { actor, user, expiresAt, mustChangePassword } = session;
    return { ...actor, user, expiresAt: expiresAt.toISOString(), mustChangePassword };
  }

  @Delete()
  @HttpCode(204)
  @Permit(...ANYBODY)
  @BeforePasswordChange()
  @ApiOperation({ summary: 'Log out' })
  @apiNoContent('The token is worth nothing any more')
  async logOut(@Req() request: GuardedRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (request.presented) await this.sessions.logOut(request.presented.token);
    response.append('Set-Cookie', noSessionCookie(request.secure));
  }
}

/** What a refused log-in looks like over HTTP. */
function logInProblem(refusal: LogInRefusal): ProblemError {
  if (refusal.reason === 'too-many-attempts') {
    return problem('too-many-attempts', { retryAfterSeconds: refusal.retryAfterSeconds });
  }
  const detail = {
    nl: 'Deze naam en dit wachtwoord horen niet bij elkaar.',
    en: 'This name and password do not match.',
  };
  return problem('unauthenticated', { detail });
}
