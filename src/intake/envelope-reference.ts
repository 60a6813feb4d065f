import { createHash } from 'node:crypto';
import type { Envelope } from '../formats';

/** An envelope of a file that was read; `envelope` counts from 0. */
interface EnvelopePlace {
  readonly interchangeId: string;
  readonly envelope: number;
}

/** An envelope that would use its control reference. */
export interface ReferenceClaim extends EnvelopePlace {
  readonly key: string;
  readonly contentHash: string;
}

/** The envelope that uses a control reference. */
export interface ReferenceHolder extends ReferenceClaim {
  readonly usedAt: Date;
}

/** An envelope whose reference another one uses, and whether the two are the same bytes. */
export interface PriorUse {
  readonly holder: EnvelopePlace;
  readonly usedAt: Date;
  readonly sameContent: boolean;
}

/**
 * What must be unique of an envelope: reference, parties and test indicator (ISO 9735: 0020 is unique of a sender to a recipient). A hash,
 * for the values may be of any length. Zeros in front of ISA13 mean nothing.
 *
 * @returns null when it names no sender or no reference
 */
export function referenceKey(envelope: Envelope): string | null {
  const { sender, senderQualifier, receiver, receiverQualifier, test, syntax } = envelope;
  const written = envelope.reference?.trim() ?? '';
  const reference = syntax?.id === 'X12' ? written.replace(/^0+(?=\d)/, '') : written;
  if (sender === null || reference === '') return null;
  const parts = [sender, senderQualifier, receiver, receiverQualifier, reference, test];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The first claim of each reference, in their order: what came first wins. */
export function firstClaims(claims: readonly ReferenceClaim[]): readonly ReferenceClaim[] {
  const first = new Map<string, ReferenceClaim>();
  for (const claim of claims) if (!first.has(claim.key)) first.set(claim.key, claim);
  return [...first.values()];
}

/** What stands against a claim. @returns null when the reference is its own */
export function priorUse(claim: ReferenceClaim, holder: ReferenceHolder): PriorUse | null {
  if (holder.interchangeId === claim.interchangeId && holder.envelope === claim.envelope) return null;
  const { interchangeId, envelope, usedAt, contentHash } = holder;
  return { holder: { interchangeId, envelope }, usedAt, sameContent: contentHash === claim.contentHash };
}
