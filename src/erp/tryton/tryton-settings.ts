import { z } from 'zod';
import { LANGUAGES } from '../../kernel';
import { urlFault } from '../erp-url';

const word = z.string().trim().min(1).max(100);

/** Where a Tryton is and how its data is read. Everything but address, database and user has a default that fits an unchanged Tryton 6.0. */
export const trytonSettings = z
  .strictObject({
    url: z.string().max(500),
    /** Lets password and orders travel readable by everybody on the way; not asked for an address of this machine. */
    allowHttp: z.boolean().default(false),
    database: z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}$/, 'a name of a database'),
    user: word,
    /** The language of the ERP's own texts, of ours in what is read, and of customers that have none. */
    language: z.enum(LANGUAGES).default('nl'),
    /** How far a reading steps back behind the last one: a transaction carries the time at which it began. */
    overlapSeconds: z.int().min(0).max(86_400).default(600),
    /** Records that are asked for at once. */
    pageSize: z.int().min(10).max(2_000).default(500),
    /** The type of the identifier of a party that is its GLN; null for identifiers without a type, as 6.0 has no type for it. */
    glnType: word.nullable().default(null),
    /** Types of the identifiers of an article that are GTINs. */
    gtinTypes: z.array(word).min(1).default(['ean']),
    /** Name of the category that customers have; null for all parties but the company's own, its employees and delivery places. */
    customerCategory: word.nullable().default(null),
    /** Name of the relation by which a party is a delivery place of a customer, with a GLN of its own; null for none. */
    deliveryRelation: word.nullable().default('delivers for'),
    /** Where an address names no country. */
    country: z.string().length(2).default('NL'),
    /** Codes of units of measure in UNECE Recommendation 20 by their symbol in Tryton, for those that are not known by themselves. */
    units: z.record(word, z.string().regex(/^[A-Z0-9]{2,3}$/, 'a code of Recommendation 20')).default({}),
    /** Codes of the warehouses whose stock can be promised; none for all. */
    warehouses: z.array(word).default([]),
    /** `forecast`: less what is planned to leave by today; `quantity`: what lies there. */
    stock: z.enum(['forecast', 'quantity']).default('forecast'),
    /** Days between leaving us and being there: Tryton plans the day on which goods leave. */
    transitDays: z.int().min(0).max(60).default(0),
    /** What a line may differ from ours where Tryton rounds a price to fewer digits. */
    amountTolerance: z
      .string()
      .regex(/^\d{1,3}(\.\d{1,2})?$/, 'is not an amount as "0.01"')
      .default('0.01'),
    /** Beginnings of the names of warnings that are confirmed without asking, as "credit_limit_amount"; all others refuse the order. */
    acceptWarnings: z
      .array(z.string().regex(/^[A-Za-z0-9_.,]{3,100}$/, 'the beginning of a name of a warning'))
      .default([]),
  })
  .superRefine((settings, context) => {
    const message = urlFault(settings);
    if (message !== null) context.addIssue({ code: 'custom', path: ['url'], message });
    // It goes behind the address: there twice Tryton answers as to a wrong password.
    else if (new URL(settings.url).pathname.split('/').filter((part) => part !== '').at(-1) === settings.database)
      context.addIssue({ code: 'custom', path: ['url'], message: `ends before the database: without "${settings.database}" at its end` }); // prettier-ignore
  });
export type TrytonSettings = z.output<typeof trytonSettings>;
