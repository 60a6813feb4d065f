import { Body, Controller, Get, Global, Module, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../../src/access';
import { AccessModule, CurrentActor, UserService } from '../../src/access/services';
import { OFFICE, pageQuery, type PageQuery, problem, versionTag } from '../../src/platform';
import {
  apiIfMatch,
  ConfigService,
  Database,
  EventLog,
  HealthModule,
  HttpModule,
  IfMatchVersion,
  LogsModule,
  Permit,
  ScheduleService,
  RedisConnection,
  UnitOfWork,
  ValidBody,
  ValidQuery,
  WorkQueueService,
} from '../../src/platform/services';
import '../../src/master/services'; // Partners, whom API keys belong to: the database wants to know every table.
import { ReportsModule } from '../../src/reports/services';
import { testConfig, testDatabase, type TestDatabase } from '../harness';
import { type RunningWeb, startWeb } from '../harness/start-web';

// Real: Nest, Express, the guard, the filter, PostgreSQL, argon2. Made up: the routes below.

const line = z.strictObject({ quantity: z.number().int().max(9) });

@Controller('test')
class ProbeController {
  @Get('clerks')
  @Permit(...OFFICE)
  clerks(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Get('list')
  @Permit(...OFFICE)
  list(@ValidQuery(pageQuery) query: PageQuery): PageQuery {
    return query;
  }

  @Post('lines')
  @Permit(...OFFICE)
  add(@ValidBody(line) body: z.output<typeof line>): { readonly got: number } {
    return { got: body.quantity };
  }

  @Put('versioned')
  @Permit(...OFFICE)
  @apiIfMatch()
  versioned(
    @IfMatchVersion() version: number,
    @Res({ passthrough: true }) response: Response,
  ): { readonly saved: true } {
    if (version !== 3) throw problem('stale');
    response.setHeader('ETag', versionTag(4));
    return { saved: true };
  }

  @Get('crash')
  @Permit(...OFFICE)
  crash(@Query('why') why: string): never {
    if (why === 'database') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    throw new Error('the secret inside');
  }

  @Post('text')
  @Permit(...OFFICE)
  text(@Body() body: unknown): unknown {
    return body;
  }
}

/** Stands where the real upload will stand, to see that no parser touches its stream. */
@Controller('api/interchanges')
class UploadProbeController {
  @Post()
  @Permit(...OFFICE)
  async upload(@Req() request: Request): Promise<{ readonly bytes: number }> {
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    return { bytes };
  }
}

@Controller('test')
class ForgottenController {
  @Get('forgotten')
  forgotten(): string {
    return 'anybody may read this';
  }
}

let database: TestDatabase;
let web: RunningWeb;
let clerk: string;

/** The platform as far as HTTP needs it, on the test database. */
function platformOf(config: ConfigService = testConfig()) {
  @Global()
  @Module({
    providers: [
      { provide: ConfigService, useValue: config },
      { provide: Database, useValue: database.database },
      { provide: UnitOfWork, useValue: database.unitOfWork },
      EventLog,
      // The reports have tasks and put work down; nothing of that runs here.
      { provide: ScheduleService, useValue: { register: () => undefined } },
      { provide: WorkQueueService, useValue: {} },
      RedisConnection,
    ],
    exports: [ConfigService, Database, EventLog, RedisConnection, UnitOfWork, ScheduleService, WorkQueueService],
  })
  class PlatformForTests {}
  return [PlatformForTests, LogsModule, HealthModule, HttpModule, AccessModule, ReportsModule];
}

@Module({ controllers: [ProbeController, UploadProbeController] })
class ProbeModule {}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

beforeAll(async () => {
  database = await testDatabase();
  web = await startWeb([...platformOf(), ProbeModule]);
  await web.app.get(UserService).createDemoUsers();
  clerk = await web.logIn('fatma', 'demo');
});

afterAll(async () => {
  await web.close();
  await database.drop();
});

const asClerk = (headers: Record<string, string> = {}) => ({
  headers: { Authorization: `Bearer ${clerk}`, ...headers },
});
const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
  method,
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${clerk}`, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const bodyOf = async (response: Response_): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>;
type Response_ = Awaited<ReturnType<RunningWeb['fetch']>>;

describe('logging in', () => {
  it('answers a token that also comes as a cookie scripts cannot read', async () => {
    const response = await web.fetch('/api/session', json('POST', { user: 'Demo', password: 'demo' }));
    expect(response.status).toBe(200);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(cookie).toContain(String((await bodyOf(response))['token']));
  });

  it('keeps only the hash of the token', async () => {
    const rows = await database.database.query<{ token_hash: string }>('SELECT token_hash FROM session');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.token_hash)).not.toContain(clerk);
  });

  it('says who somebody is, by token and by cookie', async () => {
    for (const headers of [{ Authorization: `Bearer ${clerk}` }, { Cookie: `binnendienst_session=${clerk}` }]) {
      const response = await web.fetch('/api/session', { headers });
      expect(await bodyOf(response)).toMatchObject({
        user: 'fatma',
        name: 'Fatma de Jong',
        role: 'clerk',
        language: 'nl',
      });
    }
  });

  it('ends with logging out, for that token', async () => {
    const token = await web.logIn('sanne', 'demo');
    const headers = { Authorization: `Bearer ${token}` };
    expect((await web.fetch('/api/session', { method: 'DELETE', headers })).status).toBe(204);
    expect((await web.fetch('/api/session', { headers })).status).toBe(401);
  });

  it('moves the end of a session in use, and ends one that was left alone', async () => {
    const token = await web.logIn('sanne', 'demo');
    const cookie = { headers: { Cookie: `binnendienst_session=${token}` } };
    const mine = `user_id = (SELECT id FROM app_user WHERE name = 'sanne')`;
    await database.database.query(
      `UPDATE session SET seen_at = now() - interval '1 hour', expires_at = now() + interval '1 hour' WHERE ${mine}`,
    );
    const response = await web.fetch('/api/session', cookie);
    expect(response.headers.get('set-cookie')).toContain('Max-Age=43200');
    const [row] = await database.database.query(
      `SELECT expires_at > now() + interval '11 hours' AS moved FROM session WHERE ${mine}`,
    );
    expect(row).toEqual({ moved: true });
    await database.database.query(`UPDATE session SET expires_at = now() - interval '1 second' WHERE ${mine}`);
    expect((await web.fetch('/api/session', cookie)).status).toBe(401);
  });

  it('is refused alike for a wrong password and an unknown name', async () => {
    const answers = [];
    for (const user of ['nobody-a', 'demo']) {
      const response = await web.fetch('/api/session', json('POST', { user, password: 'wrong' }));
      const { instance: _instance, ...rest } = await bodyOf(response);
      answers.push({ status: response.status, ...rest });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('has to wait after five failures, also when they come at the same moment and from many addresses', async () => {
    // Behind a trusted proxy every guess can come from an address of its own: then only the count of the name stands in the way.
    const proxied = await startWeb(platformOf(), { trustProxy: 'loopback' });
    const guess = (user: string, address: number) =>
      proxied.fetch(
        '/api/session',
        json('POST', { user, password: 'wrong' }, { 'X-Forwarded-For': `10.0.0.${address}` }),
      );
    try {
      const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => guess('guessed', index)));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 401)).toHaveLength(5);
      expect(statuses.filter((status) => status === 429)).toHaveLength(7);
      const waiting = await guess('GUESSED', 99);
      expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await bodyOf(waiting)).toMatchObject({ code: 'too-many-attempts' });
    } finally {
      await proxied.close();
    }
  });

  it('has to wait with the right password too', async () => {
    const guess = async (password: string) =>
      (await web.fetch('/api/session', json('POST', { user: 'sanne', password }))).status;
    await database.database.query('DELETE FROM login_throttle');
    for (let attempt = 1; attempt <= 5; attempt++) expect(await guess('wrong')).toBe(401);
    expect(await guess('demo')).toBe(429);
    await database.database.query(`UPDATE login_throttle SET blocked_until = now() - interval '1 second'`);
    expect(await guess('demo')).toBe(200);
    expect(await guess('wrong')).toBe(401);
  });

  it('refuses demo users in production, and does not make them there', async () => {
    const production = await startWeb(platformOf(testConfig({ environment: 'production' })));
    try {
      await expect(production.logIn('demo', 'demo')).rejects.toThrow('401');
      const users = production.app.get(UserService);
      await expect(users.createDemoUsers()).rejects.toThrow('refused in production');
      expect([await users.hasUsers(), await web.app.get(UserService).hasUsers()]).toEqual([false, true]);
      const headers = { Authorization: `Bearer ${clerk}` };
      expect((await production.fetch('/api/session', { headers })).status).toBe(401);
    } finally {
      await production.close();
    }
  });

  it('works for users made on the command line, with passwords of some length', async () => {
    const users = web.app.get(UserService);
    const piet = { user: 'Piet', name: 'Piet', role: 'finance', language: 'nl' } as const;
    expect(await users.create({ ...piet, password: 'short' })).toEqual({ ok: false, error: 'password-too-short' });
    expect(await users.create({ ...piet, password: 'correct horse battery' })).toMatchObject({ ok: true });
    expect(await users.create({ ...piet, password: 'correct horse battery' })).toEqual({
      ok: false,
      error: 'name-taken',
    });
    await expect(web.logIn('piet', 'correct horse battery')).resolves.toMatch(/^[\w-]{43}$/);
  });
});

describe('the guard', () => {
  it('asks strangers to log in, and tells the caller apart from the role', async () => {
    expect((await web.fetch('/test/clerks')).status).toBe(401);
    expect((await web.fetch('/metrics')).status).toBe(401);
    expect((await web.fetch('/api/docs-json')).status).toBe(401);
    expect(await bodyOf(await web.fetch('/test/clerks', asClerk()))).toMatchObject({
      name: 'Fatma de Jong',
      role: 'clerk',
    });
  });

  it('refuses a role that the route does not name', async () => {
    await database.database.query(`UPDATE app_user SET role = 'viewer' WHERE name = 'fatma'`);
    try {
      const response = await web.fetch('/test/clerks', asClerk());
      expect(response.status).toBe(403);
      expect(await bodyOf(response)).toMatchObject({ code: 'not-authorised' });
    } finally {
      await database.database.query(`UPDATE app_user SET role = 'clerk' WHERE name = 'fatma'`);
    }
  });

  it('shuts a user out at once', async () => {
    const token = await web.logIn('sanne', 'demo');
    await database.database.query(`UPDATE app_user SET active = false WHERE name = 'sanne'`);
    expect((await web.fetch('/api/session', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(401);
    await database.database.query(`UPDATE app_user SET active = true WHERE name = 'sanne'`);
  });

  it('refuses writes that another website caused', async () => {
    const cookie = { Authorization: '', Cookie: `binnendienst_session=${clerk}` };
    const write = async (headers: Record<string, string>) =>
      (await web.fetch('/test/lines', json('POST', { quantity: 1 }, headers))).status;
    expect(await write({})).toBe(201);
    expect(await write({ ...cookie, Origin: web.url })).toBe(201);
    expect(await write(cookie)).toBe(403);
    expect(await write({ ...cookie, Origin: 'https://evil.example' })).toBe(403);
    expect(await write({ Origin: 'https://evil.example' })).toBe(403);
  });

  it('stops the start-up when a route says nothing, and names it', async () => {
    await expect(startWeb([...platformOf(), ForgottenModule])).rejects.toThrow(
      'GET /test/forgotten (ForgottenController.forgotten) has no @Permit',
    );
  });
});

describe('a refused request', () => {
  it('lists what is wrong, by path, in the language asked for', async () => {
    const response = await web.fetch('/test/lines', json('POST', { quantity: 10 }, { 'Accept-Language': 'en' }));
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const body = await bodyOf(response);
    expect(body).toMatchObject({ type: '/problems/invalid-request', title: 'The request is not valid', status: 400 });
    expect(body['errors']).toEqual([{ path: 'body.quantity', message: expect.stringContaining('Too big') as unknown }]);
    expect(body['instance']).toBe(response.headers.get('x-request-id'));
  });

  it('is a plain problem for JSON that is none, and for JSON that is too large', async () => {
    const broken = await web.fetch('/test/lines', json('POST', '{"quantity":'));
    expect([broken.status, (await bodyOf(broken))['code']]).toEqual([400, 'invalid-request']);
    const large = await web.fetch('/test/text', json('POST', { text: 'x'.repeat(1024 * 1024) }));
    expect([large.status, (await bodyOf(large))['code']]).toEqual([413, 'too-large']);
    const charset = await web.fetch(
      '/test/text',
      json('POST', '{}', { 'Content-Type': 'application/json; charset=klingon' }),
    );
    expect([charset.status, (await bodyOf(charset))['code']]).toEqual([415, 'unsupported-media-type']);
  });

  it('is "not found" for a route that is not there', async () => {
    const response = await web.fetch('/api/nothing');
    expect([response.status, (await bodyOf(response))['code']]).toEqual([404, 'not-found']);
  });

  it('keeps an honest correlation id and replaces another', async () => {
    const kept = await web.fetch('/api/nothing', { headers: { 'X-Request-Id': 'trace-1' } });
    expect((await bodyOf(kept))['instance']).toBe('trace-1');
    const replaced = await web.fetch('/api/nothing', { headers: { 'X-Request-Id': '<b>' } });
    expect((await bodyOf(replaced))['instance']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('never tells what broke inside', async () => {
    const response = await web.fetch('/test/crash', asClerk());
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('"internal"');
    expect(text).not.toMatch(/secret|Error|\.ts|at /);
  });

  it('says when to come back while the database is away', async () => {
    const response = await web.fetch('/test/crash?why=database', asClerk());
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await bodyOf(response)).toMatchObject({ code: 'unavailable' });
  });

  it('explains its type at the URI that it carries', async () => {
    const response = await web.fetch('/problems/stale', asClerk());
    expect(await bodyOf(response)).toMatchObject({ code: 'stale', status: 412 });
  });
});

describe('a write on a version', () => {
  it.each([
    [undefined, 428, 'precondition-required'],
    ['"2"', 412, 'stale'],
    ['3', 400, 'invalid-request'],
  ])('with If-Match %s is refused with %i', async (tag, status, code) => {
    const response = await web.fetch('/test/versioned', json('PUT', {}, tag === undefined ? {} : { 'If-Match': tag }));
    expect([response.status, (await bodyOf(response))['code']]).toEqual([status, code]);
  });

  it('goes through on the version that was seen, and answers the next tag', async () => {
    const response = await web.fetch('/test/versioned', json('PUT', {}, { 'If-Match': '"3"' }));
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"4"']);
  });
});

describe('a list', () => {
  it('takes a limit of up to 200', async () => {
    expect(await bodyOf(await web.fetch('/test/list?limit=200', asClerk()))).toEqual({ limit: 200 });
    expect((await web.fetch('/test/list?limit=201', asClerk())).status).toBe(400);
  });
});

describe('an upload', () => {
  it('reaches its route untouched, whatever it says it is', async () => {
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'application/edifact']) {
      const body = '{'.repeat(2 * 1024 * 1024);
      const response = await web.fetch('/api/interchanges', json('POST', body, { 'Content-Type': type }));
      expect(await bodyOf(response)).toEqual({ bytes: body.length });
    }
  });
});

describe('health', () => {
  it('is for anybody, and ready means that the database answers with all its migrations', async () => {
    expect(await bodyOf(await web.fetch('/api/health/live'))).toEqual({ status: 'live' });
    expect(await bodyOf(await web.fetch('/api/health/ready'))).toEqual({ status: 'ready', reasons: [], warnings: [] });
  });

  it('figures are there for who has logged in, by route and not by path', async () => {
    const text = await (await web.fetch('/metrics', asClerk())).text();
    expect(text).toContain('binnendienst_http_request_duration_seconds_count{method="GET",route="/api/session"');
    expect(text).toContain('binnendienst_process_cpu_seconds_total');
    expect(text).not.toContain('/api/nothing');
  });
});

describe('the documentation', () => {
  it('describes what the routes take and answer', async () => {
    const document = await bodyOf(await web.fetch('/api/docs-json', asClerk()));
    const paths = document['paths'] as Record<string, Record<string, Record<string, unknown>>>;
    expect(paths['/api/session']?.['post']).toMatchObject({
      security: [],
      requestBody: { content: { 'application/json': { schema: { required: ['user', 'password'] } } } },
      responses: { 200: {}, 401: {}, 429: {}, 503: {} },
    });
    expect(paths['/test/versioned']?.['put']?.['responses']).toMatchObject({ 412: {}, 428: {} });
    expect(paths['/test/list']?.['get']?.['parameters']).toMatchObject([
      { name: 'limit', in: 'query', required: false },
      { name: 'cursor', in: 'query', required: false },
    ]);
  });

  it('is shown by files of this machine alone', async () => {
    const page = await (await web.fetch('/api/docs', asClerk())).text();
    expect(page).not.toMatch(/https?:\/\/|<script>|style=/);
    expect((await web.fetch('/api/docs/swagger-ui-bundle.js', asClerk())).status).toBe(200);
    expect((await web.fetch('/api/docs/..%2fpackage.json', asClerk())).status).toBe(404);
  });
});

describe('the screens', () => {
  it('are for everybody, whether they are built or not, and lead people where they wanted to go', async () => {
    const page = await web.fetch('/');
    expect([200, 503]).toContain(page.status);
    const asked = await web.fetch('/api/docs', { headers: { Accept: 'text/html' } });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/?next=%2Fapi%2Fdocs']);
  });

  it('have no files but their own', async () => {
    for (const name of ['..%2f..%2fpackage.json', 'x.js', '.built', 'index.html'])
      expect((await web.fetch(`/assets/${name}`)).status).toBe(404);
  });

  it('are sent packed to whom takes it so, and are the same for whom does not', async () => {
    const page = await (await web.fetch('/')).text();
    const name = /\/assets\/[\w.-]+\.js/.exec(page)?.[0];
    // Not built: the page says so, and has no files.
    if (name === undefined) return;
    const [packed, plain] = [await web.fetch(name), await web.fetch(name, { headers: { 'Accept-Encoding': 'identity' } })]; // prettier-ignore
    expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null]);
    expect(await packed.text()).toBe(await plain.text());
  });
});

describe('behind a proxy', () => {
  it('believes the protocol only of a proxy that is trusted', async () => {
    const logIn = (running: RunningWeb) =>
      running.fetch('/api/session', json('POST', { user: 'demo', password: 'demo' }, { 'X-Forwarded-Proto': 'https' }));
    const trusting = await startWeb(platformOf(), { trustProxy: 'loopback' });
    try {
      expect((await logIn(trusting)).headers.get('set-cookie')).toMatch(/; Secure$/);
      expect((await logIn(web)).headers.get('set-cookie')).not.toMatch(/Secure/);
    } finally {
      await trusting.close();
    }
  });

  it('answers to the names of this machine only, when it listens on loopback with demo data', async () => {
    const local = await startWeb(platformOf(), { loopbackOnly: true });
    try {
      expect((await local.fetch('/api/health/live')).status).toBe(200);
      const port = new URL(local.url).port;
      const { request } = await import('node:http');
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request({ host: '127.0.0.1', port, path: '/', headers: { Host: 'evil.example' } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(403);
    } finally {
      await local.close();
    }
  });
});
