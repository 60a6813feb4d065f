import { Injectable } from '@nestjs/common';
import { businessDateOf, err, ok, systemClock, type IsoDate, type Result } from '../kernel';
import { EXPECTED, expected, sentenceOf, TOLD, type GuideBook, type GuideWords, type SourceMessage } from '../mapping';
import { GuideBookService, MessageSourceService } from '../mapping/services';
import type { TradingPartner } from '../master';
import { ConfigService } from '../platform/services';
import { candidateOf, type Trial } from '../review';
import { RehearsalService } from '../review/services';
import { benchFile, type BenchedFile, type BenchPartner, type TestedFile } from './guide-bench';
import { PartnerLookup } from './partner-lookup.service';

/**
 * Reads a file as if the partner of the bench sent it now.
 *
 * @param most so many of its messages are looked at
 */
export type Bench = (bytes: Uint8Array, most?: number) => Promise<TestedFile & { readonly left: number }>;

/** Tries files, and overlays on them, and stores nothing. */
@Injectable()
export class GuideBench {
  constructor(
    private readonly guides: GuideBookService,
    private readonly sources: MessageSourceService,
    private readonly partners: PartnerLookup,
    private readonly rehearsal: RehearsalService,
    private readonly config: ConfigService,
  ) {}

  /**
   * Makes ready to try an overlay that is in use nowhere yet. It takes the place of every version of its own name.
   *
   * @param wanted code of the partner whose overlay it has to be; anybody's without it
   * @returns the bench of the overlay's partner, or sentences that say what is wrong
   */
  async open(text: string, file: string, wanted?: string): Promise<Result<Bench, readonly GuideWords[]>> {
    const { overlays, changed } = await this.guides.now();
    const checked = this.guides.check(text, file);
    if (!checked.ok) return err(checked.error.map(sentenceOf));
    const code = checked.value.overlay?.partner ?? '';
    if (wanted !== undefined && wanted !== code) return err([expected(EXPECTED.ofPartner(wanted, code))]);
    const known = await this.partners.byCode(code);
    if (known === null) return err([TOLD.noIdentifier(code)]);
    const others = overlays.filter((one) => this.guides.nameOf(one) !== checked.value.id);
    const book = this.guides.book.with([...others, { file, text }], changed);
    return ok(this.benchOf(known, book, checked.value.overlay?.validFrom ?? null));
  }

  /** The bench of a partner with what holds for him today; null when there is no such partner, or none with an identifier. */
  async openFor(code: string): Promise<Bench | null> {
    const known = await this.partners.byCode(code);
    return known === null ? null : this.benchOf(known, (await this.guides.now()).book, null);
  }

  private benchOf(known: TradingPartner, book: GuideBook, validFrom: IsoDate | null): Bench {
    const today = businessDateOf(systemClock.now());
    const by = { partner: known.code, on: validFrom !== null && validFrom > today ? validFrom : today };
    const { syntaxChecks = {} } = book.agreedWith(by);
    const partner = { ...known, syntaxChecks: { ...known.syntaxChecks, ...syntaxChecks } };
    return (bytes, most = Infinity) => this.test(bytes, book, { partner, by }, most);
  }

  private async test(
    bytes: Uint8Array,
    book: GuideBook,
    sender: BenchPartner,
    most: number,
  ): Promise<Awaited<ReturnType<Bench>>> {
    const limits = { ...this.config.limits, ...this.sources.limits };
    const benched = benchFile(bytes, book, sender, limits);
    const messages = benched.messages.slice(0, most);
    const trials = messages.map((one) => trialOf(one, sender));
    const rehearsed = await this.rehearsal.rehearse(trials.flatMap((trial) => trial ?? []));
    let next = 0;
    return {
      ...benched,
      messages,
      left: benched.messages.length - messages.length,
      rehearsed: trials.map((trial) => (trial === null ? null : (rehearsed[next++] ?? null))),
    };
  }
}

/** An order of the bench as it would come to the gate; null for what would not. */
function trialOf(
  { message, envelope, understood, state, envelopeFindings }: BenchedFile['messages'][number],
  { partner }: BenchPartner,
): Trial | null {
  if (state !== 'waiting' || understood.document === null) return null;
  const source: SourceMessage = {
    messageId: '',
    interchangeId: '',
    format: message.format,
    account: { name: partner.name, partnerId: partner.id, identifier: partner.identifiers[0] ?? null },
    receivedAt: systemClock.now(),
    envelope,
    message,
    header: null,
    understanding: understood,
    envelopeFindings,
  };
  return candidateOf(source, understood.document);
}
