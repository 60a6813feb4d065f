import { z } from 'zod';

const SECONDS_A_MINUTE = 60;

/** No control characters and no way up: what a setting says stays below where the partner's server puts us. */
const remotePath = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => !/\p{Cc}/u.test(text) && !text.split('/').includes('..'), 'no control characters and no ".."');

/** A name or a pattern of one: `*` for any characters, `?` for one. */
const pattern = z.string().min(1).max(200);

const complete = z.discriminatedUnion('rule', [
  /** Size and time stay the same from one look to the next. */
  z.strictObject({ rule: z.literal('stable'), seconds: z.number().min(1).max(300).default(5) }),
  /** Beside the file lies another one with the same name and this ending. */
  z.strictObject({ rule: z.literal('marker'), suffix: z.string().min(1).max(30).default('.done') }),
  /** The partner writes under a name that says "not yet" (or is in `exclude`) and renames. */
  z.strictObject({ rule: z.literal('renamed') }),
]);

const move = z.strictObject({ do: z.literal('move'), folder: remotePath });
const leave = z.strictObject({ do: z.literal('leave') });

const inbound = z.strictObject({
  folder: remotePath,
  patterns: z.array(pattern).min(1).max(20).default(['*']),
  exclude: z.array(pattern).max(20).default([]),
  complete: complete.default({ rule: 'stable', seconds: 5 }),
  stored: z
    .discriminatedUnion('do', [z.strictObject({ do: z.literal('remove') }), move, leave])
    .default({ do: 'remove' }),
  refused: z.discriminatedUnion('do', [move, leave]).default({ do: 'leave' }),
});

/** SHA-256 of a host key as ssh-keygen prints it. */
export const hostKeyFingerprint = z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/, 'as SHA256:... of ssh-keygen -l');

const limits = z.strictObject({
  connectSeconds: z.number().min(1).max(120).default(15),
  operationSeconds: z.number().min(1).max(300).default(30),
  runMinutes: z.number().min(1).max(600).default(SECONDS_A_MINUTE),
  filesARun: z.number().int().min(1).max(100_000).default(10_000),
});

/** What is written down about a partner's SFTP server. */
export const sftpSettings = z.strictObject({
  host: z
    .string()
    .min(1)
    .max(253)
    .regex(/^[A-Za-z0-9.:_-]+$/, 'a name or an address'),
  port: z.number().int().min(1).max(65_535).default(22),
  user: z.string().min(1).max(100),
  /** What the connection's secret is. */
  authentication: z.enum(['key', 'password']).default('key'),
  /** Name of the secret that opens the private key; null when nothing does. */
  passphraseSecret: z.string().nullable().default(null),
  /** Host keys that the partner told us: confirmed by whoever wrote them down. */
  hostKeys: z.array(hostKeyFingerprint).max(5).default([]),
  /** When we look, as cron in office time: five fields, or six with seconds first. */
  schedule: z.string().max(100).default('*/5 * * * *'),
  inbound: z.array(inbound).max(20).default([]),
  outbound: z
    .strictObject({
      folder: remotePath,
      temporarySuffix: z
        .string()
        .min(1)
        .max(30)
        .regex(/^[^/]+$/)
        .default('.tmp'),
    })
    .nullable()
    .default(null),
  limits: limits.prefault({}),
});

export type SftpSettings = z.output<typeof sftpSettings>;
export type InboundFolder = SftpSettings['inbound'][number];
