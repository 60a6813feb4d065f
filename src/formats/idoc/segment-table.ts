import { fieldsOf, type IdocField } from './layout';

/** What is known of a segment: the segment that it stands in, null for none, and its fields. */
export interface SegmentLayout {
  /** Its name in XML: E1EDK01. */
  readonly type: string;
  readonly within: string | null;
  readonly fields: readonly IdocField[];
  /** Characters of all fields. */
  readonly length: number;
}

const PARTNER =
  'PARVW 3, PARTN 17, LIFNR 17, NAME1 35, NAME2 35, NAME3 35, NAME4 35, STRAS 35, STRS2 35, PFACH 35, ORT01 35, COUNC 9, PSTLZ 9, ' +
  'PSTL2 9, LAND1 3, ABLAD 35, PERNR 30, PARNR 30, TELF1 25, TELF2 25, TELBX 25, TELFX 25, TELTX 25, TELX1 25, SPRAS 1, ANRED 15, ' +
  'ORT02 35, HAUSN 6, STOCK 6, REGIO 3, PARGE 1, ISOAL 2, ISONU 2, FCODE 20, IHREZ 30, BNAME 35, PAORG 30, ORGTX 35, PAGRU 30, ' +
  'KNREF 30, ILNNR 70, PFORT 35, SPRAS_ISO 2, TITLE 15';
const DATE = 'IDDAT 3, DATUM 8, UZEIT 6';
const TAX = 'MWSKZ 7, MSATZ 17, MWSBT 18, TXJCD 15, KTEXT 50';
const PAYMENT = 'QUALF 3, TAGE 8, PRZNT 8, ZTERM_TXT 70';
const TEXT_LINE = 'TDLINE 70, TDFORMAT 2';
const ADDITION = 'QUALZ 3, CUSADD 35, CUSADD_BEZ 40';

/**
 * The segments of ORDERS05 that orders use, by their names in XML: `[the segment they stand in, their fields]`. Names and lengths are those
 * of SAP's own documentation of the basic type (transaction WE60), as public copies of it show them: the field lists of beyondse16.com,
 * "Complete segment and field list of SAP IDoc INVOIC02" (its header and item segments are the same ones), and the record structure
 * ORDERS05 of BlueSeer ERP; where the two differ (KNREF, IHREZ, PARNR: 30), the first holds. A release only ever adds fields behind the
 * last one, so that this list, the newest known, reads older definitions too.
 */
