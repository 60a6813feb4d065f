import { resolve } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../kernel';

const MEGABYTE = 1024 * 1024;
const positive = (byDefault: number) => z.coerce.number().int().positive().default(byDefault);
const between = (least: number, byDefault: number, most: number) =>
  z.coerce.number().int().min(least).max(most).default(byDefault);
const orNone = (byDefault: number) => z.coerce.number().int().min(0).default(byDefault);

/** Every limit has a name, a default, and a variable that changes it. Sizes in bytes, times in milliseconds or as named, the others are numbers. */
const LIMITS = {
  httpBytes: { variable: 'LIMIT_HTTP_BYTES', schema: positive(64 * MEGABYTE) },
  uploadsAtOnce: { variable: 'LIMIT_UPLOADS_AT_ONCE', schema: positive(32) },
  keyRequests: { variable: 'LIMIT_KEY_REQUESTS_MINUTE', schema: positive(600) },
  keyBytes: { variable: 'LIMIT_KEY_BYTES_MINUTE', schema: positive(256 * MEGABYTE) },
  fileBytes: { variable: 'LIMIT_FILE_BYTES', schema: positive(2048 * MEGABYTE) },
  messageBytes: { variable: 'LIMIT_MESSAGE_BYTES', schema: positive(32 * MEGABYTE) },
  segmentBytes: { variable: 'LIMIT_SEGMENT_BYTES', schema: positive(64 * 1024) },
  envelopes: { variable: 'LIMIT_ENVELOPES', schema: positive(1_000) },
  groups: { variable: 'LIMIT_GROUPS', schema: positive(10_000) },
  refusedMessages: { variable: 'LIMIT_REFUSED_MESSAGES', schema: positive(1_000) },
  orderLines: { variable: 'LIMIT_ORDER_LINES', schema: positive(10_000) },
  sourcePieceBytes: { variable: 'LIMIT_SOURCE_PIECE_BYTES', schema: positive(64 * 1024) },
  benchBytes: { variable: 'LIMIT_BENCH_BYTES', schema: between(1024, 512 * 1024, 512 * 1024) },
  replayMessages: { variable: 'LIMIT_REPLAY_MESSAGES', schema: between(1, 200, 2000) },
  benchMessages: { variable: 'LIMIT_BENCH_MESSAGES', schema: between(1, 20, 200) },
  envelopeWindowDays: { variable: 'LIMIT_ENVELOPE_WINDOW_DAYS', schema: positive(90) },
  caseTargetMs: { variable: 'DESK_CASE_TARGET_MS', schema: positive(4 * 3_600_000) },
  claimIdleMs: { variable: 'DESK_CLAIM_IDLE_MS', schema: positive(900_000) },
  deskHeartbeatMs: { variable: 'DESK_HEARTBEAT_MS', schema: positive(20_000) },
  graceTimeMs: { variable: 'GRACE_TIME_MS', schema: orNone(30_000) },
  erpCallMs: { variable: 'LIMIT_ERP_CALL_MS', schema: positive(60_000) },
  deskGraceSeconds: { variable: 'LIMIT_DESK_GRACE_SECONDS', schema: between(10, 30, 120) },
  entryDocumentBytes: { variable: 'LIMIT_ENTRY_DOCUMENT_BYTES', schema: positive(20 * MEGABYTE) },
  deskGroupCases: { variable: 'LIMIT_DESK_GROUP_CASES', schema: positive(200) },
  leaseMs: { variable: 'WORK_LEASE_MS', schema: positive(60_000) },
  pollMs: { variable: 'WORK_POLL_MS', schema: positive(1_000) },
  longestWorkMs: { variable: 'WORK_LONGEST_MS', schema: positive(3_600_000) },
  workAttempts: { variable: 'WORK_ATTEMPTS', schema: positive(8) },
  deliverForMs: { variable: 'DELIVERY_FOR_MS', schema: positive(72 * 3_600_000) },
  deliveryWaitMs: { variable: 'DELIVERY_LONGEST_WAIT_MS', schema: positive(900_000) },
  deliveryAskedWaitMs: { variable: 'DELIVERY_LONGEST_ASKED_WAIT_MS', schema: positive(24 * 3_600_000) },
  deliveryLookMs: { variable: 'DELIVERY_LOOK_AGAIN_MS', schema: positive(60_000) },
  overdueCases: { variable: 'LIMIT_OVERDUE_CASES', schema: positive(5) },
  connectionDownMs: { variable: 'LIMIT_CONNECTION_DOWN_MS', schema: positive(3_600_000) },
  recordYears: { variable: 'RETENTION_RECORD_YEARS', schema: positive(7) },
  eventYears: { variable: 'RETENTION_EVENT_YEARS', schema: positive(7) },
  archiveMonths: { variable: 'ARCHIVE_AFTER_MONTHS', schema: orNone(0) },
  drainMs: { variable: 'DRAIN_MS', schema: positive(20_000) },
  databaseConnections: { variable: 'DATABASE_CONNECTIONS', schema: z.coerce.number().int().min(4).default(16) },
  statementMs: { variable: 'DATABASE_STATEMENT_MS', schema: positive(30_000) },
  preparedStatements: { variable: 'DATABASE_PREPARED_STATEMENTS', schema: orNone(256) },
  databaseWaitMs: { variable: 'DATABASE_WAIT_MS', schema: positive(30_000) },
} as const;

