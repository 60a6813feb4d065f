import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { systemClock } from '../kernel';
import { ANYBODY } from '../platform';
import { apiOk, Permit } from '../platform/services';
import { CLOCK_KINDS } from './overdue';
import { OverdueList } from './overdue-list.service';

const overdue = z.object({
  items: z.array(
    z.object({
      kind: z.enum(CLOCK_KINDS).describe('`their-acknowledgement`: what a partner owes us; the others are owed by us'),
      partner: z.string().nullable().describe('His name; null where nobody knows who sent it'),
      count: z.number().int().describe('Of this partner on this clock'),
      things: z
        .array(
          z.object({
            id: z.uuid(),
            subject: z.string(),
            since: z.iso.datetime().describe('From when its clock ran'),
            order: z.uuid().nullable(),
            sending: z
              .object({ state: z.string(), revision: z.number().int() })
              .nullable()
              .describe('Where it is a row of the outbox with this id; null where nothing is written yet'),
          }),
        )
        .describe('The oldest of them'),
    }),
  ),
});

/** What is past its time, both ways. */
@ApiTags('outbox')
@Controller('api/overdue-answers')
export class OverdueController {
  constructor(private readonly overdue: OverdueList) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: 'Answers and acknowledgements that are past their time at this moment, by partner and clock',
  })
  @apiOk(overdue)
  async list(): Promise<z.output<typeof overdue>> {
    const items = await this.overdue.list(systemClock);
    return {
      items: items.map(({ things, ...one }) => ({
        ...one,
        things: things.map(({ since, ...thing }) => ({ ...thing, since: since.toISOString() })),
      })),
    };
  }
}
