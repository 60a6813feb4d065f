import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { businessDateOf, currencyDigits, decimal, isIsoDate, plain, roundTo, systemClock } from '../kernel';
import { OFFICE, problem } from '../platform';
import { apiOk, apiProblems, Database, Permit, ValidQuery } from '../platform/services';
import { PACKAGING_LEVELS, type Article, type Packaging } from './article';
import { FactsRepository } from './facts.repository';
import { PRICE_KINDS, PRICE_SOURCES, type Price } from './price';
import { lessPercentage, perBaseUnitOf, type AppliedPrice, type PriceSituation } from './price-choice';
import { explainPrice, PRICE_REASONS, type PriceStep } from './price-explanation';

const query = z.strictObject({
  article: z.string().trim().min(1).max(70).describe('Our article number'),
  customer: z.string().trim().min(1).max(70).describe('Our customer number'),
  date: z
    .string()
    .refine(isIsoDate, 'YYYY-MM-DD')
    .optional()
    .describe('The day that decides the price, past or future: of the order as of the delivery. Without it: today'),
  quantity: z
    .string()
    .regex(/^\d{1,12}(\.\d{1,6})?$/)
    .refine((text) => Number(text) > 0, '> 0')
    .default('1'),
  unit: z
    .string()
    .max(20)
    .optional()
    .describe(
      'A packaging level of the article (each, inner, case, layer, pallet) or its base unit. Without it: its base unit',
    ),
  currency: z
    .string()
    .length(3)
    .optional()
    .describe("Without it: the customer's. Prices of other currencies are never converted"),
  contract: z.string().max(70).optional().describe('Number of a contract that the order would name'),
});

const figure = z.string().describe('A plain decimal, "12.50"');
const stepSchema = z.object({
  id: z.uuid(),
  source: z.enum(PRICE_SOURCES),
  kind: z.enum(PRICE_KINDS),
  name: z.string().nullable().describe('Number of the contract or code of the promotion'),
  amount: figure.describe('As it stands in the master'),
  currency: z.string(),
  basisQuantity: figure.describe('Base units that the amount is for'),
  minimumQuantity: figure.describe('Base units from which on it holds'),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  discounts: z
    .array(z.object({ code: z.string(), percentage: figure, perBaseUnit: figure.describe('What it leaves') }))
    .describe('Taken off a gross price, in this order'),
  listedPerBaseUnit: figure.describe('Without the discounts'),
  perBaseUnit: figure.describe('With the discounts off'),
  why: z.enum(PRICE_REASONS).describe('Why it was used or not'),
});
const explanationSchema = z.object({
  article: z.object({ number: z.string(), description: z.string(), baseUnit: z.string() }),
  customer: z.object({ number: z.string(), name: z.string() }),
  date: z.string(),
  quantity: figure,
  unit: z.string(),
  baseQuantity: figure,
  currency: z.string(),
  outcome: z
    .enum(['chosen', 'conflict', 'none'])
    .describe('conflict: two valid prices contradict each other, and none is chosen'),
  price: z
    .object({
      perBaseUnit: figure,
      perUnit: figure,
      amount: figure.describe('Of the whole quantity, rounded to the currency'),
    })
    .nullable(),
  better: z.uuid().nullable().describe('Another price of his that is lower than the one that goes first'),
  floor: figure.nullable().describe('Per base unit; below it nobody sells without leave'),
  steps: z.array(stepSchema).describe('From what holds for everybody to the most particular'),
});

/** How a price of ours comes about, on any day. */
@ApiTags('master')
@Controller('api/price-explanations')
export class PriceExplanationController {
  constructor(
    private readonly database: Database,
    private readonly facts: FactsRepository,
  ) {}

