import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module';
import { makeDemo } from '../../src/demo';
import { ConfigService, configureHttp } from '../../src/platform/services';
import { testConfig, testDatabase, type TestDatabase } from '../harness';

// Real: the whole program, its sockets, the demo company, PostgreSQL.

let db: TestDatabase;
let dataDir: string;
const running: NestExpressApplication[] = [];

beforeAll(async () => {
  db = await testDatabase();
  dataDir = mkdtempSync(path.join(tmpdir(), 'binnendienst-demo-door-'));
});
afterAll(async () => {
  for (const app of running) await app.close();
  await db.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A program on the one database, as two servers of one company are. @returns where it can be reached from here */
async function listen(address: string): Promise<{ readonly app: NestExpressApplication; readonly url: string }> {
  const config = testConfig({ databaseUrl: db.url, dataDir, dataDirChosen: true, role: 'web' });
  const testing = Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(ConfigService)
    .useValue(config);
  const app = (await testing.compile()).createNestApplication<NestExpressApplication>({
    bodyParser: false,
    logger: false,
  });
  running.push(app);
  configureHttp(app, { trustProxy: null, loopbackOnly: false });
  await app.listen(0, address);
  return { app, url: `http://127.0.0.1:${new URL(await app.getUrl()).port}` };
}

const logIn = (url: string): Promise<Response> =>
  fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"user":"demo","password":"demo"}',
  });
const whoAmI = async (url: string, token: string): Promise<number> =>
  (await fetch(`${url}/api/session`, { headers: { Authorization: `Bearer ${token}` } })).status;
const saysDemo = async (url: string): Promise<boolean> =>
  ((await (await fetch(`${url}/api/session/door`)).json()) as { readonly demo: boolean }).demo;

it('a server that listens to the network and gets the demo company afterwards lets no demo user in', async () => {
  const open = await listen('0.0.0.0');
  expect(await makeDemo(open.app)).toBe(true);
  const local = await listen('127.0.0.1');

  expect((await logIn(open.url)).status).toBe(401);
  expect(await saysDemo(open.url)).toBe(false);

  const answer = await logIn(local.url);
  expect(answer.status).toBe(200);
  expect(await saysDemo(local.url)).toBe(true);
  const { token } = (await answer.json()) as { token: string };
  expect(await whoAmI(local.url, token)).toBe(200);
  expect(await whoAmI(open.url, token)).toBe(401);
});
