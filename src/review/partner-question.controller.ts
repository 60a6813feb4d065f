import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ACTION_CODES } from '../findings';
import { OFFICE } from '../platform';
import { apiIfMatch, apiOk, apiProblems, IfMatchVersion, Permit, ValidBody, ValidParams } from '../platform/services';
import { caseSchema } from './case-schema';
import type { CaseView } from './case-view';
import { CaseViews } from './case-views.service';
import { deskProblem } from './desk-problem.filter';
import { PartnerQuestionDesk } from './partner-question-desk.service';

const caseId = z.strictObject({ id: z.uuid() });
const answer = z
  .strictObject({
    scope: z
      .enum(['order', 'open', 'partner'])
      .describe('One order; all that have come so far; or from now on as well, where that can be remembered'),
    order: z.uuid().optional().describe('Of the scope "order"'),
    action: z
      .enum(ACTION_CODES)
      .nullable()
      .default(null)
      .describe('Without it: what we agreed holds, else as the buyer has it'),
    reason: z.string().trim().min(3).max(500),
  })
  .refine(({ scope, order }) => (scope === 'order') === (order !== undefined), {
    message: 'is of the scope "order"',
    path: ['order'],
  });

/** What orders of a partner ask in common is answered once. The case itself is listed and shown as all cases are. */
@ApiTags('review')
@Controller('api/review-cases')
export class PartnerQuestionController {
  constructor(
    private readonly desk: PartnerQuestionDesk,
    private readonly views: CaseViews,
  ) {}

  @Post(':id/partner-answer')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Answer a question that orders of a partner have in common; they are judged again by it' })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async answer(
    @ValidParams(caseId) { id }: z.output<typeof caseId>,
    @IfMatchVersion() version: number,
    @ValidBody(answer) { scope, order, action, reason }: z.output<typeof answer>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const result = await this.desk.answer(id, version, actor, { scope, orderId: order ?? null, action, reason });
    if (!result.ok) throw deskProblem(result.error);
    return this.views.show(id, response);
  }
}
