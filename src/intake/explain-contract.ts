import type { Charset, Envelope, Message } from '../formats';
import type { Finding, FindingParams, Severity } from '../findings';
import { parseDecimal, type SourcePosition } from '../kernel';
import type { DocumentKind, Explanation, ShownTable, Unmapped } from '../mapping';
import type { OrderDocument, Party, PriceBasis, PurchaseOrderLine } from '../purchase-order';

/*
 * What `explain --json` prints, field by field. Other programs read it: a field is never taken away or renamed, a missing value
 * is null and never left out. A finding has exactly these four fields, because its text depends on a language and the reader
 * of JSON has none: the text is what `explain` without --json is for.
 */

export interface ExplainedParty {
  readonly id: string | null;
  readonly gln: string | null;
  readonly name: string | null;
}

export interface ExplainedLine {
  readonly number: string | null;
  readonly gtin: string | null;
  readonly supplierArticle: string | null;
  readonly buyerArticle: string | null;
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly price: string | null;
  readonly priceBasis: PriceBasis | null;
}

export interface ExplainedDocument {
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly date: string | null;
  readonly function: string | null;
  readonly currency: string | null;
  readonly requestedDelivery: string | null;
  readonly parties: Readonly<Record<'buyer' | 'supplier' | 'deliverTo' | 'invoicee', ExplainedParty>>;
  readonly lines: readonly ExplainedLine[];
}

/** Everything that a guide reads; the kind is that of the message. */
export type FullDocument = OrderDocument<DocumentKind>;

export interface ExplainedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly params: FindingParams;
  readonly position: SourcePosition | null;
}

export interface ExplainedMessage {
  readonly reference: string | null;
  readonly type: string;
  readonly version: string;
  readonly guide: string | null;
  /** Which of the interchanges, from 0. Always there: while the first is printed nobody knows whether others follow. */
  readonly interchange: number;
  readonly document: ExplainedDocument | FullDocument;
  /** Of a CSV or XLSX, and only of the whole document: what was found of its form. */
  readonly table?: ShownTable;
  /** With the whole document: all content that its guide reads nowhere. */
  readonly unused?: readonly Unmapped[];
  readonly findings: readonly ExplainedFinding[];
}

export type ExplainedInterchange = Pick<Envelope, 'sender' | 'receiver' | 'reference' | 'test' | 'preparedAt'>;
export type ExplainedCharset = Charset;

export interface ExplainedAcknowledgement {
  readonly standard: string;
  readonly text: string;
}

export const explainFinding = ({ code, severity, params, position }: Finding): ExplainedFinding => ({
  code,
  severity,
  params,
  position,
});

export const explainInterchange = ({
  sender,
  receiver,
  reference,
  test,
  preparedAt,
}: Envelope): ExplainedInterchange => ({ sender, receiver, reference, test, preparedAt });

const explainParty = ({ id, gln, name }: Party): ExplainedParty => ({ id, gln, name });
const NOBODY: ExplainedParty = { id: null, gln: null, name: null };

const explainLine = (line: PurchaseOrderLine): ExplainedLine => ({
  number: line.number,
  gtin: line.gtin,
  supplierArticle: line.supplierArticle,
  buyerArticle: line.buyerArticle,
  description: line.description,
  // The canonical order keeps a quantity that is no number as it was sent; here numbers are numbers, and the finding tells.
  quantity: parseDecimal(line.quantity) === null ? null : line.quantity,
  unit: line.unit,
  price: line.price,
  priceBasis: line.priceBasis,
});

/** A document of the contract; one that no guide reads has its kind and nothing else. */
export function explainDocument(kind: DocumentKind, order: OrderDocument | null): ExplainedDocument {
  if (order === null) {
    return {
      kind,
      number: null,
      date: null,
      function: null,
      currency: null,
      requestedDelivery: null,
      parties: { buyer: NOBODY, supplier: NOBODY, deliverTo: NOBODY, invoicee: NOBODY },
      lines: [],
    };
  }
  const { number, date, currency, requestedDelivery, parties } = order;
  return {
    kind,
    number,
    date,
    function: order.function,
    currency,
    requestedDelivery,
    parties: {
      buyer: explainParty(parties.buyer),
      supplier: explainParty(parties.supplier),
      deliverTo: explainParty(parties.deliverTo),
      invoicee: explainParty(parties.invoicee),
    },
    lines: order.lines.map(explainLine),
  };
}

/** @param full with the whole canonical document instead of the fields of the contract */
export function explainMessage(message: Message, understood: Explanation, full: boolean): ExplainedMessage {
  const { guide, kind, reading, findings } = understood;
  const table = full ? (guide?.shownTable(message) ?? null) : null;
  return {
    reference: message.reference,
    type: message.type,
    version: message.version,
    guide: guide?.id ?? null,
    interchange: message.envelope,
    document: full && reading !== null ? { ...reading, kind } : explainDocument(kind, reading),
    ...(table === null ? {} : { table }),
    ...(full && guide !== null ? { unused: guide.unmapped(message) } : {}),
    findings: [...message.findings, ...findings].map(explainFinding),
  };
}
