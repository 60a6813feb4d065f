import type { Decisions, LineResolution, OrderResolution } from '../checks';
import { parseDecimal, parseGtin, plain, printGtin, type Decimal } from '../kernel';
import type { MasterFacts, TradingPartner } from '../master';
import { normaliseOrderNumber, type PurchaseOrder, type PurchaseOrderLine } from '../purchase-order';
import type { OrderHead, SalesOrderLine } from '../sales';

const text = (value: Decimal | null): string | null => (value === null ? null : plain(value));

/** The head of the sales order that a judged order becomes. */
export const headOf = (
  order: PurchaseOrder,
  resolution: OrderResolution,
  partner: TradingPartner | null,
  { orderNumberScope, bodyHash }: Pick<OrderHead, 'orderNumberScope' | 'bodyHash'> = {
    orderNumberScope: '',
    bodyHash: null,
  },
): OrderHead => ({
  partnerId: partner?.id ?? null,
  customerId: resolution.customer?.id ?? null,
  deliveryPlaceId: resolution.deliveryPlace?.id ?? null,
  buyerOrderNumber: order.number,
  orderNumberKey: order.number === null ? null : normaliseOrderNumber(order.number),
  orderNumberScope,
  bodyHash,
  orderDate: order.date,
  requestedDate: resolution.requestedDate,
  confirmedDate: resolution.confirmedDate,
  currency: resolution.currency,
  total: plain(resolution.total),
  keptTerms: resolution.keptTerms,
});

/** The lines of the sales order, one for each line of the order and in its order. */
export const linesOf = (
  order: PurchaseOrder,
  resolution: OrderResolution,
  master: MasterFacts,
  decisions: Decisions,
): readonly SalesOrderLine[] => {
  const resolved = new Map(resolution.lines.map((line) => [line.index, line]));
  return order.lines.map((line, index) =>
    lineOf(line, index, resolved.get(index) ?? null, master, decisions.rejectedLines.get(index) ?? null),
  );
};

function lineOf(
  line: PurchaseOrderLine,
  index: number,
  resolved: LineResolution | null,
  master: MasterFacts,
  rejectedReason: string | null,
): SalesOrderLine {
  const article = resolved?.article ?? null;
  return {
    index,
    number: line.number,
    rejectedReason,
    held: false,
    articleId: article?.id ?? null,
    substituted: resolved?.substituted ?? false,
    gtin: resolved === null ? line.gtin : deliveredGtin(line, resolved, master),
    supplierArticle: article?.number ?? line.supplierArticle,
    buyerArticle: line.buyerArticle,
    description: article?.description ?? line.description,
    quantity: parseDecimal(line.quantity) === null ? null : line.quantity,
    unit: line.unit,
    unitFactor: text(resolved?.unitFactor ?? null),
    confirmedQuantity: text(resolved?.confirmedQuantity ?? null),
    baseQuantity: text(resolved?.confirmedBaseQuantity ?? null),
    buyerPrice: text(resolved?.theirsPerBaseUnit ?? null),
    ourPrice: text(resolved?.ours?.perBaseUnit ?? null),
    ourPriceId: resolved?.ours?.price.id ?? null,
    bookedPrice: text(resolved?.bookedPerBaseUnit ?? null),
    bookedBy: resolved?.bookedBy ?? null,
    answeredPrice: answeredPrice(line, resolved),
    discountsApplied: resolved?.discountsApplied ?? false,
    amount: text(resolved?.amount ?? null),
    confirmedDate: resolved?.confirmedDate ?? null,
  };
}

/** The GTIN of what we deliver: that of the order, unless the article was replaced; then the successor's at the same level. */
function deliveredGtin(line: PurchaseOrderLine, resolved: LineResolution, master: MasterFacts): string | null {
  if (resolved.article === null) return line.gtin;
  const packagings = master.packagingsOf(resolved.article.id);
  const asked = parseGtin(line.gtin);
  // A GTIN that is none says nothing, and the line was known by another code; one of another article is not what we deliver.
  const asItWasSent =
    asked === null ? line.gtin !== null && !resolved.substituted : packagings.some(({ gtin: own }) => own === asked);
  if (asItWasSent) return line.gtin;
  const same = packagings.find(
    ({ baseQuantity }) => resolved.unitFactor !== null && baseQuantity.eq(resolved.unitFactor),
  );
  const gtin = (same ?? packagings.find(({ level }) => level === 'each'))?.gtin ?? null;
  return gtin === null ? null : printGtin(gtin);
}

/** What we answer as the price, in the buyer's own basis, agreed discounts off. His own price goes back digit by digit as he sent it. */
function answeredPrice(line: PurchaseOrderLine, resolved: LineResolution | null): string | null {
  const booked = resolved?.bookedPerBaseUnit ?? null;
  if (resolved === null || booked === null) return null;
  if (resolved.bookedBy === 'buyer' && line.price !== null && !resolved.discountsApplied) return line.price;
  if (resolved.priceBasisFactor === null) return null;
  return plain(booked.times(resolved.priceBasisFactor).round(6));
}
