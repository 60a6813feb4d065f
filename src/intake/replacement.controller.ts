import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { OFFICE } from '../platform';
import { apiIfMatch, apiOk, apiProblems, IfMatchVersion, Permit, ValidBody, ValidParams } from '../platform/services';
import { caseSchema, withReason, type CaseView } from '../review';
import { CaseViews, deskProblem } from '../review/services';
import { ReplacementDesk } from './replacement-desk.service';

const caseId = z.strictObject({ id: z.uuid() });

/** An order with the number of another one that is a change of that one (DUP-001, DUP-003). It moves a message, so it is here and not with the cases. */
@ApiTags('review')
@Controller('api/review-cases')
export class ReplacementController {
  constructor(
    private readonly desk: ReplacementDesk,
    private readonly views: CaseViews,
  ) {}

  @Post(':id/replacement')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary:
      'Say that it replaces the earlier order: it becomes a change of that one, and its buyer hears what becomes of the change',
  })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async replace(
    @ValidParams(caseId) { id }: z.output<typeof caseId>,
    @IfMatchVersion() version: number,
    @ValidBody(withReason) { reason }: z.output<typeof withReason>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const replaced = await this.desk.replace(id, version, actor, reason);
    if (!replaced.ok) throw deskProblem(replaced.error);
    return this.views.show(id, response);
  }
}
