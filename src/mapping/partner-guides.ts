import type { Message } from '../formats';
import { ok, type IsoDate } from '../kernel';
import { compileGuide, type Guide } from './guide';
import type { GuideFamily } from './guide-likeness';
import type { GuideSource } from './guide-schema';
import { plainGuide, type GuideError } from './guide-text';
import type { Agreed } from './overlay-schema';
import { EXPECTED, expected } from './guide-faults';

/** The text of a guide and the name of its file. */
export interface GuideText {
  readonly file: string;
  readonly text: string;
}

/** Who sent a message, and on which Dutch day it came, as far as that is known: what chooses among the overlays. */
export interface SentBy {
  /** The code of the trading partner. */
  readonly partner: string | null;
  readonly on: IsoDate | null;
}

/** A message of which only its bytes are known: the base guides read it. */
export const ANYBODY: SentBy = { partner: null, on: null };

/** An overlay that cannot be used. Its partner's messages wait for a person until it is mended or withdrawn. */
export interface BrokenOverlay {
  /** As far as its text says so: null means that nobody's messages are held because of it. */
  readonly partner: string | null;
  readonly guide: string | null;
  readonly version: number | null;
  readonly validFrom: IsoDate | null;
  /** The base guide that it names; null where it names none. */
  readonly extends: string | null;
  readonly errors: readonly GuideError[];
}

type Wanted = (source: GuideSource) => boolean;

/** The overlays of all partners. */
export class PartnerGuides {
  private constructor(
    readonly guides: readonly Guide[],
    readonly broken: readonly BrokenOverlay[],
    private readonly byText: ReadonlyMap<string, Guide>,
  ) {}

  static readonly none = new PartnerGuides([], [], new Map());

  /**
   * Compiles overlays. Those with faults are set apart: they concern their partners alone.
   *
   * @param before overlays over the same base guides: one with the same text is taken over, because to compile one takes ten milliseconds
   *   and there may be hundreds, of which one changed
   */
  static of(
    texts: readonly GuideText[],
    family: GuideFamily,
    changed: ReadonlySet<string> = new Set(),
    before: PartnerGuides = PartnerGuides.none,
  ): PartnerGuides {
    const guides: Guide[] = [];
    const broken: BrokenOverlay[] = [];
    const byText = new Map<string, Guide>();
    for (const { text, file } of texts) {
      const known = before.byText.get(text);
      const compiled = known === undefined ? compileGuide(text, file, family) : ok(known);
      if (compiled.ok) byText.set(text, compiled.value);
      if (!compiled.ok) broken.push(brokenOf(plainGuide(text), compiled.error));
      else if (!changed.has(`${compiled.value.id} ${compiled.value.edition}`)) guides.push(compiled.value);
      else
        broken.push(
          brokenOf(plainGuide(text), [{ file, line: 1, column: 1, message: expected(EXPECTED.higherVersion) }]),
        );
    }
    return new PartnerGuides(guides, broken, byText);
  }

  /** The overlay for a message: of those that hold on its day the one that began last, and of its versions the highest. */
  find(by: SentBy, fits: Wanted): Guide | null {
    let best: Guide | null = null;
    if (by.partner === null) return null;
    for (const guide of this.guides) {
      if (guide.overlay?.partner !== by.partner || !holds(guide.overlay.validFrom, by.on) || !fits(guide.source))
        continue;
      if (best === null || isLater(guide, best)) best = guide;
    }
    return best;
  }

  /** What is agreed with a partner on that day: of each of his overlays the version that holds, what began last going before. */
  agreedWith(by: SentBy): Agreed {
    const held = new Map<string, Guide>();
    for (const guide of this.guides) {
      if (guide.overlay?.partner !== by.partner || !holds(guide.overlay.validFrom, by.on)) continue;
      const before = held.get(guide.id);
      if (before === undefined || isLater(guide, before)) held.set(guide.id, guide);
    }
    const all = [...held.values()].sort((one, other) => (isLater(one, other) ? 1 : -1));
    return all.reduce<Agreed>((agreed, { overlay }) => {
      const syntaxChecks = { ...agreed.syntaxChecks, ...overlay?.agreed.syntaxChecks };
      return { ...agreed, ...overlay?.agreed, syntaxChecks };
    }, {});
  }

  /**
   * The overlay with a fault that would have read the message: nobody can say what it would have changed, so that neither an older one nor
   * the base guide may take its place.
   *
   * @param found the overlay without fault that was found
   * @param formatOf the messages that a base guide reads
   */
  brokenFor(
    by: SentBy,
    message: Message,
    found: Guide | null,
    baseReads: (base: string, message: Message) => boolean,
  ): BrokenOverlay | null {
    if (by.partner === null) return null;
    const mended = ({ guide, version }: BrokenOverlay): boolean =>
      found !== null && found.id === guide && (version === null || found.version > version);
    return (
      this.broken.find(
        (one) =>
          one.partner === by.partner &&
          holds(one.validFrom, by.on) &&
          !mended(one) &&
          (one.extends === null || baseReads(one.extends, message)),
      ) ?? null
    );
  }
}

const holds = (from: IsoDate | null, on: IsoDate | null): boolean => from === null || on === null || from <= on;

const beginOf = ({ overlay }: Guide): string => overlay?.validFrom ?? '';

const isLater = (one: Guide, other: Guide): boolean =>
  beginOf(one) === beginOf(other) ? one.version > other.version : beginOf(one) > beginOf(other);

function brokenOf(plain: unknown, errors: readonly GuideError[]): BrokenOverlay {
  const said: Readonly<Record<string, unknown>> = typeof plain === 'object' && plain !== null ? { ...plain } : {};
  const text = (name: string): string | null => (typeof said[name] === 'string' ? said[name] : null);
  const version = typeof said['version'] === 'number' ? said['version'] : null;
  return {
    partner: text('partner'),
    guide: text('guide'),
    version,
    validFrom: text('validFrom'),
    extends: text('extends'),
    errors,
  };
}
