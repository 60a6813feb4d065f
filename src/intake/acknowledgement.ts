import type { Format } from '../formats';
import type { EnvelopeAcknowledgement } from '../replies';
import type { ReadEnvelope } from './reading';

/**
 * The acknowledgements that an interchange is owed: one CONTRL an EDIFACT envelope, to a partner who wants it and whom the delivering
 * account may speak for. Never one to acknowledgements only (edi-facts, 4.2).
 */
export function acknowledgementsOf(
  interchange: { readonly id: string; readonly accountPartnerId: string | null },
  format: Format,
  envelopes: readonly ReadEnvelope[],
): readonly EnvelopeAcknowledgement[] {
  if (format !== 'edifact') return [];
  return envelopes.flatMap(
    ({ envelope, partner, findings, refusedMessages, refused, messageCount, onlyAcknowledgements }, index) => {
      const speaksForItself = interchange.accountPartnerId === null || interchange.accountPartnerId === partner?.id;
      if (partner?.acknowledge !== true || !speaksForItself) return [];
      if (onlyAcknowledgements && messageCount > 0) return [];
      const model = {
        envelope,
        version: partner.controlVersion,
        envelopeFindings: findings,
        envelopeRefused: refused,
        refused: refusedMessages.map(({ reference, type, version, association, findings: own }) => ({
        reference, type, version, association, findings: own,
      })), // prettier-ignore
        messageCount,
      };
      return [{ interchangeId: interchange.id, envelope: index, partnerId: partner.id, model }];
    },
  );
}
