import { Injectable } from '@nestjs/common';
import { businessDateOf, err, ok, systemClock, type Result } from '../kernel';
import type { GuideBook, SourceMessage } from '../mapping';
import { GuideBookService, MessageSourceService } from '../mapping/services';
import { ConfigService } from '../platform/services';
import { candidateOf, type Trial } from '../review';
import { RehearsalService } from '../review/services';
import { benchFile, type BenchedFile, type BenchPartner, type TestedFile } from './guide-bench';
import { PartnerLookup } from './partner-lookup.service';

/** Tries an overlay on files, and stores nothing. */
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
   * @returns what reads a file as if the overlay's partner sent it now, or sentences that say what is wrong
   */
  async open(
    text: string,
    file: string,
  ): Promise<Result<(bytes: Uint8Array) => Promise<TestedFile>, readonly string[]>> {
    const { overlays, changed } = await this.guides.now();
    const checked = this.guides.check(text, file);
    if (!checked.ok) return checked;
    const code = checked.value.overlay?.partner ?? '';
    const known = await this.partners.byCode(code);
    if (known === null) return err([`There is no partner "${code}" with an identifier.`]);
    const others = overlays.filter((one) => this.guides.nameOf(one) !== checked.value.id);
    const book = this.guides.book.with([...others, { file, text }], changed);
    const today = businessDateOf(systemClock.now());
    const validFrom = checked.value.overlay?.validFrom ?? today;
    const by = { partner: code, on: validFrom > today ? validFrom : today };
    const { syntaxChecks = {} } = book.agreedWith(by);
    const partner = { ...known, syntaxChecks: { ...known.syntaxChecks, ...syntaxChecks } };
    return ok((bytes) => this.test(bytes, book, { partner, by }));
  }

  private async test(bytes: Uint8Array, book: GuideBook, sender: BenchPartner): Promise<TestedFile> {
    const limits = { ...this.config.limits, ...this.sources.limits };
    const benched = benchFile(bytes, book, sender, limits);
    const trials = benched.messages.map((one) => trialOf(one, sender));
    const rehearsed = await this.rehearsal.rehearse(trials.flatMap((trial) => trial ?? []));
    let next = 0;
    return { ...benched, rehearsed: trials.map((trial) => (trial === null ? null : (rehearsed[next++] ?? null))) };
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
