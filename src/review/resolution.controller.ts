import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ACTION_CODES } from '../findings';
import { RESOLUTION_SCOPES } from '../master';
import { OFFICE, problem } from '../platform';
import { apiOk, apiProblems, Permit, ValidBody, ValidParams } from '../platform/services';
import { deskProblem } from './desk-problem.filter';
import { ResolutionTrials } from './resolution-trial.service';
import { RuleDesk } from './rule-desk.service';

const byId = z.strictObject({ id: z.uuid() });
const trial = z.strictObject({
  order: z.uuid().describe('The order in which the question stands'),
  finding: z.string().min(1).max(64).describe('The id of the finding'),
  scope: z.enum(RESOLUTION_SCOPES),
  action: z.enum(ACTION_CODES),
  mostAmount: z
    .string()
    .regex(/^\d{1,15}(\.\d{1,6})?$/)
    .nullable()
    .default(null)
    .describe('What it may give away at most'),
});
const trialSchema = z.object({
  code: z.string(),
  cause: z.string(),
  found: z.number().int().describe('Such findings among the latest orders'),
  resolved: z.number().int().describe('How many of them it would have answered'),
  disagreed: z.number().int().describe('In how many of these people did something else'),
  lines: z.array(
    z.object({
      order: z.uuid(),
      reference: z.string(),
      finding: z.string(),
      did: z.string().nullable().describe('What was answered; null: other values, or nothing yet'),
      outcome: z.enum(['agreed', 'disagreed', 'open', 'beyond']),
    }),
  ),
});

/** Remembered answers before they count: on what was found before, and on trial. */
@ApiTags('rules')
@Controller('api/resolutions')
export class ResolutionController {
  constructor(
    private readonly trials: ResolutionTrials,
    private readonly desk: RuleDesk,
  ) {}

  @Post('trial')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'What an answer would have done to what was found before, had it been remembered; writes nothing',
  })
  @apiOk(trialSchema)
  @apiProblems('invalid-request', 'not-found')
  async trial(
    @ValidBody(trial) body: z.output<typeof trial>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof trialSchema>> {
    const tried = await this.trials.run(body, actor);
    if (tried.ok) return { ...tried.value, lines: tried.value.lines.map((line) => ({ ...line })) };
    throw tried.error === 'not-found' ? problem('not-found') : deskProblem({ kind: 'remember', fault: tried.error });
  }

  @Post(':id/start')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Let an answer that is on trial count; open orders that wait for it are judged again' })
  @apiProblems('invalid-request', 'not-found')
  async start(@ValidParams(byId) { id }: z.output<typeof byId>, @CurrentActor() actor: Actor): Promise<void> {
    if (!(await this.desk.start(id, actor))) throw problem('not-found');
  }
}