/** Which parts of the program run in this process. A tool runs none of them and shares the database of a program that does. */
export const ROLES = ['all', 'web', 'worker', 'scheduler', 'tool'] as const;
export type Role = (typeof ROLES)[number];

/** The limits of this installation, by name. Sizes in bytes, times in milliseconds, the others are numbers. */
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };

/** What the environment says, read once at the start. */
export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly port: number;
  /** Absolute. The default moves when the database's user cannot reach it, see `dataDirChosen`. */
  readonly dataDir: string;
  /** Whether a person set DATA_DIR: then it is used or refused, never replaced. */
  readonly dataDirChosen: boolean;
  /** Where the bytes of old payloads lie. Null: below the data directory, wherever that comes to be. */
  readonly archiveDir: string | null;
  /** Null: the program runs its own PostgreSQL in the data directory. */
  readonly databaseUrl: string | null;
  /** Null: work is handed out by PostgreSQL. */
  readonly redisUrl: string | null;
  /** Seals what is stored to be let in elsewhere: 32 bytes. Null: a key that the program makes and keeps in the data directory. */
  readonly secretKey: Buffer | null;
  readonly role: Role;
  /** Which proxies in front are believed about address and protocol: a number of hops, or addresses. Null: none. */
  readonly trustProxy: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly limits: Limits;
}

const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be a ${protocols[0] ?? ''}// URL`,
    );

const SECRET_KEY_BYTES = 32;

const SETTINGS = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().optional(),
  ARCHIVE_DIR: z.string().optional(),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  SECRET_KEY: z
    .base64('must be 32 bytes in base64')
    .refine((text) => Buffer.from(text, 'base64').length === SECRET_KEY_BYTES, 'must be 32 bytes in base64')
    .optional(),
  TRUST_PROXY: z.string().trim().min(1).optional(),
  ROLE: z.enum(ROLES).default('all'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const LIMIT_SETTINGS = z.object(
  Object.fromEntries(Object.values(LIMITS).map(({ variable, schema }) => [variable, schema])),
);

/**
 * Reads the configuration from environment variables.
 *
 * @returns the configuration, or one sentence for every variable that is wrong; values are not repeated, they may be secrets
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly string[]> {
  const values = given(environment);
  const settings = SETTINGS.safeParse(values);
  const limits = LIMIT_SETTINGS.safeParse(values);
  if (!settings.success || !limits.success) {
    return err(sentencesOf([...(settings.error?.issues ?? []), ...(limits.error?.issues ?? [])]));
  }
  const { NODE_ENV, PORT, DATA_DIR, ARCHIVE_DIR, DATABASE_URL, REDIS_URL, SECRET_KEY, ROLE, TRUST_PROXY, LOG_LEVEL } =
    settings.data;
  return ok({
    environment: NODE_ENV,
    port: PORT,
    dataDir: resolve(DATA_DIR ?? 'data'),
    dataDirChosen: DATA_DIR !== undefined,
    archiveDir: ARCHIVE_DIR === undefined ? null : resolve(ARCHIVE_DIR),
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    secretKey: SECRET_KEY === undefined ? null : Buffer.from(SECRET_KEY, 'base64'),
    role: ROLE,
    trustProxy: TRUST_PROXY ?? null,
    logLevel: LOG_LEVEL,
    limits: limitsOf(limits.data),
  });
}

/** Reads the limits alone, for who needs nothing else. */
export function readLimits(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Limits, readonly string[]> {
  const limits = LIMIT_SETTINGS.safeParse(given(environment));
  return limits.success ? ok(limitsOf(limits.data)) : err(sentencesOf(limits.error.issues));
}

/** An empty variable counts as absent. */
const given = (
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));

/** One sentence for every variable that is wrong. */
const sentencesOf = (issues: readonly z.core.$ZodIssue[]): readonly string[] =>
  issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);

/** The limits that hold when nothing is set. */
export const DEFAULT_LIMITS: Limits = limitsOf(LIMIT_SETTINGS.parse({}));

function limitsOf(values: Readonly<Record<string, number>>): Limits {
  return Object.fromEntries(Object.entries(LIMITS).map(([name, { variable }]) => [name, values[variable]])) as Limits;
}

/** Whether this process does that part of the work. */
export const plays = (config: Pick<Config, 'role'>, role: Exclude<Role, 'all' | 'tool'>): boolean =>
  config.role === 'all' || config.role === role;
