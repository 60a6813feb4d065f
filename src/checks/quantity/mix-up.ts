import { parseDecimal, plain, roundTo, type Decimal } from '../../kernel';
import type { Suggestion } from '../../findings';
import { given } from '../given';
import type { LineCase, OrderCase } from '../order-case';
import { factorOf, readUnit, type UnitContext } from '../resolve/unit-reading';
import { suggestQuantity } from './suggest-quantity';
import { FACTOR_SLACK, unusualQuantityOf, type Unusual } from './unusual';

/** What the buyer says a package holds, where we know it to hold something else (QTY+59). Only of what is counted. */
export function otherContents(lineCase: LineCase): { theirs: Decimal; ours: Decimal; level?: 'case' } | null {
  const { line, identification, resolution } = lineCase;
  const theirs = parseDecimal(given(line.unitsPerPack));
  const { article, substituted, unitFactor } = resolution;
  // Consumer units of a kilo are unknown.
  if (article?.discrete !== true) return null;
  if (theirs === null) return line.packages === undefined ? null : otherBoxes(lineCase);
  const ours = (substituted ? null : identification.packaging?.baseQuantity) ?? unitFactor;
  return ours === null || ours.eq(theirs) ? null : { theirs, ours };
}

/** He expects the line in more or fewer boxes (PAC) than it fills by our master; the last one need not be full. */
function otherBoxes({
  line,
  resolution,
  packagings,
}: LineCase): { theirs: Decimal; ours: Decimal; level: 'case' } | null {
  const packages = parseDecimal(given(line.packages ?? null));
  const box = packagings.find(({ level, baseQuantity }) => level === 'case' && baseQuantity.gt(0));
  const { orderedBaseQuantity } = resolution;
  if (packages?.gt(0) !== true || box === undefined || orderedBaseQuantity === null) return null;
  const least = packages.minus(1).times(box.baseQuantity);
  if (orderedBaseQuantity.gt(least) && orderedBaseQuantity.lte(packages.times(box.baseQuantity))) return null;
  return { theirs: roundTo(orderedBaseQuantity.div(packages), 2), ours: box.baseQuantity, level: 'case' };
}

/** True when one is so many times the other. */
function differBy(pack: number, a: Decimal, b: Decimal): boolean {
  if (a.lte(0) || b.lte(0)) return false;
  const times = a.gt(b) ? Number(a.div(b)) : Number(b.div(a));
  return Math.abs(times / pack - 1) <= FACTOR_SLACK;
}

/** For how many base units the buyer's price would be ours; null where that does not explain it. */
const likelyBasisOf = ({ comparison }: LineCase): Decimal | null => {
  const cause = comparison?.cause ?? null;
  return cause !== null && 'basis' in cause ? cause.basis : null;
};

/** The price makes sense for the other unit (PRC-005). */
const priceSaysSo = (line: LineCase, pack: number): boolean => {
  const basis = likelyBasisOf(line);
  return basis !== null && line.theirPrice.kind === 'net' && differBy(pack, basis, line.theirPrice.basisFactor);
};

/** The GTIN is of the other package than the unit code. */
const gtinSaysSo = ({ identification, resolution, unit }: LineCase, pack: number): boolean =>
  unit.kind === 'named' &&
  !resolution.substituted &&
  identification.matchedBy === 'gtin' &&
  identification.packaging !== null &&
  differBy(pack, unit.factor, identification.packaging.baseQuantity);

/** Something besides the quantity may show a mix-up of units: asked first, because the usual quantity is dear to work out. */
const mayBeMixedUp = (line: LineCase): boolean => {
  const { identification, unit } = line;
  return (
    likelyBasisOf(line) !== null ||
    (unit.kind === 'named' && identification.packaging?.baseQuantity.eq(unit.factor) === false)
  );
};

/**
 * Pieces and boxes mixed up, by two signs that agree: the quantity is a pack size away from the usual, and the price or the GTIN is the same
 * pack size away from the unit. Then it is one question about the unit (UOM-005). One sign alone is a warning about the quantity (QTY-006) or a
 * question about the basis of the price (PRC-005).
 */
export function mixUpOf(line: LineCase, order: OrderCase): Unusual | null {
  if (!mayBeMixedUp(line)) return null;
  const unusual = unusualQuantityOf(line, order);
  const pack = Number(unusual?.pack ?? 0);
  if (pack === 0) return null;
  return priceSaysSo(line, pack) || gtinSaysSo(line, pack) ? unusual : null;
}

/** True when UOM-005 asks about the unit of the line, so that nobody else asks about the same. */
export const isUnitAsked = (line: LineCase, order: OrderCase): boolean =>
  otherContents(line) !== null || mixUpOf(line, order) !== null;

/** Codes that people write for a piece, a package and a pallet: which of them say so, the unit map of the format decides. */
export const CODES: readonly string[] = [
  'PCE',
  'EA',
  'H87',
  'C62',
  'ST',
  'CT',
  'CS',
  'XCT',
  'XCS',
  'CA',
  'BX',
  'PF',
  'PX',
  'XPX',
  'PAL',
  'PF',
];

/** By what a unit of the line is read. */
export const unitContextOf = (line: LineCase, { input }: OrderCase): UnitContext => ({
  article: line.resolution.article,
  packaging: line.resolution.substituted ? null : line.identification.packaging,
  level: line.identification.level,
  packagings: line.packagings,
  unitMap: input.master.unitMap(input.arrival.format, input.partner?.id ?? null),
});

/** The unit or the quantity that brings a mixed-up line to what is usual, as the actions UOM and QTY would set it. */
export function suggestUnit(line: LineCase, order: OrderCase, { ratio, pack }: Unusual): readonly Suggestion[] {
  const { article, orderedBaseQuantity, unitFactor } = line.resolution;
  const { quantity } = line;
  if (pack === null || article === null || orderedBaseQuantity === null || unitFactor === null || quantity === null)
    return [];
  const meant = ratio > 1 ? orderedBaseQuantity.div(pack) : orderedBaseQuantity.times(pack);
  const context = unitContextOf(line, order);
  const code = CODES.find((one) => factorOf(readUnit(one, context))?.times(quantity).eq(meant) === true);
  if (code === undefined) return suggestQuantity(meant, unitFactor, article.baseUnit);
  const base = `${plain(meant)} ${article.baseUnit}`;
  return [
    {
      action: 'UOM',
      value: code,
      evidence: {
        nl: `${plain(quantity)} ${code} is ${base}; de verhouding tot het gebruikelijke is een verpakking van ${plain(pack)}`,
        en: `${plain(quantity)} ${code} is ${base}; the ratio to the usual is a pack of ${plain(pack)}`,
      },
    },
  ];
}
