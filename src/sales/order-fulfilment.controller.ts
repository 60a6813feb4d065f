import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidParams } from '../platform/services';
import { OrderFulfilment } from './order-fulfilment.service';

const orderId = z.strictObject({ id: z.uuid() });
const decimal = z.string().describe('A plain decimal, "12.50"');
const fulfilmentSchema = z.object({
  deliveries: z.array(
    z.object({
      number: z.string(),
      state: z.enum(['waiting', 'picking', 'shipped', 'cancelled']),
      shippedOn: z.string().nullable(),
      lines: z.array(
        z.object({
          index: z.number().int().nullable().describe('Place of our line, from 0; null for what is no line of ours'),
          article: z.string().nullable(),
          quantity: decimal.describe('Base units'),
        }),
      ),
    }),
  ),
  invoices: z.array(
    z.object({
      number: z.string().nullable().describe('Null while it is a draft'),
      date: z.string().nullable(),
      currency: z.string(),
      netAmount: decimal.nullable(),
      grossAmount: decimal.nullable(),
      state: z.enum(['draft', 'posted', 'paid', 'cancelled']),
    }),
  ),
  lines: z
    .array(
      z.object({
        index: z.number().int(),
        article: z.string().nullable(),
        ordered: decimal.nullable().describe('Base units'),
        delivered: decimal.describe('Base units that have left'),
        difference: decimal.nullable().describe('Delivered less ordered: below zero while something has not left'),
      }),
    )
    .describe('Our lines, without those that are rejected'),
});

/** What became of an order, over HTTP. */
@ApiTags('sales')
@Controller('api/sales-orders')
export class OrderFulfilmentController {
  constructor(
    private readonly database: Database,
    private readonly fulfilment: OrderFulfilment,
  ) {}

  @Get(':id/fulfilment')
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: 'What of an order was delivered and invoiced, and each line ordered against delivered',
    description: 'Without deliveries and invoices while the ERP has told nothing.',
  })
  @apiOk(fulfilmentSchema)
  @apiProblems('not-found')
  async show(@ValidParams(orderId) { id }: z.output<typeof orderId>): Promise<z.output<typeof fulfilmentSchema>> {
    if ((await this.database.query('SELECT FROM sales_order WHERE id = $1', [id])).length === 0)
      throw problem('not-found');
    const { deliveries, invoices, lines } = await this.fulfilment.of(this.database, id);
    return {
      deliveries: deliveries.map((one) => ({ ...one, lines: [...one.lines] })),
      invoices: [...invoices],
      lines: [...lines],
    };
  }
}
