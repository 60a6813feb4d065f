import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../access';
import { CurrentActor } from '../access/services';
import { render } from '../findings';
import type { Result } from '../kernel';
import { ANYBODY, OFFICE, problem, versionTag } from '../platform';
import {
  apiIfMatch, apiOk, apiProblems, Database, IfMatchVersion, Permit, UnitOfWork, ValidBody, ValidParams, ValidQuery,
} from '../platform/services'; // prettier-ignore
import { itemKey, type PurchaseOrder, type PurchaseOrderLine } from '../purchase-order';
import { ChangeLinking } from './change-linking.service';
import { ChangeDecisions } from './change-decision.service';
import { application, refusal } from './desk-acts';
import { deskProblem } from './desk-problem.filter';
import type { DeskRefusal } from './desk-refusal';
import { CHANGE_STATES, type RequestedChange } from './order-change';
import { OrderChangeRepository } from './order-change.repository';

const changeId = z.strictObject({ id: z.uuid() });
const query = z.strictObject({
  salesOrder: z.uuid().optional().describe('Changes of this order'),
  state: z.enum(CHANGE_STATES).optional(),
});
const link = z.strictObject({
  order: z.string().trim().min(1).max(70).describe('Our number of the order, or the one that the buyer gave it'),
});

const text = z.string().nullable();
const changeSchema = z.strictObject({
  id: z.uuid(),
  salesOrder: z.uuid().nullable(),
  message: z.uuid(),
  intent: z.enum(['replace', 'change', 'cancel', 'cancel-and-reorder', 'hold', 'unknown']),
  state: z.enum(CHANGE_STATES),
  version: z.number().int(),
  number: text,
  sequence: text,
  date: text,
  texts: z.array(z.string()).describe("The buyer's own words"),
  receivedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  reason: text,
  auto: z
    .strictObject({
      by: z.string(),
      bounds: z.strictObject({ until: text, quantityPercent: text, quantity: text, days: text }),
    })
    .nullable()
    .describe('What applied it without a person, and within which bounds'),
  items: z.array(
    z.strictObject({
      key: z.string(),
      line: z.number().int().nullable().describe('Place in the list of lines of the order, from 0; null of its head'),
      action: z.enum(['add', 'delete', 'change']),
      field: z.string(),
      before: text.describe('As asked before'),
      asked: text.describe('As asked now'),
      ours: text.describe('As booked'),
      delta: text.describe('Base units more or less'),
      verdict: z.enum(['plain', 'conflict', 'unsaid', 'unclear']),
    }),
  ),
  lost: z
    .array(
      z.strictObject({
        line: z.number().int(),
        number: text,
        article: text,
        description: text,
        quantity: text,
        unit: text,
        price: text,
      }),
    )
    .describe('Lines of the change that were not found (CHG-004); line counts from 0 in the change'),
  orderLines: z
    .array(
      z.strictObject({
        line: z.number().int(),
        number: text,
        article: text,
        description: text,
        quantity: text,
        unit: text,
      }),
    )
    .describe('Where lines were not found: those of the order that they may mean, from 0'),
  findings: z.array(
    z.strictObject({ code: z.string(), stops: z.boolean(), text: z.strictObject({ nl: z.string(), en: z.string() }) }),
  ),
});
type ChangeView = z.output<typeof changeSchema>;

const LISTED = 200;

