import { Injectable } from '@nestjs/common';
import { readAcknowledgement } from '../formats';
import type { SourceMessage } from '../mapping';
import { PermanentFault, type LeasedWork, type OutboxRow, type Tx } from '../platform';
import { ReceivedAcknowledgementService } from '../replies/services';
import { acknowledgementFinding, maySpeak, type ReadAcknowledgement } from './acknowledgement-finding';
import { CaseOpener, type AcknowledgementCase } from './case-opener.service';
import { InterchangeRepository } from './interchange.repository';
import { PartnerLookup } from './partner-lookup.service';
import { advance } from './road';

/** Takes received acknowledgements to what of ours they are about; a person sees those that tell of trouble, or of nothing that we sent. */
@Injectable()
export class AcknowledgementMatcher {
  constructor(
    private readonly partners: PartnerLookup,
    private readonly interchanges: InterchangeRepository,
    private readonly acknowledgements: ReceivedAcknowledgementService,
    private readonly cases: CaseOpener,
  ) {}

  /** What stored messages acknowledge, and who says so. */
  async read(
    sources: ReadonlyMap<string, SourceMessage>,
    messageIds: readonly string[],
  ): Promise<readonly ReadAcknowledgement[]> {
    const partnerOf = await this.partners.load([...sources.values()].map(({ envelope }) => envelope));
    return messageIds.map((id) => {
      const source = sources.get(id);
      const content = source === undefined ? null : readAcknowledgement(source.message);
      if (source === undefined || content === null) {
        throw new PermanentFault('The acknowledgement can no longer be read from its stored bytes');
      }
      const sender = partnerOf(source.envelope);
      const partnerId = sender !== null && maySpeak(source, sender) ? sender.id : null;
      const { receivedAt, message } = source;
      return { source, sender, received: { messageId: id, partnerId, receivedAt, place: message.index, content } };
    });
  }

  async match(tx: Tx, acknowledgements: readonly ReadAcknowledgement[]): Promise<void> {
    const waiting = await this.interchanges.stillWaiting(tx, acknowledgements.map(({ received }) => received.messageId)); // prettier-ignore
    const fresh = acknowledgements.filter(({ received }) => waiting.has(received.messageId));
    const about = await this.acknowledgements.take(tx, fresh.map(({ received }) => received)); // prettier-ignore
    await this.cases.acknowledgements(
      tx,
      fresh.flatMap((one) => caseOf(one, about.get(one.received.messageId)) ?? []),
    );
    const state = advance('waiting', 'acknowledge');
    if (state === null) throw new Error('A waiting acknowledgement cannot be taken in');
    await this.interchanges.decided(
      tx,
      fresh.map(({ received }) => ({ id: received.messageId, state, findings: null })),
    );
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind !== 'match-acknowledgement') return;
    await this.cases.quarantined(tx, work, { messageId: work.job.messageId }, reason);
  }
}

function caseOf(one: ReadAcknowledgement, about: OutboxRow | undefined): AcknowledgementCase | null {
  const { source, received } = one;
  const finding = acknowledgementFinding(one, about);
  return finding === null
    ? null
    : {
        messageId: received.messageId,
        interchangeId: source.interchangeId,
        orderId: about?.orderId ?? null,
        title: about?.fileName ?? `${received.content.standard} ${source.message.reference ?? ''}`.trim(),
        finding,
      };
}
