import { NO_PARTY, type Party, type PurchaseOrder, type PurchaseOrderLine } from '../../src/purchase-order';

/** A line that says nothing. */
export const EMPTY_LINE: PurchaseOrderLine = {
  number: null,
  action: null,
  gtin: null,
  supplierArticle: null,
  buyerArticle: null,
  description: null,
  quantity: null,
  unit: null,
  price: null,
  priceKind: 'net',
  priceBasis: null,
  currency: null,
  requestedDelivery: null,
  requestedDispatch: null,
  amount: null,
  unitsPerPack: null,
  texts: [],
  allowances: [],
  identifications: [],
  subLines: [],
  schedules: [],
};

/** An order of today without parties and lines. */
export const EMPTY_ORDER: PurchaseOrder = {
  kind: 'order',
  number: '4500012345',
  orderNumber: null,
  sequence: null,
  date: '2026-11-23',
  function: 'original',
  functionCode: '9',
  documentType: '220',
  responseType: null,
  currency: 'EUR',
  requestedDelivery: null,
  earliestDelivery: null,
  latestDelivery: null,
  requestedDispatch: null,
  paymentTerms: null,
  deliveryTerms: null,
  parties: { buyer: NO_PARTY, supplier: NO_PARTY, deliverTo: NO_PARTY, invoicee: NO_PARTY },
  references: [],
  texts: [],
  allowances: [],
  control: { lineCount: null, quantitySum: null, lineAmount: null, totalAmount: null },
  lines: [],
};

const byGln = (gln: string): Party => ({ ...NO_PARTY, id: gln, idScheme: '9', gln });

/** A line of which the case names what matters; numbers of quantities may be written as numbers. */
export type LineCaseFields = Partial<Omit<PurchaseOrderLine, 'quantity'>> & {
  readonly quantity?: string | number | null;
};

/** Writes a purchase order as the case tells it. Every step gives a new builder, so that cases can share a beginning. */
export class OrderBuilder {
  constructor(private readonly order: PurchaseOrder) {}

  with(fields: Partial<PurchaseOrder>): OrderBuilder {
    return new OrderBuilder({ ...this.order, ...fields });
  }

  numbered(number: string | null): OrderBuilder {
    return this.with({ number });
  }

  from(buyer: string | Partial<Party>): OrderBuilder {
    return this.party('buyer', buyer);
  }

  to(supplier: string | Partial<Party>): OrderBuilder {
    return this.party('supplier', supplier);
  }

  deliveredTo(place: string | Partial<Party>): OrderBuilder {
    return this.party('deliverTo', place);
  }

  on(requestedDelivery: string | null): OrderBuilder {
    return this.with({ requestedDelivery });
  }

  control(control: Partial<PurchaseOrder['control']>): OrderBuilder {
    return this.with({ control: { ...this.order.control, ...control } });
  }

  line(fields: LineCaseFields): OrderBuilder {
    const { quantity = null, ...rest } = fields;
    const line: PurchaseOrderLine = {
      ...EMPTY_LINE,
      number: String(this.order.lines.length + 1),
      ...rest,
      quantity: quantity === null ? null : String(quantity),
    };
    return this.with({ lines: [...this.order.lines, line] });
  }

  withoutLines(): OrderBuilder {
    return this.with({ lines: [] });
  }

  build(): PurchaseOrder {
    return this.order;
  }

  private party(role: keyof PurchaseOrder['parties'], party: string | Partial<Party>): OrderBuilder {
    const named = typeof party === 'string' ? byGln(party) : { ...NO_PARTY, ...party };
    return this.with({ parties: { ...this.order.parties, [role]: named } });
  }
}

/** An order of today without lines: number 4500012345, in euro. */
export const anOrder = (): OrderBuilder => new OrderBuilder(EMPTY_ORDER);
