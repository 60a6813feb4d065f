import {
  DEFAULT_READ_LIMITS,
  EdifactReader,
  X12Reader,
  XmlReader,
  type FileReader,
  type Message,
  type ReadEvent,
} from '../formats';
import { missingParams } from '../findings';
import { NO_PARTY, type Party, type PurchaseOrder, type PurchaseOrderLine } from '../purchase-order';
import type { SalesOrder, SalesOrderLine } from '../sales';
import type { ComposeContext } from './compose-context';
import { outcomeOf, type AnswerAddress, type OrderResponseModel } from './outcome';

// Builders for the specs of this folder: an order of one line that we accept as sent; a test says what differs.

const GTIN = '8712345000004';
export const OTHER_GTIN = '8712345000011';

export const gln = (id: string): Party => ({ ...NO_PARTY, id, idScheme: '9', gln: id });

export const aLine = (over: Partial<PurchaseOrderLine> = {}): PurchaseOrderLine => ({
  number: '1',
  action: null,
  gtin: GTIN,
  supplierArticle: null,
  buyerArticle: '55-01',
  description: 'Schroevendraaier',
  quantity: '12',
  unit: 'PCE',
  price: '3.49',
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
  ...over,
});

const aDocument = (over: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  kind: 'order',
  number: '4711',
  orderNumber: null,
  sequence: null,
  date: '2026-11-20',
  function: 'original',
  functionCode: '9',
  documentType: '220',
  responseType: 'AC',
  currency: 'EUR',
  requestedDelivery: '2026-12-01',
  earliestDelivery: null,
  latestDelivery: null,
  requestedDispatch: null,
  paymentTerms: null,
  deliveryTerms: null,
  parties: {
    buyer: gln('8700000000015'),
    supplier: gln('8700000000022'),
    deliverTo: gln('8700000000039'),
    invoicee: NO_PARTY,
  },
  references: [],
  texts: [],
  allowances: [],
  control: { lineCount: null, quantitySum: null, lineAmount: null, totalAmount: null },
  lines: [aLine()],
  ...over,
});

/** A line booked exactly as the order has it. */
export const bookedAsSent = (
  document: PurchaseOrder,
  line: PurchaseOrderLine,
  index: number,
  over: Partial<SalesOrderLine> = {},
): SalesOrderLine => ({
  index,
  number: line.number,
  rejectedReason: null,
  held: false,
  articleId: 'a-1',
  substituted: false,
  gtin: line.gtin,
  supplierArticle: line.supplierArticle ?? 'SD-100',
  buyerArticle: line.buyerArticle,
  description: 'Schroevendraaier PH2',
  quantity: line.quantity,
  unit: line.unit,
  unitFactor: '1',
  confirmedQuantity: line.quantity,
  baseQuantity: line.quantity,
  buyerPrice: line.price,
  ourPrice: '3.49',
  ourPriceId: 'p-1',
  bookedPrice: '3.49',
  bookedBy: 'buyer',
  answeredPrice: line.price ?? '3.49',
  discountsApplied: false,
  amount: null,
  confirmedDate: line.requestedDelivery ?? document.requestedDelivery ?? '2026-12-01',
  ...over,
});

export interface Case {
  readonly document?: Partial<PurchaseOrder>;
  readonly order?: Partial<SalesOrder>;
  /** What differs in the booking of each line, by its place. */
  readonly booked?: readonly Partial<SalesOrderLine>[];
}

export function aSalesOrder({ document: fields = {}, order = {}, booked = [] }: Case = {}): SalesOrder {
  const document = aDocument(fields);
  return {
    id: 'o-1',
    reference: 'SO-2026-00042',
    messageId: 'm-1',
    interchangeId: 'i-1',
    state: 'released',
    version: 1,
    partnerId: 'p-1',
    customerId: 'c-1',
    deliveryPlaceId: null,
    buyerOrderNumber: document.number,
    orderNumberKey: document.number,
    orderNumberScope: '',
    bodyHash: null,
    occurrence: 1,
    orderDate: document.date,
    requestedDate: document.requestedDelivery,
    confirmedDate: document.requestedDelivery ?? '2026-12-01',
    currency: document.currency,
    total: '41.88',
    keptTerms: [],
    contentHash: '',
    document,
    corrections: [],
    asked: null,
    fulfilment: 'none',
    rejectionReason: null,
    outcomeVersion: 1,
    receivedAt: new Date('2026-11-20T08:00:00Z'),
    releasedAt: new Date('2026-11-20T08:00:01Z'),
    lines: document.lines.map((line, index) => bookedAsSent(document, line, index, booked[index])),
    ...order,
  };
}

export const EDIFACT: AnswerAddress = {
  format: 'edifact',
  messageVersion: 'D.96A',
  association: 'EAN008',
  syntax: { id: 'UNOC', version: '3' },
  sender: { scheme: '14', value: '8700000000015' },
  receiver: { scheme: '14', value: '8700000000022' },
  messageReference: 'ME1',
  test: false,
};

export const UBL: AnswerAddress = {
  ...EDIFACT,
  format: 'ubl',
  messageVersion: 'urn:fdc:peppol.eu:poacc:trns:order:3',
  association: null,
  syntax: null,
  sender: { scheme: '0088', value: '8700000000015' },
  receiver: { scheme: '0106', value: '12345678' },
};

export const X12: AnswerAddress = {
  ...EDIFACT,
  format: 'x12',
  messageVersion: '004010',
  association: null,
  syntax: { id: 'X12', version: '00401' },
  sender: { scheme: '01', value: '123456789' },
  receiver: { scheme: 'ZZ', value: 'VERKOPER' },
  messageReference: '0001',
  group: { sender: 'KOPERGS', receiver: 'VERKOPERGS' },
};

export const aModel = (of: Case = {}, address: AnswerAddress = EDIFACT): OrderResponseModel => ({
  outcome: outcomeOf(aSalesOrder(of)),
  address,
});

/** Half past midnight in the Netherlands, still the day before in UTC. */
export const CONTEXT: ComposeContext = {
  controlReference: '00000007',
  preparedAt: new Date('2026-11-22T23:30:00Z'),
  ours: { scheme: '14', value: '8700000000022' },
  company: 'Gereedschap & Zn.',
};

/** Reads a document back with the readers of this program. */
export function readBack(
  bytes: Buffer,
  format: AnswerAddress['format'],
): { readonly message: Message; readonly codes: readonly string[] } {
  const Reader = { edifact: EdifactReader, x12: X12Reader, ubl: XmlReader }[format as 'edifact' | 'x12' | 'ubl'];
  const reader: FileReader = new Reader(DEFAULT_READ_LIMITS);
  const events: readonly ReadEvent[] = [...reader.push(bytes), ...reader.end()];
  const message = events.find((event) => event.kind === 'message')?.message;
  if (message === undefined) throw new Error('Our own reader found no message');
  const ends = events.flatMap((event) => (event.kind === 'envelope-end' ? event.findings : []));
  const findings = [...message.findings, ...ends];
  if (findings.some((finding) => missingParams(finding).length > 0)) throw new Error('A finding lacks its values');
  return { message, codes: findings.map(({ code, reason }) => `${code} ${reason ?? ''}`) };
}

/** The segments of an interchange but its last, without terminators: a quote ends one unless an odd run of question marks precedes. */
export const messageLines = (text: string): readonly string[] => text.split(/(?<=(?:^|[^?])(?:\?\?)*)'/).slice(1, -2);
