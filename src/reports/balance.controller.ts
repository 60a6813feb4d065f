import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { businessDateOf, systemClock } from '../kernel';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Permit, ValidQuery } from '../platform/services';
import { balanceSchema, balanceView, type BalanceView } from './balance-view';
import { BalanceService } from './balance.service';

const balanceQuery = z.strictObject({
  day: z.iso.date().optional().describe('A business day in Europe/Amsterdam; today where it is left out'),
  partner: z.string().max(70).optional().describe('Code of a partner; everybody where it is left out'),
});

/** The balance of a day over HTTP, taken at the moment of asking. */
@ApiTags('reports')
@Controller('api/balance')
export class BalanceController {
  constructor(private readonly balances: BalanceService) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What arrived on a day and what became of it, and what does not add up' })
  @apiOk(balanceSchema)
  @apiProblems('invalid-request', 'not-found')
  async show(@ValidQuery(balanceQuery) query: z.output<typeof balanceQuery>): Promise<BalanceView> {
    const partner = query.partner ?? null;
    const balance = await this.balances.take(query.day ?? businessDateOf(systemClock.now()), partner);
    if (balance === null) throw problem('not-found');
    return balanceView(balance, partner);
  }
}
