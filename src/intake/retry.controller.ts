import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { OFFICE, problem, versionTag, type ProblemError } from '../platform';
import { apiIfMatch, apiOk, apiProblems, IfMatchVersion, Permit, ValidParams } from '../platform/services';
import { caseSchema, caseView, type CaseView } from '../review';
import { deskProblem } from '../review/services';
import { RetryService, type RetryRefusal } from './retry.service';

const caseId = z.strictObject({ id: z.uuid() });

/** Trying again over HTTP. It stands here and not with the desk because only intake knows what can be tried again, and how. */
@ApiTags('review')
@Controller('api/review-cases')
export class RetryController {
  constructor(private readonly retries: RetryService) {}

  @Post(':id/retry')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Try again what was set aside, an answer that did not leave, or a file that could not be read',
    description:
      'The case ends as `retried`. When it fails once more the same case is open again. A file that was acknowledged as ' +
      'refused is never read again: only a new sending can become an order.',
  })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('not-found', 'conflict')
  async retry(
    @ValidParams(caseId) { id }: z.output<typeof caseId>,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const retried = await this.retries.retry(id, version, actor);
    if (!retried.ok) throw retryProblem(retried.error);
    response.setHeader('ETag', versionTag(retried.value.version));
    return caseView(retried.value, null, []);
  }
}

function retryProblem(refusal: RetryRefusal): ProblemError {
  switch (refusal.kind) {
    case 'not-found':
      return problem('not-found');
    case 'stale':
      return problem('stale', { version: refusal.version });
    case 'finished':
      return problem('conflict', {
        detail: { nl: 'Dit geval is al afgehandeld.', en: 'This case is already finished.' },
      });
    case 'leaving':
      return deskProblem(refusal);
    case 'nothing-to-retry':
      return problem('conflict', {
        detail: {
          nl: 'Hier valt niets opnieuw te proberen; u kunt het geval alleen afhandelen.',
          en: 'There is nothing to try again here; you can only clear the case.',
        },
      });
  }
}
