import { Injectable } from '@nestjs/common';
import { businessDateOf, err, ok, systemClock, type Language, type Result } from '../kernel';
import { sentenceOf, TOLD, type GuideBook, type GuideWords, type SourceMessage, type Understanding } from '../mapping';
import { GuideBookService, MessageSourceService } from '../mapping/services';
import type { Sql } from '../platform';
import { candidateOf, type Rehearsed, type Trial } from '../review';
import { RehearsalService } from '../review/services';
import { PartnerLookup } from './partner-lookup.service';
import {
  differencesOf,
  type ReplayableMessage,
  type ReplayedMessage,
  type ReplayedSide,
  type ReplayFilter,
} from './replay';
import { ReplayRepository } from './replay.repository';

/** What is tried. */
export interface ReplayWish extends ReplayFilter {
  /** The text of an overlay that is in use nowhere yet; null: the guides as they are now. */
  readonly overlay: { readonly file: string; readonly text: string } | null;
  /**
   * `guides`: the guide that read a message then against the guide that would read it now, judged alike with the facts of today. `rules`: what
   * was found when the order was judged last against what would be found today, whatever has changed since.
   */
  readonly against: 'guides' | 'rules';
  readonly language: Language;
}

/** Runs stored messages through changed guides or rules, and writes nothing. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly guides: GuideBookService,
    private readonly sources: MessageSourceService,
    private readonly partners: PartnerLookup,
    private readonly rehearsal: RehearsalService,
    private readonly messages: ReplayRepository,
  ) {}

  /** @returns one entry a message, those without a difference too, or sentences that say what is wrong with the wish */
  async replay(wish: ReplayWish, sql: Sql): Promise<Result<AsyncGenerator<ReplayedMessage>, readonly GuideWords[]>> {
    const { overlays, book, changed } = await this.guides.now();
    // Nothing would be found, and nothing found reads as nothing that differs.
    if (wish.partner !== null && !(await this.messages.partnerExists(sql, wish.partner)))
      return err([TOLD.noPartner(wish.partner)]);
    if (wish.overlay === null) return ok(this.run(wish, book, sql));
    const checked = this.guides.check(wish.overlay.text, wish.overlay.file);
    if (!checked.ok) return err(checked.error.map(sentenceOf));
    const partner = checked.value.overlay?.partner ?? null;
    if (wish.partner !== null && wish.partner !== partner)
      return err([TOLD.nothingFor(wish.overlay.file, partner ?? '', wish.partner)]);
    const others = overlays.filter((one) => this.guides.nameOf(one) !== checked.value.id);
    return ok(this.run(wish, book.with([...others, wish.overlay], changed), sql));
  }

  private async *run(wish: ReplayWish, book: GuideBook, sql: Sql): AsyncGenerator<ReplayedMessage> {
    let last: ReplayableMessage | null = null;
    for (;;) {
      const page: readonly ReplayableMessage[] = await this.messages.page(sql, wish, last);
      // Not more of them in memory than are decided together.
      for (const ids of await this.sources.portions(
        sql,
        page.map(({ id }) => id),
      )) {
        const portion = page.filter(({ id }) => ids.includes(id));
        yield* await this.replayPage(portion, wish, book, sql);
      }
      last = page.at(-1) ?? null;
      if (last === null) return;
    }
  }

  private async replayPage(
    page: readonly ReplayableMessage[],
    { against, language }: ReplayWish,
    book: GuideBook,
    sql: Sql,
  ): Promise<readonly ReplayedMessage[]> {
    const sources = await this.sources.read(sql, page.map(({ id }) => id)); // prettier-ignore
    const partnerOf = await this.partners.load([...sources.values()].map(({ envelope }) => envelope));
    const stored = page.flatMap((message) => {
      const source = sources.get(message.id);
      return source === undefined ? [] : [{ message, source }];
    });
    const renewed = stored.map(({ message, source }) => {
      const partner = partnerOf(source.envelope)?.code ?? message.accountPartner;
      const by = { partner, on: businessDateOf(message.receivedAt) };
      return {
        message,
        source: { ...source, understanding: book.understand(source.message, source.envelope, by, source.header) },
      };
    });
    // The same instant for both: what differs comes from the guides and not from the clock.
    const at = systemClock.now();
    const after = await this.sides(renewed, at);
    const before = against === 'rules' ? stored.map(({ message }) => asStored(message)) : await this.sides(stored, at);
    return stored.map(({ message }, index) => {
      const [old, now] = [before[index], after[index]];
      const differences = old === undefined || now === undefined ? [] : differencesOf(old, now, language);
      return { message, differences };
    });
  }

  private async sides(
    told: readonly { readonly message: ReplayableMessage; readonly source: SourceMessage }[],
    at: Date,
  ): Promise<readonly ReplayedSide[]> {
    const trials = told.map(({ message, source }): Trial | null => {
      const { document } = source.understanding;
      if (document === null) return null;
      return { ...candidateOf(source, document), ...(message.orderId === null ? {} : { orderId: message.orderId }) };
    });
    const rehearsed = await this.rehearsal.rehearse(trials.flatMap((trial) => trial ?? []), at); // prettier-ignore
    let next = 0;
    return told.map(({ source }, index) => sideOf(source, trials[index] === null ? null : (rehearsed[next++] ?? null)));
  }
}

function sideOf({ understanding, message }: SourceMessage, rehearsed: Rehearsed | null): ReplayedSide {
  return {
    guide: editionOf(understanding),
    document: understanding.document,
    findings: rehearsed?.findings ?? [...message.findings, ...understanding.findings],
    outcome: rehearsed?.outcome ?? 'set-aside',
    answer: rehearsed?.answer ?? null,
  };
}

const editionOf = ({ guide }: Understanding): string | null => (guide === null ? null : `${guide.id} ${guide.edition}`);

/** What was kept; which answer went out then is not compared. */
const asStored = ({ document, findings }: ReplayableMessage): ReplayedSide => ({
  guide: null,
  document,
  findings,
  outcome: null,
  answer: null,
});
