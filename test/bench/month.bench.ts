import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module';
import { runMonth } from '../month/run-month';
import type { Report } from './measure';
import { startFlags } from './processes';

const SEED = 1;
const ORDERS = 20_000;

/**
 * A month of orders of 40 partners with faults of known kinds at known places, through the whole program: what was found of them, what was
 * missed, and what was said without a fault. `--seed` and `--orders` choose another month.
 */
export async function run(report: Report, options: Readonly<Record<string, string>>): Promise<void> {
  const [seed, orders] = [whole(options['seed'], SEED), whole(options['orders'], ORDERS)];
  startFlags().forEach(setFlagsFromString);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'binnendienst-month-'));
  // PostgreSQL does not run as root and must reach its data.
  await chmod(dataDir, 0o755);
  Object.assign(process.env, { DATA_DIR: dataDir, ROLE: 'all', LOG_LEVEL: 'silent', DATABASE_URL: '', REDIS_URL: '' });
  const levels: LogLevel[] = ['error', 'warn'];
  const app = await NestFactory.create(AppModule, { logger: levels });
  try {
    await app.init();
    const confusion = await runMonth(app, dataDir, seed, orders);
    console.log(`${confusion.toString()}\n`);
    if (confusion.examples.length > 0) console.log(`For example:\n  ${confusion.examples.join('\n  ')}\n`);
    const figures = { injected: confusion.injected, found: confusion.found, missed: confusion.injected - confusion.found, false: confusion.false }; // prettier-ignore
    for (const [name, value] of Object.entries(figures)) report({ name: `month.${name}`, value, unit: name === 'false' ? 'findings' : 'faults' }); // prettier-ignore
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function whole(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`"${text}" is no whole number above zero`);
  return value;
}
