import { problem, type ProblemError } from '../platform';
import type { DraftFault } from './keyed-order';

/** Everything for which something about a draft may be refused. */
type Refusal =
  | { readonly kind: 'unknown' | 'placed' | 'unshowable' | 'empty' }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'incomplete'; readonly faults: readonly DraftFault[] };

/** How a refusal is told. */
export function draftProblem(refusal: Refusal): ProblemError {
  switch (refusal.kind) {
    case 'unknown':
      return problem('not-found');
    case 'placed':
      return problem('conflict', { detail: PLACED });
    case 'stale':
      return problem('stale', { version: refusal.version, detail: STALE });
    case 'incomplete':
      return problem('invalid-request', {
        detail: INCOMPLETE,
        errors: refusal.faults.map(({ path, text }) => ({ path, message: text })),
      });
    case 'too-large':
      return documentTooLarge(refusal.limitBytes);
    case 'empty':
      return problem('invalid-request', { detail: EMPTY });
    case 'unshowable':
      return problem('unsupported-media-type', { detail: UNSHOWABLE });
  }
}

/** What is said of a document that is larger than the limit. */
export const documentTooLarge = (limitBytes: number): ProblemError => {
  const size =
    limitBytes < MEGABYTE
      ? `${String(Math.floor(limitBytes / 1024))} kB`
      : `${String(Math.floor(limitBytes / MEGABYTE))} MB`;
  return problem('too-large', {
    detail: {
      nl: `Een document mag hoogstens ${size} groot zijn.`,
      en: `A document may be ${size} at most.`,
    },
  });
};

const MEGABYTE = 1024 * 1024;

const PLACED = {
  nl: 'Deze order is al geplaatst; aan het concept verandert niets meer.',
  en: 'This order has been placed; its draft changes no more.',
};
const STALE = {
  nl: 'Dit concept is in een ander tabblad gewijzigd.',
  en: 'This draft was changed in another tab.',
};
const INCOMPLETE = {
  nl: 'De order kan nog niet geplaatst worden.',
  en: 'The order cannot be placed yet.',
};
const EMPTY = { nl: 'Het document is leeg.', en: 'The document is empty.' };
const UNSHOWABLE = {
  nl: 'Dit is geen pdf, afbeelding, mail (.eml) of tekst, wat de naam ook zegt.',
  en: 'This is no PDF, picture, mail (.eml) or text, whatever its name says.',
};
