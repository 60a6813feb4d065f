import { holderOf } from '../portfolio';
import type { RequestOwner } from './change-fields';

/** Somebody who decides about change requests. */
export interface Decider {
  readonly id: string;
  /** Whose matters he decides about whoever looks after the customer. */
  readonly owners: readonly RequestOwner[];
  /** Whether he may approve what he asked for himself. */
  readonly standsIn: boolean;
}

/** Whether a change request `r` waits for somebody who may approve it, as SQL. @param at place of the first of three parameters: those of `decider` */
export const isDecidable = (at: number): string =>
  `(r.state IN ('open', 'failed') AND (r.owner = ANY ($${at + 1}::text[]) OR ${holderOf('r.customer')} = $${at}::uuid)
    AND ($${at + 2}::boolean OR NOT EXISTS (SELECT FROM change_request_ask own WHERE own.request_id = r.id AND own.asked_by = $${at}::uuid)))`;

/** The parameters of `isDecidable`. */
export const decider = (who: Decider | null): readonly unknown[] => [
  who?.id ?? null,
  who?.owners ?? [],
  who?.standsIn ?? false,
];
