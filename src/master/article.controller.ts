import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { businessDateOf, isIsoDate, systemClock, type IsoDate } from '../kernel';
import { ANYBODY, decodeCursor, pageOf, pageQuery, problem, toPage, type CursorKey, type Page } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidParams, ValidQuery } from '../platform/services';
import { ARTICLE_STATUSES, ASSORTMENT_KINDS, PACKAGING_LEVELS } from './article';
import { ArticleRepository, type AfterArticle, type FoundArticle } from './article.repository';
import { ArticleViewRepository, PRICE_TIMES, type ListedPrice, type PricePlace } from './article-view.repository';
import { PRICE_KINDS, PRICE_SOURCES } from './price';
import { MOST_HITS } from './typed-words';

const query = pageQuery.extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(70)
    .optional()
    .describe(`Beginnings of words of the number or the description, or of a GTIN; ${MOST_HITS} hits are looked at`),
  status: z.enum(ARTICLE_STATUSES).optional(),
});
const byNumber = z.strictObject({ number: z.string().min(1).max(70).describe('Our article number') });
const priceQuery = pageQuery.extend({
  time: z.enum(PRICE_TIMES).optional().describe('On the day: those that hold, come or have ended; all without it'),
  day: z.iso.date().refine(isIsoDate).optional().describe('Without it: today'),
  source: z.enum(PRICE_SOURCES).optional(),
  customer: z.string().max(40).optional().describe('Our customer number: his own prices alone'),
});

const status = z.enum(ARTICLE_STATUSES);
const figure = z.string().describe('A plain decimal, "12.50"');
const day = z.string().nullable();
const found = z.object({
  number: z.string(),
  description: z.string(),
  status,
  gtin: z.string().nullable().describe('Of its smallest package, 14 digits'),
  baseUnit: z.string(),
  successor: z.string().nullable().describe('Number of the article that takes its place'),
});
const relative = z.object({ number: z.string(), description: z.string(), status });
const articleSchema = relative.extend({
  statusReason: z.string().nullable(),
  availableFrom: day,
  discontinuedOn: day,
  baseUnit: z.string().describe('UNECE Recommendation 20'),
  discrete: z.boolean().describe('Sold by whole base units alone'),
  minimumQuantity: figure.nullable(),
  orderMultiple: figure.nullable(),
  maximumQuantity: figure.nullable(),
  stock: figure.nullable(),
  stockKeepsUntil: day,
  kind: z.enum(['goods', 'deposit']),
  permit: z.string().nullable(),
  nominalWeight: figure.nullable(),
  vatRate: figure.nullable(),
  packagings: z.array(
    z.object({ level: z.enum(PACKAGING_LEVELS), gtin: z.string().nullable(), quantity: figure.describe('Base units') }),
  ),
  successors: z.array(relative).describe('The next one first'),
  predecessors: z.array(relative).describe('The latest one first'),
  availability: z
    .array(z.object({ day: z.string(), quantity: figure }))
    .describe('What can be promised from each day on'),
  particular: z
    .array(
      z.object({
        customer: z.string(),
        name: z.string(),
        kind: z.enum(ASSORTMENT_KINDS),
        validFrom: z.string(),
        validTo: day,
      }),
    )
    .describe('Customers who alone may have it, or may not'),
});
const named = z.object({ code: z.string(), name: z.string() });
const priceSchema = z.object({
  id: z.uuid(),
  source: z.enum(PRICE_SOURCES),
  kind: z.enum(PRICE_KINDS),
  customer: z.object({ number: z.string(), name: z.string() }).nullable(),
  group: named.nullable(),
  contract: z.string().nullable(),
  promotion: named.nullable(),
  amount: figure,
  currency: z.string(),
  basisQuantity: figure,
  minimumQuantity: figure,
  validFrom: z.string(),
  validTo: day,
});
const changeSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  subject: z.enum(['article', 'packaging', 'price']),
  of: z.string().nullable().describe('Which package or which price'),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});

