import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { ANYBODY, decodeCursor, OFFICE, pageOf, pageQuery, toPage, type Page } from '../platform';
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
import { caseInList, type CaseView } from './case-view';
import { caseSchema, caseSummarySchema } from './case-schema';
import { CaseViews } from './case-views.service';
import { CASE_STATES } from './review-case';
import { lineRejections, rejection, release } from './desk-acts';
import { deskProblem } from './desk-problem.filter';
import { DeskService, type DeskResult } from './desk.service';
import { OrderRepository } from '../sales/services';
import { MOST_FINDINGS, ReviewCaseRepository } from './review-case.repository';

const caseId = z.strictObject({ id: z.uuid() });
const listQuery = pageQuery.extend({
  state: z.enum(CASE_STATES).optional(),
  salesOrder: z.uuid().optional().describe('Cases of this order, and those about its answers'),
});
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
    private readonly views: CaseViews,
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
    return this.views.show(id, response);
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
  @ApiOperation({ summary: 'Release the order, but for lines that wait; it is judged with current facts first' })
  @apiIfMatch()
  @apiOk(caseSchema)
  @apiProblems('invalid-request', 'not-found', 'open-findings', 'conflict')
  async release(
    @ValidParams(caseId) { id }: Id,
    @IfMatchVersion() version: number,
    @ValidBody(release) body: z.output<typeof release>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return this.after(id, await this.desk.release(id, version, actor, body?.hold ?? []), response);
  }

  private async after(id: string, result: DeskResult, response: Response): Promise<CaseView> {
    if (!result.ok) throw deskProblem(result.error);
    return this.views.show(id, response);
  }
}
