import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidParams } from '../platform/services';
import { SalesFactsRepository } from './sales-facts.repository';

const byNumber = z.strictObject({ number: z.string().min(1).max(40).describe('Our customer number') });
const exposureSchema = z.object({
  releasedAmount: z.string().describe("Released orders that are not invoiced yet, in the customer's currency"),
});

/** What customers have open with us beside their invoices. */
@ApiTags('sales')
@Controller('api/customers')
export class CustomerExposureController {
  constructor(
    private readonly facts: SalesFactsRepository,
    private readonly database: Database,
  ) {}

  @Get(':number/exposure')
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: 'What a customer has in released orders; with his open invoices it is held against his credit limit',
  })
  @apiOk(exposureSchema)
  @apiProblems('not-found')
  async show(@ValidParams(byNumber) { number }: z.output<typeof byNumber>): Promise<z.output<typeof exposureSchema>> {
    const releasedAmount = await this.facts.releasedOf(this.database, number);
    if (releasedAmount === null) throw problem('not-found');
    return { releasedAmount };
  }
}
