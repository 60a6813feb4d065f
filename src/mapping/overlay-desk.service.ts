import { Injectable } from '@nestjs/common';
import { err, ok, type IsoDate, type Result } from '../kernel';
import type { Guide } from './guide';
import { GuideBookService } from './guide-book.service';
import { EXPECTED, expected } from './guide-faults';
import { guideErrorAt, type GuideError } from './guide-text';
import { overlayInForce } from './overlay-text';

/** Its name in faults; on the screen it is the text that somebody sees. */
const FILE = 'overlay';

/** An overlay that could be put in force, and as which version. */
export interface UsableOverlay {
  readonly guide: Guide;
  /** The version that it would get: its own, or the next one where that is taken. */
  readonly version: number;
  /** The latest version of this name that is not withdrawn; null where there is none. */
  readonly latest: number | null;
}

type Faults = readonly GuideError[];

/** Overlays of a partner as people look after them on his page: tried, put in force from a day on, put back, withdrawn. */
@Injectable()
export class OverlayDesk {
  constructor(private readonly guides: GuideBookService) {}

  /** What is wrong with a text as an overlay of this partner, or what it is. */
  async check(partner: string, text: string): Promise<Result<UsableOverlay, Faults>> {
    await this.guides.now();
    const checked = this.guides.check(text, FILE);
    if (!checked.ok) return checked;
    const guide = checked.value;
    const code = guide.overlay?.partner ?? '';
    if (code !== partner)
      return err([guideErrorAt(text, FILE, ['partner'], expected(EXPECTED.ofPartner(partner, code)))]);
    const versions = (await this.guides.list()).filter((one) => one.guide === guide.id);
    const last = versions.at(-1)?.version ?? 0;
    const version = guide.version > last ? guide.version : last + 1;
    return ok({
      guide,
      version,
      latest: versions.findLast(({ withdrawnAt }) => withdrawnAt === null)?.version ?? null,
    });
  }

  /**
   * Stores a text as the next version, for files that come on that day or later.
   *
   * @param putBack the version whose text it is, where an earlier one is put back
   */
  async putInForce(
    partner: string,
    text: string,
    validFrom: IsoDate,
    by: string,
    putBack: number | null = null,
  ): Promise<Result<Guide, Faults>> {
    const checked = await this.check(partner, text);
    if (!checked.ok) return checked;
    const told = { validFrom, ...(putBack !== null && { putBack }) };
    const { version } = checked.value;
    return this.guides.add(overlayInForce(text, { version, validFrom }), FILE, by, told);
  }

  /** Puts the text of an earlier version in force again, as a new version. @returns null where there is no such version of his */
  async putBack(
    partner: string,
    { guide, version }: { readonly guide: string; readonly version: number },
    validFrom: IsoDate,
    by: string,
  ): Promise<Result<Guide, Faults> | null> {
    const stored = (await this.guides.list()).find(
      (one) => one.partner === partner && one.guide === guide && one.version === version,
    );
    return stored === undefined ? null : this.putInForce(partner, stored.text, validFrom, by, version);
  }

  /** @returns whether there was such a version of his in use */
  async withdraw(
    partner: string,
    { guide, version }: { readonly guide: string; readonly version: number },
    by: string,
  ): Promise<boolean> {
    const isHis = (await this.guides.list()).some(
      (one) => one.partner === partner && one.guide === guide && one.version === version,
    );
    return isHis && (await this.guides.withdraw(guide, version, by)) === null;
  }
}
