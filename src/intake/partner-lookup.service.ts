import { Injectable } from '@nestjs/common';
import type { SyntaxChecks } from '../findings';
import { NO_ENVELOPE, type Envelope } from '../formats';
import { businessDateOf, type IsoDate } from '../kernel';
import { GuideBookService, type CurrentGuides } from '../mapping/services';
import type { PartnerIdentifier, TradingPartner } from '../master';
import { FactsRepository } from '../master/services';
import { Database } from '../platform/services';
import type { StoredInterchange } from './interchange.repository';
import type { AgreedForFile, AgreedSender } from './reading-thread';

/** Who sent an envelope. */
@Injectable()
export class PartnerLookup {
  constructor(
    private readonly database: Database,
    private readonly facts: FactsRepository,
    private readonly guides: GuideBookService,
  ) {}

  /** What is agreed about files, as far as it can be known before they are read. */
  async agreements(files: readonly StoredInterchange[]): Promise<Agreements> {
    const guides = await this.guides.now();
    const { book } = guides;
    const own = book.partnersWithOverlays;
    const senders = await this.database.query<AgreedSender>(
      `SELECT i.scheme, i.value, p.code AS partner, p.line_breaks AS "lineBreaks",
         EXISTS (SELECT 1 FROM partner_identifier o WHERE o.value = i.value AND o.partner_id <> i.partner_id) AS shared
       FROM partner p JOIN partner_identifier i ON i.partner_id = p.id WHERE p.line_breaks <> 'auto' OR p.code = ANY ($1) OR $2`,
      [own, files.some(({ accountPartner }) => accountPartner !== null && own.includes(accountPartner))],
    );
    const days = [...new Set(files.map(dayOf))];
    const onDay = new Map(days.map((on) => [on, senders.map((sender) => ({ ...sender, lineBreaks: book.agreedWith({ partner: sender.partner, on }).lineBreaks ?? sender.lineBreaks }))])); // prettier-ignore
    return {
      guides,
      of: (file) => ({ senders: onDay.get(dayOf(file)) ?? [], account: file.accountPartner, on: dayOf(file) }),
      checksOf: (file) => (partner) => book.agreedWith({ partner, on: dayOf(file) }).syntaxChecks ?? {},
    };
  }

  /** A partner by his code; null when there is none, or none with an identifier. */
  async byCode(code: string): Promise<TradingPartner | null> {
    const [identifier] = await this.database.query<PartnerIdentifier>(
      `SELECT i.scheme, i.value FROM partner p JOIN partner_identifier i ON i.partner_id = p.id WHERE p.code = $1
       ORDER BY i.scheme, i.value LIMIT 1`,
      [code],
    );
    if (identifier === undefined) return null;
    const known = await this.load([{ ...NO_ENVELOPE, sender: identifier.value, senderQualifier: identifier.scheme }]);
    return known({ ...NO_ENVELOPE, sender: identifier.value, senderQualifier: identifier.scheme });
  }

  /** Looks up the senders of many envelopes at once. */
  async load(envelopes: readonly Envelope[]): Promise<KnownSenders> {
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

/** Who sent an envelope; null for nobody that we know. */
export type KnownSenders = (envelope: Envelope) => TradingPartner | null;

/** What is agreed about files that are to be read. */
export interface Agreements {
  readonly guides: CurrentGuides;
  of(file: StoredInterchange): AgreedForFile;
  /** What an overlay says about checks of the syntax, by the code of the partner. */
  checksOf(file: StoredInterchange): (partner: string) => SyntaxChecks;
}

/** Partners with the checks of their overlays, which go before those of their row. */
export const withChecks =
  (known: KnownSenders, checksOf: (partner: string) => SyntaxChecks): KnownSenders =>
  (envelope) => {
    const partner = known(envelope);
    return partner === null
      ? null
      : { ...partner, syntaxChecks: { ...partner.syntaxChecks, ...checksOf(partner.code) } };
  };

/** The Dutch day on which a file came. */
const dayOf = ({ receivedAt }: StoredInterchange): IsoDate => businessDateOf(receivedAt);
