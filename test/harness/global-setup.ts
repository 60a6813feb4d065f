import 'reflect-metadata';
import { SERVER_VARIABLE, startTestServer, type TestServer } from './test-server';

declare global {
  // Jest hands nothing from the setup to the teardown but the globals of its own process.
  var binnendienstTestServer: TestServer | undefined;
}

/** Starts one PostgreSQL for the whole test run. */
export default async function setUp(): Promise<void> {
  const server = await startTestServer();
  globalThis.binnendienstTestServer = server;
  process.env[SERVER_VARIABLE] = JSON.stringify({ url: server.url, run: server.run });
}
