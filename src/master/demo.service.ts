import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../kernel';
import type { Tx } from '../platform';
import { MASTER_TABLES, readMasterRows, type MasterRows } from './master-rows';
import { MasterRepository } from './master.repository';

/** The same place seen from src and from dist. */
const DEMO_FOLDER = path.resolve(__dirname, '../../fixtures/demo');

/** Why the demo company was not put in. */
export interface DemoRefusal {
  readonly reason: 'not-empty';
}

/** Puts the demo company of fixtures/demo into an empty master. */
@Injectable()
export class DemoService {
  constructor(private readonly master: MasterRepository) {}

  /**
   * Refuses when there is master data already: demo rows among real ones could not be told apart afterwards.
   *
   * @returns how many rows each table got
   * @throws when the files of the demo company are wrong, with every fault by file and row
   */
  async loadDemo(tx: Tx): Promise<Result<Readonly<Record<keyof MasterRows, number>>, DemoRefusal>> {
    if (!(await this.master.isEmpty(tx))) return err({ reason: 'not-empty' });
    const rows = await readDemoRows();
    await this.saveAll(tx, rows);
    return ok(
      Object.fromEntries(MASTER_TABLES.map((table) => [table, rows[table].length])) as Record<keyof MasterRows, number>,
    );
  }

  /** Writes rows of all tables in the order in which they name each other. The same rows again change nothing. */
  async saveAll(tx: Tx, rows: MasterRows): Promise<void> {
    await this.master.saveCompany(tx, rows.company);
    await this.master.saveHolidays(tx, rows.holidays);
    await this.master.saveCalendars(tx, rows);
    await this.master.saveArticles(tx, rows.articles);
    await this.master.savePackagings(tx, rows.packagings);
    await this.master.savePriceGroups(tx, rows['price-groups']);
    await this.master.saveCustomers(tx, rows.customers);
    await this.master.saveLocations(tx, rows.locations);
    await this.master.saveContacts(tx, rows.contacts);
    await this.master.saveDefaultPlaces(tx, rows.customers);
    await this.master.savePartners(tx, rows.partners);
    await this.master.savePartnerUnits(tx, rows['partner-units']);
    await this.master.saveAssortment(tx, rows.assortment);
    await this.master.saveCrossReferences(tx, rows['cross-references']);
    await this.master.savePriceTerms(tx, rows);
    await this.master.saveAgreements(tx, rows);
    await this.master.saveCustomerArticles(tx, rows['customer-articles']);
    await this.master.saveAvailability(tx, rows.availability);
    await this.master.savePrices(tx, rows.prices);
    await this.master.saveMessageTerms(tx, rows);
  }
}

async function readDemoRows(): Promise<MasterRows> {
  const files = await Promise.all(
    MASTER_TABLES.map(async (table): Promise<[string, unknown]> => {
      const text = await readFile(path.join(DEMO_FOLDER, `${table}.json`), 'utf8');
      return [table, JSON.parse(text)];
    }),
  );
  const read = readMasterRows(Object.fromEntries(files) as Record<keyof MasterRows, unknown>);
  if (!read.ok) throw new Error(`The demo company in ${DEMO_FOLDER} is not right:\n  ${read.error.join('\n  ')}`);
  return read.value;
}
