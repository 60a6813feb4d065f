import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { partnerOf, type Caller } from '../access';
import { CurrentCaller } from '../access/services';
import {
  ANYBODY,
  decodeCursor,
  OUTBOX,
  pageOf,
  pageQuery,
  problem,
  toPage,
  type OutboxRow,
  type OutboxState,
  type Page,
} from '../platform';
import {
  apiOk,
  apiProblems,
  Database,
  OutboxRepository,
  Permit,
  PermitKey,
  ValidParams,
  ValidQuery,
} from '../platform/services';
import { normaliseOrderNumber } from '../purchase-order';
import { OrderListRepository, type OrderListRow } from './order-list.repository';
import { OrderRepository } from './order.repository';
import { isReleased, SALES_ORDER_STATE_NAMES, type SalesOrder } from './sales-order';

const listQuery = pageQuery.extend({
  state: z
    .enum(SALES_ORDER_STATE_NAMES)
    .optional()
    .describe(
      'Without it: released orders, and of a customer those of every state. What is not released yet is a review case.',
    ),
  buyerOrderNumber: z.string().max(70).optional(),
  customer: z.string().max(40).optional().describe('Our number of the customer'),
});
const openQuery = pageQuery.extend({ article: z.string().min(1).max(70).describe('Our article number') });
const orderId = z.strictObject({ id: z.uuid() });

const decimal = z.string().describe('A plain decimal, "12.50"');
const summarySchema = z.object({
  id: z.uuid(),
  reference: z.string().describe('Our order number'),
  buyerOrderNumber: z.string().nullable(),
  state: z
    .enum(SALES_ORDER_STATE_NAMES)
    .describe('`became-change`: it is a change of the order with its number, and no order of its own'),
  customer: z.object({ number: z.string(), name: z.string() }).nullable(),
  orderDate: z.string().nullable(),
  confirmedDate: z.string().nullable(),
  currency: z.string().nullable(),
  total: decimal,
  receivedAt: z.iso.datetime(),
  releasedAt: z.iso.datetime().nullable(),
});
const lineSchema = z.object({
  number: z.string().nullable(),
  state: z.enum(['confirmed', 'rejected', 'open']),
  rejectedReason: z.string().nullable(),
  gtin: z.string().nullable(),
  article: z.string().nullable().describe('Our article number'),
  buyerArticle: z.string().nullable(),
  description: z.string().nullable(),
  quantity: decimal.nullable().describe("As ordered, in the buyer's unit"),
  unit: z.string().nullable(),
  confirmedQuantity: decimal.nullable(),
  baseQuantity: decimal.nullable().describe('What we confirm, in base units'),
  buyerPrice: decimal.nullable().describe('Per base unit'),
  ourPrice: decimal.nullable().describe('Per base unit'),
  bookedPrice: decimal.nullable().describe('Per base unit'),
  bookedBy: z.enum(['ours', 'buyer']).nullable(),
  amount: decimal.nullable(),
  confirmedDate: z.string().nullable(),
});
const answerSchema = z.object({
  id: z.uuid(),
  kind: z.string().describe('ORDRSP, UBL-ORDER-RESPONSE, 855'),
  version: z.number().int().describe('Counts the answers to this order'),
  state: z.enum(Object.keys(OUTBOX) as [OutboxState, ...OutboxState[]]),
  resend: z.boolean().describe('The same bytes as an earlier one'),
  file: z.string().nullable(),
  controlReference: z.string().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
  acknowledgedAs: z
    .string()
    .nullable()
    .describe(
      "What the partner's system said of it last: accepted, accepted-with-errors, partly, rejected, received, unknown; null while it says nothing",
    ),
  acknowledgedAt: z.iso.datetime().nullable().describe('When that arrived'),
});
const orderSchema = summarySchema.omit({ customer: true }).extend({
  version: z.number().int(),
  customerId: z.uuid().nullable(),
  interchange: z.uuid(),
  message: z.uuid(),
  occurrence: z
    .number()
    .int()
    .nullable()
    .describe('Above 1 when a second order with this number was let through on purpose'),
  requestedDate: z.string().nullable(),
  lines: z.array(lineSchema),
  answers: z.array(answerSchema).describe('The latest fifty, oldest first'),
});

type SummaryView = z.output<typeof summarySchema>;
type OrderView = z.output<typeof orderSchema>;

const ITS_OWN = 'With an API key: those of its own partner; our prices only once the order is released';

/** Sendings that are shown of one order: who repeats it a hundred times was answered as often. */
const ANSWERS_SHOWN = 50;

