import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configureHttp, type HttpSettings } from '../../src/platform/services';

/** A web server on a free port, made as main makes it. */
export interface RunningWeb {
  readonly app: NestExpressApplication;
  /** As "http://127.0.0.1:34567". */
  readonly url: string;
  /** A request without redirects followed. `path` begins with a slash. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Logs in and answers the token; throws when that is refused. */
  logIn(user: string, password: string): Promise<string>;
  close(): Promise<void>;
}

@Module({})
class TestRoot {}

/** Starts the given modules behind the real filter, guard and body parsers. */
export async function startWeb(
  imports: NonNullable<ModuleMetadata['imports']>,
  settings: Partial<HttpSettings> = {},
): Promise<RunningWeb> {
  const root: DynamicModule = { module: TestRoot, imports };

  const app = await NestFactory.create<NestExpressApplication>(root, {
    bodyParser: false,
    abortOnError: false,
    logger: false,
  });
  configureHttp(app, { trustProxy: null, loopbackOnly: false, ...settings });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const fetchPath = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}${path}`, { redirect: 'manual', ...init });
  return {
    app,
    url,
    fetch: fetchPath,
    async logIn(user, password) {
      const response = await fetchPath('/api/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ user, password }),
      });
      if (response.status !== 200) throw new Error(`Log-in of ${user} was refused with ${response.status}.`);
      return ((await response.json()) as { token: string }).token;
    },
    close: () => app.close(),
  };
}
