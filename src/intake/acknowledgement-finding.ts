import { makeFinding, type Finding } from '../findings';
import type { SourceMessage } from '../mapping';
import type { TradingPartner } from '../master';
import type { OutboxRow } from '../platform';
import { needsPerson, refusedFinding, unmatchedFinding, type Received } from '../replies';

/** An acknowledgement of a partner, with what was noted of its arrival. */
export interface ReadAcknowledgement {
  readonly source: SourceMessage;
  readonly sender: TradingPartner | null;
  readonly received: Received;
}

/** As much of it as a finding is made of. */
interface AboutOurs {
  readonly source: Pick<SourceMessage, 'account' | 'envelope'>;
  readonly sender: TradingPartner | null;
  readonly received: Pick<Received, 'content'>;
}

/** An account can only speak for its own partner (invariant xiii). */
export const maySpeak = ({ account }: Pick<SourceMessage, 'account'>, sender: TradingPartner): boolean =>
  account.partnerId === null || account.partnerId === sender.id;

/**
 * What a person must know of an acknowledgement: that it refuses what we sent (RSP-002), is about nothing that this partner got (RSP-003), or
 * comes from somebody who may not speak for its sender (MSG-014).
 */
export function acknowledgementFinding(
  { source, sender, received }: AboutOurs,
  about: Pick<OutboxRow, 'fileName' | 'controlReference' | 'kind'> | undefined,
): Finding | null {
  const { content } = received;
  if (about !== undefined) {
    const file = about.fileName ?? about.controlReference ?? about.kind;
    return needsPerson(content.outcome) ? refusedFinding(content, { kind: about.kind, file }) : null;
  }
  if (sender === null || maySpeak(source, sender)) return unmatchedFinding(content, sender?.name ?? null);
  const params = { id: source.envelope.sender ?? sender.code, account: source.account.name };
  return makeFinding('MSG-014', { actual: sender.id, params });
}
