import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ANSWER_PATIENCE_MS, type Endpoint } from './endpoint';
import { SFTP_CUSTOMER, WEBHOOK_CUSTOMER } from './order-files';
import type { Remote } from './remote';

/** The program's command line: gives its arguments, and what it reads from standard input. */
export type CommandLine = (args: readonly string[], input?: Buffer) => Promise<void>;

/** @param dist the compiled program @param env with its database and data directory */
export const commandLine =
  (dist: string, env: Readonly<Record<string, string | undefined>>): CommandLine =>
  (args, input = Buffer.alloc(0)) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [path.join(dist, 'cli.js'), ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] }); // prettier-ignore
      const told: Buffer[] = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => told.push(bytes));
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`${args.join(' ')} ended with ${code}: ${Buffer.concat(told).toString()}`));
      });
      child.stdin.end(input);
    });

/** Writes down where the partners' systems are, as the one who sets the company up does. */
export async function connectPartners(
  run: CommandLine,
  folder: string,
  endpoint: Endpoint,
  remote: Remote | null,
): Promise<void> {
  const webhook = { url: endpoint.url, allowPrivate: true, timeoutMs: ANSWER_PATIENCE_MS };
  const connections = [
    { partner: WEBHOOK_CUSTOMER, kind: 'webhook', secret: Buffer.from(randomBytes(32).toString('hex')), settings: webhook }, // prettier-ignore
    ...(remote === null ? [] : [{ partner: SFTP_CUSTOMER, kind: 'sftp', secret: remote.key, settings: remote.settings }]), // prettier-ignore
  ];
  for (const { partner, kind, secret, settings } of connections) {
    const file = path.join(folder, `${kind}.json`);
    writeFileSync(file, JSON.stringify(settings));
    await run(['secret', 'set', kind], secret);
    await run(['connection', 'set', kind, '--kind', kind, '--partner', partner, '--secret', kind, '--settings', file]);
    await run(['route', partner, kind]);
  }
}
