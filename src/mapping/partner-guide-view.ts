import { z } from 'zod';
import type { IsoDate } from '../kernel';
import type { Guide } from './guide';
import type { GuideBook } from './guide-book';
import type { GuideText } from './partner-guides';
import { DEMAND_KINDS, DEMAND_SOURCES, demandsOf, type PartnerReading } from './resolved-demands';

const text = z.object({ nl: z.string(), en: z.string() });

export const partnerGuidesSchema = z.object({
  overlays: z.array(
    z.object({
      guide: z.string(),
      version: z.number().int(),
      state: z
        .enum(['holds', 'later', 'replaced', 'broken', 'withdrawn'])
        .describe('`later`: from its first day on. `broken`: his messages wait until it is mended'),
      validFrom: z.iso.date().nullable(),
      extends: z.string().nullable(),
      madeAt: z.iso.datetime().nullable().describe('Null for one that came with the installation'),
      text: z.string(),
      errors: z
        .array(z.object({ line: z.number().int(), column: z.number().int(), text }))
        .describe('Why it cannot be used'),
    }),
  ),
  readings: z
    .array(
      z.object({
        guide: z.string(),
        edition: z.string(),
        title: z.string(),
        format: z.string(),
        type: z.string().describe('Of the messages that it reads'),
        base: z.string().nullable().describe('The guide that an overlay is over; null for a base guide'),
        demands: z.array(
          z.object({
            kind: z.enum(DEMAND_KINDS),
            name: z.string(),
            what: text,
            value: z.string().nullable(),
            from: z.enum(DEMAND_SOURCES),
            instead: z.string().nullable(),
          }),
        ),
      }),
    )
    .describe('How his orders are read today: by his overlays, and by the base guides of the formats that he sends'),
});
export type PartnerGuidesView = z.output<typeof partnerGuidesSchema>;

/** One version of an overlay, wherever it is kept. */
export interface KeptOverlay {
  readonly guide: string;
  readonly version: number;
  readonly text: string;
  readonly madeAt: Date | null;
  readonly withdrawn: boolean;
}

/** What the view is made of. */
export interface PartnerGuides {
  readonly code: string;
  readonly book: GuideBook;
  readonly kept: readonly KeptOverlay[];
  readonly reading: PartnerReading;
  /** Formats of his latest files. */
  readonly formats: readonly string[];
  readonly today: IsoDate;
}

/** How a partner's messages are read, with who says what. */
export function partnerGuidesView(of: PartnerGuides): PartnerGuidesView {
  const { code, book, formats, today } = of;
  const own = book.all.filter(({ overlay }) => overlay?.partner === code);
  const holding = own.filter((guide) => stateOf(guide, own, today) === 'holds');
  const bases = book.all.filter(
    ({ overlay, source, id }) =>
      overlay === null &&
      source.kind === 'order' &&
      formats.includes(source.format) &&
      !holding.some((guide) => guide.overlay?.base === id && guide.source.message.type === source.message.type),
  );
  return {
    overlays: of.kept.map((one) => overlayView(one, own, of)),
    readings: [...holding, ...bases].map((guide) => {
      const base = book.all.find(({ id, overlay }) => overlay === null && id === guide.overlay?.base) ?? guide;
      return {
        guide: guide.id,
        edition: guide.edition,
        title: guide.source.title,
        format: guide.source.format,
        type: guide.source.message.type,
        base: guide.overlay?.base ?? null,
        demands: demandsOf(guide, base, of.reading).map((demand) => ({ ...demand, what: { ...demand.what } })),
      };
    }),
  };
}

type Overlays = PartnerGuidesView['overlays'];

function overlayView(kept: KeptOverlay, own: readonly Guide[], { book, code, today }: PartnerGuides): Overlays[number] {
  const { guide, version, text: written, madeAt, withdrawn } = kept;
  const compiled = own.find((one) => one.id === guide && one.version === version);
  const broken = book.broken.find((one) => one.partner === code && one.guide === guide && one.version === version);
  return {
    guide,
    version,
    text: written,
    state: withdrawn ? 'withdrawn' : compiled === undefined ? 'broken' : stateOf(compiled, own, today),
    validFrom: compiled?.overlay?.validFrom ?? broken?.validFrom ?? null,
    extends: compiled?.overlay?.base ?? broken?.extends ?? null,
    madeAt: madeAt?.toISOString() ?? null,
    errors: withdrawn ? [] : (broken?.errors ?? []).map(({ line, column, message }) => ({ line, column, text: { ...message } })), // prettier-ignore
  };
}

/** Of the versions of one name that have begun the one that began last reads, and of these the highest. */
function stateOf(guide: Guide, own: readonly Guide[], today: IsoDate): 'holds' | 'later' | 'replaced' {
  const begins = ({ overlay }: Guide): string => overlay?.validFrom ?? '';
  if (begins(guide) > today) return 'later';
  const goesBefore = (one: Guide): boolean =>
    one.id === guide.id &&
    begins(one) <= today &&
    (begins(one) > begins(guide) || (begins(one) === begins(guide) && one.version > guide.version));
  return own.some(goesBefore) ? 'replaced' : 'holds';
}

/** Of the texts that lie in files those of a partner, by what they say of themselves. */
export function keptInFiles(
  files: readonly GuideText[],
  plainOf: (text: string) => unknown,
  code: string,
): readonly KeptOverlay[] {
  return files.flatMap(({ text: written }) => {
    const plain = plainOf(written) as Readonly<Record<string, unknown>> | null;
    const [guide, version] = [plain?.['guide'], plain?.['version']];
    if (plain?.['partner'] !== code || typeof guide !== 'string') return [];
    const numbered = typeof version === 'number' ? version : 0;
    return [{ guide, version: numbered, text: written, madeAt: null, withdrawn: false }];
  });
}
