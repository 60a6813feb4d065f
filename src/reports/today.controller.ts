import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY } from '../platform';
import { apiOk, apiProblems, Permit } from '../platform/services';
import { TodayRepository } from './today.repository';

const count = z.int().nonnegative();
const todaySchema = z.object({
  interchangesToday: count.describe('Interchanges received since midnight in Amsterdam'),
  ordersReleasedToday: count.describe('Orders released today, wholly or in part'),
  waitingInReview: count.describe('Open cases of the review desk'),
  answersOutstanding: count.describe('Answers that have not left yet'),
  quarantinedWork: count.describe('Work that failed too often and waits for an administrator'),
  filesRefusedToday: count.describe('Files that were not let in today'),
});

/** The figures of the day. */
@ApiTags('reports')
@Controller('api/today')
export class TodayController {
  constructor(private readonly today: TodayRepository) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'The figures of the office at this moment' })
  @apiOk(todaySchema)
  @apiProblems('unavailable')
  show(): Promise<z.output<typeof todaySchema>> {
    return this.today.read();
  }
}
