import { z } from 'zod';
import { decimal, type Decimal } from '../../kernel';
import { type Changes, type Mark, parentsOf } from '../changes';
import { chunksOf, groupBy } from '../lists';
import { ErpFault, type ErpReading, type ErpRow, type Watermark } from '../port';
import { customerTaxesOf, PRODUCTS, type ArticleReferences, type TrytonProduct } from './tryton-articles';
import { allRecords, recordPages, recordsById, recordsOf, type Tryton } from './tryton-calls';
import {
  contentOf,
  groupPriceRows,
  isQuestion,
  listPriceRow,
  listPricesOf,
  PRICE_LISTS,
  priceGroupRow,
  priceLinesWith,
  questionKey,
  type PriceListContent,
  type PriceQuestion,
  type PriceRowContext,
} from './tryton-prices';
import { askingOf, touchedProducts, type Reading } from './tryton-read-articles';
import { companyOf, priceDigits, referencesOf } from './tryton-references';
import { decimalValue, idValue, toDate } from './tryton-values';
import { changesSince, markNow, markOf, type Polled } from './tryton-watermark';

const LINES = 'product.price_list.line';
const LISTS = 'product.price_list';

const polledWith = ({ has }: Reading): readonly Polled[] => [
  { model: 'product.product', deactivable: true },
  { model: 'product.template', deactivable: true },
  { model: 'product.uom', deactivable: true },
  { model: 'product.category' },
  ...(has('sale_price_list')
    ? [{ model: LISTS, deactivable: true }, { model: LINES, parents: ['price_list', 'product'] }]
    : []),
]; // prettier-ignore

const FOR_ALL = ['product.uom', 'product.category'];

/** What is to be read again. */
interface Scope {
  /** Null for all articles. */
  readonly products: readonly number[] | null;
  /** Whether a price of this list for this article is asked for. */
  readonly covers: (list: number, product: number) => boolean;
  /** Whether the list price is. */
  readonly coversArticle: (product: number) => boolean;
}

const EVERYTHING: Scope = { products: null, covers: () => true, coversArticle: () => true };

export async function* readPrices(reading: Reading, since: Watermark | null): ErpReading<ErpRow> {
  const { tryton, settings } = reading;
  const polled = polledWith(reading);
  const mark = markOf(since);
  const changes = mark === null ? null : await changesSince(tryton, polled, mark, askingOf(reading));
  const next: Mark = changes?.mark ?? (await markNow(tryton, polled, askingOf(reading)));
  const scope = changes === null ? EVERYTHING : await scopeOf(tryton, changes);
  if (scope.products?.length === 0) return next;

  const lists = await listsOf(reading);
  if (lists.length > 0) yield lists.map(({ list }) => priceGroupRow(list));
  const references = await referencesOf(tryton);
  const { currency } = await companyOf(tryton);
  const context = { currency: currency.code, digits: await priceDigits(tryton) };
  const size = settings.pageSize;
  const pages =
    scope.products === null
      ? recordPages(tryton, PRODUCTS, [], { size })
      : recordsById(tryton, PRODUCTS, scope.products, size);
  for await (const page of pages) {
    // What is not sold has no price; an article that is gone keeps those that it had until everything is read.
    const sold = page.filter((one) => one.active && one.salable);
    const worked = await pricesOf(tryton, sold, lists, { references, scope, currency: currency.id });
    const answered: PriceRowContext = { ...context, answers: worked.answers, inPart: changes !== null };
    const byProduct = groupBy(worked.prices, ({ product }) => product);
    for (const rows of chunksOf(
      sold.flatMap((product) => [
        ...(scope.coversArticle(product.id) ? listPriceRow(product, answered) : []),
        ...(byProduct.get(product) ?? []).flatMap(({ list, prices }) =>
          groupPriceRows(product, list, prices, answered),
        ),
      ]),
      MOST_ROWS,
    ))
      yield rows;
  }
  return next;
}

const MOST_ROWS = 2_000;

