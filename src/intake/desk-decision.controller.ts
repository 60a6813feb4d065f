import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { systemClock } from '../kernel';
import { ANYBODY, OFFICE, problem, type ProblemError } from '../platform';
import {
  apiIfMatch,
  apiOk,
  apiProblems,
  Database,
  IfMatchVersion,
  Permit,
  ValidBody,
  ValidParams,
  ValidQuery,
} from '../platform/services';
import { deskStep, stillPossible, type DeskDecision } from '../review';
import { deskProblem, refusalText } from '../review/services';
import { DecisionDesk } from './decision-desk.service';
import { decisionSchema, decisionView, previewSchema, previewView, type DecisionView } from './decision-view';
import { DeskDecisions, type UndoRefusal } from './desk-decisions.service';

const LISTED = 20;
const decisionId = z.strictObject({ id: z.uuid() });
const decided = z.strictObject({
  case: z.uuid(),
  steps: z.array(deskStep).min(1).max(50).describe('All are done, one after the other, or none'),
});
const listQuery = z.strictObject({
  mine: z.enum(['0', '1']).default('1').describe('0: of everybody'),
});

/** What people decide at the desk waits before it acts (decision 58). */
@ApiTags('review')
@Controller('api/desk-decisions')
export class DeskDecisionController {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly decisions: DeskDecisions,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: `The latest decisions, the newest first: ${LISTED}, with all of their groups, and refused ones that were not read`,
  })
  @apiOk(z.object({ items: z.array(decisionSchema), next: z.null() }))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(listQuery) { mine }: z.output<typeof listQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly items: readonly DecisionView[]; readonly next: null }> {
    const found = await this.decisions.latest(this.database, mine === '1' ? actor.id : null, LISTED);
    return { items: found.map(shown), next: null };
  }

  @Post()
  @HttpCode(201)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Decide about a case: what would be refused is refused at once, the rest is carried out when it is due',
  })
  @apiIfMatch()
  @apiOk(decisionSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'open-findings', 'conflict')
  async decide(
    @IfMatchVersion() version: number,
    @ValidBody(decided) body: z.output<typeof decided>,
    @CurrentActor() actor: Actor,
  ): Promise<DecisionView> {
    const made = await this.desk.decide({ caseId: body.case, version }, body.steps, actor);
    if (!made.ok) throw deskProblem(made.error);
    return shown(made.value);
  }

  @Post('preview')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'What would come of a decision now, and what the buyer would get; nothing is written' })
  @apiIfMatch()
  @apiOk(previewSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'open-findings', 'conflict')
  async preview(
    @IfMatchVersion() version: number,
    @ValidBody(decided) body: z.output<typeof decided>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof previewSchema>> {
    const tried = await this.desk.try({ caseId: body.case, version }, body.steps, actor);
    if (!tried.ok) throw deskProblem(tried.error);
    return previewView(tried.value);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Say that you have read that a decision of yours was refused' })
  @apiProblems('not-found')
  async read(@ValidParams(decisionId) { id }: z.output<typeof decisionId>, @CurrentActor() actor: Actor): Promise<void> {
    if (!(await this.desk.read(id, actor))) throw problem('not-found');
  } // prettier-ignore

  @Delete(':id')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Undo a decision that waits; of one that was carried out it says what can still be done' })
  @apiOk(decisionSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async undo(
    @ValidParams(decisionId) { id }: z.output<typeof decisionId>,
    @CurrentActor() actor: Actor,
  ): Promise<DecisionView> {
    const undone = await this.desk.undo(id, actor);
    if (!undone.ok) throw undoProblem(undone.error);
    return shown(undone.value);
  }
}

export const shown = (one: DeskDecision): DecisionView =>
  decisionView(one, one.refusal === null ? null : refusalText(one.refusal), systemClock.now());

function undoProblem(refusal: UndoRefusal): ProblemError {
  if (refusal.kind === 'not-found') return problem('not-found');
  const { state, steps } = refusal.decision;
  const detail =
    state === 'refused'
      ? {
          nl: 'Deze beslissing ging niet door; het geval staat weer open.',
          en: 'This decision was not carried out; the case is open again.',
        }
      : stillPossible(steps);
  return problem('conflict', { detail, extra: { state } });
}
