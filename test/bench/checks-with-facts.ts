import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { PoolClient } from 'pg';
import { AppModule } from '../../src/app.module';
import { NO_DECISIONS } from '../../src/checks';
import { makeDemo } from '../../src/demo';
import { readFile as readMessages, type Envelope } from '../../src/formats';
import { loadGuideBook } from '../../src/mapping/services';
import { Database, UnitOfWork } from '../../src/platform/services';
import { DecideMessageProcessor } from '../../src/intake/decide-message.processor';
import { JudgingService } from '../../src/review/judging.service';
import type { OrderToJudge } from '../../src/review/verdict';
import { enlargeMaster } from './big-master';
import { demoOrders } from './demo-orders';
import { addCustomers } from './many-customers';
import { median, rounded, type Report } from './measure';
import { cpuSecondsOf, familyOf, startFlags } from './processes';

const BATCH = 50;
const BATCHES = 40;
const WARM_UP = 20;
const ROUNDS = 7;
/** Orders whose prices are asked for one by one in a round. */
const SINGLY = 200;
const OUR_SCHEME = '14';

/**
 * Orders of 20 lines from 40 customers, judged by all rules in batches of 50 with the facts read from PostgreSQL for each batch: 100,000
 * articles, 2,000,000 prices, 5,000 customers. As many batches at a time as the program has in hand, and as many lines at a time of
 * those who ask for prices one by one. Nothing is written.
 */
export async function checksWithFacts(report: Report): Promise<void> {
  startFlags().forEach(setFlagsFromString);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'binnendienst-bench-'));
  // PostgreSQL does not run as root and must reach its data.
  await chmod(dataDir, 0o755);
  Object.assign(process.env, { DATA_DIR: dataDir, ROLE: 'web', LOG_LEVEL: 'silent', DATABASE_URL: '', REDIS_URL: '' });
  const levels: LogLevel[] = ['error', 'warn'];
  const app = await NestFactory.create(AppModule, { logger: levels });
  try {
    const database = app.get(Database);
    await makeDemo(app);
    await addCustomers(database);
    await enlargeMaster(database);
    const orders = ordersOf(await demoOrders(database, BATCH * BATCHES));
    const judging = app.get(JudgingService);
    const postgres = Number((await readFile(path.join(dataDir, 'postgres/cluster/data/postmaster.pid'), 'utf8')).split('\n')[0]); // prettier-ignore
    const judge = async (batch: number): Promise<void> => {
      const some = orders.slice((batch % BATCHES) * BATCH, ((batch % BATCHES) + 1) * BATCH);
      const verdicts = await app
        .get(UnitOfWork)
        .run((tx) => judging.tryAll(tx, some, { now: () => new Date('2026-11-23T08:00:00Z') }));
      const clear = verdicts.filter((verdict) => verdict.clear).length;
      if (clear === 0.9 * BATCH) return;
      const stopping = verdicts.flatMap(({ findings }) => findings.filter(({ stops }) => stops));
      const told = stopping.map(({ code, field, actual, expected }) => `${code} ${field}: ${actual} for ${expected}`);
      throw new Error(`Of ${BATCH} orders ${clear} are clear: ${told.join(', ')}`);
    };
    for (let batch = 0; batch < WARM_UP; batch++) await judge(batch);
    const figures: (readonly number[])[] = [];
    const lanes = app.get(DecideMessageProcessor).concurrency;
    const singly = await Promise.all(Array.from({ length: lanes }, () => database.pool.connect()));
    for (let round = 0; round < ROUNDS; round++) {
      const look = (): readonly number[] => [performance.now() / 1_000, cpuSecondsOf([process.pid]), cpuSecondsOf(familyOf(postgres))]; // prettier-ignore
      const before = look();
      await inLanes(lanes, BATCHES, judge);
      const ours = look().map((each, i) => (1_000 * (each - (before[i] ?? 0))) / (BATCH * BATCHES));
      const alone = await priceQueriesMs(singly, orders.slice(0, SINGLY));
      figures.push([...ours, alone, (ours[0] ?? 0) / alone]);
    }
    for (const client of singly) client.release();
    const medians = [0, 1, 2, 3, 4].map((at) => rounded(median(figures.map((figure) => figure[at] ?? 0))));
    const name = 'checks, 2,000,000 prices in PostgreSQL';
    const [value = 0, own = 0, postgresOwn = 0, peerValue = 0, ratio = 0] = medians;
    report({ name, value, unit: 'ms/order', peer: '20 single price queries, nothing else', peerValue, ratio });
    report({ name: `${name}, our process`, value: own, unit: 'CPU ms/order' });
    report({ name: `${name}, PostgreSQL`, value: postgresOwn, unit: 'CPU ms/order' });
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** What a program that asks for the list price of each line by itself waits for that alone, an order. The plan is made once. */
async function priceQueriesMs(clients: readonly PoolClient[], orders: readonly OrderToJudge[]): Promise<number> {
  const started = performance.now();
  await inLanes(clients.length, orders.length, async (at, lane) => {
    for (const { gtin, quantity } of orders[at]?.order.lines ?? [])
      await clients[lane]?.query({
        name: 'list-price',
        text: LIST_PRICE,
        values: [gtin?.padStart(14, '0'), '2026-11-23', quantity],
      });
  });
  return (performance.now() - started) / orders.length;
}

/** Does `count` pieces of work in their order, one at a time in each lane. */
async function inLanes(lanes: number, count: number, work: (at: number, lane: number) => Promise<void>): Promise<void> {
  let next = 0;
  const drive = async (lane: number): Promise<void> => {
    while (next < count) await work(next++, lane);
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => drive(lane)));
}

const LIST_PRICE = `
  SELECT p.amount, p.basis_quantity FROM packaging g JOIN price p ON p.article_id = g.article_id
  WHERE g.gtin = $1 AND p.customer_id IS NULL AND p.price_group_id IS NULL AND p.minimum_quantity <= $3::numeric
    AND p.valid_from <= $2::date AND (p.valid_to IS NULL OR p.valid_to >= $2::date)
  ORDER BY p.minimum_quantity DESC, p.valid_from DESC LIMIT 1`;

const partyOf = (value: string | null | undefined): OrderToJudge['arrival']['sender'] =>
  typeof value === 'string' ? { scheme: OUR_SCHEME, value } : null;

/** The orders as they are when they are to be judged. */
function ordersOf(files: readonly { readonly bytes: Buffer }[]): readonly OrderToJudge[] {
  const guides = loadGuideBook();
  return files.map(({ bytes }): OrderToJudge => {
    let envelope: Envelope | null = null;
    for (const event of readMessages(bytes)) {
      if (event.kind === 'envelope') envelope = event.envelope;
      if (event.kind !== 'message') continue;
      const { document, findings } = guides.understand(event.message, envelope);
      if (document === null) throw new Error('Every message is an order');
      return {
        id: randomUUID(),
        order: document,
        readingFindings: findings,
        arrival: {
          account: 'bench',
          format: 'edifact',
          messageType: 'ORDERS',
          messageVersion: 'D.96A',
          messageReference: event.message.reference,
          sender: partyOf(envelope?.sender),
          receiver: partyOf(envelope?.receiver),
          test: false,
          accountPartnerId: null,
          receivedAt: new Date('2026-11-23T08:00:00Z'),
        },
        decisions: NO_DECISIONS,
        positionOf: () => null,
      };
    }
    throw new Error('Every file has an order');
  });
} // prettier-ignore
