import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { wordsOf } from '../kernel';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ANYBODY, decodeCursor, pageOf, pageQuery, problem, toPage, type Page } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidParams, ValidQuery } from '../platform/services';
import { ExportDesk, OPEN_STATES } from './export-desk.service';
import type { ShownExport } from './export.repository';
import { EXPORT_STATES } from './hand-over';

const listQuery = pageQuery.extend({
  state: z.enum(EXPORT_STATES).optional().describe('Without it: what is due, being sent, or failed too often'),
  order: z.uuid().optional().describe('Id of the sales order; with it every state is shown'),
});
const named = z.strictObject({ reference: z.string().trim().min(1).max(40).describe('Our order number') });
const words = z.object({ nl: z.string(), en: z.string() });
const exportSchema = z.object({
  id: z.uuid(),
  order: z.uuid(),
  reference: z.string().describe('Our order number'),
  release: z.number().int().describe('Counts how often the order was offered'),
  kind: z.enum(['order', 'cancellation']),
  state: z.enum(EXPORT_STATES),
  attempts: z.number().int(),
  outcome: z.string().nullable().describe('What the ERP did: created, exists, changed, cancelled, nothing-there'),
  fault: words.nullable().describe('What was wrong last: the same in both languages where the ERP said it'),
  number: z.string().nullable().describe('Number of the order in the ERP'),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
type ExportView = z.output<typeof exportSchema>;

const NEITHER = {
  nl: 'Deze order is niet mislukt en niet zoek in de ERP, of er is al iets nieuwers van onderweg.',
  en: 'This order neither failed nor was lost by the ERP, or something newer of it is on its way.',
};

/** Orders on their way to the ERP, over HTTP. */
@ApiTags('erp')
@Controller('api/erp-exports')
export class ErpExportController {
  constructor(private readonly desk: ExportDesk) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What the ERP has to hear of orders, newest first' })
  @apiOk(pageOf(exportSchema))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(listQuery) { state, order, limit, cursor }: z.output<typeof listQuery>,
  ): Promise<Page<ExportView>> {
    const [at, id] = decodeCursor(cursor, 2) ?? [];
    const before = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
    const states = state !== undefined ? [state] : order === undefined ? OPEN_STATES : null;
    const rows = await this.desk.list({ states, orderId: order ?? null }, limit + 1, before);
    return toPage(rows, limit, (row) => [row.cursorAt, row.id], exportView);
  }

  @Post(':reference/again')
  @HttpCode(204)
  @Permit('admin')
  @ApiOperation({ summary: 'Hand over once more: an order that failed too often, or that the ERP had and lost' })
  @apiNoContent('It is due')
  @apiProblems('not-found', 'conflict')
  async again(@ValidParams(named) { reference }: z.output<typeof named>, @CurrentActor() actor: Actor): Promise<void> {
    const outcome = await this.desk.again(reference, actor.id);
    if (outcome === 'no-order') throw problem('not-found');
    if (outcome === 'neither') throw problem('conflict', { detail: NEITHER });
  }
}

const exportView = (row: ShownExport): ExportView => ({
  id: row.id,
  order: row.orderId,
  reference: row.reference,
  release: row.release,
  kind: row.kind,
  state: row.state,
  attempts: row.attempts,
  outcome: row.outcome,
  fault: row.fault === null ? null : wordsOf(row.fault),
  number: row.number,
  createdAt: row.createdAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});
