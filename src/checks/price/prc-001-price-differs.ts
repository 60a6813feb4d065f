import { plain, type Decimal } from '../../kernel';
import { given } from '../given';
import { lineRule } from '../rule';
import { oursAsTheyCount } from './shown-prices';

const plainOf = (value: Decimal | null): string => (value === null ? '' : plain(value));

/**
 * PRC-001: the prices differ by more than rounding. An error when the buyer pays less; when he pays more, ours is booked and told.
 * It is the one question about a price: an old price is a hint in it (PRC-007 only logs). Where another basis explains the
 * difference the question is PRC-005, because the quantity may be mixed up too, and this finding is for information.
 */
export const priceDiffers = lineRule('PRC-001', (line) => {
  const { comparison, resolution } = line;
  if (comparison === null || (comparison.verdict !== 'less' && comparison.verdict !== 'more')) return null;
  const { oldPrice, likelyBasis } = comparison;
  const { field, actual, expected } = comparison.question();
  const asks = comparison.verdict === 'less' && likelyBasis === null;
  const source = resolution.ours?.price;
  return {
    field,
    actual,
    expected,
    cause: [resolution.article?.number, plainOf(resolution.theirsPerBaseUnit), expected].join('|'),
    atStake: asks
      ? {
          amount: plain(comparison.onLine.abs()),
          percent: comparison.percent === null ? null : plain(comparison.percent.abs()),
        }
      : null,
    severity: asks ? ('error' as const) : ('info' as const),
    params: {
      theirs: given(line.line.price),
      ours: oursAsTheyCount(line),
      source: source?.source ?? null,
      contract: source?.contractNumber ?? null,
      percent: comparison.percent === null ? null : plain(comparison.percent),
      amount: plain(comparison.onLine),
      hint: likelyBasis !== null ? 'basis' : oldPrice !== null ? 'old' : 'none',
      date: oldPrice?.validTo ?? null,
    },
    suggestions:
      oldPrice === null
        ? []
        : [
            {
              action: 'USE_OURS' as const,
              value: null,
              evidence: {
                nl: `oude prijs, geldig t/m ${oldPrice.validTo ?? ''}`,
                en: `old price, valid until ${oldPrice.validTo ?? ''}`,
              },
            },
          ],
  };
});
