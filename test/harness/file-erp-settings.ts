import { utimesSync } from 'node:fs';
import path from 'node:path';
import { filesSettings, type FilesSettings } from '../../src/erp/files/files-settings';
import type { ExpectedRow } from './erp-under-test';
import type { FileErp } from './file-erp';

/* An exchange of files as an administrator would set it up with that ERP: its columns are Dutch, its numbers have a comma, its dates a hyphen. */

const RENAMED = { rule: 'renamed' } as const;
const csv = (columns: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) => ({
  decimal: ',',
  thousands: '.',
  dates: 'dd-MM-yyyy',
  columns,
  ...more,
});
const feed = (entity: string, table: string, name: string, how: ReturnType<typeof csv>) => ({
  ...{ entity, whole: `${name}-alles-*.csv`, changes: `${name}-mutaties-*.csv`, complete: RENAMED },
  read: { format: 'csv', table, csv: how },
});

export function exchangeSettings(where: unknown, more: Readonly<Record<string, unknown>> = {}): FilesSettings {
  return filesSettings.parse({
    where,
    folders: { master: 'master', answers: 'answers', orders: 'orders', work: 'work' },
    feeds: [
      feed('articles', 'articles', 'artikel', csv(
        {
          number: 'ARTIKEL', description: 'OMSCHRIJVING', vatRate: 'BTW', minimumQuantity: 'MINIMUM',
          baseUnit: { column: 'EENHEID', codes: { ST: 'H87', KG: 'KGM' } },
          status: { column: 'STATUS', codes: { A: 'active', U: 'discontinued' }, empty: 'A' },
        },
        { gone: { column: 'VERVALLEN', values: ['J'] } },
      )),
      feed('articles', 'packagings', 'verpakking', csv({ article: 'ARTIKEL', gtin: 'EAN', quantity: 'AANTAL', level: { column: 'NIVEAU', codes: { ST: 'each', DS: 'case' } } })),
      feed('customers', 'customers', 'klant', csv({ number: 'KLANT', name: 'NAAM', creditLimit: 'LIMIET', currency: { constant: 'EUR' } })),
      feed('customers', 'locations', 'adres', csv({ customer: 'KLANT', role: { column: 'SOORT', codes: { K: 'buyer', A: 'delivery', F: 'invoice' } }, gln: 'GLN', name: 'NAAM', street: 'STRAAT', postcode: 'POSTCODE', city: 'PLAATS' })),
      feed('prices', 'prices', 'prijs', csv({ article: 'ARTIKEL', source: { constant: 'list' }, amount: 'PRIJS', validFrom: 'VANAF', validTo: 'TOTENMET' })),
      feed('cross-references', 'cross-references', 'klantartikel', csv({ customer: 'KLANT', buyerArticle: 'KLANTARTIKEL', article: 'ARTIKEL' })),
      feed('stock', 'availability', 'voorraad', csv({ article: 'ARTIKEL', day: 'DATUM', quantity: 'VRIJ' })),
    ],
    orders: {},
    answers: { complete: RENAMED },
    ...more,
  });
} // prettier-ignore

const HEADERS = {
  artikel: 'ARTIKEL;OMSCHRIJVING;EENHEID;BTW;MINIMUM;STATUS;VERVALLEN',
  verpakking: 'ARTIKEL;EAN;AANTAL;NIVEAU',
  klant: 'KLANT;NAAM;LIMIET',
  adres: 'KLANT;SOORT;GLN;NAAM;STRAAT;POSTCODE;PLAATS',
  prijs: 'ARTIKEL;PRIJS;VANAF;TOTENMET',
  klantartikel: 'KLANT;KLANTARTIKEL;ARTIKEL',
  voorraad: 'ARTIKEL;DATUM;VRIJ',
} as const;
type Name = keyof typeof HEADERS;

let count = 0;
/** Writes a file of the master, each a second later than the one before. */
export function putMaster(erp: FileErp, name: Name, kind: 'alles' | 'mutaties', lines: readonly string[]): string {
  const file = `${name}-${kind}-${String(++count).padStart(4, '0')}.csv`;
  erp.put('master', file, [HEADERS[name], ...lines]);
  const time = erp.nextTime();
  utimesSync(path.join(erp.root, 'master', file), time, time);
  return file;
}

/** Everything there is. */
export function putAll(erp: FileErp, gtins: readonly [string, string], glns: readonly [string, string]): void {
  putMaster(erp, 'artikel', 'alles', ['A1;Plainly invented ball;ST;21;1.200,5;A;', 'A2;"Net; ""strong""";KG;9;;;', 'A3;Old one;ST;21;;U;']);
  putMaster(erp, 'verpakking', 'alles', [`A1;${gtins[0]};1;ST`, `A2;${gtins[1]};12;DS`]);
  putMaster(erp, 'klant', 'alles', ['K1;Plainly Invented Stores;10.000,00', 'K-LIMIT;Plainly Poor Stores;100']);
  putMaster(erp, 'adres', 'alles', [`K1;K;${glns[0]};Office;Straat 1;1000 AA;Nergenshuizen`, `K1;A;${glns[1]};Centre;Weg 2;1000 AB;Nergenshuizen`]);
  putMaster(erp, 'prijs', 'alles', ['A1;1,00;01-01-2026;', 'A2;2,5;01-01-2026;31-12-2026']);
  putMaster(erp, 'klantartikel', 'alles', ['K1;KA-1;A1', 'K1;KA-2;A2']);
  putMaster(erp, 'voorraad', 'alles', ['A1;27-11-2026;500', 'A2;27-11-2026;12,25']);
} // prettier-ignore

/** Changes of the master, as its own people make them and as it writes them down. */
export const fileChanges = (erp: FileErp): Readonly<Record<string, () => Promise<ExpectedRow>>> => ({
  'the name of an article': () => {
    putMaster(erp, 'artikel', 'mutaties', ['A1;Another name;ST;21;;A;']);
    return Promise.resolve({ entity: 'articles', table: 'articles', row: { number: 'A1', description: 'Another name' } });
  },
  'a price': () => {
    putMaster(erp, 'prijs', 'mutaties', ['A1;1,10;01-01-2026;']);
    return Promise.resolve({ entity: 'prices', table: 'prices', row: { article: 'A1', amount: '1.1', source: 'list' } });
  },
  'the limit of a customer, in a file with all of them': () => {
    putMaster(erp, 'klant', 'alles', ['K1;Plainly Invented Stores;54.321', 'K-LIMIT;Plainly Poor Stores;100']);
    return Promise.resolve({ entity: 'customers', table: 'customers', row: { number: 'K1', creditLimit: '54321' } });
  },
  'what can be promised': () => {
    putMaster(erp, 'voorraad', 'mutaties', ['A1;28-11-2026;480']);
    return Promise.resolve({ entity: 'stock', table: 'availability', row: { article: 'A1', day: '2026-11-28', quantity: '480' } });
  },
}); // prettier-ignore