type ArticleNumber = z.output<typeof byNumber>;
type ArticleView = z.output<typeof articleSchema>;
type PriceView = z.output<typeof priceSchema>;
type ChangeView = z.output<typeof changeSchema>;

const today = (): IsoDate => businessDateOf(systemClock.now());

/** Articles, for people who look them up. Nobody changes them here: they come from the ERP. */
@ApiTags('master')
@Controller('api/articles')
export class ArticleController {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly views: ArticleViewRepository,
    private readonly database: Database,
  ) {}

  @Get()
  @Permit(...ANYBODY)
  @ApiOperation({
    summary: 'Articles by number, GTIN or words of their description, those that can be sold first; all by number',
  })
  @apiOk(pageOf(found))
  @apiProblems('invalid-request')
  async search(
    @ValidQuery(query) { q, limit, cursor, status: wanted }: z.output<typeof query>,
  ): Promise<Page<FoundArticle>> {
    const keys = decodeCursor(cursor, 3);
    const after = placeOf(keys);
    const rows =
      q === undefined
        ? await this.articles.list(this.database, wanted ?? null, limit, after?.number ?? null)
        : await this.articles.search(this.database, { typed: q, status: wanted ?? null }, limit, after);
    const exact = (number: string): number => Number(number.toLowerCase() === q?.toLowerCase());
    return toPage(
      rows,
      limit,
      ({ number, status: its }) => [exact(number), Number(its === 'active'), number],
      (row) => row,
    );
  }

  @Get(':number')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Everything that is known of an article but its prices' })
  @apiOk(articleSchema)
  @apiProblems('not-found')
  async show(@ValidParams(byNumber) { number }: ArticleNumber): Promise<ArticleView> {
    const article = await this.views.find(this.database, number, today());
    if (article === null) throw problem('not-found');
    return article as ArticleView;
  }

  @Get(':number/prices')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'Prices of an article, from what holds for everybody to the most particular' })
  @apiOk(pageOf(priceSchema))
  @apiProblems('invalid-request')
  async prices(
    @ValidParams(byNumber) { number }: ArticleNumber,
    @ValidQuery(priceQuery) asked: z.output<typeof priceQuery>,
  ): Promise<Page<PriceView>> {
    const filter = {
      article: number,
      day: asked.day ?? today(),
      time: asked.time ?? null,
      source: asked.source ?? null,
      customer: asked.customer ?? null,
    };
    const [rank, owner, validFrom, id] = decodeCursor(asked.cursor, 4) ?? [];
    const isWhole = typeof rank === 'number' && [owner, validFrom, id].every((key) => typeof key === 'string');
    const after = isWhole ? ([rank, owner, validFrom, id] as PricePlace) : null;
    const rows = await this.views.prices(this.database, filter, asked.limit, after);
    return toPage(rows, asked.limit, (row) => [row.rank, row.owner, row.validFrom, row.id], priceView);
  }

  @Get(':number/changes')
  @Permit(...ANYBODY)
  @ApiOperation({ summary: 'What was changed of an article, its packages and its prices, the latest first' })
  @apiOk(pageOf(changeSchema))
  @apiProblems('invalid-request')
  async changes(
    @ValidParams(byNumber) { number }: ArticleNumber,
    @ValidQuery(pageQuery) { limit, cursor }: z.output<typeof pageQuery>,
  ): Promise<Page<ChangeView>> {
    const [id] = decodeCursor(cursor, 1) ?? [];
    const rows = await this.views.changes(this.database, number, limit, typeof id === 'string' ? id : null);
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      ({ at, before, after, ...row }) => ({ ...row, at: at.toISOString(), before: { ...before }, after: { ...after } }),
    );
  }
}

function placeOf(keys: readonly CursorKey[] | undefined): AfterArticle | null {
  const [exact, active, number] = keys ?? [];
  return typeof number === 'string' ? { exact: exact === 1, active: active === 1, number } : null;
}

const priceView = ({ rank: _r, owner: _o, ...row }: ListedPrice): PriceView => row;
