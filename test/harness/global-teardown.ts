/** Stops the PostgreSQL of the test run; jest calls it after failed tests too. */
export default async function tearDown(): Promise<void> {
  await globalThis.binnendienstTestServer?.stop();
}
