import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { pause } from '../chaos/parts';
import { writeDemoInterchange } from './demo-interchange';
import { percentile, rounded, type Report } from './measure';
import { Probe } from './probe';
import { cpuSecondsOf, heldBytesOf, peakBytesOf } from './processes';
import { asSql, RunningProduct } from './running-product';

/** 300 MB unless BIG_ROAD_MB says otherwise: 1000 for the largest that is promised. */
const MEGABYTES = Number(process.env['BIG_ROAD_MB'] ?? 300);
/**
 * How long the deciding is watched. What is decided is read again message by message, so that the size of the file tells nothing new after a
 * while; BIG_ROAD_DECIDE_S=100000 waits for the last order.
 */
const DECIDE_S = Number(process.env['BIG_ROAD_DECIDE_S'] ?? 60);
const IDLE_S = 5;
const LOOK_MS = 100;
const PATIENCE_S = 3_600;

/** How many messages were written down, and when. */
interface Mark {
  readonly messages: number;
  readonly at: number;
}

/**
 * One interchange larger than memory should be, dropped in the folder of a product that runs in a process of its own: stored, read, and its
 * orders decided. Told are the most memory that the program held (its whole family, without PostgreSQL), whether messages at the end take
 * longer than those at the beginning, and how long the web of the same process took to answer meanwhile, asked from here every 50 ms.
 */
export async function run(report: Report): Promise<void> {
  const product = await RunningProduct.start();
  const client = await product.connect();
  const probe = new Probe(`${product.url}/api/health/live`);
  try {
    const staged = path.join(product.dataDir, 'staged', 'big.edi');
    await mkdir(path.dirname(staged));
    const { bytes, messages } = await writeDemoInterchange(asSql(client), staged, MEGABYTES * 1e6);
    const watch = new Watch(report, product, probe, `big road, ${rounded(bytes / 1e6)} MB`);
    await probe.taken();
    await pause(IDLE_S * 1_000);
    await watch.over('idle before');

    await rename(staged, path.join(product.dropIn, 'big.edi'));
    const interchangeId = await untilStored(client, bytes, watch);
    await watch.over('stored');

    const marks: Mark[] = [];
    await watch.until(async () => {
      marks.push({ messages: await written(client, interchangeId), at: performance.now() });
      return (marks.at(-1)?.messages ?? 0) >= messages;
    });
    await watch.over('read');
    await watch.until(() => isRead(client, interchangeId));
    await watch.over('put to work');

    const end = performance.now() + DECIDE_S * 1_000;
    await watch.until(async () => performance.now() > end || (await decided(client, interchangeId)) >= messages);
    const orders = await decided(client, interchangeId);
    await watch.over(`deciding, ${orders} of ${messages} orders`);

    const name = `big road, ${rounded(bytes / 1e6)} MB`;
    report({ name: `${name}: peak RSS`, value: rounded(watch.peakBytes / 1e6), unit: 'MB' });
    const [first, last] = [tenth(marks, 0, messages), tenth(marks, 9, messages)];
    report({ name: `${name}: time a message, last tenth over first`, value: rounded(last / first), unit: 'times' });
  } finally {
    probe.close();
    await client.end();
    await product.remove();
  }
}

/** Looks at the program in each part of the road. */
class Watch {
  private mostBytes = 0;
  private everMost = 0;
  private began = performance.now();
  private cpu: number;

  constructor(
    private readonly report: Report,
    private readonly product: RunningProduct,
    private readonly probe: Probe,
    private readonly name: string,
  ) {
    this.cpu = cpuSecondsOf(product.programPids());
  }

  /** The kernel's own mark lags behind by some pages. */
  get peakBytes(): number {
    return Math.max(this.everMost, peakBytesOf(this.product.programPids()));
  }

  async until(done: () => Promise<boolean>): Promise<void> {
    for (const end = performance.now() + PATIENCE_S * 1_000; !(await done());) {
      if (performance.now() > end) throw new Error('The bench did not come to its end');
      this.look();
      await pause(LOOK_MS);
    }
    this.look();
  }

  /** Ends a part and tells of it. */
  async over(part: string): Promise<void> {
    this.look();
    const seconds = (performance.now() - this.began) / 1_000;
    const cpu = cpuSecondsOf(this.product.programPids());
    const answers = await this.probe.taken();
    const name = `${this.name}: ${part}`;
    this.report({ name, value: rounded(seconds), unit: `s, ${rounded(cpu - this.cpu)} CPU s of the program` });
    this.report({ name: `${name}: most RSS seen`, value: rounded(this.mostBytes / 1e6), unit: 'MB' });
    this.report({ name: `${name}: web answers, p99`, value: rounded(percentile(answers, 0.99)), unit: `ms of ${answers.length}` });
    this.report({ name: `${name}: web answers, worst`, value: rounded(Math.max(0, ...answers)), unit: 'ms' });
    this.began = performance.now();
    this.cpu = cpu;
    this.mostBytes = 0;
  } // prettier-ignore

  private look(): void {
    this.mostBytes = Math.max(this.mostBytes, heldBytesOf(this.product.programPids()));
    this.everMost = Math.max(this.everMost, this.mostBytes);
  }
}

/** @returns the id of the interchange of that size */
async function untilStored(client: Client, bytes: number, watch: Watch): Promise<string> {
  let id: string | undefined;
  await watch.until(async () => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM interchange WHERE size = $1', [bytes]);
    id = rows[0]?.id;
    return id !== undefined;
  });
  return id ?? '';
}

/** Messages have an index from 0 on, and are written in its order. */
const written = (client: Client, id: string): Promise<number> =>
  number(client, 'SELECT max(index) + 1 AS n FROM message WHERE interchange_id = $1', id);

const decided = (client: Client, id: string): Promise<number> =>
  number(client, `SELECT count(*) AS n FROM sales_order WHERE interchange_id = $1`, id);

async function isRead(client: Client, id: string): Promise<boolean> {
  return (await number(client, `SELECT count(*) AS n FROM interchange WHERE id = $1 AND state = 'read'`, id)) > 0;
}

async function number(client: Client, query: string, id: string): Promise<number> {
  const { rows } = await client.query<{ n: string | null }>(query, [id]);
  return Number(rows[0]?.n ?? 0);
}

/** Milliseconds in which that tenth of the messages was written down, as the line between two looks has it. */
function tenth(marks: readonly Mark[], n: number, messages: number): number {
  return reached(marks, ((n + 1) * messages) / 10) - reached(marks, (n * messages) / 10);
}

function reached(marks: readonly Mark[], messages: number): number {
  const after = marks.findIndex((mark) => mark.messages >= messages && mark.messages > 0);
  const [to, from] = [marks[after], marks[after - 1]];
  if (to === undefined) return Number.NaN;
  if (from === undefined || to.messages === from.messages) return to.at;
  return from.at + ((to.at - from.at) * (messages - from.messages)) / (to.messages - from.messages);
}
