import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, OutboxHold, Permit, UnitOfWork, ValidBody } from '../platform/services';
import { ControlCounters } from './control-counters.service';
import { holdSchema } from './outbox-schema';

const holding = z.strictObject({ reason: z.string().trim().min(3).max(300) });
const jumping = z.strictObject({ reserve: z.number().int().min(1).max(1_000_000) });
const jumped = z.object({ partners: z.number().int().describe('How many counters jumped') });
type HoldView = z.output<typeof holdSchema>;

/** Whether anything may leave at all, over HTTP. */
@ApiTags('outbox')
@Controller('api')
export class OutboxHoldController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxHold,
    private readonly counters: ControlCounters,
  ) {}

  @Get('outbox-hold')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Whether the outbox is held, since when and why' })
  @apiOk(holdSchema)
  async show(): Promise<HoldView> {
    const hold = await this.outbox.current();
    return {
      held: hold !== null,
      reason: hold?.reason ?? null,
      since: hold?.since.toISOString() ?? null,
      by: hold?.by ?? null,
    };
  }

  @Post('outbox-hold')
  @HttpCode(200)
  @Permit('senior', 'admin')
  @ApiOperation({
    summary: 'Hold everything that would leave',
    description: 'Nothing is composed and nothing is delivered; no attempt is used up.',
  })
  @apiOk(holdSchema)
  @apiProblems('invalid-request', 'conflict')
  async hold(
    @ValidBody(holding) { reason }: z.output<typeof holding>,
    @CurrentActor() actor: Actor,
  ): Promise<HoldView> {
    if (!(await this.unitOfWork.run((tx) => this.outbox.hold(tx, reason, actor.id)))) throw problem('conflict');
    return this.show();
  }

  @Delete('outbox-hold')
  @HttpCode(200)
  @Permit('senior', 'admin')
  @ApiOperation({ summary: 'Let everything leave again' })
  @apiOk(holdSchema)
  @apiProblems('conflict')
  async release(@CurrentActor() actor: Actor): Promise<HoldView> {
    if (!(await this.unitOfWork.run((tx) => this.outbox.release(tx, actor.id)))) throw problem('conflict');
    return this.show();
  }

  @Post('control-counters/jump')
  @HttpCode(200)
  @Permit('admin')
  @ApiOperation({
    summary: 'Skip control numbers of every partner',
    description: 'After a backup was put back; the gap is written down.',
  })
  @apiOk(jumped)
  @apiProblems('invalid-request')
  async jump(
    @ValidBody(jumping) { reserve }: z.output<typeof jumping>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof jumped>> {
    return { partners: await this.unitOfWork.run((tx) => this.counters.jump(tx, reserve, actor.id)) };
  }
}
