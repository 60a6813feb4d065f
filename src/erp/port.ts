import { alike, filled, storedWords, type IsoDate, type Words, type WordValues } from '../kernel';
import type { MasterTable } from '../master';

/*
 * What we need of any ERP, in our own terms. A connector translates: it knows the ERP's calls and shapes, and nothing of our tables. The suite of
 * `test/harness/erp-conformance` holds for every connector.
 */

/** What is read of an ERP, each on its own schedule. Several tables of the master may come of one. */
export const ERP_ENTITIES = [
  'articles',
  'customers',
  'prices',
  'contracts',
  'cross-references',
  'stock',
  'orders',
] as const;
export type ErpEntity = (typeof ERP_ENTITIES)[number];
/** Those of which rows of the master come; `orders` brings back what became of ours. */
export type MasterEntity = Exclude<ErpEntity, 'orders'>;

/** Where each entity may write, in the order in which the rows name each other. A row of another table is a defect of the connector. */
export const TABLES_OF: Readonly<Record<MasterEntity, readonly MasterTable[]>> = {
  articles: ['articles', 'packagings'],
  customers: ['price-groups', 'customers', 'locations', 'contacts'],
  prices: ['price-groups', 'prices', 'agreed-discounts', 'promotions', 'promotion-lines'],
  contracts: ['contracts', 'contract-lines'],
  'cross-references': ['cross-references', 'assortment'],
  stock: ['availability'],
};

/**
 * How far an entity was read, in the connector's own words: a time, a counter, names of files. It is stored as it is and given back with the next
 * reading. A connector that goes by time steps back by its own overlap when it reads, for what was being written then.
 */
export type Watermark = Readonly<Record<string, unknown>>;

/** A row of the master as the ERP has it. */
export interface ErpRow {
  readonly table: MasterTable;
  /** As `master-rows` has it: rows name each other by number and code, decimals are plain text with a point. What is wrong with it is found later. */
  readonly row: Readonly<Record<string, unknown>>;
  /** How the ERP knows it, for what is written later, as an id; null where nothing is ever written about it. */
  readonly ref: ErpRef | null;
  /**
   * Columns of its table: all rows that say the same in them are in this reading, so that what the master has of it from this ERP beside them is
   * gone. Without it a part whose key changed, as a GLN or the quantity of a scale, would stay beside the new one until everything is read.
   */
  readonly allOf?: readonly string[];
  /** The ERP says that it has this no more: of the row its key is enough. */
  readonly gone?: boolean;
  /** It cannot be read for what it is, and why: it is refused with these words, and by its key stands what was there before. */
  readonly fault?: string;
}
export type ErpRef = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | null>>;

/** A reading of an entity: pages of rows, each at most a few thousand, and at the end how far it came. */
export type ErpReading<T> = AsyncGenerator<readonly T[], Watermark, void>;

/** An order as it is to stand in the ERP: everything that its sale needs, once the rows it names have been read. */
export interface ErpOrder {
  /** Made and stored before anything is sent; the same for every release of one order. Our order number: people find it in both systems. */
  readonly key: string;
  /** Counts what was handed over of this order: a later one takes the place of an earlier one. */
  readonly release: number;
  readonly buyerOrderNumber: string | null;
  readonly orderDate: IsoDate | null;
  /** When the goods are to be there. */
  readonly deliveryDate: IsoDate | null;
  readonly currency: string;
  readonly customer: Named;
  readonly deliveryPlace: Named | null;
  readonly invoicePlace: Named | null;
  readonly lines: readonly ErpOrderLine[];
}

export interface ErpOrderLine {
  /** The place of the line in our order, from 0; it never changes. */
  readonly index: number;
  /** The number that the buyer gave it. */
  readonly number: string | null;
  readonly article: Named;
  readonly description: string | null;
  /** Base units, plain decimal. */
  readonly quantity: string;
  /** Of one base unit, plain decimal. */
  readonly unitPrice: string;
  /** Of the line, rounded as we booked it. */
  readonly netAmount: string;
  readonly deliveryDate: IsoDate | null;
  readonly contract: string | null;
}

/** Something of the master that an order names: by our number or code, and how this ERP knows it as far as it was read from there. */
export interface Named {
  readonly key: string;
  readonly ref: ErpRef | null;
}

/** What the ERP has of an order, as read back from it. */
export interface BookedOrder {
  /** How the ERP knows it. */
  readonly ref: ErpRef;
  /** Its number there; null while it has none. */
  readonly number: string | null;
  readonly state: BookedState;
  /** When it was changed last there, as far as the ERP tells. */
  readonly changedAt: Date | null;
  readonly lines: readonly BookedLine[];
  readonly deliveries: readonly BookedDelivery[];
  readonly invoices: readonly BookedInvoice[];
}

/** `draft` nothing of it goes on by itself; `open` goods have to go; `done` nothing more comes; `cancelled`. */
export type BookedState = 'draft' | 'open' | 'done' | 'cancelled';

export interface BookedLine {
  /** Our line; null for one that somebody added in the ERP. */
  readonly index: number | null;
  readonly article: string | null;
  /** Base units, plain decimal. */
  readonly quantity: string;
  readonly unitPrice: string | null;
  readonly netAmount: string | null;
}

export interface BookedDelivery {
  readonly number: string;
  /** When it left; null while it has not. */
  readonly shippedOn: IsoDate | null;
  readonly state: 'waiting' | 'picking' | 'shipped' | 'cancelled';
  readonly lines: readonly {
    readonly index: number | null;
    readonly article: string | null;
    readonly quantity: string;
  }[];
}

