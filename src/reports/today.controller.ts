import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY } from '../platform';
import { apiOk, apiProblems, Permit } from '../platform/services';
import { causeName, hoursOf } from './today';
import { TodayRepository } from './today.repository';

const count = z.int().nonnegative();
const todaySchema = z.object({
  figures: z.object({
    interchangesToday: count.describe('Interchanges received since midnight in Amsterdam'),
    ordersReleasedToday: count.describe('Orders released today, wholly or in part'),
    ordersToday: count.describe('Orders received today, whatever became of them'),
    touchlessToday: count.describe('Of the orders received today, those released without a person'),
    waitingInReview: count.describe('Open cases of the review desk'),
    answersOutstanding: count.describe('Answers that have not left yet'),
    quarantinedWork: count.describe('Work that failed too often and waits for an administrator'),
    filesRefusedToday: count.describe('Files that were not let in today'),
  }),
  intake: z
    .array(
      z.object({
        hour: z.int().min(0).max(23),
        today: count,
        usual: z.number().describe('Mean of the same weekday of the last four weeks'),
      }),
    )
    .describe('Interchanges by hour of the day in Amsterdam, all 24 of them'),
  ages: z
    .array(z.object({ upToMinutes: count.nullable().describe('null for all that are older'), cases: count }))
    .describe('Open cases by how long they have been waiting'),
  causes: z
    .array(z.object({ code: z.string(), name: z.object({ nl: z.string(), en: z.string() }), cases: count }))
    .describe('What stops open cases, the most frequent first'),
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
  async show(): Promise<z.output<typeof todaySchema>> {
    const [figures, intake, ages, causes] = await Promise.all([
      this.today.figures(),
      this.today.intake(),
      this.today.ages(),
      this.today.causes(),
    ]);
    return {
      figures,
      intake: [...hoursOf(intake)],
      ages: [...ages],
      causes: causes.map((cause) => ({ ...cause, name: causeName(cause.code) })),
    };
  }
}
