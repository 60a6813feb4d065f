import { parseDecimal, plain, type Decimal } from '../../kernel';
import type { Suggestion } from '../../findings';
import { given } from '../given';
import type { LineCase, OrderCase } from '../order-case';
import { CODES, unitContextOf } from '../quantity/mix-up';
import { FACTOR_SLACK } from '../quantity/unusual';
import { usualQuantity } from '../quantity/usual-quantity';
import { factorOf, readUnit } from '../resolve/unit-reading';

/** A short fact that speaks for a unit, in each language. */
type Evidence = Suggestion['evidence'];

/** His price for one ordered unit is a price of ours for so many. */
function byPrice({ line, pricing, priceDate }: LineCase, factor: Decimal): Evidence | null {
  const theirs = line.priceBasis === null && line.priceKind === 'net' ? parseDecimal(given(line.price)) : null;
  if (theirs === null) return null;
  const ours = pricing.prices.find(
    ({ kind, amount, basisQuantity, validFrom, validTo }) =>
      kind === 'net' &&
      validFrom <= priceDate &&
      (validTo === null || priceDate <= validTo) &&
      amount.times(factor).eq(theirs.times(basisQuantity)),
  );
  return ours === undefined
    ? null
    : {
        nl: `${plain(theirs)} is onze prijs voor ${plain(factor)}`,
        en: `${plain(theirs)} is our price for ${plain(factor)}`,
      };
}

/** So many are what he usually orders. */
function byHistory(
  { quantity, resolution: { article } }: LineCase,
  { input }: OrderCase,
  factor: Decimal,
): Evidence | null {
  if (article === null || quantity === null) return null;
  const usual = usualQuantity(
    input.sales.quantityHistory(article.id),
    input.master.company.settings.unusualQuantityHistory,
  );
  const meant = quantity.times(factor);
  if (usual === null || Math.abs(Number(meant) / usual.median - 1) > FACTOR_SLACK) return null;
  return { nl: `${plain(meant)} is wat hij meestal bestelt`, en: `${plain(meant)} is what he usually orders` };
}

/** He says himself that it holds so many. */
function byContents({ line }: LineCase, factor: Decimal): Evidence | null {
  const said = parseDecimal(given(line.unitsPerPack));
  return said?.eq(factor) === true
    ? {
        nl: `het bericht zegt dat er ${plain(factor)} in zitten`,
        en: `the message says that it holds ${plain(factor)}`,
      }
    : null;
}

/** Units that an unknown code may mean, each with what speaks for it, the best first. Nothing is guessed: without evidence there is none. */
export function suggestCodes(line: LineCase, order: OrderCase): readonly Suggestion[] {
  if (line.resolution.article === null) return [];
  const context = unitContextOf(line, order);
  const seen = new Set<string>();
  const found: { readonly evidence: readonly Evidence[]; readonly value: string }[] = [];
  for (const value of CODES) {
    const factor = factorOf(readUnit(value, context));
    if (factor === null || seen.has(plain(factor))) continue;
    seen.add(plain(factor));
    const evidence = [byContents(line, factor), byPrice(line, factor), byHistory(line, order, factor)].flatMap(
      (one) => one ?? [],
    );
    if (evidence.length > 0) found.push({ value, evidence });
  }
  return found
    .sort((a, b) => b.evidence.length - a.evidence.length)
    .map(({ value, evidence }) => ({
      action: 'UOM',
      value,
      evidence: { nl: evidence.map(({ nl }) => nl).join('; '), en: evidence.map(({ en }) => en).join('; ') },
    }));
}
