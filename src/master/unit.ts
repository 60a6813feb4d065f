import type { PackagingLevel } from './article';

/**
 * What a unit code in a message means. `counting` counts whatever the line's GTIN identifies (UOM-004); a level is a package of the
 * article; a measure is a unit of mass, length or volume, as its UNECE Recommendation 20 code.
 */
export type UnitMeaning =
  | { readonly kind: 'counting' }
  | { readonly kind: 'level'; readonly level: PackagingLevel }
  | { readonly kind: 'measure'; readonly unit: string };

/** Unit codes differ by format and partner ("PF" is a pallet in EANCOM, "XPF" a pen in Rec 21), so there is a map for each. */
export interface UnitMap {
  meaningOf(code: string): UnitMeaning | null;
}
