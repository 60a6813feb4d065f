import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { ANYBODY } from '../http/permit';
import { Permit } from '../http/permit.decorator';
import { MetricsService } from './metrics.service';

/** The figures for Prometheus, which logs in with a bearer token of a viewer. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: MetricsService) {}

  @Get()
  @Permit(...ANYBODY)
  async render(@Res() response: Response): Promise<void> {
    response.setHeader('Content-Type', this.metrics.contentType).send(await this.metrics.render());
  }
}
