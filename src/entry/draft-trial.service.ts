import { Injectable } from '@nestjs/common';
import { GuideBench } from '../intake/services';
import { Database } from '../platform/services';
import type { DraftContent } from './draft';
import { keyedFile } from './keyed-file';
import { keyedOrder } from './keyed-order';
import { MasterLookup } from './master-lookup.repository';
import { untried, viewOf, type TrialView } from './trial';

/** Stands for the draft in a file that nobody keeps. */
const NO_DRAFT = '00000000-0000-0000-0000-000000000000';

/** Judges a draft by making the very file that it would be placed as, and trying that. Nothing is stored. */
@Injectable()
export class DraftTrial {
  constructor(
    private readonly database: Database,
    private readonly bench: GuideBench,
    private readonly master: MasterLookup,
  ) {}

  async try(content: DraftContent): Promise<TrialView> {
    const keyed = keyedOrder(content);
    if (content.customer === null || keyed.lines.length === 0) return untried(content);
    const bench = await this.bench.openFor(content.customer.partner);
    const tested = await bench?.(keyedFile(NO_DRAFT, content, keyed.lines));
    const rehearsed = tested?.rehearsed[0] ?? null;
    const { lines = [], head } = rehearsed?.judged ?? {};
    const articles = await this.master.articles(this.database, [...new Set(lines.flatMap((line) => line.articleId ?? []))]); // prettier-ignore
    const placeId = head?.deliveryPlaceId ?? null;
    const place = placeId === null ? null : await this.master.placeName(this.database, placeId);
    return viewOf(keyed, rehearsed, articles, place);
  }
}