/** The sales administration over HTTP, for reading. */
@ApiTags('sales')
@Controller('api/sales-orders')
export class SalesOrderController {
  constructor(
    private readonly database: Database,
    private readonly lists: OrderListRepository,
    private readonly orders: OrderRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @PermitKey('orders:read')
  @ApiOperation({ summary: 'Sales orders, newest first', description: ITS_OWN })
  @apiOk(pageOf(summarySchema))
  @apiProblems('invalid-request')
  async list(
    @ValidQuery(listQuery) query: z.output<typeof listQuery>,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<SummaryView>> {
    const number = query.buyerOrderNumber === undefined ? null : normaliseOrderNumber(query.buyerOrderNumber);
    const everyState = query.state === undefined && query.customer !== undefined;
    const filter = {
      states: everyState ? null : [query.state ?? ('released' as const)],
      buyerOrderNumber: number,
      customer: query.customer ?? null,
      partnerId: partnerOf(caller),
    };
    const rows = await this.lists.list(this.database, filter, query.limit, placeOf(query.cursor));
    return pageOfRows(rows, query.limit);
  }

  @Get('open')
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: 'Orders of which something is still to be decided, with a line of this article; newest first',
  })
  @apiOk(pageOf(summarySchema))
  @apiProblems('invalid-request')
  async open(
    @ValidQuery(openQuery) { article, limit, cursor }: z.output<typeof openQuery>,
  ): Promise<Page<SummaryView>> {
    return pageOfRows(await this.lists.openWith(this.database, article, limit, placeOf(cursor)), limit);
  }

  @Get(':id')
  @Permit(...ANYBODY)
  @PermitKey('orders:read')
  @ApiOperation({ summary: 'A sales order with its lines and what was answered', description: ITS_OWN })
  @apiOk(orderSchema)
  @apiProblems('not-found')
  async show(
    @ValidParams(orderId) { id }: z.output<typeof orderId>,
    @CurrentCaller() caller: Caller,
  ): Promise<OrderView> {
    const partnerId = partnerOf(caller);
    if (partnerId !== null && !(await this.lists.isOf(this.database, id, partnerId))) throw problem('not-found');
    const order = await this.orders.find(this.database, id);
    if (order === null) throw problem('not-found');
    const view = orderView(order, await this.outbox.ofOrder(id, ANSWERS_SHOWN));
    return partnerId === null ? view : withoutOurs(view);
  }
}

function placeOf(cursor: string | undefined): { readonly receivedAt: string; readonly id: string } | null {
  const [receivedAt, id] = decodeCursor(cursor, 2) ?? [];
  return typeof receivedAt === 'string' && typeof id === 'string' ? { receivedAt, id } : null;
}

const pageOfRows = (rows: readonly OrderListRow[], limit: number): Page<SummaryView> =>
  toPage(rows, limit, (row) => [row.cursorAt, row.id], summaryView);

/** What we would book is not our word before the line is released. */
const withoutOurs = (view: OrderView): OrderView => ({
  ...view,
  lines: view.lines.map((line) =>
    line.state === 'confirmed' || (isReleased(view.state) && line.state === 'rejected')
      ? line
      : { ...line, ourPrice: null, bookedPrice: null, bookedBy: null, amount: null },
  ),
});

const summaryView = (row: OrderListRow): SummaryView => ({
  id: row.id,
  reference: row.reference,
  buyerOrderNumber: row.buyerOrderNumber,
  state: row.state,
  customer: row.customerNumber === null ? null : { number: row.customerNumber, name: row.customerName ?? '' },
  orderDate: row.orderDate,
  confirmedDate: row.confirmedDate,
  currency: row.currency,
  total: row.total,
  receivedAt: row.receivedAt.toISOString(),
  releasedAt: row.releasedAt?.toISOString() ?? null,
});

const answerView = (row: OutboxRow): OrderView['answers'][number] => ({
  id: row.id,
  kind: row.kind,
  version: row.version,
  state: row.state,
  resend: row.resendOf !== null,
  file: row.fileName,
  controlReference: row.controlReference,
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
  acknowledgedAs: row.acknowledgedAs,
  acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
});

const orderView = (order: SalesOrder, answers: readonly OutboxRow[]): OrderView => ({
  id: order.id,
  reference: order.reference,
  buyerOrderNumber: order.buyerOrderNumber,
  state: order.state,
  version: order.version,
  customerId: order.customerId,
  interchange: order.interchangeId,
  message: order.messageId,
  occurrence: order.occurrence,
  orderDate: order.orderDate,
  requestedDate: order.requestedDate,
  confirmedDate: order.confirmedDate,
  currency: order.currency,
  total: order.total,
  receivedAt: order.receivedAt.toISOString(),
  releasedAt: order.releasedAt?.toISOString() ?? null,
  lines: order.lines.map((line) => ({
    number: line.number,
    state: lineState(order, line),
    rejectedReason: line.rejectedReason,
    gtin: line.gtin,
    article: line.supplierArticle,
    buyerArticle: line.buyerArticle,
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    confirmedQuantity: line.confirmedQuantity,
    baseQuantity: line.baseQuantity,
    buyerPrice: line.buyerPrice,
    ourPrice: line.ourPrice,
    bookedPrice: line.bookedPrice,
    bookedBy: line.bookedBy,
    amount: line.amount,
    confirmedDate: line.confirmedDate,
  })),
  answers: answers.map(answerView),
});

function lineState(
  order: SalesOrder,
  { rejectedReason, held }: SalesOrder['lines'][number],
): 'confirmed' | 'rejected' | 'open' {
  if (rejectedReason !== null || order.state === 'rejected' || order.state === 'cancelled') return 'rejected';
  return isReleased(order.state) && !held ? 'confirmed' : 'open';
}
