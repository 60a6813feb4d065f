import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ACTION_CODES } from '../findings';
import { ANYBODY, decodeCursor, OFFICE, pageOf, pageQuery, problem, toPage, versionTag, type Page } from '../platform';
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
import { caseInList, caseView, type CaseView } from './case-view';
import { caseSchema, caseSummarySchema } from './case-schema';
import { CASE_STATES } from './review-case';
import { deskProblem } from './desk-problem.filter';
import { DeskService, type DeskResult } from './desk.service';
import { OrderRepository } from '../sales/services';
import { MOST_FINDINGS, ReviewCaseRepository } from './review-case.repository';

const caseId = z.strictObject({ id: z.uuid() });
const listQuery = pageQuery.extend({
  state: z.enum(CASE_STATES).optional(),
  salesOrder: z.uuid().optional().describe('Cases of this order, and those about its answers'),
});
const reason = z.string().trim().min(3).max(500);
/** Somebody else reads it: write it for the buyer. */
const toldReason = reason.describe('The buyer reads it in the order response, where one is sent');
const corrections = z.strictObject({
  corrections: z
    .array(z.strictObject({ field: z.string().min(1).max(60), value: z.string().max(70).nullable() }))
    .min(1)
    .max(200),
});
const override = z.strictObject({
  finding: z.string().min(1).max(64).describe('The id of the finding'),
  action: z.enum(ACTION_CODES).nullable().default(null).describe('Without it: accept it as the buyer has it'),
  reason,
});
const lineRejections = z.strictObject({
  lines: z.array(z.number().int().min(0)).min(1).max(1000).describe('Places in the list of lines, from 0'),
  reason: toldReason,
});
const rejection = z.strictObject({ reason: toldReason });

type Id = z.output<typeof caseId>;

/** The review desk over HTTP. Every write names the version that the person saw and answers the case as it is afterwards. */
@ApiTags('review')
@Controller('api/review-cases')
export class ReviewController {
  constructor(
    private readonly desk: DeskService,
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Cases, the oldest first' })
  @apiOk(pageOf(caseSummarySchema))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(listQuery) query: z.output<typeof listQuery>,
  ): Promise<Page<z.output<typeof caseSummarySchema>>> {
    const [openedAt, id] = decodeCursor(query.cursor, 2) ?? [];
    const after = typeof openedAt === 'string' && typeof id === 'string' ? { openedAt, id } : null;
    const filter = { state: query.state ?? null, salesOrderId: query.salesOrder ?? null };
    const rows = await this.cases.list(this.database, filter, query.limit, after);
    const orderIds = rows.flatMap(({ salesOrderId }) => salesOrderId ?? []);
    const findings = await this.orders.mainFindings(this.database, orderIds, MOST_FINDINGS);
    return toPage(
      rows,
      query.limit,
      (row) => [row.cursorAt, row.id],
      (row) => caseInList(row, findings.get(row.salesOrderId ?? '') ?? { count: 0, findings: [] }),
    );
  }

  @Get(':id')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'A case with its order and all findings; the ETag is its version' })
  @apiOk(caseSchema)
  @apiProblems('not-found')
  async show(@ValidParams(caseId) { id }: Id, @Res({ passthrough: true }) response: Response): Promise<CaseView> {
    const view = await this.view(id);
    response.setHeader('ETag', versionTag(view.version));
    return view;
  }

  @Post(':id/corrections')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Put other values in place of what was understood, and judge again' })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async correct(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(corrections) body: z.output<typeof corrections>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return this.after(id, await this.desk.correct(id, version, actor, body.corrections), response);
  }

  @Post(':id/overrides')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Accept a finding with a reason, and judge again' })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async override(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(override) body: z.output<typeof override>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return this.after(id, await this.desk.override(id, version, actor, body), response);
  }

  @Post(':id/line-rejections')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Decline lines, and judge the rest again' })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async rejectLines(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(lineRejections) body: z.output<typeof lineRejections>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return this.after(id, await this.desk.rejectLines(id, version, actor, body.lines, body.reason), response);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Decline the order, or close a case that has no order' })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async reject(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(rejection) body: z.output<typeof rejection>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return this.after(id, await this.desk.reject(id, version, actor, body.reason), response);
  }

  @Post(':id/release')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Release the order; it is judged with current facts first' })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('not-found', 'open-findings', 'conflict')
  async release(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return this.after(id, await this.desk.release(id, version, actor), response);
  }

  private async after(id: string, result: DeskResult, response: Response): Promise<CaseView> {
    if (!result.ok) throw deskProblem(result.error);
    const view = await this.view(id);
    response.setHeader('ETag', versionTag(view.version));
    return view;
  }

  private async view(id: string): Promise<CaseView> {
    const found = await this.cases.find(this.database, id);
    if (found === null) throw problem('not-found');
    if (found.salesOrderId === null) return caseView(found, null, []);
    const order = await this.orders.find(this.database, found.salesOrderId);
    return caseView(found, order, await this.orders.findings(this.database, found.salesOrderId));
  }
}
