import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ANYBODY } from '../platform';
import { apiNoContent, apiProblems, ConfigService, Permit, ValidBody } from '../platform/services';
import { asStreamed } from './desk-event';
import { DeskHub } from './desk-hub.service';

/** A stream ends after so many heartbeats and is asked for again, so that the guard looks again who it is. */
const LONGEST_BEATS = 30;

const looking = z.strictObject({ case: z.uuid() });

/** What happens at the desk, as it happens. */
@ApiTags('review')
@Controller('api/desk-events')
export class DeskEventsController {
  constructor(
    private readonly hub: DeskHub,
    private readonly config: ConfigService,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: 'Server-sent events: cases opened, changed, closed, claimed; after a break ask the lists anew',
  })
  @ApiProduces('text/event-stream')
  stream(@Req() request: Request, @Res() response: Response): void {
    response.status(200).setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    // A proxy that gathers answers would hold these back.
    response.setHeader('X-Accel-Buffering', 'no');
    let id = Number(request.get('Last-Event-ID') ?? 0) || 0;
    const missed = id > 0;
    let beats = 0;
    const heart = setInterval(() => {
      if (++beats > LONGEST_BEATS) end();
      else response.write(': alive\n\n');
    }, this.config.limits.deskHeartbeatMs);
    const end = (): void => {
      response.end();
      // Kept alive it would hold the process that ends.
      request.socket.destroySoon();
    };
    const stop = this.hub.listen((event) => response.write(asStreamed(++id, event)), end);
    response.once('close', () => {
      clearInterval(heart);
      stop();
    });
    response.write('retry: 2000\n\n');
    // What came meanwhile is not kept: the screen asks anew.
    if (missed) response.write(asStreamed(++id, { kind: 'changed', cases: [], by: null, to: [] }));
  }

  @Post('looking')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Tell colleagues that you look at a case; say it again while you do' })
  @apiNoContent()
  @apiProblems('invalid-request')
  looking(@ValidBody(looking) body: z.output<typeof looking>, @CurrentActor() actor: Actor): void {
    this.hub.say({ kind: 'looking', cases: [body.case], by: { id: actor.id, name: actor.name }, to: [] });
  }
}
