import type { FileFault, FileRow } from '../files/file-format';
import { idocFormat } from './idoc-format';
import { idocSettings, type IdocSettings } from './idoc-settings';
import { isFault } from './idoc-xml';

/* IDocs as SAP writes them, invented: for the specs of this folder. */

export const settingsWith = (more: object = {}): IdocSettings =>
  idocSettings.parse({
    control: { ourPort: 'BINNEN', ourNumber: 'BINNEN', theirPort: 'SAPERP', theirNumber: 'ERPCLNT100' },
    salesArea: { organisation: '1000', channel: '10', division: '00' },
    ...more,
  });

/** Fields are texts, segments objects; several of one name stand in a list. */
export interface Fields {
  readonly [name: string]: string | Fields | readonly Fields[];
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function inner(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => {
      if (typeof value === 'string') return `<${name}>${escape(value)}</${name}>`;
      const list: readonly Fields[] = Array.isArray(value) ? (value as readonly Fields[]) : [value as Fields];
      return list.map((one) => `<${name} SEGMENT="1">${inner(one)}</${name}>`).join('\n');
    })
    .join('\n');
}

let last = 0;
/** One IDoc. */
export function idocXml(message: string, segments: Fields, control: Readonly<Record<string, string>> = {}): string {
  const docnum = String(++last).padStart(16, '0');
  const of = { TABNAM: 'EDI_DC40', DOCNUM: docnum, DIRECT: '1', MESTYP: message, SNDPRN: 'ERPCLNT100', CREDAT: '20261127', ...control };
  return `<IDOC BEGIN="1">\n${inner({ EDI_DC40: of, ...segments })}\n</IDOC>`;
} // prettier-ignore

/** A file of IDocs. */
export const fileXml = (...idocs: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<IDOCS>\n${idocs.join('\n')}\n</IDOCS>\n`;

/** Bytes in pieces of so many. */
export async function* bytesOf(text: string | Uint8Array, size = 1_000): AsyncGenerator<Uint8Array, void, void> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

export async function all<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}

export interface ReadFile {
  readonly rows: readonly FileRow[];
  readonly faults: readonly FileFault[];
}

export async function readFile(text: string | Uint8Array, settings: IdocSettings = settingsWith(), size = 1_000): Promise<ReadFile> {
  const found = await all(idocFormat(settings).rows(bytesOf(text, size)));
  return { rows: found.filter((one): one is FileRow => !isFault(one)), faults: found.filter(isFault) };
} // prettier-ignore

export const readIdocsOf = (...idocs: readonly string[]): Promise<ReadFile> => readFile(fileXml(...idocs));

export const SALES = { VKORG: '1000', VTWEG: '10' };
/** A material with its packages. */
export const aMaterial = (more: Fields = {}): Fields => ({
  E1MARAM: {
    MSGFN: '005', MATNR: '000000000000004711', MTART: 'HAWA', MEINS: 'PCE', EAN11: '8712345100056',
    E1MAKTM: [{ SPRAS: 'D', SPRAS_ISO: 'DE', MAKTX: 'Musterartikel' }, { SPRAS: 'N', MAKTX: 'Voorbeeldartikel' }],
    E1MARMM: [
      { MEINH: 'PCE', UMREZ: '1', UMREN: '1', EAN11: '8712345100056' },
      { MEINH: 'CT', UMREZ: '12', UMREN: '1', EAN11: '18712345100053' },
      { MEINH: 'KGM', UMREZ: '4', UMREN: '1' },
      { MEINH: 'PF', UMREZ: '720', UMREN: '1' },
    ],
    E1MVKEM: { ...SALES, AUMNG: '6.000', SCMNG: '1.000', SCHME: 'CT' },
    E1MLANM: { ALAND: 'NL', TATY1: 'MWST', TAXM1: '1' },
    ...more,
  },
}); // prettier-ignore

export const AREA = {
  VKORG: '1000',
  VTWEG: '10',
  SPART: '00',
  PLTYP: 'G1',
  WAERS: 'EUR',
  ZTERM: 'NT30',
  INCO1: 'DAP',
  INCO2: 'Voorbeeldstad',
};
export const selfPartners = (kunnr: string): readonly Fields[] =>
  ['AG', 'WE', 'RE', 'RG'].map((PARVW) => ({ PARVW, KUNN2: kunnr }));
export const GLN = { BBBNR: '8712345', BBSNR: '00010', BUBKZ: '3' };
/** A customer who orders, gets the goods and pays himself. */
export const aCustomer = (more: Fields = {}, kunnr = '0000010010'): Fields => ({
  E1KNA1M: {
    MSGFN: '005', KUNNR: kunnr, NAME1: `Voorbeeldklant ${kunnr.slice(-2)}`, STRAS: 'Teststraat 1', PSTLZ: '1011 AB', ORT01: 'Voorbeeldstad', LAND1: 'NL', SPRAS: 'N',
    E1KNVVM: { ...AREA, E1KNVPM: selfPartners(kunnr) },
    ...more,
  },
}); // prettier-ignore
/** A price of everybody for the material above: fields of E1KONP, E1KOMG and E1KONH. */
export const aCondition = (more: Fields = {}, key: Fields = {}, header: Fields = {}): Fields => ({
  E1KOMG: {
    KVEWE: 'A', KOTABNR: '304', KAPPL: 'V', KSCHL: 'PR00', VAKEY: '100010        4711', VKORG: '1000', VTWEG: '10', MATNR: '000000000000004711', EVRTP: '00000', POSNR: '000000',
    ...key,
    E1KONH: {
      KNUMH: '0000101692', DATAB: '20260101', DATBI: '99991231',
      ...header,
      E1KONP: { KSCHL: 'PR00', STFKZ: 'A', KRECH: 'C', KBETR: '2.35', KONWA: 'EUR', KPEIN: '1', KMEIN: 'PCE', KUMZA: '1', KUMNE: '1', MEINS: 'PCE', ...more },
    },
  },
}); // prettier-ignore