/** Which prices a change bears on: those of an article with all its lists, of a list with all its articles, or of both. */
async function scopeOf(tryton: Tryton, changes: Changes): Promise<Scope> {
  if (FOR_ALL.some((model) => changes.of(model).length > 0)) return EVERYTHING;
  const articles = new Set(await touchedProducts(tryton, changes));
  const whole = new Set(changes.of(LISTS).map(({ id }) => id));
  const pairs = new Set<string>();
  const named = new Set<number>();
  for (const one of changes.of(LINES)) {
    const [list] = parentsOf([one], 'price_list');
    const [product] = parentsOf([one], 'product');
    if (list === undefined) continue;
    if (product === undefined) whole.add(list);
    else {
      pairs.add(`${list} ${product}`);
      named.add(product);
    }
  }
  return {
    products: whole.size > 0 ? null : [...new Set([...articles, ...named])].toSorted((a, b) => a - b),
    covers: (list, product) => articles.has(product) || whole.has(list) || pairs.has(`${list} ${product}`),
    coversArticle: (product) => articles.has(product),
  };
}

async function listsOf({ tryton, settings, has }: Reading): Promise<readonly PriceListContent[]> {
  if (!has('sale_price_list')) return [];
  const lists = await allRecords(tryton, PRICE_LISTS, []);
  const contents: PriceListContent[] = [];
  for (const list of lists) {
    const lines = [];
    const domain = [['price_list', '=', list.id]];
    for await (const page of recordPages(tryton, priceLinesWith(has), domain, { size: settings.pageSize }))
      lines.push(...page);
    contents.push(contentOf(list, lines));
  }
  return contents;
}

interface Pricing {
  readonly references: ArticleReferences;
  readonly scope: Scope;
  /** Id of the company's. */
  readonly currency: number;
}

/** What all lists make of these articles, with what Tryton had to be asked for. */
async function pricesOf(
  tryton: Tryton,
  products: readonly TrytonProduct[],
  lists: readonly PriceListContent[],
  pricing: Pricing,
) {
  const { references, scope } = pricing;
  const prices = products.flatMap((product) =>
    lists
      .filter(({ list }) => scope.covers(list.id, product.id))
      .map((content) => ({ product, list: content.list.id, prices: listPricesOf(product, content, references) })),
  );
  const questions = prices.flatMap((one) => one.prices.map(({ price }) => price).filter(isQuestion));
  const byId = new Map(products.map((product) => [product.id, product]));
  const answers = new Map<string, Decimal>();
  const alike = groupBy(questions, (question) => {
    const taxes = question.withTaxes ? customerTaxesOf(byId.get(question.product)?.account_category ?? null, references) : []; // prettier-ignore
    return JSON.stringify([question.list, question.day, question.quantity, question.unit, taxes]);
  });
  for (const [key, of] of alike) {
    const [, , , , taxes] = JSON.parse(key) as readonly unknown[];
    for (const chunk of chunksOf(of, MOST_QUESTIONS)) await answerThem(tryton, chunk, { taxes, currency: pricing.currency, answers }); // prettier-ignore
  }
  return { prices, answers };
}

/** Tryton works out some fifty of them in a second. */
const MOST_QUESTIONS = 200;
const priced = z.object({ id: idValue, sale_price_uom: decimalValue.nullable() });

/** Asks questions that differ in nothing but the article. */
async function answerThem(
  tryton: Tryton,
  questions: readonly PriceQuestion[],
  {
    taxes,
    currency,
    answers,
  }: { readonly taxes: unknown; readonly currency: number; readonly answers: Map<string, Decimal> },
): Promise<void> {
  const [first] = questions;
  if (first === undefined) return;
  // Tryton goes by `date` for the days of a line, and by `sale_date` for the rate of a currency.
  const days = first.day === null ? {} : { date: toDate(first.day), sale_date: toDate(first.day) };
  const context = {
    ...days,
    ...{ price_list: first.list, quantity: Number(first.quantity), uom: first.unit, currency, taxes },
  };
  const domain = [['id', 'in', questions.map(({ product }) => product)]];
  const params = [domain, 0, null, null, ['sale_price_uom']];
  const answer = recordsOf('product.product', priced, await tryton.call('model.product.product.search_read', params, context)); // prettier-ignore
  const byProduct = new Map(answer.map(({ id, sale_price_uom: price }) => [id, price]));
  for (const question of questions) {
    const price = byProduct.get(question.product);
    if (price === undefined || price === null)
      throw new ErpFault(
        'strange',
        {
          nl: 'Tryton noemt geen prijs van product {product} volgens lijst {list}.',
          en: 'Tryton tells no price of product {product} by list {list}.',
        },
        { product: question.product, list: question.list },
      );
    answers.set(questionKey(question), decimal(price));
  }
}
