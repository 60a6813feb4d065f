import { makeFinding, type Finding } from '../findings';
import type { ReceivedAcknowledgement } from '../formats';
import { toldFaults } from './received-faults';

/** What became of something that we sent, as the partner's system says. */
export type AcknowledgedAs = ReceivedAcknowledgement['outcome'];

/** An acknowledgement that arrived in a message. */
export interface Received {
  readonly messageId: string;
  /** Who sent it; null for somebody whom we do not know, or who may not speak for the one he names. */
  readonly partnerId: string | null;
  readonly receivedAt: Date;
  /** Which message of its interchange, from 0. */
  readonly place: number;
  readonly content: ReceivedAcknowledgement;
}

/** The later ones are worse: of several acknowledgements of one interchange the worst counts. */
const WORSE: readonly AcknowledgedAs[] = [
  'received',
  'accepted',
  'accepted-with-errors',
  'unknown',
  'partly',
  'rejected',
];

/** What counts where the interchange, its groups and its messages are told of by acknowledgements of their own (TA1 and 997). */
export const worst = (outcomes: readonly AcknowledgedAs[]): AcknowledgedAs | null =>
  outcomes.reduce<AcknowledgedAs | null>(
    (found, outcome) => (found === null || WORSE.indexOf(outcome) > WORSE.indexOf(found) ? outcome : found),
    null,
  );

/**
 * What an acknowledgement says of something that holds one message, as all that we send but acknowledgements of groups: then a part of it is
 * all of it.
 */
export const ofWhole = (outcome: AcknowledgedAs, kind: string): AcknowledgedAs =>
  outcome === 'partly' && kind !== '997' && kind !== '999' ? 'rejected' : outcome;

/** Somebody must look: the buyer's system does not take what we sent, or says something that we do not understand. */
export const needsPerson = (outcome: AcknowledgedAs): boolean => ['unknown', 'partly', 'rejected'].includes(outcome);

/** The control reference of ours that an acknowledgement is about, as written. A 997 or 999 knows only the group (GS06), which has the same number. */
export const acknowledgedReference = ({ interchange, parts }: ReceivedAcknowledgement): string | null =>
  interchange ?? parts[0]?.group?.reference ?? null;

/** RSP-002: the partner's system refused something that we sent. @param sent its kind, and how it was named */
export function refusedFinding(
  acknowledgement: ReceivedAcknowledgement,
  { kind, file }: { readonly kind: string; readonly file: string },
): Finding {
  const { standard } = acknowledgement;
  const outcome = ofWhole(acknowledgement.outcome, kind);
  return makeFinding('RSP-002', {
    actual: outcome,
    params: { file, standard, outcome, ...toldFaults(acknowledgement) },
  });
}

/** RSP-003: an acknowledgement of something that this partner never got from us. */
export function unmatchedFinding(acknowledgement: ReceivedAcknowledgement, partner: string | null): Finding {
  const reference = acknowledgedReference(acknowledgement);
  const { standard } = acknowledgement;
  return makeFinding('RSP-003', { actual: reference, params: { standard, reference, partner } });
}
