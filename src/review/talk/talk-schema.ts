import { z } from 'zod';
import { LANGUAGES } from '../../kernel';
import { CHANGE_TABLES } from '../../master';
import { MAIL_TEMPLATES } from './mail-template';
import { CALL_OUTCOMES, NOTIFICATION_KINDS, REPRESENTATIVE_ANSWERS } from './talk';

const person = z.object({ id: z.uuid(), name: z.string() });
const language = z.enum(LANGUAGES);
const at = z.iso.datetime({ offset: true });
/** A header of a mail is one line. */
const oneLine = (most: number) => z.string().trim().min(1).max(most).regex(/^[^\r\n\0]*$/, 'is one line'); // prettier-ignore
const plainText = (most: number) => z.string().trim().min(1).max(most).refine((text) => !text.includes('\0'), 'holds no zero'); // prettier-ignore

const mailTable = z.object({
  head: z.array(z.string().max(80)).max(12),
  rows: z.array(z.array(z.string().max(300)).max(12)).max(50),
});

export const caseId = z.strictObject({ id: z.uuid() });
export const caseAndMail = z.strictObject({ id: z.uuid(), mail: z.uuid() });
export const caseAndQuestion = z.strictObject({ id: z.uuid(), question: z.uuid() });

export const draftQuery = z.strictObject({
  language: language.optional().describe('The customer’s own where it is left out'),
  contact: z.string().max(120).optional().describe('Who is addressed'),
});
export const wantedMail = z.strictObject({
  to: z.email().max(250),
  subject: oneLine(200),
  body: plainText(10_000),
  language,
  lines: mailTable.nullable().default(null),
  copied: z.boolean().default(false).describe('It leaves from the sender’s own mail program; here it is written down'),
});
export const wantedCall = z.strictObject({
  contact: oneLine(120).nullable().default(null),
  outcome: z.enum(CALL_OUTCOMES),
  note: plainText(2_000).nullable().default(null),
  waits: z.boolean().default(false).describe('The customer comes back to us: the case waits for him'),
});
export const wantedQuestion = z.strictObject({
  asked: z.uuid().describe('A colleague'),
  text: plainText(4_000),
  proposal: z.enum(['accept-theirs', 'keep-ours']).nullable().default(null),
});
export const givenAnswer = z.strictObject({
  answer: z.enum(REPRESENTATIVE_ANSWERS),
  note: plainText(2_000).nullable().default(null),
});

export const draftSchema = z.object({
  template: z.enum(MAIL_TEMPLATES),
  language,
  subject: z.string(),
  body: z.string(),
  lines: mailTable.nullable().describe('The lines that are asked about; it stands below the text'),
});

export const peopleSchema = z.object({
  customer: z
    .object({ number: z.string(), name: z.string(), language, representative: z.string().nullable() })
    .nullable(),
  contacts: z.array(
    z.object({
      name: z.string(),
      role: z.string().nullable(),
      topic: z.enum(['orders', 'prices', 'logistics']),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      language: language.nullable().describe('Null: that of the customer'),
    }),
  ),
  claimedBy: person.nullable(),
  assignee: person.nullable(),
  followers: z.array(person).describe('Who is told of what is said'),
  waitingFor: z.enum(['customer', 'colleague']).nullable(),
  snoozedUntil: at.nullable().describe('When the case comes back by itself'),
  representative: person.nullable().describe('Whom to ask about this customer'),
  lastAddress: z.string().nullable().describe('Where the last mail to this customer went'),
  canSend: z.boolean().describe('A mailbox is set up for the desk'),
});

export const saidSchema = z.object({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('mail'),
        id: z.uuid(),
        at,
        by: person.nullable().describe('Null: it came in'),
        audience: z.enum(['customer', 'colleague']),
        state: z.enum(['waiting', 'sent', 'failed', 'copied', 'received', 'automatic']),
        address: z.string().describe('To whom; of one that came in, from whom'),
        subject: z.string(),
        body: z.string().describe('Show it as text and never as markup'),
        lines: mailTable.nullable(),
        language,
        failure: z.string().nullable(),
      }),
      z.object({
        kind: z.literal('call'),
        id: z.uuid(),
        at,
        by: person.nullable(),
        contact: z.string().nullable(),
        outcome: z.enum(CALL_OUTCOMES),
        note: z.string().nullable(),
      }),
      z.object({
        kind: z.literal('question'),
        id: z.uuid(),
        at,
        by: person.nullable(),
        asked: person,
        text: z.string(),
        proposal: z.string().nullable(),
        answer: z.enum(REPRESENTATIVE_ANSWERS).nullable(),
        note: z.string().nullable(),
        answeredBy: person.nullable(),
        answeredAt: at.nullable(),
      }),
    ]),
  ),
});

export const notificationSchema = z.object({
  id: z.uuid(),
  kind: z.enum(NOTIFICATION_KINDS),
  case: z.uuid().nullable().describe('Null where it is of a change request'),
  request: z
    .object({
      id: z.uuid(),
      table: z.enum(CHANGE_TABLES),
      field: z.string(),
      row: z.record(z.string(), z.unknown()).describe('As the request has it'),
    })
    .nullable()
    .describe('The value of the master that was asked for; null where it is of a case'),
  about: z.string().nullable().describe('The order number of the customer, or what the case is about'),
  customer: z.string().nullable(),
  by: person.nullable(),
  madeAt: z.iso.datetime(),
  read: z.boolean(),
});

export const templateParams = z.strictObject({ code: z.enum(MAIL_TEMPLATES), language });
export const mailText = z.strictObject({ subject: oneLine(200), body: plainText(10_000) });
export const templateSchema = z.object({
  items: z.array(
    z.object({
      code: z.enum(MAIL_TEMPLATES),
      language,
      subject: z.string(),
      body: z.string(),
      own: z.boolean().describe('Somebody wrote it; false: ours'),
    }),
  ),
  fields: z.array(z.string()).describe('What may stand in braces'),
});
