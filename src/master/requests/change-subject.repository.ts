import { Injectable } from '@nestjs/common';
import type { Sql } from '../../platform';
import { OFFICE_TODAY } from '../../kernel';
import type { PackagingLevel } from '../article';
import { keyed, WHOLE_ROWS } from '../held-rows';
import { isAbout, type AboutRow } from './arrival';
import type { ChangeField, ChangeTable } from './change-fields';
import type { ChangeSubject } from './change-request';
import type { Row } from './change-value';

/** Of one article or customer so many rows of a table are offered; more are asked for by their key. */
const MOST_ROWS = 100;

/** Rows as `master-rows` has them, with their key, by numbers in `$1`: of the article or the customer that they are of. */
const ROWS: Readonly<Record<ChangeTable, string>> = {
  articles: WHOLE_ROWS.articles ?? '',
  customers: WHOLE_ROWS.customers ?? '',
  packagings: `
    SELECT coalesce(p.gtin, ${keyed('a.number', 'p.level')}) AS key,
      jsonb_build_object('article', a.number, 'gtin', p.gtin, 'level', p.level, 'quantity', trim_scale(p.base_quantity)::text) AS row
    FROM packaging p JOIN article a ON a.id = p.article_id WHERE a.number = ANY ($1) OR p.gtin = ANY ($1)`,
  locations: `
    SELECT ${keyed('c.number', 'l.role', 'l.gln', 'l.code', 'l.valid_from')} AS key, l.id,
      jsonb_build_object('customer', c.number, 'role', l.role, 'gln', l.gln, 'code', l.code, 'name', l.name, 'street', l.street,
        'postcode', l.postcode, 'city', l.city, 'country', l.country, 'receivingDays', l.receiving_days, 'site', s.code, 'carrier', v.code,
        'calendar', k.code, 'opens', left(l.opens::text, 5), 'closes', left(l.closes::text, 5), 'validFrom', l.valid_from, 'validTo', l.valid_to) AS row
    FROM customer_location l JOIN customer c ON c.id = l.customer_id LEFT JOIN site s ON s.id = l.site_id
      LEFT JOIN carrier v ON v.id = l.carrier_id LEFT JOIN calendar k ON k.id = l.calendar_id
    WHERE c.number = ANY ($1) AND l.same_as IS NULL AND coalesce(l.valid_to, 'infinity') >= ${OFFICE_TODAY}`,
  prices: `
    SELECT ${keyed('a.number', 'p.source', 'p.kind', 'c.number', 'g.code', 'm.code', 'p.contract_number', 'p.currency', 'trim_scale(p.minimum_quantity)', 'p.valid_from')} AS key, p.id,
      jsonb_build_object('article', a.number, 'source', p.source, 'kind', p.kind, 'customer', c.number, 'priceGroup', g.code, 'promotion', m.code,
        'contractNumber', p.contract_number, 'currency', p.currency, 'amount', p.amount::text, 'basisQuantity', trim_scale(p.basis_quantity)::text,
        'minimumQuantity', trim_scale(p.minimum_quantity)::text, 'validFrom', p.valid_from, 'validTo', p.valid_to) AS row
    FROM price p JOIN article a ON a.id = p.article_id LEFT JOIN customer c ON c.id = p.customer_id
      LEFT JOIN price_group g ON g.id = p.price_group_id LEFT JOIN promotion m ON m.id = p.promotion_id
    WHERE a.number = ANY ($1) AND coalesce(p.valid_to, 'infinity') >= ${OFFICE_TODAY}`,
  'cross-references': `
    SELECT ${keyed('c.number', 'p.code', 'x.buyer_article', 'a.number', 'x.valid_from')} AS key,
      jsonb_build_object('customer', c.number, 'partner', p.code, 'buyerArticle', x.buyer_article, 'article', a.number, 'level', x.level,
        'validFrom', x.valid_from, 'validTo', x.valid_to) AS row
    FROM cross_reference x JOIN article a ON a.id = x.article_id LEFT JOIN customer c ON c.id = x.customer_id LEFT JOIN partner p ON p.id = x.partner_id
    WHERE (a.number = ANY ($1) OR c.number = ANY ($1)) AND x.source = 'import' AND coalesce(x.valid_to, 'infinity') >= ${OFFICE_TODAY}`,
};

const OWNER = {
  prices: 'SELECT a.number FROM price p JOIN article a ON a.id = p.article_id WHERE p.id = $1',
  locations: 'SELECT c.number FROM customer_location l JOIN customer c ON c.id = l.customer_id WHERE l.id = $1',
} as const;

const NAMED: Readonly<Record<NonNullable<ChangeField['names']>, string>> = {
  articles: 'SELECT FROM article WHERE number = $1',
  'price-groups': 'SELECT FROM price_group WHERE code = $1',
  locations: `SELECT FROM customer_location l JOIN customer c ON c.id = l.customer_id WHERE l.gln = $1 AND l.role = 'delivery' AND c.number = $2`,
};

/** A package that has a GTIN. */
export interface GtinPackage {
  readonly article: string;
  readonly description: string;
  readonly level: PackagingLevel;
}

/** Reads rows of the master as those see them who ask for another value. */
@Injectable()
export class ChangeSubjectRepository {
  /** One row by its key. A GTIN of the base unit may be asked for where there is no package of it yet. */
  async find(sql: Sql, table: ChangeTable, key: string): Promise<ChangeSubject | null> {
    const parts = key.split('|');
    const numbers = [parts[0] ?? '', ...(table === 'cross-references' ? [parts[3] ?? ''] : [])];
    const [found] = await sql.query<{ row: Row }>(`SELECT row FROM (${ROWS[table]}) r WHERE key = $2 LIMIT 1`, [numbers, key]);
    if (found !== undefined) return { table, key, row: found.row };
    const [article, level] = parts;
    const isNew = table === 'packagings' && level === 'each' && parts.length === 2;
    if (!isNew || (await sql.query('SELECT FROM article WHERE number = $1', [article])).length === 0) return null;
    return { table, key, row: { article, level, gtin: null, quantity: '1' } };
  }

