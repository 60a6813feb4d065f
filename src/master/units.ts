import type { UnitMap, UnitMeaning } from './unit';
import type { PackagingLevel } from './article';

const counting: UnitMeaning = { kind: 'counting' };
const level = (name: PackagingLevel): UnitMeaning => ({ kind: 'level', level: name });

/** Mass, length, area and volume: UNECE Recommendation 20, the same codes in EDIFACT and UBL. */
const MEASURES = 'MGM GRM KGM TNE MMT CMT DMT MTR KMT CMK DMK MTK MLT CLT DLT LTR HLT CMQ DMQ MTQ'.split(' ');
const measures: readonly (readonly [string, UnitMeaning])[] = MEASURES.map((unit) => [unit, { kind: 'measure', unit }]);

/**
 * What unit codes mean where a partner says nothing else. Two tables, because one code means two things: PF is a pallet in EANCOM and
 * XPF a pen in Recommendation 21. Left out on purpose, so that UOM-001 asks once and the answer is kept for the partner:
 * - PK, PA and XPK, XPA (pack, packet): a consumer pack for one buyer, an inner or a pallet for another;
 * - STK: "stuks" in Dutch files, a stick of cigarettes in Recommendation 20; likewise GBND, PACK, BTL, EIM, SCHA, which no list knows;
 * - SET, PR, DZN: whether the article is the set or a piece of it only the article can tell.
 */
const BASE: Readonly<Record<'edifact' | 'ubl', ReadonlyMap<string, UnitMeaning>>> = {
  edifact: new Map<string, UnitMeaning>([
    ...['PCE', 'EA', 'H87', 'C62', 'NAR'].map((code) => [code, counting] as const),
    ...['CT', 'CS', 'BX'].map((code) => [code, level('case')] as const),
    ['LAY', level('layer')],
    ...['PF', 'PX'].map((code) => [code, level('pallet')] as const),
    ...measures,
  ]),
  ubl: new Map<string, UnitMeaning>([
    // PCE is gone from the list that Peppol refers to, but says the same wherever it is still sent.
    ...['EA', 'H87', 'C62', 'XPP', 'NAR', 'PCE'].map((code) => [code, counting] as const),
    ...['XCT', 'XCS', 'XBX'].map((code) => [code, level('case')] as const),
    ['XPX', level('pallet')],
    ...measures,
  ]),
};

/** What a partner means by a unit code, where that differs from the format's own meaning or the format has none. */
export interface PartnerUnit {
  readonly format: 'edifact' | 'ubl';
  readonly code: string;
  readonly meaning: UnitMeaning;
}

/**
 * The unit map of a format with the partner's own meanings before it. Codes are compared in capitals, as the lists print them.
 */
export function unitMapOf(format: 'edifact' | 'ubl', partnerUnits: readonly PartnerUnit[] = []): UnitMap {
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
