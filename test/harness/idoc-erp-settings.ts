import { utimesSync } from 'node:fs';
import path from 'node:path';
import { filesSettings, type FilesSettings } from '../../src/erp/files/files-settings';
import type { ExpectedRow } from './erp-under-test';
import { LIMITED, type IdocErp, type SapFields } from './idoc-erp';

/* An exchange of IDocs as an administrator would set it up with that SAP, and its master. */

const feed = (entity: string, message: string) => ({
  ...{ entity, whole: `${message}_ALL_*.xml`, changes: `${message}_*.xml`, complete: { rule: 'renamed' } },
  read: { format: 'idoc' },
});

export const idocExchange = (where: unknown): FilesSettings =>
  filesSettings.parse({
    where,
    folders: { master: 'master', answers: 'answers', orders: 'orders', work: 'work' },
    feeds: [feed('articles', 'MATMAS'), feed('customers', 'DEBMAS'), feed('prices', 'COND_A')],
    orders: { ending: '.xml', write: { format: 'idoc' } },
    answers: { files: '*.xml', complete: { rule: 'renamed' }, read: { format: 'idoc' } },
    idoc: {
      control: { ourPort: 'BINNEN', ourNumber: 'BINNEN', theirPort: 'SAPERP', theirNumber: 'ERPCLNT100', client: '100' },
      salesArea: { organisation: '1000', channel: '10', division: '00' },
      from: ['ERPCLNT100'],
      vatRates: { '1': '21', '2': '9' },
      creditControlArea: '1000',
      discounts: [{ condition: 'K007' }],
    },
  }); // prettier-ignore

const AREA = { VKORG: '1000', VTWEG: '10' };

const material = (number: string, text: string, unit: string, gtin: string): SapFields => ({
  E1MARAM: {
    ...{ MSGFN: '005', MATNR: number.padStart(18, '0'), MTART: 'HAWA', MEINS: unit, EAN11: gtin },
    E1MAKTM: [{ SPRAS: 'E', SPRAS_ISO: 'EN', MAKTX: 'Not this one' }, { SPRAS: 'N', SPRAS_ISO: 'NL', MAKTX: text }],
    E1MARMM: [{ MEINH: unit, UMREZ: '1', UMREN: '1', EAN11: gtin }, { MEINH: 'KAR', UMREZ: '12', UMREN: '1' }],
    E1MVKEM: { ...AREA, AUMNG: '5.000' },
    E1MLANM: { ALAND: 'NL', TATY1: 'MWST', TAXM1: '1' },
  },
}); // prettier-ignore

interface SapCustomer {
  readonly number: string;
  readonly name: string;
  readonly street: string;
  readonly limit: string;
  readonly shipTo: string;
}

const customer = ({ number, name, street, limit, shipTo }: SapCustomer): SapFields => ({
  E1KNA1M: {
    ...{ MSGFN: '005', KUNNR: number.padStart(10, '0'), NAME1: name, STRAS: street, PSTLZ: '1000 AA', ORT01: 'Nergenshuizen', LAND1: 'NL', SPRAS_ISO: 'NL' },
    E1KNVVM: {
      ...{ ...AREA, SPART: '00', WAERS: 'EUR', PLTYP: 'G1' },
      E1KNVPM: [['AG', number], ['WE', shipTo], ['RE', number]].map(([PARVW = '', of = '']) => ({ PARVW, KUNN2: of.padStart(10, '0') })),
    },
    E1KNKKM: { KKBER: '1000', KLIMK: limit },
  },
}); // prettier-ignore

/** A party that only gets goods: it orders nothing itself. */
const place = (number: string, street: string, checkDigit: string): SapFields => ({
  E1KNA1M: {
    ...{ MSGFN: '005', KUNNR: number.padStart(10, '0'), NAME1: 'Centre', STRAS: street, PSTLZ: '1000 AB', ORT01: 'Nergenshuizen', LAND1: 'NL' },
    ...{ BBBNR: '8712345', BBSNR: '00010', BUBKZ: checkDigit },
    E1KNVVM: { ...AREA, SPART: '00', E1KNVPM: { PARVW: 'WE', KUNN2: number.padStart(10, '0') } },
  },
}); // prettier-ignore

