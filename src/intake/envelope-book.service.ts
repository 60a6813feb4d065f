import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Format } from '../formats';
import type { Tx } from '../platform';
import { ConfigService, ScheduleService, UnitOfWork } from '../platform/services';
import type { AcknowledgementGap } from '../replies';
import { ReplyService } from '../replies/services';
import { acknowledgementsOf } from './acknowledgement';
import { firstClaims, priorUse, type ReferenceClaim } from './envelope-reference';
import { EnvelopeReferenceRepository } from './envelope-reference.repository';
import type { StoredInterchange } from './interchange.repository';
import type { Claimant, Reading } from './reading';

/** Envelopes that were read, with the digests of those that would use their control references. */
interface ReadFile {
  readonly interchange: StoredInterchange;
  readonly reading: Reading;
  readonly format: Format;
  readonly digests: readonly string[];
}

/** Knows which control references were used, and answers envelopes: a new one with an acknowledgement, a repeated one with its first. */
@Injectable()
export class EnvelopeBook implements OnModuleInit {
  constructor(
    private readonly references: EnvelopeReferenceRepository,
    private readonly replies: ReplyService,
    private readonly config: ConfigService,
    private readonly schedule: ScheduleService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    const { envelopeWindowDays } = this.config.limits;
    const run = async (): Promise<string> =>
      `${await this.unitOfWork.run((tx) => this.references.forget(tx, envelopeWindowDays))} references forgotten`;
    this.schedule.register({ name: 'old-envelope-references', cron: '50 3 * * *', run });
  }

  /**
   * Takes the control references of files that were read, and notes in each reading which of its envelopes came second. Call it in the
   * transaction that lets the first message go on, before it writes what depends on it. It may be called again.
   */
  async settle(tx: Tx, files: readonly ReadFile[]): Promise<void> {
    const claims = files.flatMap((file) => claimsOf(file));
    const holders = await this.references.claim(
      tx,
      firstClaims(claims.map(({ claim }) => claim)),
      this.config.limits.envelopeWindowDays,
    );
    for (const { claim, reading } of claims) {
      const holder = holders.get(claim.key);
      if (holder === undefined) throw new Error('A control reference is held by nobody');
      reading.notePriorUse(claim.envelope, priorUse(claim, holder));
    }
  }

  /**
   * Acknowledges the envelopes. A repeated one gets what was sent about the first, once more; nothing where that is not made yet.
   *
   * @returns what no acknowledgement can say
   */
  async answer(tx: Tx, files: readonly ReadFile[]): Promise<readonly AcknowledgementGap[]> {
    const read = files.map((file) => ({ ...file, envelopes: file.reading.envelopes }));
    const gaps = await this.replies.acknowledge(
      tx,
      read.flatMap(({ interchange, format, reading, envelopes }) =>
        acknowledgementsOf(interchange, format, envelopes).filter(({ envelope }) => reading.repeats(envelope) === null),
      ),
    );
    await this.replies.repeatEnvelopes(
      tx,
      read.flatMap(({ envelopes }) =>
        envelopes.flatMap(({ priorUse: use }) => (use?.sameContent === true ? [use.holder] : [])),
      ),
    );
    return gaps;
  }
}

/** Nobody may use up the references of somebody else: an account that may not speak for the sender claims nothing (MSG-014 holds its orders). */
function claimsOf({
  interchange,
  reading,
  digests,
}: ReadFile): readonly { readonly claim: ReferenceClaim; readonly reading: Reading }[] {
  const maySpeak = ({ partner }: Claimant): boolean =>
    interchange.accountPartnerId === null || interchange.accountPartnerId === partner?.id;
  return reading.claimants.flatMap((claimant, i) => {
    const contentHash = digests[i];
    if (contentHash === undefined || !maySpeak(claimant)) return [];
    const { index: envelope, key } = claimant;
    return [{ reading, claim: { interchangeId: interchange.id, envelope, key, contentHash } }];
  });
}
