import { randomUUID } from 'node:crypto';
import { fingerprint, type Finding } from '../../src/findings';
import { contentHash, normaliseOrderNumber, type PurchaseOrder } from '../../src/purchase-order';
import type { JudgedFinding, NewOrder, OrderHead, SalesOrderLine } from '../../src/sales';
import { anOrder } from './order';

/** A line of a sales order about which nothing is known yet. */
const EMPTY_LINE: SalesOrderLine = {
  index: 0,
  number: null,
  rejectedReason: null,
  held: false,
  articleId: null,
  substituted: false,
  gtin: null,
  supplierArticle: null,
  buyerArticle: null,
  description: null,
  quantity: null,
  unit: null,
  unitFactor: null,
  confirmedQuantity: null,
  baseQuantity: null,
  buyerPrice: null,
  ourPrice: null,
  ourPriceId: null,
  bookedPrice: null,
  bookedBy: null,
  answeredPrice: null,
  discountsApplied: false,
  amount: null,
  confirmedDate: null,
};

export interface NewOrderFields {
  readonly messageId: string;
  readonly interchangeId: string;
  readonly id?: string;
  readonly customerId?: string | null;
  readonly number?: string | null;
  readonly document?: PurchaseOrder;
  readonly head?: Partial<OrderHead>;
  readonly lines?: readonly Partial<SalesOrderLine>[];
  readonly findings?: readonly Finding[];
  readonly receivedAt?: Date;
}

/** An order as the gate stores it: of what the case does not name there is nothing. */
export function aNewOrder(fields: NewOrderFields): NewOrder {
  const {
    messageId,
    interchangeId,
    id = randomUUID(),
    customerId = null,
    number = '4711',
    head = {},
    lines = [],
  } = fields;
  const { findings = [], receivedAt = new Date('2026-11-23T08:00:00Z') } = fields;
  const document = fields.document ?? anOrder().numbered(number).build();
  return {
    id,
    messageId,
    interchangeId,
    contentHash: contentHash(document),
    document,
    receivedAt,
    head: {
      partnerId: null,
      customerId,
      deliveryPlaceId: null,
      buyerOrderNumber: number,
      orderNumberKey: number === null ? null : normaliseOrderNumber(number),
      orderNumberScope: '',
      bodyHash: null,
      orderDate: null,
      requestedDate: null,
      confirmedDate: null,
      currency: 'EUR',
      total: '0',
      keptTerms: [],
      ...head,
    },
    lines: lines.map((line, index) => ({ ...EMPTY_LINE, index, ...line })),
    findings: findings.map(asJudged),
  };
}

/** A finding with the fingerprint that the desk knows it by. */
export const asJudged = (finding: Finding): JudgedFinding => ({ fingerprint: fingerprint(finding), finding });
