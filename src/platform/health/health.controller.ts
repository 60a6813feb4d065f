import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { apiOk } from '../http/openapi.decorator';
import { Permit } from '../http/permit.decorator';
import { type NotReadyReason, ReadinessService, type ReadinessWarning } from './readiness.service';

const live = z.object({ status: z.literal('live') });
const ready = z.object({
  status: z.enum(['ready', 'not-ready']),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
});

/** Two questions of a supervisor: should this process be restarted, and should it get requests? */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(private readonly readiness: ReadinessService) {}

  @Get('live')
  @Permit('public')
  @ApiOperation({ summary: 'The process runs', security: [] })
  @apiOk(live)
  live(): z.output<typeof live> {
    return { status: 'live' };
  }

  @Get('ready')
  @Permit('public')
  @ApiOperation({ summary: 'The process can do its work; 503 with the reasons when it cannot', security: [] })
  @apiOk(ready)
  @apiOk(ready, { status: 503, description: 'Not ready, with the reasons' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<{
    readonly status: 'ready' | 'not-ready';
    readonly reasons: readonly NotReadyReason[];
    readonly warnings: readonly ReadinessWarning[];
  }> {
    const [reasons, { warnings }] = [await this.readiness.reasons(), this.readiness];
    response.setHeader('Cache-Control', 'no-store');
    if (reasons.length === 0) return { status: 'ready', reasons, warnings };
    response.status(503).setHeader('Retry-After', '5');
    return { status: 'not-ready', reasons, warnings };
  }
}
