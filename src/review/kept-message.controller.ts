import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { render } from '../findings';
import { ANYBODY, decodeCursor, pageOf, pageQuery, toPage, type Page } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidQuery } from '../platform/services';
import { KeptMessages } from './kept-messages.service';

const INFORMATION = [
  'copy',
  'agreement',
  'told-elsewhere',
  'forecast',
  'provisional',
  'information',
  'reminder',
] as const;
const listQuery = pageQuery.extend({
  partner: z.string().optional().describe('Code of the partner'),
  intent: z.enum(INFORMATION).optional(),
});
const text = z.string().nullable();
const keptSchema = z.object({
  message: z.uuid(),
  partner: text,
  salesOrder: z.uuid().nullable().describe('The order that it speaks of'),
  intent: z.string(),
  orderNumber: text,
  date: text,
  requestedDelivery: text,
  receivedAt: z.iso.datetime(),
  lines: z.array(
    z.object({
      number: text,
      gtin: text,
      supplierArticle: text,
      buyerArticle: text,
      quantity: text,
      unit: text,
      requestedDelivery: text,
    }),
  ),
  findings: z.array(z.object({ code: z.string(), text: z.object({ nl: z.string(), en: z.string() }) })),
});

/** Messages that ask for nothing, for people to look at. */
@ApiTags('review')
@Controller('api/kept-messages')
export class KeptMessageController {
  constructor(
    private readonly kept: KeptMessages,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Copies, agreements and forecasts: kept, and no order was made of them; the latest first' })
  @apiOk(pageOf(keptSchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(listQuery) query: z.output<typeof listQuery>): Promise<Page<z.output<typeof keptSchema>>> {
    const [receivedAt, id] = decodeCursor(query.cursor, 2) ?? [];
    const after = typeof receivedAt === 'string' && typeof id === 'string' ? { receivedAt, id } : null;
    const filter = { partner: query.partner ?? null, intent: query.intent ?? null };
    const rows = await this.kept.list(this.database, filter, query.limit, after);
    return toPage(rows, query.limit, (row) => [row.cursorAt, row.messageId], ({ cursorAt: _, messageId, orderId, document, findings, receivedAt: at, ...row }) => ({
      ...row,
      message: messageId,
      salesOrder: orderId,
      date: document.date,
      requestedDelivery: document.requestedDelivery,
      receivedAt: at.toISOString(),
      lines: document.lines.map(({ number, gtin, supplierArticle, buyerArticle, quantity, unit, requestedDelivery }) => ({ number, gtin, supplierArticle, buyerArticle, quantity, unit, requestedDelivery })),
      findings: findings.map((finding) => ({ code: finding.code, text: { nl: render(finding, 'nl', 'staff'), en: render(finding, 'en', 'staff') } })),
    }));
  }
} // prettier-ignore
