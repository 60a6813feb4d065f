import { DEFAULT_CHECKS } from '../findings';
import type { Envelope, Format } from '../formats';
import type { AcknowledgementKind, AcknowledgementModel, EnvelopeAcknowledgement } from '../replies';
import type { TradingPartner } from '../master';
import type { ReadEnvelope } from './envelope-reading';
import type { ReadMessage } from './read-message';

/** GS01 of groups that hold acknowledgements. */
const ACKNOWLEDGEMENTS = 'FA';

/** What is agreed with a partner about his acknowledgements. */
export type AgreedAcknowledgement = Pick<
  TradingPartner,
  'functionalAcknowledgement' | 'controlVersion' | 'syntaxChecks'
>;

/** With a partner of whom nothing else is set. */
export const NOTHING_AGREED: AgreedAcknowledgement = {
  functionalAcknowledgement: '997',
  controlVersion: 'un',
  syntaxChecks: DEFAULT_CHECKS,
};

/**
 * The acknowledgements that an interchange is owed, to a partner who wants them and whom the delivering account may speak for: one CONTRL
 * an EDIFACT envelope, and of an X12 envelope TA1 and the 997 or 999 of its groups. Never one to acknowledgements (edi-facts, 4.2).
 */
export function acknowledgementsOf(
  interchange: { readonly id: string; readonly accountPartnerId: string | null },
  format: Format,
  envelopes: readonly ReadEnvelope[],
): readonly EnvelopeAcknowledgement[] {
  return envelopes.flatMap((read, index) => {
    const { partner } = read;
    const speaksForItself = interchange.accountPartnerId === null || interchange.accountPartnerId === partner?.id;
    if (partner?.acknowledge !== true || !speaksForItself) return [];
    return owedTo(format, read, partner).map((owed) => ({
      ...owed,
      interchangeId: interchange.id,
      envelope: index,
      partnerId: partner.id,
    }));
  });
}

/** The acknowledgements that an envelope is owed by what it says itself, and what each is made of. */
export function owedTo(
  format: Format,
  read: ReadEnvelope,
  agreed: AgreedAcknowledgement,
): readonly Pick<EnvelopeAcknowledgement, 'kind' | 'model'>[] {
  const kinds = kindsOf(format, read, agreed);
  if (kinds.length === 0) return [];
  const model = modelOf(read, agreed);
  return kinds.map((kind) => ({ kind, model }));
}

function kindsOf(
  format: Format,
  { envelope, groups, messageCount, onlyAcknowledgements, refused }: ReadEnvelope,
  { functionalAcknowledgement }: AgreedAcknowledgement,
): readonly AcknowledgementKind[] {
  if (format === 'edifact') return onlyAcknowledgements && messageCount > 0 ? [] : ['CONTRL'];
  if (format !== 'x12') return [];
  const types = groups.map(({ group }) => group.type);
  const onlyInterchangeAcknowledgements = onlyAcknowledgements && messageCount > 0 && types.length === 0;
  const owed = owedByX12({ envelope, refused, onlyInterchangeAcknowledgements, types });
  return [...(owed.interchange ? (['TA1'] as const) : []), ...(owed.groups ? [functionalAcknowledgement] : [])];
}

/**
 * What is owed for an X12 interchange. TA1 where ISA14 asks for it, or where it is refused: then no group of it is acknowledged any more.
 * Never TA1 for TA1, nor 997 or 999 for 997 or 999.
 */
function owedByX12(read: {
  readonly envelope: Envelope;
  readonly refused: boolean;
  /** It holds TA1 and nothing else. */
  readonly onlyInterchangeAcknowledgements: boolean;
  /** Of its groups, GS01. */
  readonly types: readonly string[];
}): { readonly interchange: boolean; readonly groups: boolean } {
  const { envelope, refused, onlyInterchangeAcknowledgements, types } = read;
  return {
    interchange: (refused || envelope.acknowledgementRequested) && !onlyInterchangeAcknowledgements,
    groups: !refused && types.some((type) => type !== ACKNOWLEDGEMENTS),
  };
}

function modelOf(read: ReadEnvelope, { controlVersion, syntaxChecks }: AgreedAcknowledgement): AcknowledgementModel {
  const { envelope, findings, groups, refusedMessages, reportedMessages, messageCount } = read;
  const told = new Map<number | null, AcknowledgementModel['refused'][number][]>();
  for (const message of [...refusedMessages, ...reportedMessages].sort(byIndex)) {
    const others = told.get(message.groupIndex);
    if (others === undefined) told.set(message.groupIndex, [toldOf(message)]);
    else others.push(toldOf(message));
  }
  const grouped = groups.reduce((count, group) => count + group.messageCount, 0);
  return {
    envelope,
    version: controlVersion,
    envelopeFindings: findings,
    refused: told.get(null) ?? [],
    messageCount: messageCount - grouped,
    groups: groups.map(({ group, declared, findings, ...rest }) => ({
      group,
      declared,
      findings,
      messageCount: rest.messageCount,
      messages: told.get(group.index) ?? [],
    })),
    checks: syntaxChecks,
  };
}

const byIndex = (one: ReadMessage, other: ReadMessage): number => one.index - other.index;

const toldOf = ({
  reference,
  type,
  version,
  association,
  findings,
}: ReadMessage): AcknowledgementModel['refused'][number] => ({
  reference,
  type,
  version,
  association,
  findings,
});
