import { Controller, Delete, Get, HttpCode, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { LANGUAGES } from '../kernel';
import { ANYBODY, problem, type ProblemError, valueOrProblem } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams } from '../platform/services';
import { AccountService, type PasswordRefusal } from './account.service';
import type { Session } from './actor';
import { BeforePasswordChange } from './before-password-change.decorator';
import type { GuardedRequest } from './current-actor.decorator';
import { peopleProblem } from './people-problem.filter';

const passwords = z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(1000) });
const language = z.strictObject({ language: z.enum(LANGUAGES) });
const email = z.strictObject({ email: z.email().max(250).nullable().describe('Null: none') });
const byId = z.strictObject({ id: z.uuid() });
const emailSchema = z.object({ email: z.string().nullable() });
const sessionSchema = z.object({
  id: z.uuid(),
  createdFrom: z.string().describe('The address it was made from'),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime().describe('To five minutes'),
  current: z.boolean(),
});

/** One's own account. */
@ApiTags('session')
@Controller('api/account')
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Put('password')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @BeforePasswordChange()
  @ApiOperation({ summary: 'Change one’s own password; one’s other sessions end' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-authorised', 'too-many-attempts')
  async password(
    @ValidBody(passwords) body: z.output<typeof passwords>,
    @Req() request: GuardedRequest,
  ): Promise<void> {
    const { session, token } = caller(request);
    const done = await this.accounts.changePassword(session, { ...body, token }, request.ip ?? 'unknown');
    valueOrProblem(done, passwordProblem);
  }

  @Put('language')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @BeforePasswordChange()
  @ApiOperation({ summary: 'Choose one’s own language' })
  @apiNoContent()
  @apiProblems('invalid-request')
  async language(@ValidBody(language) body: z.output<typeof language>, @Req() request: GuardedRequest): Promise<void> {
    await this.accounts.changeLanguage(caller(request).session, body.language);
  }

  @Get('email')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Where questions of colleagues are mailed to' })
  @apiOk(emailSchema)
  async email(@Req() request: GuardedRequest): Promise<z.output<typeof emailSchema>> {
    return { email: await this.accounts.email(caller(request).session) };
  }

  @Put('email')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Say where questions of colleagues are mailed to' })
  @apiNoContent()
  @apiProblems('invalid-request')
  async changeEmail(@ValidBody(email) body: z.output<typeof email>, @Req() request: GuardedRequest): Promise<void> {
    await this.accounts.changeEmail(caller(request).session, body.email);
  }

  @Get('sessions')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'One’s own log-ins that hold, the latest used first' })
  @apiOk(z.object({ items: z.array(sessionSchema) }))
  async sessions(@Req() request: GuardedRequest): Promise<{ items: z.output<typeof sessionSchema>[] }> {
    const { session, token } = caller(request);
    const rows = await this.accounts.ownSessions(session, token);
    return {
      items: rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        seenAt: row.seenAt.toISOString(),
      })),
    };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'End a log-in of one’s own' })
  @apiNoContent()
  @apiProblems('not-found')
  async end(@ValidParams(byId) { id }: z.output<typeof byId>, @Req() request: GuardedRequest): Promise<void> {
    if (!(await this.accounts.endSession(caller(request).session, id))) throw problem('not-found');
  }
}

function caller({ session, presented }: GuardedRequest): { readonly session: Session; readonly token: string } {
  if (!session || !presented) throw problem('unauthenticated');
  return { session, token: presented.token };
}

/** A wrong password here is no reason to log somebody out: it is not the session that is in doubt. */
function passwordProblem(refusal: PasswordRefusal): ProblemError {
  if (refusal.reason === 'too-many-attempts')
    return problem('too-many-attempts', { retryAfterSeconds: refusal.retryAfterSeconds });
  if (refusal.reason !== 'bad-credentials') return peopleProblem(refusal.reason);
  return problem('not-authorised', {
    detail: { nl: 'Het huidige wachtwoord klopt niet.', en: 'The present password is not right.' },
  });
}