/** Changes of orders over HTTP: what is asked for beside what is booked, and a person's word about it. */
@ApiTags('review')
@Controller('api/order-changes')
export class OrderChangeController {
  constructor(
    private readonly changes: OrderChangeRepository,
    private readonly decisions: ChangeDecisions,
    private readonly linking: ChangeLinking,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({ summary: `Changes of orders, the oldest first; ${LISTED} at most` })
  @apiOk(z.array(changeSchema))
  @apiProblems('invalid-request')
  async list(@ValidQuery(query) { salesOrder, state }: z.output<typeof query>): Promise<readonly ChangeView[]> {
    const filter = { orderId: salesOrder ?? null, state: state ?? null };
    return (await this.changes.list(this.database, filter, LISTED)).map((one) => viewOf(one, null));
  }

  @Get(':id')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'A change: asked before, asked now, booked; the ETag is its version' })
  @apiOk(changeSchema)
  @apiProblems('not-found')
  async show(
    @ValidParams(changeId) { id }: z.output<typeof changeId>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChangeView> {
    return this.view(id, response);
  }

  @Post(':id/application')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Apply the change, all of it or chosen items; the order goes through the gate again' })
  @apiIfMatch()
  @apiOk(changeSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async apply(
    @ValidParams(changeId) { id }: z.output<typeof changeId>,
    @IfMatchVersion() version: number,
    @ValidBody(application) body: z.output<typeof application>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChangeView> {
    return this.after(id, await this.unitOfWork.run((tx) => this.decisions.apply(tx, id, version, actor, body), { repeatable: true }), response); // prettier-ignore
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Refuse the change: the order stays as it is, and the buyer is told so' })
  @apiIfMatch()
  @apiOk(changeSchema)
  @apiProblems('invalid-request', 'not-found', 'conflict')
  async refuse(
    @ValidParams(changeId) { id }: z.output<typeof changeId>,
    @IfMatchVersion() version: number,
    @ValidBody(refusal) body: z.output<typeof refusal>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChangeView> {
    return this.after(id, await this.unitOfWork.run((tx) => this.decisions.refuse(tx, id, version, actor, body.reason), { repeatable: true }), response); // prettier-ignore
  }

  @Post(':id/order')
  @HttpCode(200)
  @Permit(...OFFICE)
  @ApiOperation({ summary: 'Say which order a change is about that named none of ours; it is then held against that' })
  @apiIfMatch()
  @apiOk(changeSchema)
  @apiProblems('invalid-request', 'not-authorised', 'not-found', 'conflict')
  async link(
    @ValidParams(changeId) { id }: z.output<typeof changeId>,
    @IfMatchVersion() version: number,
    @ValidBody(link) { order }: z.output<typeof link>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ChangeView> {
    return this.after(id, await this.unitOfWork.run((tx) => this.linking.link(tx, id, version, order, actor), { repeatable: true }), response); // prettier-ignore
  }

  private after(id: string, result: Result<null, DeskRefusal>, response: Response): Promise<ChangeView> {
    if (!result.ok) throw deskProblem(result.error);
    return this.view(id, response);
  }

  private async view(id: string, response: Response): Promise<ChangeView> {
    const found = await this.changes.find(this.database, id);
    if (found === null) throw problem('not-found');
    response.setHeader('ETag', versionTag(found.version));
    const asksLines = found.findings.some(({ code }) => code === 'CHG-004') && found.orderId !== null;
    return viewOf(found, asksLines ? await this.changes.documentOf(this.database, found.orderId) : null);
  }
}

const lineView = (line: PurchaseOrderLine | undefined, index: number) => ({
  line: index,
  number: line?.number ?? null,
  article: line?.gtin ?? line?.supplierArticle ?? line?.buyerArticle ?? null,
  description: line?.description ?? null,
  quantity: line?.quantity ?? null,
  unit: line?.unit ?? null,
});

/** @param order where lines are asked about */
const viewOf = (change: RequestedChange, order: PurchaseOrder | null): ChangeView => ({
  id: change.id,
  salesOrder: change.orderId,
  message: change.messageId,
  intent: change.intent,
  state: change.state,
  version: change.version,
  number: change.document.number,
  sequence: change.document.sequence,
  date: change.document.date,
  texts: [...change.document.texts],
  receivedAt: change.receivedAt.toISOString(),
  decidedAt: change.decidedAt?.toISOString() ?? null,
  reason: change.reason,
  auto: change.auto,
  items: change.items.map((item) => {
    const { line, action, field, before, asked, ours, delta, verdict } = item;
    return { key: itemKey(item), line, action, field, before, asked, ours, delta, verdict };
  }),
  lost: change.findings.flatMap(({ code, line }) =>
    code === 'CHG-004' && line !== null ? [{ ...lineView(change.document.lines[line], line), price: change.document.lines[line]?.price ?? null }] : []), // prettier-ignore
  orderLines: (order === null ? [] : order.lines).flatMap((line, index) =>
    line.withdrawn === true ? [] : [lineView(line, index)],
  ),
  findings: change.findings.map((finding) => ({
    code: finding.code,
    stops: finding.stops,
    text: { nl: render(finding, 'nl', 'staff'), en: render(finding, 'en', 'staff') },
  })),
});
