import { dayText, type Suggestion } from '../../findings';
import { plain, type Decimal, type IsoDate } from '../../kernel';
import { given } from '../given';
import type { LineCase } from '../order-case';
import { endOf, startOf } from '../resolve/our-price';
import type { PriceCause, PriceComparison } from '../resolve/price-comparison';
import { lineRule } from '../rule';
import { oursAsTheyCount, sourceOf } from './shown-prices';

const plainOf = (value: Decimal | null): string => (value === null ? '' : plain(value));

/**
 * PRC-001: the prices differ by more than rounding. An error when the buyer pays less; when he pays more, ours is booked and told.
 * It is the one question about a price: what most likely makes the difference is a hint in it, and the finding about that cause only logs
 * (PRC-006 to PRC-009). Where another basis explains the difference the question is PRC-005, because the quantity may be mixed up too, and
 * this finding is for information; so it is where the customer may still use an old price.
 */
export const priceDiffers = lineRule('PRC-001', (line) => {
  const { comparison, resolution } = line;
  if (comparison === null || (comparison.verdict !== 'less' && comparison.verdict !== 'more')) return null;
  const { cause } = comparison;
  const { field, actual, expected } = comparison.question();
  const ours = resolution.ours === null ? null : sourceOf(resolution.ours);
  return {
    field,
    actual,
    expected,
    cause: [resolution.article?.number, plainOf(resolution.theirsPerBaseUnit), expected].join('|'),
    atStake: asks(comparison)
      ? {
          amount: plain(comparison.onLine.abs()),
          percent: comparison.percent === null ? null : plain(comparison.percent.abs()),
        }
      : null,
    severity: asks(comparison) ? ('error' as const) : ('info' as const),
    params: {
      theirs: given(line.line.price),
      ours: oursAsTheyCount(line),
      source: ours?.source ?? null,
      contract: ours?.contract ?? null,
      percent: comparison.percent === null ? null : plain(comparison.percent),
      amount: plain(comparison.onLine),
      hint: cause?.kind ?? 'none',
      date: cause === null ? null : dayOf(cause),
      promotion: cause === null || !('price' in cause) ? null : (cause.price.promotion?.code ?? null),
      pack: packOf(line, cause),
    },
    suggestions: suggestionsFor(cause),
  };
});

const asks = ({ verdict, cause, honoured }: PriceComparison): boolean =>
  verdict === 'less' && !honoured && cause?.kind !== 'pack' && cause?.kind !== 'basis';

/** The day that a price of ours ended or begins. */
function dayOf(cause: PriceCause): IsoDate | null {
  if (cause.kind === 'old' || cause.kind === 'promotionEnded') return endOf(cause.price);
  return cause.kind === 'future' ? startOf(cause.price) : null;
}

const packOf = ({ resolution }: LineCase, cause: PriceCause | null): string | null =>
  cause === null || !('basis' in cause) ? null : `${plain(cause.basis)} ${resolution.article?.baseUnit ?? ''}`;

/** Why our price holds after all. What a basis explains is PRC-005's to ask. */
function suggestionsFor(cause: PriceCause | null): readonly Suggestion[] {
  if (cause === null || 'basis' in cause) return [];
  const on = dayOf(cause);
  const day = on === null ? { nl: '', en: '' } : { nl: dayText(on, 'nl'), en: dayText(on, 'en') };
  const evidence = evidenceOf(cause.kind, day, cause.price.promotion?.code ?? '');
  return [{ action: 'USE_OURS', value: null, evidence }];
}

function evidenceOf(
  kind: Exclude<PriceCause['kind'], 'pack' | 'basis'>,
  day: { readonly nl: string; readonly en: string },
  promotion: string,
): Suggestion['evidence'] {
  switch (kind) {
    case 'old':
      return { nl: `oude prijs, geldig t/m ${day.nl}`, en: `old price, valid until ${day.en}` };
    case 'future':
      return { nl: `prijs die pas geldt vanaf ${day.nl}`, en: `price that holds from ${day.en} on` };
    case 'gross':
      return { nl: 'onze brutoprijs', en: 'our gross price' };
    case 'discount':
      return { nl: 'onze prijs zonder de afgesproken korting', en: 'our price without the agreed discount' };
    case 'promotionEnded':
      return { nl: `actie ${promotion}, geëindigd op ${day.nl}`, en: `promotion ${promotion}, ended on ${day.en}` };
    case 'promotionUsedUp':
      return { nl: `actie ${promotion}, het aantal is op`, en: `promotion ${promotion}, its quantity is used up` };
  }
}
