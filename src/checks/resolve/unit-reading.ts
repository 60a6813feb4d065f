import { decimal, type Decimal } from '../../kernel';
import type { Article, Packaging, PackagingLevel, UnitMap } from '../../master';
import { ONE } from './exact';

/** What a unit code of a line means for its article. */
export type UnitReading =
  /** Nobody knows the code (UOM-001). */
  | { readonly kind: 'unknown' }
  /** The code is known, but cannot be expressed in the article's base unit (UOM-002). */
  | { readonly kind: 'unconvertible' }
  /** Nothing can be said, because the article is not known. */
  | { readonly kind: 'no-article' }
  /** The code counts what the GTIN or the buyer's code identifies (UOM-004). */
  | { readonly kind: 'counted'; readonly factor: Decimal; readonly level: PackagingLevel }
  /** Pieces of what is sold by weight, at the weight that was agreed for one (UOM-006). */
  | { readonly kind: 'nominal'; readonly factor: Decimal; readonly level: PackagingLevel }
  /** The code names a package or a measure (UOM-003). */
  | { readonly kind: 'named'; readonly factor: Decimal; readonly level: PackagingLevel };

/** The article of a line with what its codes say about the level. */
export interface UnitContext {
  readonly article: Article | null;
  readonly packaging: Packaging | null;
  readonly level: PackagingLevel | null;
  readonly packagings: readonly Packaging[];
  readonly unitMap: UnitMap;
}

/** Measures that convert into each other whatever the article: Recommendation 20 code, what is measured, and how many of its unit. */
const MEASURES: ReadonlyMap<string, { readonly of: string; readonly size: Decimal }> = new Map(
  [
    ['MGM', 'mass', '0.000001'], ['GRM', 'mass', '0.001'], ['KGM', 'mass', '1'], ['TNE', 'mass', '1000'],
    ['MMT', 'length', '0.001'], ['CMT', 'length', '0.01'], ['DMT', 'length', '0.1'], ['MTR', 'length', '1'],
    ['MLT', 'volume', '0.001'], ['CLT', 'volume', '0.01'], ['DLT', 'volume', '0.1'], ['LTR', 'volume', '1'],
    ['HLT', 'volume', '100'], ['MTQ', 'volume', '1000'],
  ].map(([code = '', of = '', size = '1']) => [code, { of, size: decimal(size) }]), // prettier-ignore
);

/** Reads a unit code. A missing code counts the GTIN of the line, whatever its level (EANCOM sends 6411 only for variable quantities). */
export function readUnit(code: string | null, context: UnitContext): UnitReading {
  const meaning = code === null ? ({ kind: 'counting' } as const) : context.unitMap.meaningOf(code);
  if (meaning === null) return { kind: 'unknown' };
  const { article } = context;
  if (article === null) return { kind: 'no-article' };
  if (meaning.kind === 'measure') return readMeasure(meaning.unit, article);
  const level = meaning.kind === 'level' ? meaning.level : (context.packaging?.level ?? context.level ?? 'each');
  if (level === 'each' && article.nominalWeight?.gt(0) === true) {
    return { kind: 'nominal', factor: article.nominalWeight, level };
  }
  if (meaning.kind === 'level') return readLevel(level, 'named', context);
  if (context.packaging !== null) {
    return positive('counted', context.packaging.baseQuantity, context.packaging.level);
  }
  return readLevel(context.level ?? 'each', 'counted', context);
}

function readMeasure(unit: string, article: Article): UnitReading {
  if (unit === article.baseUnit) return { kind: 'named', factor: ONE, level: 'each' };
  const from = MEASURES.get(unit);
  const to = MEASURES.get(article.baseUnit);
  if (from === undefined || from.of !== to?.of) return { kind: 'unconvertible' };
  return { kind: 'named', factor: from.size.div(to.size), level: 'each' };
}

/** A level means one quantity only: with cases of 6 and of 12 the word "case" alone decides nothing. */
function readLevel(
  level: PackagingLevel,
  kind: 'counted' | 'named',
  { packaging, packagings }: UnitContext,
): UnitReading {
  if (packaging?.level === level) return positive(kind, packaging.baseQuantity, level);
  const [found, ...others] = packagings.filter((one) => one.level === level);
  if (found === undefined) return level === 'each' ? { kind, factor: ONE, level } : { kind: 'unconvertible' };
  if (others.some(({ baseQuantity }) => !baseQuantity.eq(found.baseQuantity))) return { kind: 'unconvertible' };
  return positive(kind, found.baseQuantity, level);
}

const positive = (kind: 'counted' | 'named', factor: Decimal, level: PackagingLevel): UnitReading =>
  factor.gt(0) ? { kind, factor, level } : { kind: 'unconvertible' };

/** Base units in one unit; null when it cannot be said. */
export const factorOf = (reading: UnitReading): Decimal | null => ('factor' in reading ? reading.factor : null);
