import { render, type Finding } from '../findings';
import type { TestedFile } from '../intake';
import { decimal } from '../kernel';
import type { Text } from '../platform';
import type { DraftContent } from './draft';
import { keyedOrder, type DraftFault, type KeyedOrder } from './keyed-order';

/** The words for units that the guide of keyed orders reads for certain, by what they count. */
const UNIT_OF_LEVEL: Readonly<Record<string, string>> = { each: 'PCE', case: 'CT', layer: 'LAYER', pallet: 'PALLET' };

interface TrialArticle {
  readonly id: string;
  readonly number: string;
  readonly description: string;
  readonly baseUnit: string;
  readonly packs: readonly { readonly level: string; readonly baseQuantity: string }[];
}

interface TrialFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  /** Whether the order would wait for a person because of it. */
  readonly stops: boolean;
  /** The line of the draft, from 0; null where it is about the order. */
  readonly line: number | null;
  readonly text: Text;
}

/** What would become of a line if the order were placed as it stands. */
interface TrialLine {
  /** As they were understood; null for nothing or what is no number. */
  readonly quantity: string | null;
  readonly price: string | null;
  readonly article: { readonly number: string; readonly description: string } | null;
  /** Units that the article may be ordered in, and how many base units each holds. */
  readonly units: readonly { readonly unit: string; readonly level: string; readonly baseQuantity: string }[];
  readonly baseUnit: string | null;
  readonly baseQuantity: string | null;
  /** Prices per base unit. */
  readonly buyerPrice: string | null;
  readonly ourPrice: string | null;
  readonly amount: string | null;
  readonly confirmedDate: string | null;
}

/** A draft, judged as the order that it would become now. */
export interface TrialView {
  /** What keeps it from being placed. */
  readonly faults: readonly DraftFault[];
  readonly lines: readonly TrialLine[];
  readonly findings: readonly TrialFinding[];
  readonly outcome: 'released' | 'in-review' | 'duplicate' | 'test' | 'change' | null;
  readonly currency: string | null;
  /** What we would book. */
  readonly total: string | null;
  /** At the buyer's prices; null where he told none. */
  readonly buyerTotal: string | null;
  readonly confirmedDate: string | null;
  readonly deliveryPlace: string | null;
}

type Rehearsed = NonNullable<TestedFile['rehearsed'][number]>;

/** What there is to say while nothing can be judged yet: numbers, and what is missing. */
export const untried = (content: DraftContent): TrialView => viewOf(keyedOrder(content), null, new Map(), null);

/** @param articles those of the judged lines, by id */
export function viewOf(
  keyed: KeyedOrder,
  rehearsed: Rehearsed | null,
  articles: ReadonlyMap<string, TrialArticle>,
  deliveryPlace: string | null,
): TrialView {
  const judged = new Map(rehearsed?.judged.lines.map((line) => [keyed.lines[line.index]?.at ?? -1, line]));
  const told = rehearsed?.judged.lines.flatMap(({ buyerPrice, baseQuantity, quantity, unitFactor }) => {
    const base =
      baseQuantity ??
      (quantity === null
        ? null
        : decimal(quantity)
            .times(unitFactor ?? 1)
            .toFixed());
    return buyerPrice === null || base === null ? [] : [decimal(buyerPrice).times(base).round(2)];
  });
  return {
    faults: keyed.faults,
    lines: keyed.numbers.map(({ quantity, price }, at): TrialLine => {
      const line = judged.get(at);
      const article = articles.get(line?.articleId ?? '');
      return {
        quantity: quantity.kind === 'number' ? quantity.value : null,
        price: price.kind === 'number' ? price.value : null,
        article: article === undefined ? null : { number: article.number, description: article.description },
        units: article === undefined ? [] : unitsOf(article),
        baseUnit: article?.baseUnit ?? null,
        baseQuantity: line?.baseQuantity ?? null,
        buyerPrice: line?.buyerPrice ?? null,
        ourPrice: line?.ourPrice ?? null,
        amount: line?.amount ?? null,
        confirmedDate: line?.confirmedDate ?? null,
      };
    }),
    findings: rehearsed?.findings.map((finding) => findingOf(finding, keyed)) ?? [],
    outcome: rehearsed?.outcome ?? null,
    currency: rehearsed?.judged.head.currency ?? null,
    total: rehearsed?.judged.head.total ?? null,
    buyerTotal:
      told === undefined || told.length === 0 ? null : told.reduce((sum, amount) => sum.plus(amount)).toFixed(2),
    confirmedDate: rehearsed?.judged.head.confirmedDate ?? null,
    deliveryPlace,
  };
}

const findingOf = (finding: Finding, { lines }: KeyedOrder): TrialFinding => ({
  code: finding.code,
  severity: finding.severity,
  stops: finding.stops,
  line: finding.line === null ? null : (lines[finding.line]?.at ?? null),
  text: { nl: render(finding, 'nl', 'staff'), en: render(finding, 'en', 'staff') },
});

/** Its base unit, and its packages that have a word; of two of one level neither, for the word would not say which. */
function unitsOf({ baseUnit, packs }: TrialArticle): TrialLine['units'] {
  const only = packs.filter(({ level }) => level !== 'each' && packs.filter((one) => one.level === level).length === 1);
  return [
    { unit: baseUnit, level: 'each', baseQuantity: '1' },
    ...only.flatMap(({ level, baseQuantity }) => {
      const unit = UNIT_OF_LEVEL[level];
      return unit === undefined ? [] : [{ unit, level, baseQuantity }];
    }),
  ];
}
