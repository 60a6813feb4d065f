import type { Message } from '../formats';
import type { SourcePosition } from '../kernel';
import type { OrderDocument, Party, PurchaseOrder } from '../purchase-order';
import type { DocumentKind } from './document-kind';

/**
 * Messages that say nothing for themselves: the header of an order file of TRADACOMS says who orders from whom in all of it, the trailer and
 * the reconciliation count what is in it, which the reader compares.
 */
const FRAMES: Readonly<Record<string, 'header' | 'other'>> = { ORDHDR: 'header', ORDTLR: 'other', RSGRSG: 'other' };

export const frameTypes = (): readonly string[] => Object.keys(FRAMES);

const frameOf = ({ format, type }: Pick<Message, 'format' | 'type'>): 'header' | 'other' | null =>
  format === 'tradacoms' && Object.hasOwn(FRAMES, type) ? (FRAMES[type] ?? null) : null;

/** Whether a message is there for the others of its file alone. */
export const isFrame = (message: Pick<Message, 'format' | 'type'>): boolean => frameOf(message) !== null;

/** What the header of a file says for the orders behind it. */
export interface FileHeader {
  readonly document: OrderDocument<DocumentKind>;
  originOf(field: string): SourcePosition | null;
}

/** Remembers the header of a file for the messages behind it, which are told in their order. */
export class HeaderInForce<Header> {
  private envelope = -1;
  private header: Header | null = null;

  /**
   * @param read what the header says; asked of a header alone
   * @returns what the header in force says for this message; null where there is none
   */
  of(message: Pick<Message, 'format' | 'type' | 'envelope'>, read: () => Header | null): Header | null {
    if (message.envelope !== this.envelope) this.header = null;
    this.envelope = message.envelope;
    const frame = frameOf(message);
    if (frame !== null) this.header = frame === 'header' ? read() : null;
    return frame === null ? this.header : null;
  }
}

const isNobody = (party: Party): boolean => party.id === null && party.name === null;

/** An order with what the header of its file says for it: parties, their number for VAT, currency and texts, and that the orders of the file are no new ones. */
export function underHeader(order: PurchaseOrder, { document: header }: FileHeader): PurchaseOrder {
  const { buyer, supplier } = order.parties;
  const takesFunction = order.function === 'original';
  return {
    ...order,
    function: takesFunction ? header.function : order.function,
    functionCode: takesFunction && header.function !== 'original' ? header.functionCode : order.functionCode,
    currency: order.currency ?? header.currency,
    parties: {
      ...order.parties,
      buyer: isNobody(buyer) ? header.parties.buyer : buyer,
      supplier: isNobody(supplier) ? header.parties.supplier : supplier,
    },
    texts: [...order.texts, ...header.texts],
    ...(order.vatNumber === undefined && header.vatNumber !== undefined ? { vatNumber: header.vatNumber } : null),
  };
}

const TEXT = /^texts\[(\d+)\]$/;

/** Where a field of {@link underHeader} stands: in the order, else in the header. */
export function originUnderHeader(
  field: string,
  order: PurchaseOrder,
  originOf: (field: string) => SourcePosition | null,
  header: FileHeader,
): SourcePosition | null {
  const text = TEXT.exec(field)?.[1];
  const beyond = text === undefined ? -1 : Number(text) - order.texts.length;
  if (beyond >= 0) return header.originOf(`texts[${String(beyond)}]`);
  const { buyer, supplier } = order.parties;
  const ofHeader =
    (field.startsWith('parties.buyer') && isNobody(buyer)) ||
    (field.startsWith('parties.supplier') && isNobody(supplier)) ||
    (field === 'currency' && order.currency === null) ||
    (field === 'vatNumber' && order.vatNumber === undefined);
  return ofHeader ? header.originOf(field) : originOf(field);
}
