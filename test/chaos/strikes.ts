import { connect } from 'node:net';
import type { Company } from './company';
import type { InFlight } from './moment';
import { pause } from './parts';

/** Something bad that happens to one part of the company. */
export interface Strike {
  readonly name: string;
  /** The program that it strikes, where it is one: struck when it is through with its start. */
  readonly victim?: string;
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
  /** How often a freeze looks for one of those before it comes whatever the worker does. */
  readonly looks: number;
}

const kill = (name: string): Strike['act'] => async (company) => {
  await company.part(name).kill();
}; // prettier-ignore

const STILL_THERE_MS = 150;

/**
 * Stops a worker for longer than its leases last, while it decides messages, and wakes it again when others have taken over its work.
 * Whose a lease is only time tells: those of the other worker end at once.
 */
const freeze = (name: string): Strike['act'] => async (company, { frozenForMs, deciding, looks }) => {
  const part = company.part(name);
  if (part.isFrozen) return;
  for (let tries = 0; tries < looks; tries++) {
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

export const ALWAYS: readonly Strike[] = [
  { name: 'worker-1', victim: 'worker-1', hits: ({ leased }) => leased > 0, act: kill('worker-1') },
  { name: 'worker-2', victim: 'worker-2', hits: ({ leased }) => leased > 0, act: kill('worker-2') },
  { name: 'web', victim: 'web', sparesFrozen: true, hits: ({ requests }) => requests > 0, act: kill('web') },
  {
    name: 'scheduler',
    victim: 'scheduler',
    sparesFrozen: true,
    hits: ({ taken }) => taken > 0,
    act: kill('scheduler'),
  },
  { name: 'postgres', hits: atWork, act: kill('postgres') },
  { name: 'freeze worker-1', victim: 'worker-1', hits: ({ leased }) => leased > 0, act: freeze('worker-1') },
  {
    name: 'everything',
    hits: atWork,
    act: async (company) => {
      await Promise.all([...company.parts.values()].map((part) => part.kill()));
    },
  },
];

export const REDIS: readonly Strike[] = [
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
export const DISK: Strike = {
  name: 'disk full',
  hits: atWork,
  act: async (company) => {
    company.disk.fill();
    await pause(DISK_FULL_FOR_MS);
    company.disk.free();
  },
};

/** Hours that the clocks of the programs are off by, after each jump; those of PostgreSQL stay right. */
const HOURS = [2, -2, 0, -26, 26, 0];
let jumps = 0;
export const CLOCK: Strike = {
  name: 'clock jumps',
  sparesFrozen: true,
  hits: atWork,
  act: (company) => company.clock.set(HOURS[jumps++ % HOURS.length] ?? 0),
};

/** Bytes after which the wire is cut, in turn; null: the processes of the sessions are killed at once. */
const CUTS = [null, 40, null, 400, null, 1_500];
let cuts = 0;
/** How long a server that was killed is away. */
const SSHD_AWAY_MS = 1_500;

/** The partner's SFTP server. A session is met in the middle of a file. */
export const SFTP: readonly Strike[] = [
  {
    name: 'SFTP sessions',
    sparesFrozen: true,
    hits: ({ transfers }) => transfers > 0,
    act: (company) => {
      const bytes = CUTS[cuts++ % CUTS.length] ?? null;
      if (bytes === null) company.part('sshd').killChildren();
      else company.remote?.wire.cutAfter(bytes);
    },
  },
  {
    name: 'sshd',
    sparesFrozen: true,
    hits: ({ transfers }) => transfers > 0,
    act: (company) => company.part('sshd').kill(SSHD_AWAY_MS),
  },
];

/** The partner's web server is unwell for some seconds, beginning with the delivery that it is at. */
export const ENDPOINT: Strike = {
  name: 'web server unwell',
  sparesFrozen: true,
  hits: ({ posts }) => posts > 0,
  act: ({ endpoint }) => void endpoint.ail(),
};

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
