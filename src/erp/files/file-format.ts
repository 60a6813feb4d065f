import type { BookedDelivery, BookedInvoice, BookedLine, ErpOrder, ErpReason, ErpRow } from '../port';

/*
 * What a format of exchanged files does: it turns bytes into rows of the master and answers about orders, and orders into bytes. Where the files lie,
 * which of them are new and that an order is handed over once is the connector's.
 */

/** A row of a file. */
export interface FileRow extends ErpRow {
  /** For people who look for it in the file: a line of CSV, or the number of the IDoc and its segment. */
  readonly place: string;
}

/** What a file cannot be read as, or a part of it: the rest of the file counts. */
export interface FileFault {
  readonly place: string;
  /** What is wrong and what to do, in English as everything that a log and a refusal say. */
  readonly text: string;
}

/** Pieces of at most a few thousand rows; the bytes are never held whole. */
export type FileRows = AsyncGenerator<readonly (FileRow | FileFault)[], void, void>;

/** What the other side says of one of our orders. */
export type OrderAnswer = {
  readonly key: string;
  /** The other side's own name of the document that says it: the same once more is the same document, delivered again. */
  readonly document?: string;
} & (
  | {
      readonly kind: 'taken';
      readonly number: string | null;
      readonly release: number | null;
      /** As they stand there; absent where the answer does not say. */
      readonly lines?: readonly BookedLine[];
      /** Why lines of it do not stand there, where the others do. */
      readonly reasons?: readonly ErpReason[];
    }
  | {
      readonly kind: 'refused';
      readonly release: number | null;
      readonly reasons: readonly ErpReason[];
      /** The number of what is refused, where the other side gave it one. */
      readonly number?: string;
    }
  | { readonly kind: 'delivery'; readonly delivery: BookedDelivery }
  | { readonly kind: 'invoice'; readonly invoice: BookedInvoice }
  /** Nothing more comes of it; with a number, of the one that has it: an order that is ordered anew has another. */
  | { readonly kind: 'done'; readonly number?: string }
  /** The same; with reasons, where each of its lines was rejected, which may have been asked for or not. */
  | { readonly kind: 'cancelled'; readonly number?: string; readonly reasons?: readonly ErpReason[] }
);

/** What is handed over: an order that is new there, one that takes the place of an earlier release, or that nothing more of it is wanted. */
export type Handed =
  | { readonly what: 'new'; readonly order: ErpOrder }
  /** What was handed over last says which lines are new and which are gone; absent where nobody knows it any more. */
  | { readonly what: 'change'; readonly order: ErpOrder; readonly last?: ErpOrder }
  | { readonly what: 'cancellation'; readonly order: Pick<ErpOrder, 'key' | 'release'>; readonly last: ErpOrder };

/** A format, opened with its settings. */
export interface FileFormat {
  /** The rows of one file of the master. @throws ErpFault `strange` where the whole file is something else */
  readonly rows: (bytes: AsyncIterable<Uint8Array>) => FileRows;
  /** An order as bytes. The same order gives the same bytes, whenever it is asked. */
  readonly order: (handed: Handed) => Uint8Array;
  /** What a file of the other side says of our orders. */
  readonly answers: (bytes: AsyncIterable<Uint8Array>) => AsyncGenerator<readonly (OrderAnswer | FileFault)[], void, void>; // prettier-ignore
}
