import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../platform';
import type { MasterRows } from './master-rows';
import { CUSTOMER_CONTACTS } from './contact-rows';
import { CHANGE_AGREEMENTS, FUNCTION_MEANINGS } from './message-upserts';
import * as priceUpsert from './price-upserts';
import * as upsert from './upserts';

/**
 * Writes master data as sets: one statement a table, whatever the number of rows, and the same rows again change nothing. Rows are
 * known by their natural keys (article number, GTIN, customer number, partner code ...). A row that names an article or customer we do
 * not have makes the statement fail: it is never dropped in silence.
 */
@Injectable()
export class MasterRepository {
  /** True when nothing has been put in yet. */
  async isEmpty(sql: Sql): Promise<boolean> {
    const [row] = await sql.query<{ empty: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM company) AND NOT EXISTS (SELECT FROM article) AND NOT EXISTS (SELECT FROM customer)
         AND NOT EXISTS (SELECT FROM partner) AS empty`,
    );
    return row?.empty ?? true;
  }

  async saveCompany(tx: Tx, rows: MasterRows['company']): Promise<void> {
    await write(tx, [upsert.COMPANY, priceUpsert.PLACEHOLDER_PRICES], rows);
  }

  async saveHolidays(tx: Tx, rows: MasterRows['holidays']): Promise<void> {
    await write(tx, [upsert.HOLIDAYS], rows);
  }

  /** Calendars with their single days, then the sites and carriers that go by them. Before the places that name these. */
  async saveCalendars(
    tx: Tx,
    rows: Pick<MasterRows, 'calendars' | 'calendar-days' | 'sites' | 'carriers'>,
  ): Promise<void> {
    await write(tx, [upsert.CALENDARS], rows.calendars);
    await write(tx, [upsert.CALENDAR_DAYS], rows['calendar-days']);
    await write(tx, [upsert.SITES], rows.sites);
    await write(tx, [upsert.CARRIERS], rows.carriers);
  }

  async saveArticles(tx: Tx, rows: MasterRows['articles']): Promise<void> {
    await write(tx, [upsert.ARTICLES, upsert.SUCCESSORS, upsert.ARTICLE_TERMS], rows);
  }

  async savePackagings(tx: Tx, rows: MasterRows['packagings']): Promise<void> {
    // Two natural keys, and a statement can only mind one of them.
    await write(
      tx,
      [upsert.PACKAGINGS],
      rows.filter(({ gtin }) => gtin !== null),
    );
    await write(
      tx,
      [upsert.PACKAGINGS_WITHOUT_GTIN],
      rows.filter(({ gtin }) => gtin === null),
    );
  }

  /** Without their default delivery places, which may not be there yet: see {@link saveLocations}. */
  async saveCustomers(tx: Tx, rows: MasterRows['customers']): Promise<void> {
    await write(
      tx,
      [upsert.CUSTOMERS, upsert.CUSTOMER_BUYING, upsert.CUSTOMER_PERMITS, priceUpsert.CUSTOMER_TERMS],
      rows,
    );
  }

  async saveLocations(tx: Tx, rows: MasterRows['locations']): Promise<void> {
    await write(tx, [upsert.LOCATIONS], rows);
  }

  /** Sets the default delivery places of customers whose places have been saved. */
  async saveDefaultPlaces(tx: Tx, rows: MasterRows['customers']): Promise<void> {
    await write(tx, [upsert.DEFAULT_PLACES], rows);
  }

  /** With their identifiers and the customers they order for. */
  async savePartners(tx: Tx, rows: MasterRows['partners']): Promise<void> {
    await write(
      tx,
      [
        upsert.PARTNERS,
        upsert.PARTNER_IDENTIFIERS,
        upsert.PARTNER_CUSTOMERS,
        upsert.PARTNER_CODE_PRIORITY,
        priceUpsert.PARTNER_PRICE_DATES,
      ],
      rows,
    );
  }

  async savePartnerUnits(tx: Tx, rows: MasterRows['partner-units']): Promise<void> {
    await write(tx, [upsert.PARTNER_UNITS], rows);
  }

  async saveAssortment(tx: Tx, rows: MasterRows['assortment']): Promise<void> {
    await write(tx, [upsert.ASSORTMENT], rows);
  }

  async saveCrossReferences(tx: Tx, rows: MasterRows['cross-references']): Promise<void> {
    await write(tx, [upsert.CROSS_REFERENCES], rows);
  }

  async saveCustomerArticles(tx: Tx, rows: MasterRows['customer-articles']): Promise<void> {
    await write(tx, [upsert.CUSTOMER_ARTICLES], rows);
  }

  /** What customers may refer to and ask for. */
  async saveAgreements(tx: Tx, rows: Pick<MasterRows, 'quotes' | 'customer-demands'>): Promise<void> {
    await write(tx, [priceUpsert.QUOTES], rows.quotes);
    await write(tx, [priceUpsert.CUSTOMER_DEMANDS], rows['customer-demands']);
  }

  /** Who answers at customers. */
  async saveContacts(tx: Tx, rows: MasterRows['contacts']): Promise<void> {
    await write(tx, [CUSTOMER_CONTACTS], rows);
  }

  async saveAvailability(tx: Tx, rows: MasterRows['availability']): Promise<void> {
    await write(tx, [upsert.AVAILABILITY], rows);
  }

  async savePrices(tx: Tx, rows: MasterRows['prices']): Promise<void> {
    await write(tx, [priceUpsert.PRICES], rows);
  }

  /** What partners mean by functions of messages, and what is agreed about their changes. */
  async saveMessageTerms(tx: Tx, rows: Pick<MasterRows, 'function-meanings' | 'change-agreements'>): Promise<void> {
    await write(tx, [FUNCTION_MEANINGS], rows['function-meanings']);
    await write(tx, [CHANGE_AGREEMENTS], rows['change-agreements']);
  }

  async savePriceGroups(tx: Tx, rows: MasterRows['price-groups']): Promise<void> {
    await write(tx, [priceUpsert.PRICE_GROUPS], rows);
  }

  /** Everything that prices refer to, before the prices themselves. */
  async savePriceTerms(
    tx: Tx,
    rows: Pick<MasterRows, 'promotions' | 'promotion-lines' | 'contracts' | 'contract-lines' | 'agreed-discounts'>,
  ): Promise<void> {
    await write(tx, [priceUpsert.PROMOTIONS], rows.promotions);
    await write(tx, [priceUpsert.PROMOTION_LINES], rows['promotion-lines']);
    await write(tx, [priceUpsert.CONTRACTS], rows.contracts);
    await write(tx, [priceUpsert.CONTRACT_LINES], rows['contract-lines']);
    await write(tx, [priceUpsert.AGREED_DISCOUNTS], rows['agreed-discounts']);
  }
}

async function write(tx: Tx, statements: readonly string[], rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  for (const statement of statements) await tx.query(statement, [json]);
}
