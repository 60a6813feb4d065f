import type { AnswerBounds } from './decisions';
import type { Arrival, Decisions, EarlierOrder, OrderResolution } from '../checks';
import type { Finding } from '../findings';
import type { SourcePosition } from '../kernel';
import type { TradingPartner } from '../master';
import type { PurchaseOrder } from '../purchase-order';
import type { JudgedOrder } from '../sales';
import type { Rest } from './partial';

/** An order to be judged, with everything that is particular to it. */
export interface OrderToJudge {
  /** Id of the sales order, made before it is stored. */
  readonly id: string;
  /** With the corrections of staff applied. */
  readonly order: PurchaseOrder;
  readonly readingFindings: readonly Finding[];
  readonly arrival: Arrival;
  readonly decisions: Decisions;
  /** Absent for an order that nobody has decided anything about. */
  readonly bounds?: AnswerBounds;
  /** A person has decided something about it: it goes on a person's word alone. */
  readonly touched?: true;
  /** Of an order of which a part is released: what waits, and is alone judged again. */
  readonly rest?: Rest;
  /** Fields that staff corrected; absent where there are none. */
  readonly corrected?: ReadonlySet<string>;
  /** When the buyer's last change of it came that was taken over; absent where none was. */
  readonly changedAt?: Date;
  readonly positionOf: (field: string) => SourcePosition | null;
}

/** A judged order: what to store, and what the gate decides by. */
export interface Verdict {
  readonly judged: JudgedOrder;
  readonly findings: readonly Finding[];
  readonly resolution: OrderResolution;
  readonly partner: TradingPartner | null;
  readonly earlierOrders: readonly EarlierOrder[];
  /** The lines that must wait so that the others can go on; null where the order goes whole, or no part of it can go. */
  readonly part: readonly number[] | null;
  /** The rest of an order is judged to be for somebody or somewhere else than what went on. */
  readonly otherHead: boolean;
  /** Stopping findings that nobody has answered as the catalogue allows. */
  readonly holding: readonly Finding[];
  /** Their fingerprints. */
  readonly open: readonly string[];
  /** None of those, and nothing is missing from what would be booked: the order may be released. */
  readonly clear: boolean;
}
