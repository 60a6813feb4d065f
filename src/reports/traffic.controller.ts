import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { systemClock } from '../kernel';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Permit, ValidQuery } from '../platform/services';
import { trafficSchema, type TrafficView } from './traffic-view';
import { TrafficService } from './traffic.service';

const trafficQuery = z.strictObject({
  partner: z.string().max(70).optional().describe('Code of a partner; everybody where it is left out'),
});

/** What partners send against what they usually send, over HTTP. */
@ApiTags('reports')
@Controller('api/partner-traffic')
export class TrafficController {
  constructor(private readonly traffic: TrafficService) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What each partner sent, against what he usually sends by this time' })
  @apiOk(trafficSchema)
  @apiProblems('invalid-request', 'not-found')
  async show(@ValidQuery(trafficQuery) { partner }: z.output<typeof trafficQuery>): Promise<TrafficView> {
    const view = await this.traffic.show(systemClock.now(), partner ?? null);
    if (view === null) throw problem('not-found');
    return view;
  }
}
