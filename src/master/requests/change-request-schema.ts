import { z } from 'zod';
import { wordsOf } from '../../kernel';
import { CHANGE_TABLES, customerOf, fieldOf, fieldsOf, REQUEST_OWNERS } from './change-fields';
import type { ChangeRequest, OfferedSubject } from './change-request';
import { shownRow, valueIn } from './change-value';
import { REQUEST_STATES, REQUEST_WAYS, type RequestAct } from './request-life';

/* Change requests as the API has them. */

const KINDS = ['text', 'amount', 'whole', 'day', 'choice', 'gtin', 'gln', 'names'] as const;
const table = z.enum(CHANGE_TABLES);
const row = z.record(z.string(), z.unknown()).describe('The row, as rows of the master are imported');
const person = z.object({ id: z.uuid(), name: z.string().nullable() });
const text = z.string().trim().min(3).max(500);
const value = z.string().max(500).nullable();

export const requestFilter = z.strictObject({
  state: z
    .enum([...REQUEST_STATES, 'alive', 'waiting'])
    .optional()
    .describe('alive: something may still come of it; waiting: its owner has to decide'),
  owner: z.enum(REQUEST_OWNERS).optional(),
  table: table.optional(),
  order: z.uuid().optional().describe('That came from this sales order'),
  mine: z.enum(['true']).optional().describe('That I asked for'),
  decidable: z.enum(['true']).optional().describe('That waits for an owner and that I may approve'),
  conflicting: z.enum(['true']).optional().describe('Where the master has a third value by now'),
});

export const subjectQuery = z.strictObject({
  article: z.string().trim().min(1).max(70).optional().describe('Our article number'),
  customer: z.string().trim().min(1).max(40).optional().describe('Our customer number'),
});

export const askBody = z.strictObject({
  table,
  key: z.string().min(1).max(400).describe('Of the row, as `key` of what may be asked for has it'),
  field: z.string().min(1).max(40),
  was: value.optional().describe('The value that was seen; where it is another one by now the request is refused'),
  value: value.describe('Null or empty: none'),
  reason: text.describe('What shows that it is wrong'),
  case: z.uuid().optional().describe('The review case that it came from'),
  finding: z.string().min(1).max(64).optional().describe('The id of the finding in it'),
  line: z.number().int().min(0).optional().describe('The place of the line, from 0'),
});

export const approval = z.strictObject({
  reason: text.nullable().default(null),
  value: value.optional().describe('Which of the values that were asked for; without it: the first one'),
});
export const withReason = z.strictObject({ reason: text });

export const subjectsSchema = z.object({
  items: z.array(
    z.object({
      table,
      key: z.string(),
      row,
      fields: z.array(
        z.object({
          field: z.string(),
          kind: z.enum(KINDS),
          optional: z.boolean().describe('It may be empty'),
          choices: z.array(z.string()).describe('Of the kind "choice"'),
          owner: z.enum(REQUEST_OWNERS),
          holder: person.nullable().describe('Who looks after the customer, and decides before all others'),
          value: z.string().nullable(),
          asked: z.uuid().nullable().describe('The request for it of which something may still come'),
        }),
      ),
    }),
  ),
});

export const askedSchema = z.object({
  id: z.uuid(),
  joined: z
    .boolean()
    .describe('Somebody had asked for another value of it already; what was said is with that request'),
});

export const requestSchema = z.object({
  id: z.uuid(),
  table,
  key: z.string(),
  field: z.string(),
  kind: z.enum(KINDS),
  row,
  old: z.string().nullable().describe('As it was when it was asked for'),
  value: z.string().nullable(),
  owner: z.enum(REQUEST_OWNERS),
  holder: person.nullable().describe('Who looks after the customer whose row it is, and decides before all others'),
  state: z.enum(REQUEST_STATES),
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  asks: z
    .array(
      z.object({
        by: person,
        at: z.iso.datetime(),
        value: z.string().nullable(),
        reason: z.string(),
        order: z.object({ id: z.uuid(), reference: z.string(), buyerOrderNumber: z.string().nullable() }).nullable(),
        caseId: z.uuid().nullable(),
        code: z.string().nullable().describe('Of the finding'),
        line: z.number().int().nullable().describe('From 0'),
      }),
    )
    .describe('Who asked for it, the first one first'),
  decidedBy: person.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decisionReason: z.string().nullable(),
  way: z
    .enum(REQUEST_WAYS)
    .nullable()
    .describe(
      'Once approved: handed over to the ERP, to be entered by hand, or written here; null: that is looked for',
    ),
  erp: z.string().nullable().describe('Code of the ERP that it is of'),
  fault: z
    .object({ nl: z.string(), en: z.string() })
    .nullable()
    .describe(
      'What was wrong last: the same in both languages where the ERP said it, or where it is one of these words; "untold": no ERP tells the value any more; "gone": it has the row no more; "silent": it refused and did not say why; "rights" and what our user may not do there; "taken-gtin", a level and an article: the GTIN is theirs',
    ),
  sentAt: z.iso.datetime().nullable(),
  syncedAt: z.iso.datetime().nullable(),
  conflict: z
    .object({ value: z.string().nullable(), at: z.iso.datetime() })
    .nullable()
    .describe('What the master got meanwhile: neither the old value nor the new one'),
  acts: z.array(z.enum(['approve', 'reject', 'withdraw'])).describe('What who asks may do with it now'),
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function requestView(request: ChangeRequest, acts: readonly RequestAct[]): z.output<typeof requestSchema> {
  const { oldValue, newValue, createdAt, decidedAt, sentAt, syncedAt, conflictValue, conflictAt, fault, ...rest } =
    request;
  const { leaving: _leaving, cursorAt: _cursorAt, asks, row: shown, ...same } = rest;
  return {
    ...same,
    kind: fieldOf(request.table, request.field)?.kind ?? 'text',
    row: shownRow(shown),
    old: oldValue,
    value: newValue,
    createdAt: createdAt.toISOString(),
    asks: asks.map((ask) => ({ ...ask })),
    fault: fault === null ? null : wordsOf(fault),
    decidedAt: iso(decidedAt),
    sentAt: iso(sentAt),
    syncedAt: iso(syncedAt),
    conflict: conflictAt === null ? null : { value: conflictValue, at: conflictAt.toISOString() },
    acts: [...acts],
  };
}

export const subjectView = (subject: OfferedSubject): z.output<typeof subjectsSchema>['items'][number] => ({
  table: subject.table,
  key: subject.key,
  row: shownRow(subject.row),
  fields: Object.entries(fieldsOf(subject.table)).map(([field, { kind, optional, choices, owner }]) => ({
    ...{ field, kind, optional, owner, choices: [...(choices ?? [])] },
    value: valueIn(subject.row, field),
    holder: customerOf(subject.table, field, subject.row) === null ? null : subject.holder,
    asked: subject.asked.get(field) ?? null,
  })),
});

export const waitingSchema = z.object({
  waiting: z.int().nonnegative(),
  oldestDays: z.int().nonnegative().nullable().describe('Whole days for which the oldest waits; null where none does'),
});
