import { createHash } from 'node:crypto';
import path from 'node:path';
import { Body, Controller, Get, HttpCode, Logger, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { cookieValue } from '../access';
import {
  cookie,
  DemoDoor,
  type GuardedRequest,
  noSessionCookie,
  sessionCookie,
  SessionService,
  UserService,
} from '../access/services';
import { type Language, LANGUAGES } from '../kernel';
import { ANYBODY, isConnectionFault } from '../platform';
import { ConfigService, CONTENT_POLICY, Permit } from '../platform/services';
import type { Overview } from './overview';
import { logInPage, type LogInFailure, overviewPage, safeNext } from './overview-page';
import { OVERVIEW_STYLE } from './overview-style';
import { OverviewRepository } from './overview.repository';

const LANGUAGE_COOKIE = 'binnendienst_language';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The common policy, plus the one style that stands in the page itself, known by its hash. */
const PAGE_POLICY = Object.entries({
  ...CONTENT_POLICY,
  'style-src': [`'sha256-${createHash('sha256').update(OVERVIEW_STYLE, 'utf8').digest('base64')}'`],
})
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

/** The plain page at `/`: a log-in form, then the figures of the day. No script; forms only. */
@ApiExcludeController()
@Controller()
export class OverviewController {
  private readonly log = new Logger(OverviewController.name);

  constructor(
    private readonly overview: OverviewRepository,
    private readonly sessions: SessionService,
    private readonly users: UserService,
    private readonly demoDoor: DemoDoor,
    private readonly config: ConfigService,
  ) {}

  @Get()
  @Permit('public')
  async show(
    @Req() request: GuardedRequest,
    @Res() response: Response,
    @Query('lang') lang: unknown,
    @Query('next') next: unknown,
  ): Promise<void> {
    const chosen = LANGUAGES.find((known) => known === lang);
    if (chosen) response.append('Set-Cookie', cookie(LANGUAGE_COOKIE, chosen, YEAR_SECONDS, request.secure));
    const language = chosen ?? languageOf(request);
    if (!request.user) {
      await this.sendLogIn(response, language, { failure: null, user: '', next: safeNext(next) });
      return;
    }
    const { dataDir } = this.config.values;
    sendPage(
      response,
      overviewPage({
        language,
        name: request.user.name,
        overview: await this.figures(),
        at: new Date(),
        dropIn: path.join(dataDir, 'drop', 'in'),
        dropOut: path.join(dataDir, 'drop', 'out'),
      }),
    );
  }

  @Post('login')
  @HttpCode(303)
  @Permit('public')
  async logIn(@Body() body: unknown, @Req() request: GuardedRequest, @Res() response: Response): Promise<void> {
    const form = formFields(body);
    const next = safeNext(form['next']);
    const user = form['user']?.slice(0, 100) ?? '';
    const credentials = { user, password: form['password']?.slice(0, 200) ?? '' };
    const result = await this.sessions.logIn(credentials, request.ip ?? 'unknown');
    if (result.ok) {
      response.append('Set-Cookie', sessionCookie(result.value.token, request.secure));
      response.redirect(303, next);
      return;
    }
    const failure = result.error;
    response.status(failure.reason === 'bad-credentials' ? 401 : 429);
    if (failure.reason === 'too-many-attempts') response.setHeader('Retry-After', String(failure.retryAfterSeconds));
    await this.sendLogIn(response, languageOf(request), { failure, user, next });
  }

  @Post('logout')
  @HttpCode(303)
  @Permit(...ANYBODY)
  async logOut(@Req() request: GuardedRequest, @Res() response: Response): Promise<void> {
    if (request.presented) await this.sessions.logOut(request.presented.token);
    response.append('Set-Cookie', noSessionCookie(request.secure));
    response.redirect(303, '/');
  }

  private async sendLogIn(
    response: Response,
    language: Language,
    form: { readonly failure: LogInFailure | null; readonly user: string; readonly next: string },
  ): Promise<void> {
    const demo = this.demoDoor.isOpen && (await this.users.hasDemoUsers());
    sendPage(response, logInPage({ language, demo, ...form }));
  }

  /** Null when they cannot be read: the rest of the page is worth having. A database that is away is a 503 as everywhere. */
  private async figures(): Promise<Overview | null> {
    try {
      return await this.overview.read();
    } catch (error) {
      if (isConnectionFault(error)) throw error;
      this.log.error({ err: error }, 'The figures of the page could not be read');
      return null;
    }
  }
}

/** What was chosen goes first, then the language of the person, then Dutch. */
const languageOf = (request: GuardedRequest): Language => {
  const chosen = cookieValue(request.headers.cookie, LANGUAGE_COOKIE);
  return LANGUAGES.find((known) => known === chosen) ?? request.user?.language ?? 'nl';
};

/** The text fields of a posted form. Anything else in it is left out. */
function formFields(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function sendPage(response: Response, html: string): void {
  response
    .setHeader('Content-Security-Policy', PAGE_POLICY)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Vary', 'Cookie')
    .type('html')
    .send(html);
}