const condition = (type: string, key: SapFields, fields: SapFields): SapFields => ({
  E1KOMG: {
    ...{ KVEWE: 'A', KAPPL: 'V', KSCHL: type, ...AREA, ...key },
    E1KONH: { KNUMH: '0000101692', DATAB: '20260101', DATBI: '99991231', E1KONP: { KSCHL: type, KONWA: 'EUR', KPEIN: '1', ...fields } },
  },
}); // prettier-ignore
const price = (article: string, unit: string, rate: string): SapFields =>
  condition('PR00', { MATNR: article.padStart(18, '0') }, { KRECH: 'C', STFKZ: 'A', KBETR: rate, KMEIN: unit, MEINS: unit, KUMZA: '1', KUMNE: '1' }); // prettier-ignore

const STORES = {
  number: '10010',
  name: 'Plainly Invented Stores',
  street: 'Straat 1',
  limit: '10000.00',
  shipTo: '10011',
};
const POOR = { number: LIMITED, name: 'Plainly Poor Stores', street: 'Straat 9', limit: '100.00', shipTo: LIMITED };

const TYPES = { MATMAS: 'MATMAS05', DEBMAS: 'DEBMAS06', COND_A: 'COND_A04' } as const;
type Message = keyof typeof TYPES;

/** Writes IDocs of the master, each file a second later than the one before. */
function put(erp: IdocErp, message: Message, kind: 'ALL' | 'NEW', segments: readonly SapFields[]): void {
  const file = erp.send('master', `${message}_${kind}`, [TYPES[message], message], segments);
  const time = erp.nextTime();
  utimesSync(path.join(erp.root, 'master', file), time, time);
}

/** Everything there is. */
export function putSapMaster(erp: IdocErp): void {
  put(erp, 'MATMAS', 'ALL', [material('4711', 'Plainly invented ball', 'ST', '8712345000011'), material('4712', 'Net & rope', 'KG', '8712345000028')]);
  put(erp, 'DEBMAS', 'ALL', [customer(STORES), place('10011', 'Weg 2', '3'), customer(POOR)]);
  put(erp, 'COND_A', 'ALL', [
    price('4711', 'ST', '1.00'),
    price('4712', 'KG', '2.50'),
    condition('K007', { KUNNR: '0000010010' }, { KRECH: 'A', KBETR: '3.000-' }),
  ]);
} // prettier-ignore

/** Changes of the master, as its own people make them and as change pointers send them. */
export const sapChanges = (erp: IdocErp): Readonly<Record<string, () => Promise<ExpectedRow>>> => ({
  'the name of a material': () => {
    put(erp, 'MATMAS', 'NEW', [material('4711', 'Another name', 'ST', '8712345000011')]);
    return Promise.resolve({ entity: 'articles', table: 'articles', row: { number: '4711', description: 'Another name' } });
  },
  'a price': () => {
    put(erp, 'COND_A', 'NEW', [price('4711', 'ST', '1.10')]);
    return Promise.resolve({ entity: 'prices', table: 'prices', row: { article: '4711', amount: '1.1', source: 'list' } });
  },
  'the limit of a customer': () => {
    put(erp, 'DEBMAS', 'NEW', [customer({ ...STORES, limit: '54321.00' }), place('10011', 'Weg 2', '3')]);
    return Promise.resolve({ entity: 'customers', table: 'customers', row: { number: '10010', creditLimit: '54321' } });
  },
  'where a ship-to party is, in a file with all of them': () => {
    put(erp, 'DEBMAS', 'ALL', [place('10011', 'Weg 22', '3'), customer(STORES), customer(POOR)]);
    return Promise.resolve({ entity: 'customers', table: 'locations', row: { customer: '10010', role: 'delivery', street: 'Weg 22' } });
  },
}); // prettier-ignore
