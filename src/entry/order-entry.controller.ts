import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { businessDateOf, systemClock } from '../kernel';
import { ANYBODY, OFFICE } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidBody, ValidQuery } from '../platform/services';
import { draftContentSchema, TOLD_BY, type DraftContent } from './draft';
import { DraftTrial } from './draft-trial.service';
import { documentSchema } from './document-schema';
import { MasterLookup, type FoundCustomer } from './master-lookup.repository';
import { OrderDraftRepository } from './order-draft.repository';

const text = z.object({ nl: z.string(), en: z.string() });
const nullable = z.string().nullable();
const customerQuery = z.strictObject({
  q: z.string().trim().min(1).max(70).describe('The beginning of a number, a part of a name, or a GLN'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
const customerSchema = z.object({
  number: z.string(),
  name: z.string(),
  currency: z.string(),
  partner: z
    .object({ code: z.string(), name: z.string() })
    .nullable()
    .describe('Who orders for him; null: nobody does'),
  places: z.array(z.object({ gln: nullable, code: nullable, name: z.string(), city: z.string(), usual: z.boolean() })),
});
const trialSchema = z.object({
  faults: z.array(z.object({ path: z.string(), text })).describe('What keeps it from being placed'),
  lines: z
    .array(
      z.object({
        quantity: nullable.describe('As understood; null for nothing, or for what is no number'),
        price: nullable,
        article: z.object({ number: z.string(), description: z.string() }).nullable(),
        units: z.array(z.object({ unit: z.string(), level: z.string(), baseQuantity: z.string() })),
        baseUnit: nullable,
        baseQuantity: nullable,
        buyerPrice: nullable.describe('Per base unit'),
        ourPrice: nullable.describe('Per base unit'),
        amount: nullable,
        confirmedDate: nullable,
      }),
    )
    .describe('One for each line of the draft'),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['blocking', 'error', 'warning', 'info']),
      stops: z.boolean().describe('Whether the order would wait for a person because of it'),
      line: z.number().int().nullable().describe('Of the draft, from 0'),
      text,
    }),
  ),
  outcome: z.enum(['released', 'in-review', 'duplicate', 'test', 'change']).nullable(),
  currency: nullable,
  total: nullable.describe('What we would book'),
  buyerTotal: nullable.describe("At the buyer's prices"),
  confirmedDate: nullable,
  deliveryPlace: nullable,
});
const sourceQuery = z.strictObject({ interchange: z.uuid() });
const sourceSchema = z.object({
  source: z
    .object({
      toldBy: z.enum(TOLD_BY),
      keyedBy: z.string(),
      placedAt: z.iso.datetime(),
      document: documentSchema.nullable(),
    })
    .nullable()
    .describe('Null for an order that nobody keyed'),
});

/** What who keys an order looks up, and what would become of it. */
@ApiTags('order entry')
@Controller('api/order-entry')
export class OrderEntryController {
  constructor(
    private readonly database: Database,
    private readonly lookup: MasterLookup,
    private readonly trial: DraftTrial,
    private readonly drafts: OrderDraftRepository,
  ) {}

  @Get('customers')
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Customers to key an order for, with their places: one row for each partner who orders for him',
  })
  @apiOk(z.object({ items: z.array(customerSchema) }))
  @apiProblems('invalid-request')
  async customers(
    @ValidQuery(customerQuery) { q, limit }: z.output<typeof customerQuery>,
  ): Promise<{ items: readonly FoundCustomer[] }> {
    return { items: await this.lookup.customers(this.database, q, businessDateOf(systemClock.now()), limit) };
  }

  @Post('trial')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'What would become of a draft if it were placed now; nothing is stored' })
  @apiOk(trialSchema)
  @apiProblems('invalid-request')
  async tryOut(@ValidBody(draftContentSchema) content: DraftContent): Promise<z.output<typeof trialSchema>> {
    const view = await this.trial.try(content);
    return {
      ...view,
      faults: [...view.faults],
      lines: view.lines.map((line) => ({ ...line, units: [...line.units] })),
      findings: [...view.findings],
    };
  }

  @Get('source')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Where the order of an interchange came from, if it was keyed by hand' })
  @apiOk(sourceSchema)
  @apiProblems('invalid-request')
  async source(@ValidQuery(sourceQuery) query: z.output<typeof sourceQuery>): Promise<z.output<typeof sourceSchema>> {
    const source = await this.drafts.sourceOf(this.database, query.interchange);
    if (source === null) return { source: null };
    const { draftId: _, ...shown } = source;
    return { source: { ...shown, placedAt: source.placedAt.toISOString() } };
  }
}
