import { z } from 'zod';

const MEGABYTE = 1024 * 1024;
const count = (most: number, byDefault: number) => z.int().min(1).max(most).default(byDefault);
const text = z.string().trim().min(1).max(500);
const port = z.int().min(1).max(65_535).optional();
/** Implicit TLS, STARTTLS that must succeed before anybody logs in, or none, which is for the own machine only. */
const tls = z.enum(['implicit', 'starttls', 'none']).default('implicit');

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** What comes along with mails and is no order: pictures of signatures, cards, the signatures of mail programs. */
const PASSED_OVER = [
  { type: 'image/*', maxBytes: 200_000 },
  { type: 'application/pkcs7-signature' },
  { type: 'application/x-pkcs7-signature' },
  { type: 'application/pgp-signature' },
  { type: 'text/vcard' },
  { type: 'text/x-vcard' },
  { type: 'text/calendar' },
];

const passedOver = z.strictObject({
  type: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9-]+\/([a-z0-9.+-]+|\*)$/, 'is a MIME type, or one with * behind the slash'),
  /** Larger ones are attachments like any other. */
  maxBytes: z.int().min(1).optional(),
});

const limits = z.strictObject({
  /** Messages that one run takes; the rest waits for the next. */
  messages: count(10_000, 200),
  /** Of one message as it comes, with its attachments encoded. */
  messageBytes: count(1024 * MEGABYTE, 50 * MEGABYTE),
  attachments: count(1_000, 50),
  /** Nodes of its structure, everything counted. */
  parts: count(5_000, 200),
  nesting: count(50, 10),
  /** Longest wait for the server, for whatever it is asked. */
  waitMs: count(600_000, 60_000),
  /** Longest run. */
  runMs: count(3_600_000, 900_000),
});

const smtp = z.strictObject({
  host: text,
  port,
  tls,
  /** Null: the server takes mail from this address without a log-in. Absent: the user of the mailbox. */
  user: text.nullable().optional(),
  from: z.email(),
  /** Where answers to partners go; of no use to a mailbox that people write from. */
  to: z.array(z.email()).max(20).default([]),
});

/** Settings of a mailbox in which orders arrive, and of the server that takes our answers. Unknown keys are refused. */
export const mailSettings = z
  .strictObject({
    host: text,
    port,
    tls,
    /** Certificate (PEM) of the authority that vouches for the servers, where it is none that everybody knows. */
    authority: z.string().includes('BEGIN CERTIFICATE').optional(),
    user: text,
    folder: text.default('INBOX'),
    takenFolder: text.default('Orders taken'),
    reviewFolder: text.default('Orders review'),
    /** Cron, in Amsterdam time. */
    schedule: text.default('*/5 * * * *'),
    /** Name by which the own mail server signs its Authentication-Results (RFC 8601, 2.5). */
    authservId: text.toLowerCase().optional(),
    requireAuthenticated: z.boolean().optional(),
    passOver: z.array(passedOver).max(100).default(PASSED_OVER),
    limits: limits.prefault({}),
    smtp: smtp.optional(),
    /** What people of the desk write to customers leaves from here, and the replies come in here. */
    desk: z.boolean().default(false),
  })
  .superRefine((settings, context) => {
    const wrong = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (settings.tls === 'none' && !isLoopback(settings.host))
      wrong('tls', 'is implicit or starttls, unless the server is on this machine');
    if (settings.smtp?.tls === 'none' && !isLoopback(settings.smtp.host))
      wrong('smtp', 'has tls implicit or starttls, unless the server is on this machine');
    if (settings.desk && settings.smtp === undefined) wrong('desk', 'needs smtp: what people write leaves by it');
    if (settings.requireAuthenticated === true && settings.authservId === undefined)
      wrong('requireAuthenticated', 'needs authservId: whose Authentication-Results are to be trusted');
    const folders = [settings.folder, settings.takenFolder, settings.reviewFolder].map((name) => name.toLowerCase());
    if (new Set(folders).size !== folders.length)
      wrong('takenFolder', 'and reviewFolder and folder are three different folders');
  })
  .transform((settings) => ({
    ...settings,
    port: settings.port ?? (settings.tls === 'implicit' ? 993 : 143),
    requireAuthenticated: settings.requireAuthenticated ?? settings.authservId !== undefined,
  }));

export type MailSettings = z.output<typeof mailSettings>;
export type SmtpSettings = z.output<typeof smtp>;
