import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { OFFICE } from '../platform';
import { apiIfMatch, apiOk, apiProblems, IfMatchVersion, Permit, ValidBody, ValidParams } from '../platform/services';
import { caseSchema } from './case-schema';
import type { CaseView } from './case-view';
import { CaseViews } from './case-views.service';
import { withReason } from './desk-acts';
import { deskProblem } from './desk-problem.filter';
import { DuplicateDesk } from './duplicate-desk.service';

const caseId = z.strictObject({ id: z.uuid() });

/** An order with the number of another one that is no order of its own (DUP-001, DUP-003). */
@ApiTags('review')
@Controller('api/review-cases')
export class DuplicateController {
  constructor(
    private readonly desk: DuplicateDesk,
    private readonly views: CaseViews,
  ) {}

  @Post(':id/duplicate')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary:
      'Say that it is the earlier order again: nothing comes of it, and the answer to that one is sent once more',
  })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async drop(
    @ValidParams(caseId) { id }: z.output<typeof caseId>,
    @IfMatchVersion() version: number,
    @ValidBody(withReason) { reason }: z.output<typeof withReason>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const dropped = await this.desk.drop(id, version, actor, reason);
    if (!dropped.ok) throw deskProblem(dropped.error);
    return this.views.show(id, response);
  }
}
