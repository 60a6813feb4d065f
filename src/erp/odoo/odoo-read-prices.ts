import { parentsOf, type Changes, type Mark } from '../changes';
import { chunksOf } from '../lists';
import type { ErpReading, ErpRow, Watermark } from '../port';
import { productsWith, type ArticleReferences, type OdooProduct } from './odoo-articles';
import { recordPages } from './odoo-calls';
import { priceGroupRow, type OdooPriceList } from './odoo-partners';
import {
  contentOf,
  groupPriceRows,
  listPriceRow,
  PRICE_RULES,
  type OdooPriceRule,
  type PriceListContent,
  type PriceRowContext,
} from './odoo-prices';
import { askingOf, PRODUCTS_POLLED } from './odoo-read-articles';
import { priceListsOf } from './odoo-read-customers';
import { companyOf, priceDigits, referencesOf, type OdooCompany, type Opened } from './odoo-references';
import { changesSince, markNow, markOf, type Polled } from './odoo-watermark';

const RULES = 'product.pricelist.item';
const LISTS = 'product.pricelist';

const polledWith = (opened: Opened): readonly Polled[] => [
  ...PRODUCTS_POLLED(opened),
  { model: 'product.category', watched: ['parent_id'] },
  ...(opened.shape.has('account.tax') ? [{ model: 'account.tax', archivable: true, watched: ['price_include'] }] : []),
  ...(opened.shape.has(RULES)
    ? [
        { model: LISTS, archivable: true, watched: ['active', 'currency_id'] },
        { model: RULES, parents: ['pricelist_id', 'product_tmpl_id', 'product_id'], watched: PRICE_RULES.fields },
      ]
    : []),
];

const FOR_ALL = ['product.category', 'account.tax'];

/** What is to be read again. */
interface Scope {
  /** Which articles are looked at. */
  readonly domain: readonly unknown[];
  /** Whether a price of this list for this article is asked for. */
  readonly covers: (list: number, one: OdooProduct) => boolean;
  /** Whether its own price is. */
  readonly coversArticle: (one: OdooProduct) => boolean;
}

const EVERYTHING: Scope = { domain: [], covers: () => true, coversArticle: () => true };
const SOLD = [['sale_ok', '=', true]] as const;

export async function* readPrices(opened: Opened, since: Watermark | null): ErpReading<ErpRow> {
  const { odoo, settings, shape } = opened;
  const polled = polledWith(opened);
  const mark = markOf(since);
  const changes = mark === null ? null : await changesSince(odoo, polled, mark, askingOf(opened));
  const next: Mark = changes?.mark ?? (await markNow(odoo, polled, askingOf(opened)));
  const scope = changes === null ? EVERYTHING : scopeOf(changes);
  if (scope === null) return next;

  const references = await referencesOf(opened);
  const { currency } = await companyOf(odoo);
  const lists = await listsOf(opened, references, currency);
  if (lists.length > 0) yield lists.map(({ list }) => priceGroupRow(list));
  const context: PriceRowContext = {
    references,
    currency: currency.code,
    digits: priceDigits(shape),
    language: settings.language,
    inPart: changes !== null,
  };
  // What is not sold has no price; an article that is archived keeps those that it had.
  const model = { ...productsWith(shape, settings), archivable: false };
  for await (const page of recordPages(odoo, model, [...SOLD, ...scope.domain], { size: settings.pageSize })) {
    const rows = page.flatMap((one) => [
      ...(scope.coversArticle(one) ? listPriceRow(one, context) : []),
      ...lists.flatMap((content) => (scope.covers(content.list.id, one) ? groupPriceRows(one, content, context) : [])),
    ]);
    for (const some of chunksOf(rows, MOST_ROWS)) yield some;
  }
  return next;
}

const MOST_ROWS = 2_000;

/** Which prices a change bears on: those of an article with all its lists, of a list with all its articles, or of both; null for none. */
function scopeOf(changes: Changes): Scope | null {
  if (FOR_ALL.some((model) => changes.of(model).length > 0)) return EVERYTHING;
  const articles = new Set(changes.of('product.product').map(({ id }) => id));
  const templates = new Set(changes.of('product.template').map(({ id }) => id));
  const whole = new Set(changes.of(LISTS).map(({ id }) => id));
  const pairs = new Set<string>();
  const named = { articles: new Set(articles), templates: new Set(templates) };
  for (const rule of changes.of(RULES)) {
    const [list] = parentsOf([rule], 'pricelist_id');
    const [article] = parentsOf([rule], 'product_id');
    const [template] = parentsOf([rule], 'product_tmpl_id');
    if (list === undefined) continue;
    if (article === undefined && template === undefined) whole.add(list);
    if (article !== undefined) {
      pairs.add(`${list} article ${article}`);
      named.articles.add(article);
    }
    if (template !== undefined) {
      pairs.add(`${list} template ${template}`);
      named.templates.add(template);
    }
  }
  if (whole.size + named.articles.size + named.templates.size === 0) return null;
  const coversArticle = (one: OdooProduct): boolean => articles.has(one.id) || templates.has(one.product_tmpl_id ?? -1);
  return {
    domain:
      whole.size > 0 ? [] : ['|', ['id', 'in', [...named.articles]], ['product_tmpl_id', 'in', [...named.templates]]],
    coversArticle,
    covers: (list, one) =>
      coversArticle(one) ||
      whole.has(list) ||
      pairs.has(`${list} article ${one.id}`) ||
      pairs.has(`${list} template ${one.product_tmpl_id ?? -1}`),
  };
}

/** The lists that are read. */
export const listsToRead = async (opened: Opened): Promise<readonly OdooPriceList[]> => {
  const { priceLists } = opened.settings;
  const all = (await priceListsOf(opened)).filter(({ active }) => active);
  return priceLists.length === 0 ? all : all.filter(({ id }) => priceLists.includes(id));
};

async function listsOf(
  opened: Opened,
  references: ArticleReferences,
  currency: OdooCompany['currency'],
): Promise<readonly PriceListContent[]> {
  const contents: PriceListContent[] = [];
  for (const list of await listsToRead(opened))
    contents.push(contentOf(list, await rulesOf(opened, list.id), { ...references, currency: currency.id }));
  return contents;
}

export async function rulesOf({ odoo, settings, shape }: Opened, list: number): Promise<readonly OdooPriceRule[]> {
  if (!shape.has(RULES)) return [];
  const rules: OdooPriceRule[] = [];
  const domain = [['pricelist_id', '=', list]];
  for await (const page of recordPages(odoo, PRICE_RULES, domain, { size: settings.pageSize })) rules.push(...page);
  return rules;
}