  @Get()
  @Permit(...OFFICE, 'sales')
  @ApiOperation({
    summary: 'How the price of an article for a customer comes about',
    description: 'Every price of ours that could hold, the one that does, and of each of the others why it does not.',
  })
  @apiOk(explanationSchema)
  @apiProblems('invalid-request', 'not-found')
  async explain(@ValidQuery(query) asked: z.output<typeof query>): Promise<z.output<typeof explanationSchema>> {
    const date = asked.date ?? businessDateOf(systemClock.now());
    const master = await this.facts.load(this.database, {
      senders: [],
      locations: [],
      gtins: [],
      supplierArticles: [asked.article],
      buyerArticles: [],
      customerNumbers: [asked.customer],
      asOf: date,
    });
    const customer = master.customerByNumber(asked.customer);
    const article = master.articlesByNumber(asked.article)[0];
    if (customer === null || article === undefined) throw problem('not-found');
    const unit = readUnit(asked.unit, article, master.packagingsOf(article.id));
    const quantity = decimal(asked.quantity);
    const currency = asked.currency ?? customer.currency;
    const situation: PriceSituation = {
      customer: { ...customer, currency },
      date,
      orderDate: date,
      deliveryDate: date,
      baseQuantity: quantity.times(unit.baseQuantity),
      contracts: asked.contract === undefined ? [] : [asked.contract],
    };
    const { choice, steps, floor } = explainPrice(master.prices(article.id, customer.id), situation);
    return {
      article: { number: article.number, description: article.description, baseUnit: article.baseUnit },
      customer: { number: customer.number, name: customer.name },
      date,
      quantity: plain(quantity),
      unit: unit.name,
      baseQuantity: plain(situation.baseQuantity),
      currency,
      outcome: choice.kind,
      price: choice.kind === 'chosen' ? priceView(choice.applied, situation, unit) : null,
      better: choice.kind === 'chosen' ? (choice.better?.price.id ?? null) : null,
      floor: floor === null ? null : shown(floor),
      steps: steps.map(stepView),
    };
  }
}

/** Digits behind the point that people read. */
const PRICE_DIGITS = 6;
const shown = (price: AppliedPrice['amount']): string => plain(roundTo(price, PRICE_DIGITS));

interface AskedUnit {
  readonly name: string;
  readonly baseQuantity: Packaging['baseQuantity'];
}

function readUnit(unit: string | undefined, article: Article, packagings: readonly Packaging[]): AskedUnit {
  if (unit === undefined || unit === article.baseUnit) return { name: article.baseUnit, baseQuantity: decimal(1) };
  const sizes = packagings.filter(({ level }) => level === unit).map(({ baseQuantity }) => baseQuantity);
  const [size] = sizes;
  // Two packages of one level hold different numbers: which one is meant nobody can say.
  if (size !== undefined && sizes.every((other) => other.eq(size))) return { name: unit, baseQuantity: size };
  const levels = PACKAGING_LEVELS.join(', ');
  throw problem('invalid-request', {
    errors: [
      {
        path: 'query.unit',
        message: {
          nl: `is geen eenheid van dit artikel: gebruik ${article.baseUnit} of een van ${levels} die het heeft`,
          en: `is no unit of this article: use ${article.baseUnit} or one of ${levels} that it has`,
        },
      },
    ],
  });
}

function priceView(
  { price, amount, perBaseUnit }: AppliedPrice,
  { baseQuantity, customer }: PriceSituation,
  unit: AskedUnit,
) {
  return {
    perBaseUnit: shown(perBaseUnit),
    perUnit: shown(amount.times(unit.baseQuantity).div(price.basisQuantity)),
    amount: plain(roundTo(amount.times(baseQuantity).div(price.basisQuantity), currencyDigits(customer.currency))),
  };
}

function discountsView(price: Price, discounts: PriceStep['discounts']): z.output<typeof stepSchema>['discounts'] {
  let left = price.amount;
  return discounts.map(({ code, percentage }) => {
    left = lessPercentage(left, percentage);
    return { code, percentage: plain(percentage), perBaseUnit: shown(perBaseUnitOf(left, price)) };
  });
}

const stepView = ({ price, perBaseUnit, discounts, why }: PriceStep): z.output<typeof stepSchema> => ({
  id: price.id,
  source: price.source,
  kind: price.kind,
  name: price.contractNumber ?? price.promotion?.code ?? null,
  amount: plain(price.amount),
  currency: price.currency,
  basisQuantity: plain(price.basisQuantity),
  minimumQuantity: plain(price.minimumQuantity),
  validFrom: price.validFrom,
  validTo: price.validTo,
  discounts: discountsView(price, discounts),
  listedPerBaseUnit: shown(perBaseUnitOf(price.amount, price)),
  perBaseUnit: shown(perBaseUnit),
  why,
});