export interface BookedInvoice {
  /** Null while it is a draft. */
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly currency: string;
  readonly netAmount: string | null;
  readonly grossAmount: string | null;
  readonly state: 'draft' | 'posted' | 'paid' | 'cancelled';
}

/** What came of one of our orders in the ERP: how it stands there, or that it was not taken over after all, where answers come later. */
export type OrderNews =
  | { readonly key: string; readonly booked: BookedOrder }
  | { readonly key: string; readonly release: number; readonly reasons: readonly ErpReason[] };

/** One reason for which the ERP does not take an order over, in its own words, or in ours (`ourReason`). */
export interface ErpReason {
  readonly code: string;
  /** Its own words, or ours in Dutch. */
  readonly text: string;
  /** Ours in English; absent where they are the ERP's own. */
  readonly en?: string;
  /** Place of our line, from 0; null when it is about the order. */
  readonly line: number | null;
}

/** What came of handing an order over. `exists`: it stood there already. `refused`: the order is wrong, and trying again is of no use. */
export type Written =
  | { readonly kind: 'created' | 'exists' | 'changed' | 'cancelled'; readonly booked: BookedOrder }
  /** Cancelled before the ERP ever had it. */
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'refused'; readonly reasons: readonly ErpReason[] };

/** A value of the master that the ERP is to have. */
export interface ErpChange {
  readonly table: MasterTable;
  /** Of the row; of a package that the ERP has not yet, that of its article. */
  readonly ref: ErpRef;
  /** A column, as `master-rows` has it. */
  readonly field: string;
  readonly value: string | null;
}

/** What came of it. `exists`: it was so already. `by-hand`: this connector has no way to tell the ERP this. */
export type MasterChanged =
  | { readonly kind: 'changed' | 'exists' | 'by-hand' }
  | { readonly kind: 'refused'; readonly reasons: readonly ErpReason[] };

/** Why the ERP could not be asked, and what is to be done about it. */
export type ErpFaultKind =
  /** Down, slow, busy, locked, or an answer that breaks off: later, for all. */
  | 'away'
  /** Only this one, and only for now: a lock, somebody else changed it. */
  | 'busy'
  /** Our log-in is refused or has too few rights: nothing is sent until somebody mends it. */
  | 'access'
  /** What it answered is not what this connector knows: nothing is sent until somebody looks. */
  | 'strange';

export class ErpFault extends Error {
  override readonly name = 'ErpFault';
  /** What is said, in both languages; the message is the English. */
  readonly words: Words;

  /**
   * @param said for people; no password, no stack, no page of HTML. One text where it is another side's own words alone
   * @param values what stands in the places of the words
   */
  constructor(
    readonly kind: ErpFaultKind,
    said: Words | string,
    values: WordValues = {},
    readonly retryAfterMs?: number,
  ) {
    const { nl, en } = typeof said === 'string' ? alike(said) : filled(said, values);
    // What another side wrote may stand in it, and no database takes the character with the number 0.
    const words = { nl: nl.replaceAll('\0', '\uFFFD'), en: en.replaceAll('\0', '\uFFFD') };
    super(words.en);
    this.words = words;
  }

  /** As a column keeps it, which `wordsOf` reads. */
  get told(): string {
    return storedWords(this.words);
  }
}

/** One thing that `erp check` looked at. */
export interface ErpCheck {
  readonly ok: boolean;
  /** A sentence each, for the administrator; what is wrong says what to do. */
  readonly nl: string;
  readonly en: string;
}

export type ColumnsByTable = Readonly<Partial<Record<MasterTable, readonly string[]>>>;

/** What a connector can do beside what all can. */
interface ErpAbilities {
  /** Entities that this ERP can be asked for. */
  readonly reads: readonly ErpEntity[];
  /** False where the whole entity is read each time. */
  readonly incremental: boolean;
  /** Whether what an answer says is read back at once; false where it comes later, by file. */
  readonly answersAtOnce: boolean;
  /** Columns that a row has when it comes from there. What it says nothing of is kept here. */
  readonly tells: (table: MasterTable, row: ErpRow['row']) => readonly string[];
  /** Columns by table of which a change request can be carried out there. */
  readonly changes: ColumnsByTable;
}

/** One ERP, opened with its settings. Every method throws {@link ErpFault} and nothing else of its own. */
export interface ErpPort {
  readonly abilities: ErpAbilities;
  /** Looks whether everything that we need is there and allowed, changing nothing. */
  check(): Promise<readonly ErpCheck[]>;
  /** @param since where the last reading ended; null reads everything */
  read(entity: MasterEntity, since: Watermark | null): ErpReading<ErpRow>;
  /** Whether everything was told between these two, though only what changed was asked for: as where a file came that has it all. */
  toldAll?(entity: MasterEntity, since: Watermark | null, until: Watermark): boolean;
  /** What became of our orders: those that changed since then, or all that we name. */
  news(since: Watermark | null, keys: readonly string[] | null): ErpReading<OrderNews>;
  /**
   * Makes the ERP have this order as it is, once, whatever was tried before and by whom: creates it, leaves it where it is there, changes what
   * is there when the release is later.
   */
  write(order: ErpOrder): Promise<Written>;
  /** Makes the ERP have nothing more to deliver of it. */
  cancel(order: Pick<ErpOrder, 'key' | 'release'>): Promise<Written>;
  /** Every one that carries our key, what is kept first. More than one is what `write` mends. */
  find(key: string): Promise<readonly BookedOrder[]>;
  /** Makes the ERP have this value, once, whatever was tried before and by whom; absent where none can be. */
  change?(change: ErpChange): Promise<MasterChanged>;
  /** Ends what it holds open. */
  close(): Promise<void>;
}
