import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidParams } from '../platform/services';
import { compareContent } from '../purchase-order';
import { OrderRepository } from '../sales/services';
import { applyCorrections } from './corrections';
import { ReviewCaseRepository } from './review-case.repository';

const caseId = z.strictObject({ id: z.uuid() });

const comparison = z.object({
  earlier: z
    .object({ id: z.uuid(), reference: z.string() })
    .nullable()
    .describe('The order with the same number that it is compared with; null when it differs from none'),
  differences: z.array(
    z.object({
      field: z.string().describe('Of the later order, or of a line of the earlier one that is gone'),
      line: z.string().nullable().describe('As people call it; null at the header'),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});

/** Findings that say that the order differs from one with its number; what they expect is the content of that one. */
const DIFFERS: ReadonlySet<string> = new Set(['DUP-001', 'DUP-003']);

/** What an order and an earlier one with its number differ in. Worked out when somebody asks: nothing of it is stored. */
@ApiTags('review')
@Controller('api/review-cases')
export class ComparisonController {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly database: Database,
  ) {}

  @Get(':id/comparison')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'The order beside the one with the same number: every difference (DUP-001, DUP-003)' })
  @apiOk(comparison)
  @apiProblems('not-found')
  async show(@ValidParams(caseId) { id }: z.output<typeof caseId>): Promise<z.output<typeof comparison>> {
    const found = await this.cases.find(this.database, id);
    const orderId = found?.salesOrderId ?? null;
    const order = orderId === null ? null : await this.orders.find(this.database, orderId);
    if (order === null) throw problem('not-found');
    const stored = await this.orders.findings(this.database, order.id);
    const content = stored.find(({ state, finding }) => state !== 'resolved' && DIFFERS.has(finding.code))?.finding
      .expected;
    const earlier = typeof content === 'string' ? await this.orders.withContent(this.database, order, content) : null;
    if (earlier === null) return { earlier: null, differences: [] };
    const { reference, document } = earlier;
    const differences = compareContent(document, applyCorrections(order.document, order.corrections));
    return { earlier: { id: earlier.id, reference }, differences: [...differences] };
  }
}
