import { Injectable } from '@nestjs/common';
import type { Envelope } from '../formats';
import type { TradingPartner } from '../master';
import { FactsRepository } from '../master/services';
import { Database } from '../platform/services';
import type { AgreedLineBreaks } from './reading-thread';

/** Who sent an envelope. */
@Injectable()
export class PartnerLookup {
  constructor(
    private readonly database: Database,
    private readonly facts: FactsRepository,
  ) {}

  /** What line breaks are to the partners with whom that is agreed; asked while a file is read, so it is loaded before. */
  lineBreaks(): Promise<readonly AgreedLineBreaks[]> {
    return this.database.query<AgreedLineBreaks>(
      `SELECT i.scheme, i.value, p.line_breaks AS "lineBreaks" FROM partner p JOIN partner_identifier i ON i.partner_id = p.id
       WHERE p.line_breaks <> 'auto'`,
    );
  }

  /** Looks up the senders of many envelopes at once. */
  async load(envelopes: readonly Envelope[]): Promise<(envelope: Envelope) => TradingPartner | null> {
    const senders = envelopes.flatMap(({ sender, senderQualifier }) =>
      sender === null ? [] : [{ scheme: senderQualifier, value: sender }],
    );
    if (senders.length === 0) return () => null;
    const nothing = { locations: [], gtins: [], supplierArticles: [], buyerArticles: [] };
    const facts = await this.facts.load(this.database, { senders, ...nothing });
    return ({ sender, senderQualifier }) =>
      sender === null ? null : facts.partnerByIdentifier(senderQualifier, sender);
  }
}
