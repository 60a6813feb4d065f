import type { ChangeTable, RequestOwner } from './change-fields';
import type { Row } from './change-value';
import type { RequestState, RequestWay } from './request-life';
import type { Decider } from './request-decider';

interface Person {
  readonly id: string;
  /** As colleagues know him; null of somebody who is forgotten. */
  readonly name: string | null;
}

/** That somebody asked, why, and what showed him. */
interface RequestAsk {
  readonly by: Person;
  readonly at: string;
  readonly value: string | null;
  readonly reason: string;
  readonly order: { readonly id: string; readonly reference: string; readonly buyerOrderNumber: string | null } | null;
  readonly caseId: string | null;
  /** Code of the finding that it came from. */
  readonly code: string | null;
  /** Place of the line, from 0. */
  readonly line: number | null;
}

/** A value of the master that is asked for, and what came of it. */
export interface ChangeRequest {
  readonly id: string;
  readonly table: ChangeTable;
  readonly key: string;
  readonly field: string;
  readonly row: Row;
  readonly oldValue: string | null;
  readonly newValue: string | null;
  readonly owner: RequestOwner;
  /** Who looks after the customer whose row it is, and decides before those of the role; null where nobody does. */
  readonly holder: Person | null;
  readonly state: RequestState;
  readonly version: number;
  readonly createdAt: Date;
  /** The first one first. */
  readonly asks: readonly RequestAsk[];
  readonly decidedBy: Person | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly way: RequestWay | null;
  readonly erp: string | null;
  readonly fault: string | null;
  readonly sentAt: Date | null;
  readonly syncedAt: Date | null;
  readonly conflictValue: string | null;
  readonly conflictAt: Date | null;
  /** It is being handed over at this moment. */
  readonly leaving: boolean;
  readonly cursorAt: string;
}

/** Which are shown; null for no matter. */
export interface RequestFilter {
  readonly state: RequestState | 'alive' | 'waiting' | null;
  readonly owner: RequestOwner | null;
  readonly table: ChangeTable | null;
  readonly order: string | null;
  readonly askedBy: string | null;
  /** Who may approve it as it is. */
  readonly decider: Decider | null;
  readonly conflicting: boolean;
}

/** What waits for somebody who may approve it. */
export interface WaitingRequests {
  readonly waiting: number;
  /** For how many whole days the oldest does; null where none waits. */
  readonly oldestDays: number | null;
}

/** A row of the master of which something may be asked for. */
export interface ChangeSubject {
  readonly table: ChangeTable;
  /** As rows of other systems are known (`keyOf`). */
  readonly key: string;
  readonly row: Row;
}

/** One as it is offered: for which columns somebody has asked already, by id of the request, and who looks after the customer. */
export interface OfferedSubject extends ChangeSubject {
  readonly asked: ReadonlyMap<string, string>;
  readonly holder: Person | null;
}
