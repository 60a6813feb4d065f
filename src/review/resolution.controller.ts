import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { businessDateOf, systemClock } from '../kernel';
import {
  ANYBODY,
  decodeCursor,
  OFFICE,
  pageOf,
  pageQuery,
  problem,
  toPage,
  type Page,
  type ProblemError,
} from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services';
import type { AnswerAct } from './answer-life';
import { AnswerRules, type RuleRefusal } from './answer-rules.service';
import { deskProblem } from './desk-problem.filter';
import { ResolutionBook } from './resolution-book.repository';
import { proposal, proposedSchema, resolutionDetail, resolutionFilter, resolutionSchema, trialBody, trialSchema } from './resolution-schema'; // prettier-ignore
import { MOST_FINDINGS, MOST_ORDERS, ResolutionTrials } from './resolution-trial.service';
import { resolutionHistory, resolutionView, trialView } from './resolution-view';
import { RuleProposals } from './rule-proposals.service';

const resolutionList = pageQuery.extend(resolutionFilter.shape);

const byId = z.strictObject({ id: z.uuid() });
type Id = z.output<typeof byId>;
const withReason = z.strictObject({ reason: z.string().trim().min(3).max(500) });
type WithReason = z.output<typeof withReason>;
type Trial = z.output<typeof trialSchema>;

const BOUND = { orders: MOST_ORDERS, findings: MOST_FINDINGS };

/** Remembered answers: what they would have done, how they fare, and what is done with them. */
@ApiTags('rules')
@Controller('api/resolutions')
export class ResolutionController {
  constructor(
    private readonly book: ResolutionBook,
    private readonly trials: ResolutionTrials,
    private readonly rules: AnswerRules,
    private readonly proposals: RuleProposals,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Remembered answers, the latest first, and how they fare' })
  @apiOk(pageOf(resolutionSchema))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(resolutionList) { cursor, limit, state, code }: z.output<typeof resolutionList>,
  ): Promise<Page<z.output<typeof resolutionSchema>>> {
    const [at, id] = decodeCursor(cursor, 2) ?? [];
    const after = typeof at === 'string' && typeof id === 'string' ? { at, id } : null;
    const today = businessDateOf(systemClock.now());
    const rows = await this.book.list(this.database, { state: state ?? null, code: code ?? null }, today, limit, after);
    return toPage(
      rows,
      limit,
      (row) => [row.cursorAt, row.id],
      (row) => resolutionView(row, today),
    );
  }

  @Post()
  @HttpCode(201)
  @Permit(...OFFICE)
  @ApiOperation({
    summary:
      'Have an answer remembered without giving it here; a draft where it passes the authority of who proposes it',
  })
  @apiOk(proposedSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-found')
  async propose(
    @ValidBody(proposal) body: z.output<typeof proposal>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof proposedSchema>> {
    const made = await this.proposals.propose(body, actor);
    if (!made.ok) throw deskProblem(made.error);
    return { ...made.value };
  }

  @Post('trial')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'What an answer would have done to what was found before, had it been remembered; writes nothing',
  })
  @apiOk(trialSchema)
  @apiProblems('invalid-request', 'not-found')
  async trial(@ValidBody(trialBody) body: z.output<typeof trialBody>, @CurrentActor() actor: Actor): Promise<Trial> {
    const tried = await this.trials.run(body, actor);
    if (tried.ok) return trialView(tried.value, BOUND);
    throw tried.error === 'not-found' ? problem('not-found') : deskProblem({ kind: 'remember', fault: tried.error });
  }

  @Get(':id')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'A remembered answer with what became of it, the latest first' })
  @apiOk(resolutionDetail)
  @apiProblems('not-found')
  async show(@ValidParams(byId) { id }: Id): Promise<z.output<typeof resolutionDetail>> {
    const found = await this.book.find(this.database, id);
    if (found === null) throw problem('not-found');
    const history = resolutionHistory(await this.book.events(this.database, id));
    return { ...resolutionView(found, businessDateOf(systemClock.now())), history };
  }

  @Get(':id/trial')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What a remembered answer would have done to what was found before' })
  @apiOk(trialSchema)
  @apiProblems('not-found')
  async backTest(@ValidParams(byId) { id }: Id): Promise<Trial> {
    const found = await this.book.find(this.database, id);
    if (found === null) throw problem('not-found');
    return trialView(await this.trials.ofKept(found), BOUND);
  }

  @Post(':id/approve')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Put a draft on trial, by somebody who may give away what it does' })
  @apiProblems('not-authorised', 'not-found', 'conflict')
  approve(@ValidParams(byId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    return this.move(id, 'approve', null, actor);
  }

  @Post(':id/try')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Put an answer on trial again that is given, or suspended' })
  @apiProblems('not-found', 'conflict')
  again(@ValidParams(byId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    return this.move(id, 'try', null, actor);
  }

  @Post(':id/start')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Let an answer that is on trial count; open orders that wait for it are judged again' })
  @apiProblems('not-found', 'conflict')
  start(@ValidParams(byId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    return this.move(id, 'start', null, actor);
  }

  @Post(':id/suspend')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'No longer give this answer; open orders in which it counted are judged again' })
  @apiProblems('invalid-request', 'not-found', 'conflict')
  suspend(
    @ValidParams(byId) { id }: Id,
    @ValidBody(withReason) { reason }: WithReason,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.move(id, 'suspend', reason, actor);
  }

  @Post(':id/end')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Let this answer rest for good; open orders in which it counted are judged again' })
  @apiProblems('invalid-request', 'not-found', 'conflict')
  end(
    @ValidParams(byId) { id }: Id,
    @ValidBody(withReason) { reason }: WithReason,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.move(id, 'end', reason, actor);
  }

  private async move(id: string, act: AnswerAct, reason: string | null, actor: Actor): Promise<void> {
    const moved = await this.rules.move(id, act, reason, actor);
    if (!moved.ok) throw moveProblem(moved.error);
  }
}

function moveProblem(refusal: RuleRefusal): ProblemError {
  switch (refusal.kind) {
    case 'not-found':
      return problem('not-found');
    case 'not-authorised':
      return problem('not-authorised', {
        detail: {
          nl: 'Deze regel geeft meer weg dan uw rol mag; laat iemand anders hem goedkeuren.',
          en: 'This rule gives away more than your role may; have somebody else approve it.',
        },
        extra: { needed: refusal.needed },
      });
    case 'not-now':
      return problem('conflict', {
        detail: {
          nl: 'Dat kan niet meer met deze regel; kijk hoe hij er nu voor staat.',
          en: 'That cannot be done with this rule any more; look at what it is now.',
        },
        extra: { state: refusal.state },
      });
  }
}
