import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ACTION_CODES, FINDING_CODES, type FindingCode } from '../findings';
import { ANYBODY, OFFICE, problem } from '../platform';
import { apiOk, apiProblems, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services';
import { findingSchema, findingView, remember } from '../review';
import { DecisionDesk, type GroupResult } from './decision-desk.service';
import { decisionSchema, type DecisionView } from './decision-view';
import { shown } from './desk-decision.controller';
import { GroupQuestions, type AskingCase } from './group-questions.service';

const text = z.object({ nl: z.string(), en: z.string() });
const groupId = z.strictObject({ id: z.uuid() });
const question = z.strictObject({
  code: z.enum(FINDING_CODES as [FindingCode, ...FindingCode[]]),
  cause: z.string().min(1).max(500),
  partner: z.string().max(70).optional().describe('Only of orders of this partner, by his code'),
  customer: z.string().max(70).optional().describe('Only of orders of this customer, by his number'),
});
const reason = z.string().trim().min(3).max(500);
const group = z.strictObject({
  question,
  cases: z
    .array(z.strictObject({ case: z.uuid(), version: z.number().int() }))
    .min(1)
    .optional()
    .describe('Which of them, as the person saw them; all that ask the question without it'),
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('override'), action: z.enum(ACTION_CODES).nullable().default(null), reason }),
    z.strictObject({
      kind: z.literal('correction'),
      field: z.string().min(1).max(40).describe('Of each of its lines, as unit'),
      value: z.string().max(70).nullable(),
    }),
  ]),
  release: z.boolean().default(true).describe('Orders that nothing else holds are released with it'),
  remember,
});
type Group = z.output<typeof group>;

const askingSchema = z.object({
  case: z.uuid(),
  version: z.number().int(),
  reference: z.string(),
  buyerOrderNumber: z.string().nullable(),
  customer: z.string().nullable(),
  currency: z.string().nullable(),
  total: z.string(),
  lines: z.number().int().describe('Of its lines, those that ask'),
  others: z.number().int().describe('Other questions that hold the order'),
  leaving: text.nullable().describe('Somebody decided about it already'),
});
const questionSchema = z.object({
  finding: findingSchema.nullable().describe('As the oldest of the orders asks it; null when none does'),
  choices: z.array(
    z.object({
      kind: z.enum(['override', 'correction']),
      action: z.string(),
      field: z.string().nullable(),
      value: z.string().nullable(),
      evidence: text.nullable(),
    }),
  ),
  items: z.array(askingSchema),
  more: z.boolean().describe('More orders ask it than one call may answer'),
});
const resultSchema = z.object({
  case: z.uuid(),
  outcome: z.enum(['ok', 'skipped']),
  text: text.describe('What the buyer gets, or why the order cannot follow'),
  releases: z.boolean().describe('False: the order is answered and stays on the desk'),
  decision: decisionSchema.nullable(),
});
const resultsSchema = z.object({ group: z.uuid().nullable(), items: z.array(resultSchema) });
type Results = z.output<typeof resultsSchema>;

/** One question of many orders, answered at once: each order follows by itself, or says why it cannot. */
@ApiTags('review')
@Controller('api/desk-decisions')
export class DecisionGroupController {
  constructor(
    private readonly desk: DecisionDesk,
    private readonly questions: GroupQuestions,
  ) {}

  @Get('question')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'A question with what may be answered, and the orders that ask it, the oldest first' })
  @apiOk(questionSchema)
  @apiProblems('invalid-request')
  async question(@ValidQuery(question) asked: z.output<typeof question>): Promise<z.output<typeof questionSchema>> {
    const { finding, choices, items } = await this.questions.of(wanted(asked), this.desk.most + 1);
    return {
      finding: finding === null ? null : findingView(finding),
      choices: choices.map((choice) => ({ ...choice, evidence: choice.evidence === null ? null : { ...choice.evidence } })),
      items: items.slice(0, this.desk.most).map(askingView),
      more: items.length > this.desk.most,
    };
  } // prettier-ignore

  @Post('groups/preview')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'What would come of an answer, order by order; writes nothing' })
  @apiOk(resultsSchema)
  @apiProblems('invalid-request')
  async preview(@ValidBody(group) body: Group, @CurrentActor() actor: Actor): Promise<Results> {
    const results = await this.desk.preview(await this.casesOf(body), answerOf(body), actor);
    return { group: null, items: results.map(resultView) };
  }

  @Post('groups')
  @HttpCode(201)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Answer a question for many orders; each is a decision that waits, or says why it cannot be',
  })
  @apiOk(resultsSchema, { status: 201 })
  @apiProblems('invalid-request')
  async decide(@ValidBody(group) body: Group, @CurrentActor() actor: Actor): Promise<Results> {
    const { id, results } = await this.desk.decideAll(await this.casesOf(body), answerOf(body), actor);
    return { group: id, items: results.map(resultView) };
  }

  @Delete('groups/:id')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Undo those decisions of a group that wait; the others stand as they are' })
  @apiOk(z.object({ undone: z.number().int(), items: z.array(decisionSchema) }))
  @apiProblems('invalid-request', 'not-found')
  async undo(
    @ValidParams(groupId) { id }: z.output<typeof groupId>,
    @CurrentActor() actor: Actor,
  ): Promise<{ readonly undone: number; readonly items: readonly DecisionView[] }> {
    const ids = await this.questions.decisionsOf(id);
    if (ids.length === 0) throw problem('not-found');
    const undone = await this.desk.undoGroup(ids, actor);
    const items = undone.flatMap((one) =>
      one.ok ? [shown(one.value)] : one.error.kind === 'ended' ? [shown(one.error.decision)] : [],
    );
    return { undone: undone.filter(({ ok }) => ok).length, items };
  }

  private async casesOf({ cases, question: asked }: Group) {
    const { most } = this.desk;
    if (cases !== undefined && cases.length > most) throw tooMany(most);
    if (cases !== undefined) return cases.map((one) => ({ caseId: one.case, version: one.version }));
    const found = await this.questions.cases(wanted(asked), most + 1);
    if (found.length > most) throw tooMany(most);
    return found.map(({ id, version }) => ({ caseId: id, version }));
  }
}

const wanted = ({ code, cause, partner, customer }: z.output<typeof question>) => ({
  code,
  cause,
  partner: partner ?? null,
  customer: customer ?? null,
});

const answerOf = ({ question: { code, cause }, answer, release, remember: kept }: Group) => ({
  question: { code, cause },
  answer,
  release,
  remember: kept,
});

const tooMany = (most: number) =>
  problem('invalid-request', {
    errors: [
      {
        path: 'body.cases',
        message: {
          nl: `Hoogstens ${most} orders tegelijk; kies er minder.`,
          en: `${most} orders at once at most; choose fewer.`,
        },
      },
    ],
  });

const askingView = (one: AskingCase): z.output<typeof askingSchema> => ({
  ...one,
  leaving: one.leaving === null ? null : { ...one.leaving },
});

const resultView = ({ caseId, outcome, text: told, releases, decision }: GroupResult): z.output<typeof resultSchema> => ({
  case: caseId,
  outcome,
  text: { ...told },
  releases,
  decision: decision === null ? null : shown(decision),
}); // prettier-ignore
