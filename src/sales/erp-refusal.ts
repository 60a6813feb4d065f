import { makeFinding, type Finding } from '../findings';
import type { Fulfilment, SalesOrderState } from './sales-order';

/** What the ERP says of an order that it did not take over. */
export interface ErpRefusal {
  /** Our order number. */
  readonly reference: string;
  /** Which handing over it is about: the first is 1, an amendment 2 and so on. */
  readonly release: number;
  readonly reasons: readonly {
    readonly code: string;
    readonly text: string;
    /** In English, where the text is ours and so Dutch; absent where it is the ERP's own. */
    readonly en?: string;
    /** The place of the line in the order, from 0; null when it is about the order. */
    readonly line: number | null;
    /** The number of the line as people know it. */
    readonly lineNumber: string | null;
  }[];
}

/** What came of a refusal. */
export type RefusalOutcome =
  | { readonly kind: 'refused' | 'repeated'; readonly orderId: string }
  | { readonly kind: 'no-order' }
  /** It is about an earlier handing over, or one that there was not yet. */
  | { readonly kind: 'other-release'; readonly release: number }
  | { readonly kind: 'not-released'; readonly state: SalesOrderState }
  /** Goods are being picked already: people have to talk. */
  | { readonly kind: 'under-way'; readonly fulfilment: Fulfilment };

/** ERP-001: one reason for which the ERP did not take an order over, about a line of it or about all of it. */
export const erpRefusalFinding = ({ code, text, en, line, lineNumber }: ErpRefusal['reasons'][number]): Finding =>
  makeFinding('ERP-001', {
    line,
    field: line === null ? null : `lines[${String(line)}]`,
    actual: `${code} ${text}`,
    params: {
      code,
      text,
      ...(en !== undefined && { textEn: en }),
      place: line === null ? 'none' : (lineNumber ?? String(line + 1)),
    },
  });
