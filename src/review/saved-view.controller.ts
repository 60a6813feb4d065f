import { Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ANYBODY } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams } from '../platform/services';
import { SavedViewRepository } from './saved-view.repository';

const named = z.strictObject({ name: z.string().trim().min(1).max(60) });
const kept = z.strictObject({
  filter: z.string().max(1000).describe('The query of the address of the queue, as "states=new&severity=error"'),
});
const list = z.object({ items: z.array(z.object({ name: z.string(), filter: z.string() })) });

/** Filters of the queue that people keep for themselves. */
@ApiTags('review')
@Controller('api/saved-views')
export class SavedViewController {
  constructor(private readonly views: SavedViewRepository) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Your own views, by name' })
  @apiOk(list)
  async list(@CurrentActor() actor: Actor): Promise<z.output<typeof list>> {
    return { items: [...(await this.views.of(actor.id))] };
  }

  @Put(':name')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Keep a view under a name' })
  @apiNoContent()
  @apiProblems('invalid-request')
  async keep(
    @ValidParams(named) { name }: z.output<typeof named>,
    @ValidBody(kept) { filter }: z.output<typeof kept>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.views.keep(actor.id, name, filter);
  }

  @Delete(':name')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Forget a view' })
  @apiNoContent()
  @apiProblems('invalid-request')
  async forget(@ValidParams(named) { name }: z.output<typeof named>, @CurrentActor() actor: Actor): Promise<void> {
    await this.views.forget(actor.id, name);
  }
}
