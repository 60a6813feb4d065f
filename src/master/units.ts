import type { OrderFormat } from '../kernel';
import type { UnitMap, UnitMeaning } from './unit';
import {
  EDIFACT_UNITS,
  IDOC_UNITS,
  TABLE_UNITS,
  TRADACOMS_UNITS,
  UBL_UNITS,
  UNECE_UNITS,
  X12_UNITS,
  type UnitCodes,
} from './unit-codes';

/**
 * What unit codes mean where a partner says nothing else. A table a list, because one code means several things: PF is a pallet in EANCOM
 * and XPF a pen in Recommendation 21; ST is a piece in SAP and a set in X12. Left out on purpose, so that UOM-001 asks once and the answer is
 * kept for the partner:
 * - PK, PA, PAK and XPK, XPA (pack, packet): a consumer pack for one buyer, an inner or a pallet for another;
 * - STK: "stuks" in Dutch files, a stick of cigarettes in Recommendation 20; likewise GBND, PACK, BTL, EIM, SCHA, which no list knows. In an
 *   order form nobody counts sticks;
 * - SET, PR, DZN, DZ: whether the article is the set or a piece of it only the article can tell; "dozen" is twelve in English and boxes in Dutch;
 * - colli, crate, bag, roll: a package, but nobody says of which level.
 */
const BASE: Readonly<Record<OrderFormat, UnitCodes>> = {
  edifact: EDIFACT_UNITS,
  x12: X12_UNITS,
  tradacoms: TRADACOMS_UNITS,
  ubl: UBL_UNITS,
  cxml: UNECE_UNITS,
  opentrans: UNECE_UNITS,
  gs1xml: UNECE_UNITS,
  idoc: IDOC_UNITS,
  ketenstandaard: UNECE_UNITS,
  csv: TABLE_UNITS,
  xlsx: TABLE_UNITS,
};

/** What a partner means by a unit code, where that differs from the format's own meaning or the format has none. */
export interface PartnerUnit {
  readonly format: OrderFormat;
  readonly code: string;
  readonly meaning: UnitMeaning;
}

/**
 * The unit map of a format with the partner's own meanings before it. Codes are compared in capitals, as the lists print them.
 */
export function unitMapOf(format: OrderFormat, partnerUnits: readonly PartnerUnit[] = []): UnitMap {
  const own = new Map(
    partnerUnits.filter((unit) => unit.format === format).map(({ code, meaning }) => [code.toUpperCase(), meaning]),
  );
  return {
    meaningOf(code) {
      const key = code.trim().toUpperCase();
      return own.get(key) ?? BASE[format].get(key) ?? null;
    },
  };
}
