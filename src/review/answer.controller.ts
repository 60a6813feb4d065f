import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ANYBODY, OFFICE, problem } from '../platform';
import { apiIfMatch, apiOk, apiProblems, IfMatchVersion, Permit, ValidBody, ValidParams } from '../platform/services';
import { AnswerDesk, type AnswerResult } from './answer-desk.service';
import { caseSchema } from './case-schema';
import { CasePossibilities } from './case-possibilities.service';
import { CaseViews } from './case-views.service';
import { corrections, override } from './desk-acts';
import { deskProblem } from './desk-problem.filter';

const caseId = z.strictObject({ id: z.uuid() });
const asked = z.strictObject({ finding: z.string().min(1).max(64).describe('The id of the finding') });

const answeredSchema = caseSchema.extend({
  alsoCleared: z
    .number()
    .int()
    .nullable()
    .describe('Other open orders with the same question: they are judged again now'),
});
const text = z.object({ nl: z.string(), en: z.string() });
const possibleSchema = z.object({
  answers: z.array(
    z.object({
      finding: z.string().describe('The id of the finding'),
      action: z.string(),
      refused: text.nullable().describe('Why you may not give this answer, and who may; null: you may'),
    }),
  ),
  hold: z
    .array(z.number().int())
    .nullable()
    .describe('Lines that would have to wait for the others to go on now, from 0; null: no part of the order can'),
});
type Answered = z.output<typeof answeredSchema>;
type Id = z.output<typeof caseId>;

/** Answers to the questions of a case. Every write names the version that the person saw and answers the case as it is afterwards. */
@ApiTags('review')
@Controller('api/review-cases')
export class AnswerController {
  constructor(
    private readonly desk: AnswerDesk,
    private readonly views: CaseViews,
    private readonly possibilities: CasePossibilities,
  ) {}

  @Get(':id/possibilities')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Which answers you may give and why not others, and whether a part of the order can go' })
  @apiOk(possibleSchema)
  @apiProblems('not-found')
  async possible(
    @ValidParams(caseId) { id }: Id,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof possibleSchema>> {
    const found = await this.possibilities.of(id, actor);
    if (found === null) throw problem('not-found');
    const { answers, hold } = found;
    return {
      answers: answers.map((one) => ({ ...one, refused: one.refused === null ? null : { ...one.refused } })),
      hold: hold === null ? null : [...hold],
    };
  }

  @Post(':id/corrections')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Put other values in place of what was understood, and judge again' })
  @apiIfMatch()
  @apiOk(answeredSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async correct(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(corrections) body: z.output<typeof corrections>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answered> {
    return this.after(id, await this.desk.correct(id, version, actor, body.corrections, body.remember), response);
  }

  @Post(':id/overrides')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Accept a finding, or all of one cause, with a reason, and judge again' })
  @apiIfMatch()
  @apiOk(answeredSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async override(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(override) { finding, group, action, reason, remember }: z.output<typeof override>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answered> {
    const target = group === undefined ? { finding: finding ?? '' } : { group };
    return this.after(id, await this.desk.override(id, version, actor, { target, action, reason }, remember), response);
  }

  @Post(':id/questions')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Take an automatic answer back: a person is asked, in this order' })
  @apiIfMatch()
  @apiOk(answeredSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async ask(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(asked) { finding }: z.output<typeof asked>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Answered> {
    return this.after(id, await this.desk.ask(id, version, actor, finding), response);
  }

  private async after(id: string, result: AnswerResult, response: Response): Promise<Answered> {
    if (!result.ok) throw deskProblem(result.error);
    return { ...(await this.views.show(id, response)), ...result.value };
  }
}
