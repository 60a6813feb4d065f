import { connect } from 'node:net';
import type { Client } from 'pg';
import type { Company } from './company';
import { pause } from './parts';

/** What was on its way when a strike came. */
export interface InFlight {
  /** Pieces of work that a worker held a lease on, files taken and not yet signed for, requests that web was answering. */
  readonly leased: number;
  readonly taken: number;
  readonly requests: number;
  /** Transactions that PostgreSQL was in the middle of. */
  readonly transactions: number;
}

/** Something bad that happens to one part of the company. */
export interface Strike {
  readonly name: string;
  /** It leaves a frozen worker its place: others must be able to take its work over, or waking it shows nothing. */
  readonly sparesFrozen?: true;
  /** Whether what is on its way is of a kind that this strike interrupts: then it hits. */
  readonly hits: (flight: InFlight) => boolean;
  readonly act: (company: Company, around: Around) => Promise<void> | void;
}

/** What a strike may know and decide by. */
export interface Around {
  /** How long a frozen worker stays frozen: longer than its leases. Milliseconds. */
  readonly frozenForMs: number;
  /** The leases on messages that are being decided: most of that time a worker reads, and no transaction keeps others out. */
  readonly deciding: () => Promise<ReadonlySet<string>>;
}

const kill = (name: string): Strike['act'] => async (company) => {
  await company.part(name).kill();
}; // prettier-ignore

/** In vain so often, it is frozen whatever it does. */
const FREEZES = 30;
const STILL_THERE_MS = 150;

/**
 * Stops a worker for longer than its leases last, while it decides messages, and wakes it again when others have taken over its work.
 * Whose a lease is only time tells: those of the other worker end at once.
 */
const freeze = (name: string): Strike['act'] => async (company, { frozenForMs, deciding }) => {
  const part = company.part(name);
  if (part.isFrozen) return;
  for (let tries = 0; tries < FREEZES; tries++) {
    const before = await deciding();
    if (before.size > 0) {
      part.freeze();
      await pause(STILL_THERE_MS);
      const after = await deciding();
      if ([...before].some((token) => after.has(token))) break;
      part.wake();
    }
    await pause(10);
  }
  part.freeze();
  setTimeout(() => part.wake(), frozenForMs).unref();
}; // prettier-ignore

const atWork = ({ leased, transactions }: InFlight): boolean => leased > 0 || transactions > 0;

const ALWAYS: readonly Strike[] = [
  { name: 'worker-1', hits: ({ leased }) => leased > 0, act: kill('worker-1') },
  { name: 'worker-2', hits: ({ leased }) => leased > 0, act: kill('worker-2') },
  { name: 'web', sparesFrozen: true, hits: ({ requests }) => requests > 0, act: kill('web') },
  { name: 'scheduler', sparesFrozen: true, hits: ({ taken }) => taken > 0, act: kill('scheduler') },
  { name: 'postgres', hits: atWork, act: kill('postgres') },
  { name: 'freeze worker-1', hits: ({ leased }) => leased > 0, act: freeze('worker-1') },
  {
    name: 'everything',
    hits: atWork,
    act: async (company) => {
      await Promise.all([...company.parts.values()].map((part) => part.kill()));
    },
  },
];

const REDIS: readonly Strike[] = [
  {
    name: 'redis, which forgets',
    hits: atWork,
    act: async (company) => {
      await company.part('redis').kill();
      company.keeps = false;
    },
  },
  {
    name: 'redis, which keeps',
    hits: atWork,
    act: async (company) => {
      // Turned on while it runs, so that there is something to keep.
      if (!company.keeps) await redis(company, 'CONFIG SET appendonly yes');
      company.keeps = true;
      await pause(100);
      await company.part('redis').kill();
    },
  },
  { name: 'FLUSHALL', sparesFrozen: true, hits: atWork, act: (company) => redis(company, 'FLUSHALL') },
];

const DISK_FULL_FOR_MS = 4_000;
const DISK: Strike = {
  name: 'disk full',
  hits: atWork,
  act: async (company) => {
    company.fillDisk();
    await pause(DISK_FULL_FOR_MS);
    company.freeDisk();
  },
};

/** Hours that the clocks of the programs are off by, after each jump; those of PostgreSQL stay right. */
const HOURS = [2, -2, 0, -26, 26, 0];
let jumps = 0;
const CLOCK: Strike = {
  name: 'clock jumps',
  sparesFrozen: true,
  hits: atWork,
  act: (company) => company.setClock(HOURS[jumps++ % HOURS.length] ?? 0),
};

/** Each kind that this machine can do as often as any other, in an order of chance. */
export function planOf(count: number, company: Company, random: () => number): readonly Strike[] {
  const kinds = [
    ...ALWAYS,
    ...(company.ports.redis === null ? [] : REDIS),
    ...(company.hasOwnDisk ? [DISK] : []),
    ...(company.hasOwnClock ? [CLOCK] : []),
  ];
  const plan: Strike[] = [];
  while (plan.length < count) plan.push(...shuffled(kinds, random));
  return plan.slice(0, count);
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** One command, as redis-cli would give it. */
function redis({ ports }: Company, command: string): Promise<void> {
  const port = ports.redis;
  if (port === null) return Promise.resolve();
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => {
      socket.write(`${command}\r\n`);
    });
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', () => socket.destroy());
    socket.once('error', () => undefined);
    socket.once('close', () => {
      resolve();
    });
  });
}

const FLIGHT = `
  SELECT (SELECT count(*)::int FROM work WHERE state = 'leased' AND lease_until > clock_timestamp()) AS leased,
    (SELECT count(*)::int FROM pg_stat_activity WHERE application_name LIKE 'binnendienst%' AND state <> 'idle'
       AND backend_type = 'client backend' AND xact_start IS NOT NULL) AS transactions`;

/**
 * Waits for a moment in which the strike interrupts something, and tells what that is. A moment is all there is: with a company at work
 * it comes within milliseconds.
 */
export async function momentFor(
  strike: Strike,
  look: () => Promise<Client | null>,
  beside: () => Pick<InFlight, 'taken' | 'requests'>,
  patienceMs: number,
): Promise<InFlight> {
  let flight: InFlight = { leased: 0, transactions: 0, ...beside() };
  for (const end = Date.now() + patienceMs; Date.now() < end && !strike.hits(flight);) {
    const client = await look();
    const row = await client
      ?.query<{ leased: number; transactions: number }>(FLIGHT)
      .then(({ rows }) => rows[0], () => undefined); // prettier-ignore
    flight = { leased: row?.leased ?? 0, transactions: row?.transactions ?? 0, ...beside() };
    await pause(2);
  }
  return flight;
}
