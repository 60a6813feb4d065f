import type { PackagingLevel } from './article';
import type { UnitMeaning } from './unit';

// What unit codes say for certain, list by list. What is left out, and why, stands in units.ts.

export type UnitCodes = ReadonlyMap<string, UnitMeaning>;

interface Codes {
  readonly counting: string;
  readonly levels: Readonly<Partial<Record<PackagingLevel, string>>>;
  /** Code of the list -> code of Recommendation 20. */
  readonly measures: Readonly<Record<string, string>>;
}

const words = (text: string): readonly string[] => text.split(' ');

function unitCodes({ counting, levels, measures }: Codes): UnitCodes {
  return new Map<string, UnitMeaning>([
    ...words(counting).map((code) => [code, { kind: 'counting' }] as const),
    ...(Object.entries(levels) as [PackagingLevel, string][]).flatMap(([level, codes]) =>
      words(codes).map((code) => [code, { kind: 'level', level }] as const),
    ),
    ...Object.entries(measures).map(([code, unit]) => [code, { kind: 'measure', unit }] as const),
  ]);
}

/** Mass, length, area and volume: UNECE Recommendation 20, the same codes wherever it is used. */
const MEASURES = 'MGM GRM KGM TNE MMT CMT DMT MTR KMT CMK DMK MTK MLT CLT DLT LTR HLT CMQ DMQ MTQ';
const RECOMMENDED = Object.fromEntries(words(MEASURES).map((unit) => [unit, unit]));

/** How people and older lists write the same measures. */
const SHORT = {
  MG: 'MGM', G: 'GRM', KG: 'KGM', MM: 'MMT', CM: 'CMT', DM: 'DMT', M: 'MTR', KM: 'KMT', M2: 'MTK', ML: 'MLT', CL: 'CLT', DL: 'DLT',
  L: 'LTR', HL: 'HLT', M3: 'MTQ',
}; // prettier-ignore

/** Element 6411 of EDIFACT: Recommendation 20, and the packages that EANCOM takes for units. */
export const EDIFACT_UNITS = unitCodes({
  counting: 'PCE EA H87 C62 NAR',
  levels: { case: 'CT CS BX', layer: 'LAY', pallet: 'PF PX' },
  measures: RECOMMENDED,
});

/**
 * The list that Peppol refers to: Recommendation 20, and the packages of Recommendation 21 behind an X. PCE is gone from it, but says the
 * same wherever it is still sent.
 */
export const UBL_UNITS = unitCodes({
  counting: 'EA H87 C62 XPP NAR PCE',
  levels: { case: 'XCT XCS XBX', pallet: 'XPX' },
  measures: RECOMMENDED,
});

/** Recommendation 20 of any age: up to its third revision it had packages itself, without an X. */
export const UNECE_UNITS = unitCodes({
  counting: 'EA H87 C62 XPP NAR PCE',
  levels: { case: 'XCT XCS XBX CT CS BX', pallet: 'XPX PF PX' },
  measures: RECOMMENDED,
});

/**
 * Element 355 of X12. Many of its codes mean something else elsewhere: CS is a cassette and no case, ST a set and no piece, PC a piece. PL and
 * PF are pallets, LR a layer.
 */
export const X12_UNITS = unitCodes({
  counting: 'EA PC UN',
  levels: { case: 'CA CT BX', layer: 'LR', pallet: 'PL PF' },
  measures: {
    KG: 'KGM', GR: 'GRM', ME: 'MGM', MP: 'TNE', MR: 'MTR', CM: 'CMT', MM: 'MMT', SM: 'MTK', LT: 'LTR', ML: 'MLT', CR: 'MTQ',
  }, // prettier-ignore
});

/** TRADACOMS counts traded units and says so without a code; what has one is measured. */
export const TRADACOMS_UNITS = unitCodes({
  counting: 'EA PCE',
  levels: {},
  measures: { ...RECOMMENDED, ...SHORT },
});

/** IDocs carry the ISO codes of Recommendation 20, or the codes that SAP shows in German: ST a piece, KAR a carton, PAL a pallet. */
export const IDOC_UNITS = unitCodes({
  counting: 'ST PCE EA H87 C62 NAR',
  levels: { case: 'KAR CT CS BX', layer: 'LAG LAY', pallet: 'PAL PF PX' },
  measures: { ...RECOMMENDED, ...SHORT, TO: 'TNE' },
});

/** What people write in order forms, in Dutch, English and German, in capitals as all codes are compared. */
export const TABLE_UNITS = unitCodes({
  counting: 'STUKS STUK ST ST. STK STK. STKS EACH EA PIECE PIECES PC PCS PCE STÜCK STUECK H87 C62',
  levels: {
    case: 'DOOS OMDOOS OMDOZEN KARTON KARTONS CARTON CARTONS CASE CASES BOX BOXES CT',
    layer: 'LAAG LAGEN LAYER LAYERS',
    pallet: 'PALLET PALLETS PALETTE PALETTEN',
  },
  measures: {
    ...RECOMMENDED, ...SHORT, KILO: 'KGM', GR: 'GRM', GRAM: 'GRM', METER: 'MTR', METERS: 'MTR', M1: 'MTR', 'M²': 'MTK',
    'M³': 'MTQ', LITER: 'LTR',
  }, // prettier-ignore
});
