import type { Format } from '../formats';
import { gapOf, writeAcknowledgement, type AcknowledgementKind, type AcknowledgementObstacle } from '../replies';
import { NOTHING_AGREED, owedTo, type AgreedAcknowledgement } from './acknowledgement';
import type { ReadEnvelope } from './envelope-reading';
import { firstClaims, priorUse } from './envelope-reference';
import type { ExplainedAcknowledgement } from './explain-contract';
import type { Reading } from './reading';

/**
 * Our control reference in an acknowledgement that is only shown: no counter is touched, and the same file gives the same text.
 * For the same reason it carries the time of the interchange and not of the clock.
 */
const SHOWN_REFERENCE = '1';
const NO_TIME = '1970-01-01T00:00';

/**
 * Why an envelope gets no acknowledgement; `format`: its format knows none, `repeated`: the same envelope stands before it in the file,
 * `beyond-limit`: it and all that follow stand behind the place where a limit of the file was passed.
 */
export type NoAcknowledgement = AcknowledgementObstacle | 'format' | 'header-missing' | 'repeated' | 'beyond-limit';

/** An envelope that is not acknowledged, or not with everything that is owed. */
export interface Unacknowledged {
  /** Which of the file, from 0. */
  readonly envelope: number;
  /** Null where none is owed. */
  readonly standard: AcknowledgementKind | null;
  readonly reason: NoAcknowledgement;
  /** What the sender gets all the same: that it arrived, or nothing. */
  readonly sent: 'receipt' | 'nothing';
}

/** What would be sent for a file to a partner with whom nothing else is agreed. */
export interface Acknowledgements {
  readonly made: readonly ExplainedAcknowledgement[];
  readonly none: readonly Unacknowledged[];
}

/**
 * The acknowledgements of a file that was read to its end, one envelope after the other: owed and made of the same as when it comes in.
 *
 * @param envelopes how many the file has; reading may have stopped earlier
 * @param agreed what the partner has agreed; by default nothing
 */
export function acknowledgementsFor(
  reading: Reading,
  format: Format,
  envelopes: number,
  agreed: AgreedAcknowledgement = NOTHING_AGREED,
): Acknowledgements {
  const made: ExplainedAcknowledgement[] = [];
  const none: Unacknowledged[] = [];
  const known = reading.envelopes;
  for (const [index, read] of known.entries()) {
    const { made: own, none: missing } = ofEnvelope({ reading, format, agreed }, read, index);
    made.push(...own);
    none.push(...missing);
  }
  if (known.length < envelopes)
    none.push({ envelope: known.length, standard: null, reason: 'beyond-limit', sent: 'nothing' });
  return { made, none };
}

function ofEnvelope(
  {
    reading,
    format,
    agreed,
  }: { readonly reading: Reading; readonly format: Format; readonly agreed: AgreedAcknowledgement },
  read: ReadEnvelope,
  envelope: number,
): Acknowledgements {
  const nothing = (reason: NoAcknowledgement): Acknowledgements => ({
    made: [],
    none: [{ envelope, standard: null, reason, sent: 'nothing' }],
  });
  if (format !== 'edifact' && format !== 'x12') return nothing('format');
  if (read.envelope.position === null) return nothing('header-missing');
  if (reading.repeats(envelope) !== null) return nothing('repeated');
  const owed = owedTo(format, read, agreed);
  if (owed.length === 0) return nothing('acknowledges-acknowledgement');
  const made: ExplainedAcknowledgement[] = [];
  const none: Unacknowledged[] = [];
  for (const { kind: standard, model } of owed) {
    const preparedAt = read.envelope.preparedAt ?? NO_TIME;
    const written = writeAcknowledgement(standard, model, { reference: SHOWN_REFERENCE, preparedAt });
    if (!written.ok) {
      none.push({ envelope, standard, reason: written.error, sent: 'nothing' });
      continue;
    }
    made.push({ standard, text: written.value.text });
    const gap = gapOf({ kind: standard, model, envelope, interchangeId: '', partnerId: '' });
    if (gap !== null) none.push({ envelope, standard, reason: gap.obstacle, sent: gap.sent });
  }
  return { made, none };
}

/** Whether two envelopes of the file would use the same control reference: then their bytes must be compared. */
export const mustCompare = ({ claimants }: Reading): boolean =>
  new Set(claimants.map(({ key }) => key)).size < claimants.length;

/**
 * Notes which envelopes have the control reference of an earlier one of the file. Files that came before are not known here.
 *
 * @param digests of the claimants, in their order
 */
export function noteRepetitions(reading: Reading, digests: readonly string[]): void {
  const claims = reading.claimants.map(({ index: envelope, key }, i) => ({
    interchangeId: '',
    envelope,
    key,
    contentHash: digests[i] ?? '',
  }));
  const holders = new Map(firstClaims(claims).map((claim) => [claim.key, { ...claim, usedAt: new Date(0) }]));
  for (const claim of claims) {
    const holder = holders.get(claim.key);
    if (holder !== undefined) reading.notePriorUse(claim.envelope, priorUse(claim, holder));
  }
}
