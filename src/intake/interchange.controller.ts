import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { partnerOf, type Caller } from '../access';
import { CurrentCaller } from '../access/services';
import { makeFinding, render, type Audience, type Finding } from '../findings';
import { businessDateOf } from '../kernel';
import { ANYBODY, decodeCursor, pageOf, pageQuery, problem, toPage, type Page } from '../platform';
import { apiOk, apiProblems, Database, Permit, PermitKey, ValidParams, ValidQuery } from '../platform/services';
import { SALES_ORDER_STATE_NAMES } from '../sales';
import {
  InterchangeViewRepository,
  type InterchangeDetail,
  type InterchangeRow,
  type ReceiptView,
} from './interchange-view.repository';

const text = z.object({ nl: z.string(), en: z.string() });
const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(['blocking', 'error', 'warning', 'info']),
  stops: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  position: z.record(z.string(), z.unknown()).nullable(),
  text,
});
const summarySchema = z.object({
  id: z.uuid(),
  state: z.enum(['received', 'read', 'unreadable']),
  name: z.string().nullable(),
  format: z.string().nullable(),
  sha256: z.string(),
  size: z.number().int().describe('Bytes'),
  account: z.string().describe('What it arrived on'),
  partner: z.string().nullable(),
  messageCount: z.number().int(),
  receivedAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
const interchangeSchema = summarySchema.extend({
  charset: z.object({ declared: z.string().nullable(), used: z.string(), reason: z.string() }).nullable(),
  messages: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string().nullable(),
      type: z.string(),
      version: z.string(),
      state: z.enum([
        'waiting',
        'ordered',
        'duplicate',
        'refused',
        'set-aside',
        'test',
        'acknowledgement',
        'frame',
        'change',
        'information',
      ]),
      orderNumber: z.string().nullable(),
      acknowledges: z
        .object({
          outcome: z.string(),
          reference: z.string().nullable(),
          file: z.string().nullable(),
          salesOrder: z.uuid().nullable().describe('The order that was answered with it'),
        })
        .nullable()
        .describe('What of ours an acknowledgement is about, and what became of it; null for other messages'),
      salesOrder: z.uuid().nullable(),
      salesOrderState: z.enum(SALES_ORDER_STATE_NAMES).nullable(),
      reviewCase: z.uuid().nullable(),
      findings: z.array(findingSchema),
    }),
  ),
  findings: z.array(findingSchema).describe('Of the envelope; those of a message stand with it'),
  acknowledgement: z.string().nullable().describe('The first acknowledgement as sent; null when there is none (yet)'),
  acknowledgements: z.array(z.string()),
  receipts: z.array(
    z.object({ id: z.uuid(), name: z.string().nullable(), duplicate: z.boolean(), receivedAt: z.iso.datetime() }),
  ),
});
const interchangeId = z.strictObject({ id: z.uuid() });

/** Interchanges over HTTP: what came in and what became of it. */
@ApiTags('interchanges')
@Controller('api/interchanges')
export class InterchangeController {
  constructor(
    private readonly database: Database,
    private readonly views: InterchangeViewRepository,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Interchanges, newest first' })
  @apiOk(pageOf(summarySchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(pageQuery) query: z.output<typeof pageQuery>): Promise<Page<z.output<typeof summarySchema>>> {
    const [receivedAt, id] = decodeCursor(query.cursor, 2) ?? [];
    const after = typeof receivedAt === 'string' && typeof id === 'string' ? { receivedAt, id } : null;
    const rows = await this.views.list(this.database, query.limit, after);
    return toPage(rows, query.limit, (row) => [row.cursorAt, row.id], summaryOf);
  }

  @Get(':id')
  @Permit(...ANYBODY)
  @PermitKey('interchanges:read')
  @ApiOperation({
    summary: 'An interchange with its messages (the first 500), findings and acknowledgement',
    description:
      'With an API key: one that came in on an account of its own partner, the findings in the words for a customer and without our values',
  })
  @apiOk(interchangeSchema)
  @apiProblems('not-found')
  async show(
    @ValidParams(interchangeId) { id }: z.output<typeof interchangeId>,
    @CurrentCaller() caller: Caller,
  ): Promise<z.output<typeof interchangeSchema>> {
    const row = await this.views.find(this.database, id, partnerOf(caller));
    if (row === null) throw problem('not-found');
    const isOffice = caller.kind === 'user';
    const findingView = isOffice ? staffView : customerView;
    const messages = await this.views.messages(this.database, id);
    const receipts = await this.views.receipts(this.database, id);
    const acknowledgements = (await this.views.acknowledgements(this.database, id)).map((bytes) =>
      bytes.toString('latin1'),
    );
    return {
      ...summaryOf(row),
      charset: row.charset,
      messages: messages.map(({ index: _, findings, reviewCase, ...message }) => ({
        ...message,
        // How we work a case off is nobody's business but ours.
        reviewCase: isOffice ? reviewCase : null,
        state: message.state as z.output<typeof interchangeSchema>['messages'][number]['state'],
        findings: findings.map(findingView),
      })),
      findings: [...row.findings, ...resends(row, receipts)].map(findingView),
      acknowledgement: acknowledgements[0] ?? null,
      acknowledgements,
      receipts: receipts.map((receipt) => ({ ...receipt, receivedAt: receipt.receivedAt.toISOString() })),
    };
  }
}

const summaryOf = (row: InterchangeRow): z.output<typeof summarySchema> => ({
  id: row.id,
  state: row.state as 'received',
  name: row.name,
  format: row.format,
  sha256: row.sha256,
  size: Number(row.size),
  account: row.account,
  partner: row.partner,
  messageCount: row.messageCount,
  receivedAt: row.receivedAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
});

/** The same bytes came again (MSG-009): said once, by what the sender calls them. */
function resends(row: InterchangeDetail, receipts: readonly ReceiptView[]): readonly Finding[] {
  const again = receipts.filter(({ duplicate }) => duplicate);
  if (again.length === 0) return [];
  return [makeFinding('MSG-009', { params: { ref: row.name ?? row.reference, date: businessDateOf(row.receivedAt) } })];
}

const staffView = (finding: Finding): z.output<typeof findingSchema> => ({
  ...worded(finding, 'staff'),
  params: { ...finding.params },
  position: finding.position === null ? null : { ...finding.position },
});

/** As it would be read to the customer on the telephone. The parameters hold our prices and limits, so they stay here. */
const customerView = (finding: Finding): z.output<typeof findingSchema> => ({
  ...worded(finding, 'customer'),
  params: {},
  position: finding.position === null ? null : { ...finding.position },
});

const worded = (finding: Finding, audience: Audience) => ({
  code: finding.code,
  severity: finding.severity,
  stops: finding.stops,
  text: { nl: render(finding, 'nl', audience), en: render(finding, 'en', audience) },
});
