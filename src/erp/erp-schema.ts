import { z } from 'zod';
import { wordsOf, type Words } from '../kernel';
import { CONNECTORS } from './connector';
import { stateOf } from './erp-state';
import type { ErpFeed, ErpRun, ErpSystem, RevertedRun } from './erp-system';
import { ERP_ENTITIES } from './port';
import type { Reverted } from './reverted';
import { balances } from './run';

/* What the addresses of the ERPs take and answer. Settings and secrets are in none of it. */

const at = z.iso.datetime().nullable();
const count = z.number().int();
const hour = z.number().int().min(0);
const decimal = z.string().nullable().describe('A plain decimal; null where nothing of it is measured');

const said = z.object({ nl: z.string(), en: z.string() }).nullable();

export const erpCode = z.strictObject({ code: z.string().min(1).max(40) });
export const feedName = erpCode.extend({ entity: z.enum(ERP_ENTITIES) });
export const readingAsked = z.strictObject({
  entity: z.enum(ERP_ENTITIES),
  mode: z.enum(['news', 'whole']).describe('What changed since the last reading, or everything'),
  gone: z.boolean().default(false).describe('What is missing has gone, even where that is more than a fifth'),
});
export const feedTimes = z
  .strictObject({
    everyMinutes: z.number().int().min(1).max(1_440),
    fromHour: hour.max(23),
    toHour: z.number().int().min(1).max(24),
    wholeAtHour: hour.max(23).nullable().describe('When everything is read, once a day; null for never'),
    active: z.boolean(),
  })
  .refine(({ fromHour, toHour }) => fromHour < toHour, { path: ['toHour'] })
  .describe("Hours of Amsterdam's clock");

export const feedSchema = z.object({
  entity: z.enum(ERP_ENTITIES),
  everyMinutes: count,
  fromHour: count,
  toHour: count,
  wholeAtHour: count.nullable(),
  active: z.boolean(),
  readAt: at.describe('When it was read last without a fault'),
  wholeAt: at.describe('When everything of it was'),
});
const revertedSchema = z.object({
  changed: count.describe('Rows that say another thing than before'),
  since: z.iso.datetime().describe('When the oldest of the changes came that are undone'),
  tables: z.array(
    z.object({
      table: z.string(),
      rows: count.describe('Rows that say again what they said before their last change'),
      keys: z.array(z.string()).describe('Of some of them; at most 10'),
      vanished: count.describe('Rows that came since and are there no more'),
      returned: count.describe('Rows that had gone since and are there again'),
    }),
  ),
});
export const erpSchema = z.object({
  code: z.string(),
  connector: z.enum(CONNECTORS),
  takesOrders: z.boolean(),
  state: z.enum(['in-step', 'away', 'stopped', 'off']).describe('`stopped`: it waits for a person'),
  until: at.describe('When one that is away is asked again'),
  reason: said.describe('Why it is away or waits, as it was found: the same in both languages where the ERP said it'),
  since: at.describe('Since when it waits for a person'),
  lastContactAt: at,
  feeds: z.array(feedSchema),
  exports: z
    .object({ due: count, sending: count, refused: count, dead: count })
    .nullable()
    .describe('Orders that it has to hear of; null for one that takes none'),
  reverted: z
    .array(revertedSchema.extend({ entity: z.enum(ERP_ENTITIES), startedAt: z.iso.datetime() }))
    .describe(
      'What looked in the last seven days as if it was put back from an older backup, the newest of each entity',
    ),
});
export const runSchema = z.object({
  id: z.uuid(),
  entity: z.enum(ERP_ENTITIES),
  mode: z.enum(['news', 'whole']),
  startedBy: z.string().nullable().describe('Name of the person who asked for it; null where it was the schedule'),
  startedAt: z.iso.datetime(),
  finishedAt: at.describe('Null while it goes on'),
  durationMs: count.nullable(),
  outcome: z.enum(['done', 'failed', 'broken-off']).nullable(),
  read: count,
  changed: count,
  refused: count,
  gone: count,
  fault: said.describe('What was wrong: the same in both languages where the ERP said it'),
  balance: z
    .object({
      even: z.boolean(),
      tables: z.array(
        z.object({
          table: z.string(),
          theirs: count,
          ours: count,
          theirSum: decimal,
          ourSum: decimal,
          unlike: z.array(z.string()).describe('Keys that differ or are on one side only; at most 50'),
        }),
      ),
      orders: z
        .object({
          handedOver: count,
          there: count,
          missing: z.array(z.string()).describe('Our order numbers that it had and has no more'),
        })
        .nullable(),
    })
    .nullable()
    .describe('Both sides compared; only after everything was read'),
  reverted: revertedSchema.nullable().describe('Where it looks as if the ERP was put back from an older backup'),
});
export const checksSchema = z.object({ items: z.array(z.object({ ok: z.boolean(), nl: z.string(), en: z.string() })) });

/** As it is written down. */
const revertedView = ({ tables, ...reverted }: Reverted): z.output<typeof revertedSchema> => ({
  ...reverted,
  tables: tables.map((table) => ({ ...table, keys: [...table.keys] })),
});

type FeedView = z.output<typeof feedSchema>;
export type ErpView = z.output<typeof erpSchema>;
export type RunView = z.output<typeof runSchema>;

const saidOf = (stored: string | null): Words | null => (stored === null ? null : wordsOf(stored));
const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

export const feedView = (feed: ErpFeed): FeedView => ({
  entity: feed.entity,
  everyMinutes: feed.everyMinutes,
  fromHour: feed.fromHour,
  toHour: feed.toHour,
  wholeAtHour: feed.wholeAtHour,
  active: feed.active,
  readAt: iso(feed.readAt),
  wholeAt: iso(feed.wholeAt),
});

/** @param reverted readings that looked as if it was put back */
export function erpView(
  erp: ErpSystem,
  feeds: readonly ErpFeed[],
  exports: ErpView['exports'],
  reverted: readonly RevertedRun[],
  now: Date,
): ErpView {
  const state = stateOf(erp, now);
  return {
    code: erp.code,
    connector: erp.connector,
    takesOrders: erp.takesOrders,
    state,
    until: state === 'away' ? iso(erp.retryAt) : null,
    reason: saidOf(state === 'stopped' ? erp.stoppedReason : state === 'away' ? erp.lastFault : null),
    since: iso(erp.stoppedAt),
    lastContactAt: iso(erp.lastContactAt),
    feeds: feeds.map(feedView),
    exports: erp.takesOrders ? exports : null,
    reverted: reverted.map((one) => ({
      entity: one.entity,
      startedAt: one.startedAt.toISOString(),
      ...revertedView(one.reverted),
    })),
  };
}

export const runView = (run: ErpRun): RunView => ({
  id: run.id,
  entity: run.entity,
  mode: run.mode,
  startedBy: run.startedByName,
  startedAt: run.startedAt.toISOString(),
  finishedAt: iso(run.finishedAt),
  durationMs: run.finishedAt === null ? null : run.finishedAt.getTime() - run.startedAt.getTime(),
  outcome: run.outcome,
  read: run.read,
  changed: run.changed,
  refused: run.refused,
  gone: run.gone,
  fault: saidOf(run.fault),
  balance:
    run.balance === null
      ? null
      : {
          even: balances(run.balance),
          tables: run.balance.tables.map((table) => ({ ...table, unlike: [...table.unlike] })),
          orders: run.balance.orders === null ? null : { ...run.balance.orders, missing: [...run.balance.orders.missing] },
        },
  reverted: run.reverted === null ? null : revertedView(run.reverted),
}); // prettier-ignore
