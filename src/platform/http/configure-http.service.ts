import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { saneCorrelationId, withLogContext } from '../logs/log-context';
import { apiDocument } from './api-document.service';
import { CONTENT_POLICY } from './content-policy';
import { DocsService } from './docs.service';
import { isLocalHost } from './origin';
import { problem } from './problem';
import { RequestObserverService } from './request-observer.service';

/** Largest JSON body, in bytes. Bigger things are interchanges, which are streamed. */
const JSON_LIMIT_BYTES = 1024 * 1024;

/** Routes whose handler reads the untouched request stream itself: no body parser touches them. As "POST /api/interchanges". */
const RAW_ROUTES: readonly string[] = ['POST /api/interchanges', 'POST /api/entry-documents'];

export interface HttpSettings {
  /** Which proxies in front may say what the client's address and protocol are (Express "trust proxy"); null for none. */
  readonly trustProxy: string | null;
  /** True when the server listens on loopback only, as with demo data: other host names are then refused. */
  readonly loopbackOnly: boolean;
}

/**
 * What stands before every route, in this order: correlation id and request log, security headers, the check of the host name,
 * body parsers with their limits. Called once on the application, by main and by the test harness alike.
 */
export function configureHttp(app: NestExpressApplication, settings: HttpSettings): void {
  app.disable('x-powered-by');
  // Our ETags are versions for If-Match; a hash made of the answer's bytes would only look like one.
  app.disable('etag');
  if (settings.trustProxy !== null) app.set('trust proxy', proxyList(settings.trustProxy));
  app.get(DocsService).describe(() => apiDocument(app));
  const observer = app.get(RequestObserverService);
  app.use((request: Request, response: Response, next: NextFunction) => {
    // Our side of the connection ended with the answer to an earlier request: what stands behind it is not done (RFC 9112, 9.6).
    if (!request.socket.writable) return;
    const correlationId = saneCorrelationId(request.get('X-Request-Id')) ?? randomUUID();
    response.setHeader('X-Request-Id', correlationId);
    withLogContext({ correlationId }, () => {
      observer.observe(request, response);
      next();
    });
  });
  app.use(securityHeaders(settings.trustProxy !== null));
  if (settings.loopbackOnly) app.use(refuseForeignHost);
  app.useBodyParser('json', {
    limit: JSON_LIMIT_BYTES,
    strict: true,
    type: parsedAs(JSON_TYPE),
  });
  app.useBodyParser('urlencoded', {
    limit: 16 * 1024,
    extended: false,
    type: parsedAs(FORM_TYPE),
  });
}

/** A number of hops, or addresses and names that Express knows ("loopback", "10.0.0.0/8"). */
const proxyList = (text: string): number | string[] => (/^\d+$/.test(text) ? Number(text) : text.split(/\s*,\s*/));

/** Whether a body parser reads this request: never on a raw route, whatever its Content-Type says. */
const parsedAs =
  (types: RegExp) =>
  ({ method, url, headers }: IncomingMessage): boolean => {
    const path = (url ?? '').split('?')[0] ?? '';
    const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
    return !RAW_ROUTES.includes(`${method ?? ''} ${path.replace(/\/$/, '').toLowerCase()}`) && types.test(type.trim());
  };

const JSON_TYPE = /^application\/([\w.-]+\+)?json$/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded$/i;

/**
 * A strict policy: nothing from elsewhere, no inline script or style, no frame. The page with the screens adds the nonce of its styles.
 * No `upgrade-insecure-requests` and no HSTS without TLS in front, or http://localhost would stop working.
 */
function securityHeaders(behindTls: boolean): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: behindTls ? { maxAge: 31_536_000 } : false,
    // Not `no-referrer`: browsers then send `Origin: null` with our own forms, and the origin check would refuse them.
    referrerPolicy: { policy: 'same-origin' },
  });
}

function refuseForeignHost(request: Request, _response: Response, next: NextFunction): void {
  next(isLocalHost(request.headers.host) ? undefined : problem('foreign-origin'));
}
