import { z } from 'zod';
import { CALENDAR_KINDS } from './calendar';
import { DEMAND_KINDS } from './customer-terms';

const figure = z.string().describe('A plain decimal, "12.50"');
const day = z.string().nullable();
const period = { validFrom: z.string(), validTo: day };
const person = z.object({ id: z.uuid(), name: z.string() });

export const foundCustomerSchema = z.object({
  number: z.string(),
  name: z.string(),
  city: z.string().nullable(),
  blocked: z.boolean(),
  representative: z.string().nullable(),
  responsible: z.uuid().nullable().describe('The user who looks after him'),
});

const contractSchema = z.object({
  number: z.string(),
  status: z.enum(['active', 'closed']).nullable().describe('Null: only prices name it'),
  validFrom: day,
  validTo: day,
  prices: z.number().int().describe('How many prices name it'),
  lines: z
    .array(
      z.object({
        article: z.string().nullable().describe('Null: of the contract as a whole'),
        description: z.string().nullable(),
        basis: z.enum(['quantity', 'value']),
        agreed: figure,
        calledOff: figure,
      }),
    )
    .describe('At most 100, what is used most first'),
});

const answerSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  cause: z.string(),
  action: z.string(),
  article: z.string().nullable(),
  mode: z.enum(['shadow', 'auto', 'suspended']),
  ...period,
  reason: z.string(),
});

/** Everything that is known of a customer but his places, as people read it. */
export const customerSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  name: z.string(),
  language: z.enum(['nl', 'en']),
  blockedReason: z.string().nullable(),
  currency: z.string(),
  chain: z.string().nullable(),
  representative: z.string().nullable(),
  orderNote: z.string().nullable().describe('Shown with each of his orders'),
  priceDate: z.enum(['order', 'delivery']).nullable(),
  priceGroup: z.object({ code: z.string(), name: z.string() }).nullable(),
  oldPriceGraceDays: z.number().int(),
  priceTolerancePercent: figure,
  priceToleranceLineAmount: figure,
  leadTimeDays: z.number().int(),
  cutOffTime: z.string(),
  cutOff: z.record(z.string(), z.string()).describe('Other times, by ISO weekday'),
  assortment: z.enum(['all', 'listed']),
  substitution: z.enum(['ask', 'never']),
  fullLayers: z.enum(['none', 'layer', 'pallet']),
  paymentDays: z.number().int().nullable(),
  deliveryTerms: z.string().nullable(),
  minimumOrderAmount: figure.nullable(),
  minimumOrderQuantity: figure.nullable(),
  smallOrderCharge: figure.nullable(),
  minimumPalletPlaces: figure.nullable(),
  mostOrderAmount: figure.nullable(),
  vatRate: figure.nullable(),
  creditLimit: figure.nullable().describe('Null: there is none'),
  openInvoices: figure,
  overdueCount: z.number().int().nullable(),
  overdueSince: day,
  portfolio: z
    .object({ responsible: person, deputy: person.nullable(), today: z.uuid().nullable() })
    .nullable()
    .describe('Who looks after him, and who does so today; null: nobody is named'),
  partners: z.array(z.object({ code: z.string(), name: z.string() })).describe('Who order for him'),
  discounts: z.array(
    z.object({ code: z.string(), percentage: figure, sequence: z.number().int(), ofGroup: z.boolean(), ...period }),
  ),
  demands: z.array(z.object({ kind: z.enum(DEMAND_KINDS), code: z.string() })),
  permits: z.array(z.object({ permit: z.string(), ...period })),
  quotes: z.array(z.object({ number: z.string(), ...period })),
  contracts: z.array(contractSchema),
  answers: z.array(answerSchema).describe('Remembered answers that are his'),
});

/** A party or a place of a customer with the days on which goods are received there. */
export const placeSchema = z.object({
  id: z.uuid(),
  role: z.enum(['buyer', 'delivery', 'invoice', 'ultimate']),
  gln: z.string().nullable(),
  code: z.string().nullable().describe("The customer's own code"),
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
  ...period,
  isDefault: z.boolean(),
  alias: z.boolean().describe('Another name of a place, on the word of a person'),
  receivingDays: z.array(z.number().int()).describe('ISO weekdays; none: all'),
  opens: z.string().nullable(),
  closes: z.string().nullable(),
  site: z.string().nullable(),
  carrier: z.string().nullable(),
  calendar: z
    .object({
      name: z.string(),
      kind: z.enum(CALENDAR_KINDS),
      workingDays: z.array(z.number().int()),
      days: z
        .array(
          z.object({ day: z.string(), open: z.boolean(), opens: z.string().nullable(), closes: z.string().nullable(), name: z.string().nullable() }), // prettier-ignore
        )
        .describe('Days from today on that are otherwise than their weekday'),
    })
    .nullable(),
});

export type CustomerView = z.output<typeof customerSchema>;
export type PlaceView = z.output<typeof placeSchema>;
