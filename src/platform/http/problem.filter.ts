import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { faultCode, isConnectionFault } from '../database/faults';
import { ArchiveFault } from '../payloads/archive';
import { LingeringClose } from './lingering-close.service';
import { acceptedLanguage, type Problem, type ProblemCode, ProblemError, PROBLEMS, renderProblem } from './problem';
import { versionTag } from './version-tag';

/** How long a client should wait when the database is away: its supervisor restarts it within a second or two. */
const DATABASE_RETRY_SECONDS = 5;

/**
 * The one place where a failure becomes an HTTP answer (RFC 9457). What is not a known problem becomes "internal" without any
 * detail, and goes to the log with its stack and the same correlation id.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(private readonly lingering: LingeringClose) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const failure = toProblem(error);
    if (error instanceof ArchiveFault) this.log.error(error.message);
    if (failure.code === 'internal') this.log.error({ err: error }, 'Unexpected failure');
    if (response.headersSent) {
      // Half an answer is out already: cutting the connection is the only honest way to say that it is not complete.
      response.destroy();
      return;
    }
    if (failure.code === 'unauthenticated' && wantsPage(request)) {
      response.redirect(303, `/?next=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    // A refused upload may still be sending: nothing reads it, so the connection cannot serve another request.
    if (!request.complete && hasBody(request)) this.lingering.after(request, response);
    send(request, response, failure);
  }
}

function send(request: Request, response: Response, failure: Problem): void {
  const language = acceptedLanguage(request.headers['accept-language']);
  const instance = String(response.getHeader('X-Request-Id') ?? '');
  if (failure.retryAfterSeconds !== undefined) {
    response.setHeader('Retry-After', String(Math.max(1, Math.ceil(failure.retryAfterSeconds))));
  }
  if (failure.version !== undefined) response.setHeader('ETag', versionTag(failure.version));
  if (failure.code === 'unauthenticated') response.setHeader('WWW-Authenticate', 'Bearer realm="binnendienst"');
  response
    .status(PROBLEMS[failure.code].status)
    .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
    .setHeader('Content-Language', language)
    .setHeader('Cache-Control', 'no-store')
    .send(Buffer.from(JSON.stringify(renderProblem(failure, language, instance)), 'utf8'));
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** A person with a browser who opens a link: shown the log-in form instead of a piece of JSON. */
const wantsPage = (request: Request): boolean =>
  request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');

/** SQLSTATEs of values that are no value of their type: text representation, characters, dates. */
const UNFIT_TEXT: ReadonlySet<string> = new Set(['22P02', '22P05', '22021', '22007', '22008']);

/** What any thrown thing means to a client. */
function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (isConnectionFault(error)) return { code: 'unavailable', retryAfterSeconds: DATABASE_RETRY_SECONDS };
  // A person has to put a file back; the same request goes through then.
  if (error instanceof ArchiveFault) return { code: 'unavailable' };
  // Text that no column takes, such as NUL or half a character: the request's fault, wherever it was noticed.
  if (UNFIT_TEXT.has(faultCode(error) ?? '')) return { code: 'invalid-request' };
  const status = statusOf(error);
  if (status === undefined || status >= 500) return { code: 'internal' };
  return { code: CODE_OF_STATUS[status] ?? 'invalid-request' };
}

/** Only the status of a foreign error is used: its text was written for programmers and may hold parts of the request. */
const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'unauthenticated',
  403: 'not-authorised',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-attempts',
};

/** Nest's exceptions tell their status by a method; those of body-parser and the router carry it, marked as fit to be shown. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('status' in error) || !('expose' in error)) return undefined;
  return error.expose === true && typeof error.status === 'number' ? error.status : undefined;
}
