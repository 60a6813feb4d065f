import type { Beyond } from '../access';
import type { ActionCode } from '../findings';
import type { CorrectionFault } from './corrections';
import type { RememberingFault } from './remembering';

/** Why the desk did not do what was asked. */
export type DeskRefusal =
  | { readonly kind: 'not-found' }
  /** Somebody changed it since; `version` is the current one. */
  | { readonly kind: 'stale'; readonly version: number }
  /** As corrected it is an order that we have already: it can only be closed, and nobody is answered twice. */
  | { readonly kind: 'repeats'; readonly version: number }
  /** It is released, rejected or closed already. */
  | { readonly kind: 'finished'; readonly state: string }
  | {
      readonly kind: 'not-authorised';
      readonly needed: string;
      /** Those who may, as colleagues know them; left out where the role alone was asked. */
      readonly names?: readonly string[];
      /** What it gives away, and how much this role may; not told where the role alone does not allow it. */
      readonly beyond?: Beyond;
    }
  /** The judgement that refused is kept, so the case has a new version. */
  | { readonly kind: 'open-findings'; readonly fingerprints: readonly string[]; readonly version: number }
  | { readonly kind: 'no-such-finding' }
  | { readonly kind: 'action-not-possible'; readonly possible: readonly ActionCode[] }
  | { readonly kind: 'no-such-line' }
  | { readonly kind: 'correction'; readonly field: string; readonly fault: CorrectionFault }
  | { readonly kind: 'remember'; readonly fault: RememberingFault }
  /** An order with a change that nobody decided yet: whether it is released depends on that. */
  | { readonly kind: 'undecided-change' }
  /** The partner has not agreed that a part of his orders goes on. */
  | { readonly kind: 'no-partial'; readonly version: number }
  /** All lines would wait. */
  | { readonly kind: 'nothing-goes' }
  /** What waits is for another customer, place or currency by now than what went on. */
  | { readonly kind: 'other-head'; readonly version: number }
  /** It went on already, and is not altered any more. */
  | { readonly kind: 'line-gone' }
  /** Orders of the partner wait for the answer to it. */
  | { readonly kind: 'unanswered-question' }
  /** A change of which nothing is chosen is refused, and that is another decision. */
  | { readonly kind: 'nothing-chosen' }
  /** Nobody has said yet what the message means (CHG-008): that comes first. */
  | { readonly kind: 'unknown-meaning' }
  /** Nothing says (any more) that the order has the number of another one (DUP-001, DUP-003). */
  | { readonly kind: 'no-first-order' }
  /** The first order is declined or cancelled: this one is the order. */
  | { readonly kind: 'first-order-gone' }
  /** The other order came after this one. */
  | { readonly kind: 'first-order-later' }
  /** The buyer had an answer to the order itself: it cannot end without a word. */
  | { readonly kind: 'answered-already' }
  /** The buyer changed the order itself: the message says no more what he wants. */
  | { readonly kind: 'changed-itself' }
  /** It may be of somebody else than the first order, or not meant for us. */
  | { readonly kind: 'not-his' }
  /** The same change of the first order came before. */
  | { readonly kind: 'known-change' }
  /** Somebody decided about it, and that is carried out in a moment: until then it can be undone. */
  | {
      readonly kind: 'leaving';
      readonly decision: string;
      readonly by: string;
      readonly dueAt: string;
      readonly summary: { readonly nl: string; readonly en: string };
    }
  /** What was decided could not be carried out by a fault of ours. */
  | { readonly kind: 'failed' }
  /** The case has no order to do this to. */
  | { readonly kind: 'no-order' };
