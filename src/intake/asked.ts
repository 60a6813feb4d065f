import type { MessageMeaning } from '../kernel';
import { readingFindingsOf, type SourceMessage } from '../mapping';
import { PermanentFault } from '../platform';
import { intentOf, meant, roadOf } from '../purchase-order';
import { arrivalOf, candidateOf, type Candidate, type ChangeArrival } from '../review';

/** What the sender of a message means by its function, where somebody said so. */
export type MeaningOf = (source: SourceMessage) => MessageMeaning | null;

/**
 * What a message asks for: an order, or something about one that turns out to be an order of its own where we do not have it.
 *
 * @param said what a person said of this very message
 */
export function askedBy(
  source: SourceMessage | undefined,
  said: MessageMeaning | null,
  agreedWith: MeaningOf,
): { readonly order: Candidate | null; readonly change: ChangeArrival | null } {
  const document = source?.understanding.document ?? source?.understanding.change ?? null;
  if (source === undefined || document === null) {
    throw new PermanentFault('The message can no longer be read from its stored bytes');
  }
  const agreed = said ?? agreedWith(source);
  const intent = intentOf(document, agreed);
  const road = roadOf(intent, document.kind);
  const told = agreed === null ? document : meant(document, intent);
  const order = told.kind === 'order' ? candidateOf(source, told) : null;
  if (road === 'order') return { order, change: null };
  const { messageId, interchangeId } = source;
  const change = { messageId, interchangeId, document: told, intent, road, arrival: arrivalOf(source), readingFindings: readingFindingsOf(source) }; // prettier-ignore
  return { order, change };
}
