import { Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { systemClock, type Result } from '../kernel';
import { ANYBODY, decodeCursor, OFFICE, pageOf, pageQuery, problem, toPage, type Page } from '../platform';
import { apiNoContent, apiOk, apiProblems, Permit, ValidBody, ValidParams, ValidQuery } from '../platform/services';
import { CaseComments, type CaseComment } from './case-comments.service';
import { holdProblem, unknownPerson } from './case-hold-problem.filter';
import type { HoldRefusal } from './case-hold';
import { CaseHolds } from './case-holds.service';

const caseId = z.strictObject({ id: z.uuid() });
const claim = z
  .strictObject({ takeOver: z.boolean().default(false).describe('Also when a colleague has it in hand, who is told') })
  .optional();
const assignment = z.strictObject({ assignee: z.uuid().nullable().describe('Null: nobody') });
const snooze = z
  .strictObject({
    until: z.iso.datetime({ offset: true }).nullable().default(null).describe('When it comes back by itself'),
    waitingFor: z.enum(['customer', 'colleague']).nullable().default(null),
  })
  .refine(({ until, waitingFor }) => until !== null || waitingFor !== null)
  .refine(({ until }) => until === null || Date.parse(until) > systemClock.now().getTime(), { path: ['until'] });
const comment = z.strictObject({
  text: z.string().trim().min(1).max(4000).describe('Read inside alone'),
  mentions: z.array(z.uuid()).max(20).default([]).describe('Ids of colleagues who are told'),
});
const person = z.object({ id: z.uuid(), name: z.string() });
const commentSchema = z.object({
  id: z.uuid(),
  author: person,
  text: z.string(),
  mentions: z.array(person),
  writtenAt: z.iso.datetime(),
});
type Id = z.output<typeof caseId>;

/** Who has a case in hand, when it comes back, and what colleagues say of it. Nothing of it is a decision, so nothing of it asks for a version. */
@ApiTags('review')
@Controller('api/review-cases')
export class CaseHoldController {
  constructor(
    private readonly holds: CaseHolds,
    private readonly comments: CaseComments,
  ) {}

  @Post(':id/claim')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({
    summary: 'Take a case in hand, or stay at it; without a sign of life it is free again after a while',
  })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async claim(
    @ValidParams(caseId) { id }: Id,
    @ValidBody(claim) body: z.output<typeof claim>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    done(await this.holds.claim(id, actor, body?.takeOver ?? false));
  }

  @Delete(':id/claim')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Let go of a case' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async free(@ValidParams(caseId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    done(await this.holds.free(id, actor));
  }

  @Post(':id/assignment')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Give a case to somebody, or to nobody' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async assign(
    @ValidParams(caseId) { id }: Id,
    @ValidBody(assignment) { assignee }: z.output<typeof assignment>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    done(await this.holds.assign(id, actor, assignee));
  }

  @Post(':id/snooze')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Put a case off, or say whom it waits for; it comes back by itself' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async snooze(
    @ValidParams(caseId) { id }: Id,
    @ValidBody(snooze) { until, waitingFor }: z.output<typeof snooze>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    done(await this.holds.snooze(id, actor, { until: until === null ? null : new Date(until), waitingFor }));
  }

  @Delete(':id/snooze')
  @HttpCode(204)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Bring a case back now' })
  @apiNoContent()
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async wake(@ValidParams(caseId) { id }: Id, @CurrentActor() actor: Actor): Promise<void> {
    done(await this.holds.snooze(id, actor, { until: null, waitingFor: null }));
  }

  @Get(':id/comments')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What colleagues wrote about a case, the oldest first' })
  @apiOk(pageOf(commentSchema))
  @apiProblems('invalid-request')
  async list(
    @ValidParams(caseId) { id }: Id,
    @ValidQuery(pageQuery) query: z.output<typeof pageQuery>,
  ): Promise<Page<z.output<typeof commentSchema>>> {
    const [at, after] = decodeCursor(query.cursor, 2) ?? [];
    const from = typeof at === 'string' && typeof after === 'string' ? { at, id: after } : null;
    const rows = await this.comments.of(id, query.limit, from);
    return toPage(rows, query.limit, (row) => [row.cursorAt, row.id], commentView);
  }

  @Post(':id/comments')
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Write to colleagues about a case; the buyer never sees it' })
  @apiOk(commentSchema, { status: 201 })
  @apiProblems('invalid-request', 'not-found')
  async write(
    @ValidParams(caseId) { id }: Id,
    @ValidBody(comment) { text, mentions }: z.output<typeof comment>,
    @CurrentActor() actor: Actor,
  ): Promise<z.output<typeof commentSchema>> {
    const written = await this.comments.write(id, actor, text, mentions);
    if (written === null) throw problem('not-found');
    if (written === 'unknown-person') throw unknownPerson('body.mentions');
    return commentView(written);
  }
}

const commentView = ({ id, author, text, mentions, writtenAt }: CaseComment): z.output<typeof commentSchema> => ({
  id,
  author,
  text,
  mentions: [...mentions],
  writtenAt: writtenAt.toISOString(),
});

function done(result: Result<null, HoldRefusal>): void {
  if (!result.ok) throw holdProblem(result.error);
}
