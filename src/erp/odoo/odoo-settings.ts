import { z } from 'zod';
import { LANGUAGES } from '../../kernel';
import { PACKAGING_LEVELS } from '../../master';
import { urlFault } from '../erp-url';

const word = z.string().trim().min(1).max(100);
const field = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, 'is no name of a field as "default_code"');
const id = z.int().min(1);

/** Where an Odoo is and how its data is read. Everything but address and database has a default that fits an Odoo with its own modules. */
export const odooSettings = z
  .strictObject({
    url: z.string().max(500),
    /** Lets key and orders travel readable by everybody on the way; not asked for an address of this machine. */
    allowHttp: z.boolean().default(false),
    database: z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}$/, 'a name of a database'),
    /** `json2` from Odoo 19 on, `jsonrpc` before; `auto` asks which one there is. */
    api: z.enum(['auto', 'json2', 'jsonrpc']).default('auto'),
    /** Name of the user whose key is stored; only `jsonrpc` asks for it. */
    login: word.nullable().default(null),
    /** Id of the company for which is read and sold; null for that of the user. */
    company: id.nullable().default(null),
    /** The language of our own words in what is read and written. */
    language: z.enum(LANGUAGES).default('nl'),
    /** The language of what is read, as Odoo names those that are installed ("nl_NL"); null for American English, which always is. */
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(_[A-Z0-9]{2,3})?(@[a-z]+)?$/, 'is no language as "nl_NL"')
      .nullable()
      .default(null),
    /** How far a reading steps back behind the last one: a transaction carries the time at which it began. */
    overlapSeconds: z.int().min(0).max(86_400).default(600),
    /** Records that are asked for at once. */
    pageSize: z.int().min(10).max(2_000).default(500),
    /** The field of a variant that is our article number; `id` is one as well. */
    articleNumber: field.default('default_code'),
    /** The field of a partner that is our customer number; `id` is one as well. */
    customerNumber: field.default('ref'),
    /** The field of a partner that is its GLN; that of the module `account_add_gln` unless you say otherwise. */
    glnField: field.default('global_location_number'),
    /** The field of a sale that carries our order number. It must be a text that can be searched; `origin` is Odoo's own for where a sale comes from. */
    keyField: field.default('origin'),
    /** Name of the tag that customers have; null for all companies to which something was sold (`customer_rank`). */
    customerTag: word.nullable().default(null),
    /** Ids of the price lists that are read; none for all. */
    priceLists: z.array(id).default([]),
    /** Where an address names no country. */
    country: z.string().length(2).default('NL'),
    /** Codes of units of measure in UNECE Recommendation 20 by their English name in Odoo, for those that are not known by themselves. */
    units: z.record(word, z.string().regex(/^[A-Z0-9]{2,3}$/, 'a code of Recommendation 20')).default({}),
    /** Which level a packaging is by its name (from Odoo 19 on by the English name of its unit), where its size does not say it. */
    packagingLevels: z.record(word, z.enum(PACKAGING_LEVELS)).default({}),
    /** Codes of the warehouses whose stock can be promised; none for all. */
    warehouses: z.array(word).default([]),
    /** `free`: what lies there and is not reserved; `forecast`: with all that is planned to come and go; `on-hand`: what lies there. */
    stock: z.enum(['free', 'forecast', 'on-hand']).default('free'),
    /** Days between leaving us and being there: Odoo plans the day on which goods leave. */
    transitDays: z.int().min(0).max(60).default(0),
    /** What a line may differ from ours where Odoo rounds a price to fewer digits. */
    amountTolerance: z
      .string()
      .regex(/^\d{1,3}(\.\d{1,2})?$/, 'is not an amount as "0.01"')
      .default('0.01'),
    /** Lets a sale that Odoo locked when it was confirmed be unlocked in order to be taken back; without it a change of one is refused. */
    unlock: z.boolean().default(false),
  })
  .superRefine((settings, context) => {
    const message = urlFault(settings);
    if (message !== null) context.addIssue({ code: 'custom', path: ['url'], message });
    if (settings.api === 'jsonrpc' && settings.login === null)
      context.addIssue({ code: 'custom', path: ['login'], message: 'is needed for "jsonrpc"' });
  });
export type OdooSettings = z.output<typeof odooSettings>;
