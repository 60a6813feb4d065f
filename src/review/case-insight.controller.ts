import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ANYBODY, problem } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidParams, ValidQuery } from '../platform/services';
import { CaseAnswer } from './case-answer.service';
import { CaseSourceRepository } from './case-source.repository';
import { CaseSource } from './case-source.service';
import { CaseSurroundingsService } from './case-surroundings.service';

const caseId = z.strictObject({ id: z.uuid() });
type Id = z.output<typeof caseId>;
const sourceQuery = z.strictObject({
  from: z.coerce.number().int().min(0).optional().describe('Where to go on: `next` of the piece before'),
  value: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Without `from`: the piece in which this value of the document stands'),
});

const sourceSchema = z.object({
  format: z.string().nullable(),
  name: z.string().nullable().describe('Of the file'),
  from: z.number().int(),
  next: z.number().int().nullable().describe('Where the next piece begins; null when there is none'),
  total: z.number().int(),
  text: z.string().describe('As it came; a workbook as lines with a tab between cells. Show it as text and never as markup'),
  values: z
    .array(
      z.object({
        path: z.string().describe('Of the document: lines[2].price'),
        offset: z.number().int().describe('Characters (UTF-16) from the beginning of the text'),
        length: z.number().int(),
      }),
    )
    .describe('Every understood value that stands in this piece'),
}); // prettier-ignore

const words = z.object({ nl: z.string().nullable(), en: z.string().nullable() });
const answerSchema = z.object({
  kind: z.enum(['accepted', 'changed', 'rejected']),
  words: words.describe('Of the order as a whole; null: nothing but that it goes'),
  lines: z.array(
    z.object({
      line: z.number().int().describe('From 0'),
      number: z.string().nullable(),
      kind: z.enum(['accepted', 'changed', 'rejected', 'pending']).describe('pending: nobody has decided about it yet'),
      words: words.describe('What the buyer reads of it; null for an accepted line'),
    }),
  ),
  headOpen: z.boolean().describe('Something of the order as a whole is not settled yet'),
  raw: z
    .string()
    .nullable()
    .describe('The message as it would leave; null while something is open, and where this buyer gets none'),
});

const timelineSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: z.iso.datetime(),
      kind: z.string().describe('What happened, as order-released'),
      subject: z.string().describe('What it happened to: review-case, sales-order, message, interchange'),
      actor: z.string().nullable().describe('The name of who did it; null: nobody had to'),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});

const name = z.string();
const surroundingsSchema = z.object({
  state: z.string().describe('Of the order'),
  receivedAt: z.iso.datetime(),
  theirTotal: z
    .object({
      amount: z.string(),
      stated: z.boolean().describe('The message says so; else his prices times his quantities'),
    })
    .nullable(),
  customer: z
    .object({
      number: name,
      name,
      currency: name,
      blockedReason: name.nullable(),
      creditLimit: name.nullable(),
      openInvoices: name,
      overdueCount: z.number().int().nullable(),
      orderNote: name.nullable(),
    })
    .nullable(),
  deliveryPlace: z.object({ name, street: name, postcode: name, city: name, country: name }).nullable(),
  partner: z.object({ code: name, name }).nullable(),
  prices: z
    .array(z.object({ id: z.uuid(), source: name, name: name.nullable(), validFrom: name, validTo: name.nullable() }))
    .describe('Those of ours that the lines have (ourPriceId)'),
});

/** What stands behind a case: the bytes, the answer that would go out, and what happened. */
@ApiTags('review')
@Controller('api/review-cases')
export class CaseInsightController {
  constructor(
    private readonly source: CaseSource,
    private readonly answers: CaseAnswer,
    private readonly events: CaseSourceRepository,
    private readonly surroundings: CaseSurroundingsService,
    private readonly database: Database,
  ) {}

  @Get(':id/source')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'The message as text, a piece at a time, and where each understood value stands in it' })
  @apiOk(sourceSchema)
  @apiProblems('invalid-request', 'not-found')
  async showSource(
    @ValidParams(caseId) { id }: Id,
    @ValidQuery(sourceQuery) { from, value }: z.output<typeof sourceQuery>,
  ): Promise<z.output<typeof sourceSchema>> {
    const piece = await this.source.piece(id, from ?? (value === undefined ? null : { value }));
    if (piece === null) throw problem('not-found');
    return { ...piece, values: [...piece.values] };
  }

  @Get(':id/answer')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'The answer that the buyer would get as the order stands now; nothing is sent' })
  @apiOk(answerSchema)
  @apiProblems('not-found')
  async showAnswer(@ValidParams(caseId) { id }: Id): Promise<z.output<typeof answerSchema>> {
    const answer = await this.answers.of(id);
    if (answer === null) throw problem('not-found');
    return { ...answer, lines: [...answer.lines] };
  }

  @Get(':id/surroundings')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Customer, place, totals and the origin of our prices: what people know of the order of a case' })
  @apiOk(surroundingsSchema)
  @apiProblems('not-found')
  async showSurroundings(@ValidParams(caseId) { id }: Id): Promise<z.output<typeof surroundingsSchema>> {
    const shown = await this.surroundings.of(id);
    if (shown === null) throw problem('not-found');
    return { ...shown, receivedAt: shown.receivedAt.toISOString(), prices: [...shown.prices] };
  }

  @Get(':id/timeline')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What happened to the case, its order, its message and its file; the latest 500, oldest first' })
  @apiOk(timelineSchema)
  async showTimeline(@ValidParams(caseId) { id }: Id): Promise<z.output<typeof timelineSchema>> {
    const events = await this.events.events(this.database, id);
    return { items: events.map((event) => ({ ...event, at: event.at.toISOString(), data: { ...event.data } })) };
  }
} // prettier-ignore