const SEGMENTS: Readonly<Record<string, readonly [within: string | null, fields: string]>> = {
  E1EDK01: [
    null,
    'ACTION 3, KZABS 1, CURCY 3, HWAER 3, WKURS 12, ZTERM 17, KUNDEUINR 20, EIGENUINR 20, BSART 4, BELNR 35, NTGEW 18, BRGEW 18, GEWEI 3, ' +
      'FKART_RL 4, ABLAD 25, BSTZD 4, VSART 2, VSART_BEZ 20, RECIPNT_NO 10, KZAZU 1, AUTLF 1, AUGRU 3, AUGRU_BEZ 40, ABRVW 3, ' +
      'ABRVW_BEZ 20, FKTYP 1, LIFSK 2, LIFSK_BEZ 20, EMPST 25, ABTNR 4, DELCO 3, WKURS_M 12',
  ],
  E1EDK14: [null, 'QUALF 3, ORGID 35'],
  E1EDK03: [null, DATE],
  E1EDK04: [null, TAX],
  E1EDK05: [
    null,
    'ALCKZ 3, KSCHL 4, KOTXT 80, BETRG 18, KPERC 8, KRATE 15, UPRBS 9, MEAUN 3, KOBTR 18, MWSKZ 7, MSATZ 17, KOEIN 3',
  ],
  E1EDKA1: [null, PARTNER],
  E1EDKA3: ['E1EDKA1', 'QUALP 3, STDPN 70'],
  E1EDK02: [null, 'QUALF 3, BELNR 35, POSNR 6, DATUM 8, UZEIT 6'],
  E1EDK17: [null, 'QUALF 3, LKOND 3, LKTEXT 70'],
  E1EDK18: [null, PAYMENT],
  E1EDK35: [null, ADDITION],
  E1EDK36: [null, 'CCINS 4, CCINS_BEZEI 20, CCNUM 25, EXDATBI 8, CCNAME 40, FAKWR 17'],
  E1EDKT1: [null, 'TDID 4, TSSPRAS 3, TSSPRAS_ISO 2, TDOBJECT 10, TDOBNAME 70'],
  E1EDKT2: ['E1EDKT1', TEXT_LINE],
  E1EDP01: [
    null,
    'POSEX 6, ACTION 3, PSTYP 1, KZABS 1, MENGE 15, MENEE 3, BMNG2 15, PMENE 3, ABFTZ 7, VPREI 15, PEINH 9, NETWR 18, ANETW 18, SKFBP 18, ' +
      'NTGEW 18, GEWEI 3, EINKZ 1, CURCY 3, PREIS 18, MATKL 9, UEPOS 6, GRKOR 3, EVERS 7, BPUMN 6, BPUMZ 6, ABGRU 2, ABGRT 40, ' +
      'ANTLF 1, FIXMG 1, KZAZU 1, BRGEW 18, PSTYV 4, EMPST 25, ABTNR 4, ABRVW 3, WERKS 4, LPRIO 2, LPRIO_BEZ 20, ROUTE 6, ' +
      'ROUTE_BEZ 40, LGORT 4, VSTEL 4, DELCO 3, MATNR 35, VALTG 2, HIPOS 6, HIEVW 1, POSGUID 22, MATNR_EXTERNAL 40, ' +
      'MATNR_VERSION 10, MATNR_GUID 32, IUID_RELEVANT 1',
  ],
  E1EDP02: ['E1EDP01', 'QUALF 3, BELNR 35, ZEILE 6, DATUM 8, UZEIT 6, BSARK 35, IHREZ 30'],
  E1EDP03: ['E1EDP01', DATE],
  E1EDP04: ['E1EDP01', TAX],
  E1EDP05: [
    'E1EDP01',
    'ALCKZ 3, KSCHL 4, KOTXT 80, BETRG 18, KPERC 8, KRATE 15, UPRBS 9, MEAUN 3, KOBTR 18, MENGE 15, PREIS 15, MWSKZ 7, MSATZ 17, KOEIN 3, ' +
      'CURTP 2, KOBAS 18',
  ],
  E1EDPS5: ['E1EDP05', 'KSTBM 17, KBETR 13'],
  E1EDP20: ['E1EDP01', 'WMENG 15, AMENG 15, EDATU 8, EZEIT 6, EDATU_OLD 8, EZEIT_OLD 6, ACTION 3'],
  E1EDPA1: ['E1EDP01', PARTNER],
  E1EDPA3: ['E1EDPA1', 'QUALP 3, STDPN 70'],
  E1EDP19: [
    'E1EDP01',
    'QUALF 3, IDTNR 35, KTEXT 70, MFRPN 42, MFRNR 10, IDTNR_EXTERNAL 40, IDTNR_VERSION 10, IDTNR_GUID 32, IDTNR_LONG 40',
  ],
  E1EDP17: ['E1EDP01', 'QUALF 3, LKOND 3, LKTEXT 70, LPRIO 2'],
  E1EDP18: ['E1EDP01', PAYMENT],
  E1EDP35: ['E1EDP01', ADDITION],
  E1EDPT1: ['E1EDP01', 'TDID 4, TSSPRAS 3, TSSPRAS_ISO 2'],
  E1EDPT2: ['E1EDPT1', TEXT_LINE],
  E1EDS01: [null, 'SUMID 3, SUMME 18, SUNIT 3, WAERQ 3'],
};

/** Definitions that are no beginning of the segment above, by the name that records use, such as `E2EDKA1002`. None is known. */
const DEFINITIONS: Readonly<Record<string, string>> = {};

const layoutOf = (type: string, within: string | null, text: string): SegmentLayout => {
  const fields = fieldsOf(text);
  return { type, within, fields, length: fields.reduce((sum, field) => sum + field.length, 0) };
};

const BY_TYPE: ReadonlyMap<string, SegmentLayout> = new Map(
  Object.entries(SEGMENTS).map(([type, [within, fields]]) => [type, layoutOf(type, within, fields)]),
);

const BY_DEFINITION: ReadonlyMap<string, SegmentLayout> = new Map(
  Object.entries(DEFINITIONS).map(([definition, fields]) => {
    const type = segmentType(definition);
    return [definition, layoutOf(type, BY_TYPE.get(type)?.within ?? null, fields)];
  }),
);

const VERSIONED = /^(.{4,}?)\d{3}$/;

/**
 * The name of a segment in XML by that of its definition: E2EDK01005, the fifth version of E1EDK01. A segment of the customer's own
 * (Z2...) changes in the same way; what has no such form keeps its name.
 */
export function segmentType(definition: string): string {
  const unversioned = VERSIONED.exec(definition)?.[1] ?? definition;
  return unversioned.replace(/^([A-Z])2/, (_, owner: string) => `${owner}1`);
}

/** Where the fields of a segment stand, by the name that its record uses. Null for a segment that is not known: its data stays whole. */
export const segmentLayout = (definition: string): SegmentLayout | null =>
  BY_DEFINITION.get(definition) ?? BY_TYPE.get(segmentType(definition)) ?? null;
