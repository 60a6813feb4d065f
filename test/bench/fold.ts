import { createHash, type Hash } from 'node:crypto';
import type { ExplainedDocument } from '../../src/intake';
import type { PurchaseOrder } from '../../src/purchase-order';

const PARTIES = ['buyer', 'supplier', 'deliverTo', 'invoicee'] as const;

/** Folds the fields of an order into one hash, so that a reader that leaves values unread cannot look fast. */
export class Fold {
  private readonly hash: Hash = createHash('sha256');

  add(order: PurchaseOrder | ExplainedDocument): void {
    const { number, date, currency, requestedDelivery, parties } = order;
    let text = `${order.function} ${number} ${date} ${currency} ${requestedDelivery}`;
    for (const name of PARTIES) text += `\n${parties[name].id} ${parties[name].gln} ${parties[name].name}`;
    for (const line of order.lines) {
      const basis = line.priceBasis;
      text += `\n${line.number} ${line.gtin} ${line.supplierArticle} ${line.buyerArticle} ${line.description}`;
      text += ` ${line.quantity} ${line.unit} ${line.price} ${basis?.quantity} ${basis?.unit}`;
    }
    this.hash.update(text);
  }

  result(): string {
    return this.hash.digest('hex');
  }
}