  /** What belongs to an article: itself, its packages and a new one, and prices: those of everybody, or of the customer too. */
  async ofArticle(sql: Sql, number: string, customer: string | null): Promise<readonly ChangeSubject[]> {
    const articles = await this.rows(sql, 'articles', number);
    if (articles.length === 0) return [];
    const packagings = await this.packagingsOf(sql, number);
    const fresh: ChangeSubject = { table: 'packagings', key: `${number}|each`, row: { article: number, level: 'each', gtin: null, quantity: '1' } };
    const isThere = packagings.some(({ key }) => key === fresh.key);
    const prices = await sql.query<Omit<ChangeSubject, 'table'>>(
      `SELECT key, row FROM (${ROWS.prices}) r
       WHERE $2::text IS NULL OR row ->> 'customer' = $2 OR row ->> 'customer' IS NULL AND (row ->> 'priceGroup' IS NULL
         OR row ->> 'priceGroup' = (SELECT g.code FROM customer c JOIN price_group g ON g.id = c.price_group_id WHERE c.number = $2))
       ORDER BY row ->> 'customer' IS NULL, key LIMIT ${MOST_ROWS}`,
      [[number], customer],
    );
    return [...articles, ...packagings, ...(isThere ? [] : [fresh]), ...prices.map((one) => ({ table: 'prices' as const, ...one }))];
  }

  /** The packages of an article that there are. */
  packagingsOf(sql: Sql, number: string): Promise<readonly ChangeSubject[]> {
    return this.rows(sql, 'packagings', number);
  }

  /** What belongs to a customer: himself, his places, and his numbers for our articles. */
  async ofCustomer(sql: Sql, number: string): Promise<readonly ChangeSubject[]> {
    const customers = await this.rows(sql, 'customers', number);
    if (customers.length === 0) return [];
    return [...customers, ...(await this.rows(sql, 'locations', number)), ...(await this.rows(sql, 'cross-references', number))];
  }

  /** Whether another price of the same terms begins later and has no end yet: a new amount of this one would be taken for one of that. */
  async hasLaterPrice(sql: Sql, row: Row): Promise<boolean> {
    const rows = await sql.query(
      `SELECT FROM (${ROWS.prices}) r WHERE r.row ->> 'validTo' IS NULL AND r.row ->> 'validFrom' > $2::jsonb ->> 'validFrom'
         AND r.row - ARRAY['amount', 'basisQuantity', 'validFrom', 'validTo'] = $2::jsonb - ARRAY['amount', 'basisQuantity', 'validFrom', 'validTo'] LIMIT 1`,
      [[row['article']], JSON.stringify(row)],
    );
    return rows.length > 0;
  }

  /** The package that has a GTIN; null where none has. */
  async packageWith(sql: Sql, gtin: string): Promise<GtinPackage | null> {
    const [row] = await sql.query<GtinPackage>(
      `SELECT a.number AS article, a.description, p.level FROM packaging p JOIN article a ON a.id = p.article_id WHERE p.gtin = $1`,
      [gtin],
    );
    return row ?? null;
  }

  /** Whether another row goes on with one that has gone by its key: a place with another GLN, a price that begins later. */
  async goesOn(sql: Sql, { key, ...about }: AboutRow & { readonly key: string }): Promise<boolean> {
    const { table, row } = about;
    const isNew = table === 'packagings' && (row['gtin'] ?? null) === null;
    if (table === 'articles' || table === 'customers' || isNew) return false;
    const rows = await sql.query<{ row: Row }>(`SELECT row FROM (${ROWS[table]}) r WHERE key <> $2`, [[row['article'], row['customer']], key]);
    return rows.some((other) => isAbout(about, other.row));
  }

  async customerNumber(sql: Sql, id: string): Promise<string | null> {
    return (await sql.query<{ number: string }>('SELECT number FROM customer WHERE id = $1', [id]))[0]?.number ?? null;
  }

  /** A price or a place by its id, as an order names it. */
  async byId(sql: Sql, table: 'prices' | 'locations', id: string): Promise<ChangeSubject | null> {
    const [found] = await sql.query<Omit<ChangeSubject, 'table'>>(`SELECT key, row FROM (${ROWS[table]}) r WHERE id = $2`, [
      [(await sql.query<{ number: string }>(OWNER[table], [id]))[0]?.number ?? ''],
      id,
    ]);
    return found === undefined ? null : { table, ...found };
  }

  /** Whether what a value names is there; of a place, whether it is one of that customer. */
  async isNamed(sql: Sql, names: NonNullable<ChangeField['names']>, value: string, customer: string): Promise<boolean> {
    return (await sql.query(NAMED[names], names === 'locations' ? [value, customer] : [value])).length > 0;
  }

  private async rows(sql: Sql, table: ChangeTable, number: string): Promise<readonly ChangeSubject[]> {
    const rows = await sql.query<Omit<ChangeSubject, 'table'>>(`SELECT key, row FROM (${ROWS[table]}) r ORDER BY key LIMIT ${MOST_ROWS}`, [[number]]);
    return rows.map((one) => ({ table, ...one }));
  }
} // prettier-ignore
