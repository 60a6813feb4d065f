import { z } from 'zod';
import { LANGUAGES } from '../../kernel';
import { ARTICLE_STATUSES, PACKAGING_LEVELS, PRICE_KINDS } from '../../master';

const word = (most: number) => z.string().trim().min(1).max(most);
/** The name of a field or a code as SAP has them. */
const code = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Z0-9_/]+$/, 'is not a name as SAP has it: capitals and digits');
const listOf = <T extends z.ZodType>(one: T) => z.array(one).max(1_000);
const rate = z.string().regex(/^\d{1,2}(\.\d{1,3})?$/, 'is not a percentage as "21"');

/** Who we are and who they are, as the control record EDI_DC40 says it. The partner profile of SAP (WE20) has the same. */
const control = z.strictObject({
  /** SNDPOR, SNDPRT and SNDPRN of what we send: our port, the kind of partner that we are there, and our number as one. */
  ourPort: word(10),
  ourType: z.enum(['LS', 'KU', 'LI']).default('LS'),
  ourNumber: word(10),
  /** RCVPOR, RCVPRT and RCVPRN: the same of SAP. */
  theirPort: word(10),
  theirType: z.enum(['LS', 'KU', 'LI']).default('LS'),
  theirNumber: word(10),
  /** MANDT; null leaves it out. */
  client: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .default(null),
  /** MESCOD and MESFCT, where the partner profile of SAP tells messages apart by them. */
  messageCode: code(3).nullable().default(null),
  messageFunction: code(3).nullable().default(null),
});

/** What conditions of a type are for us. */
const priceCondition = z.strictObject({
  /** KSCHL. */
  condition: code(4),
  /** KOTABNR of the condition tables that are read; none for all. */
  tables: listOf(z.string().regex(/^\d{3}$/)).default([]),
  kind: z.enum(PRICE_KINDS).default('net'),
});
const discountCondition = z.strictObject({
  condition: code(4),
  tables: listOf(z.string().regex(/^\d{3}$/)).default([]),
  /** The order in which discounts are taken off. */
  sequence: z.int().min(1).default(1),
});

/** How orders are written. */
const orders = z.strictObject({
  /** Order type, E1EDK14 with 012 and E1EDK01-BSART. */
  type: code(4).default('OR'),
  /** Kind of purchase order (E1EDK14 with 019) and reason of the order (E1EDK01-AUGRU); null leaves them out. */
  purchaseOrderType: code(4).nullable().default(null),
  reason: code(3).nullable().default(null),
  /** What SAP's file port reads. What it has no character for is written by one that it has. */
  encoding: z.enum(['utf-8', 'iso-8859-1', 'windows-1252']).default('utf-8'),
  /**
   * Qualifier of E1EDK02 under which our order number stands. 044, the purchase order of who the goods are shipped to, leaves 001 to the
   * buyer's own number; with 001 ours takes its place, for an SAP that gives nothing else back.
   */
  keyQualifier: z.enum(['044', '001']).default('044'),
  /** Condition type by which our price is told beside E1EDP01-VPREI (E1EDP05), as EDI1; null for none. */
  priceCondition: code(4).nullable().default(null),
  /** Digits behind the point that prices have in SAP: a finer one is told per 10, 100, 1,000 or 10,000. */
  priceDecimals: z.int().min(0).max(5).default(2),
  /** Qualifier of E1EDP02 for the contract that a line calls off from; null does not tell it. */
  contractQualifier: z.enum(['005', '006']).nullable().default('006'),
});

const answers = z.strictObject({
  /** What our order numbers begin with; digits follow. */
  orderPrefix: z
    .string()
    .regex(/^[A-Z]{1,6}$/)
    .default('SO'),
  /** Statuses of our IDoc in SAP by which the order stands there, and by which it does not. All others say nothing yet. */
  taken: listOf(z.string().regex(/^\d{2}$/)).default(['53']),
  refused: listOf(z.string().regex(/^\d{2}$/)).default(['51', '56', '60', '63', '65', '68']),
  /** DESADV is sent when goods have left, as SAP has it unless somebody set it otherwise; false: only where it has the day on which they did. */
  deliveryIsShipped: z.boolean().default(true),
  /** E1EDK01-BSART of credit memos, which are no invoices. */
  creditMemos: listOf(code(4)).default(['CRME']),
});

/** How files of IDocs are read and written. What SAP is customised for is different everywhere: these say it. */
export const idocSettings = z.strictObject({
  control,
  /** VKORG, VTWEG and SPART in which is sold; sales data of other areas is left out. */
  salesArea: z.strictObject({ organisation: code(4), channel: code(2), division: code(2) }),
  /** WERKS whose status counts beside that of sales; null for none. */
  plant: code(4).nullable().default(null),
  /** SNDPRN of systems whose IDocs are read, so that those of a test system are told of; none for all. */
  from: listOf(word(10)).default([]),
  /** Reduced message types by what they are: "ZMATMAS" is MATMAS. */
  messageTypes: z
    .record(code(30), z.enum(['MATMAS', 'DEBMAS', 'COND_A', 'STATUS', 'ALEAUD', 'ORDRSP', 'DESADV', 'INVOIC']))
    .default({}),
  /** Numbers of digits alone lose the zeros in front, as on SAP's screens (conversion ALPHA). */
  stripLeadingZeros: z.boolean().default(true),
  /** Languages of texts of articles by preference, as ISO codes. */
  textLanguages: listOf(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .default(['NL', 'EN']),
  /** The language of our own words in what is read, and of customers whose language we do not have. */
  language: z.enum(LANGUAGES).default('nl'),
  /** Where none is named. */
  country: z.string().length(2).default('NL'),
  currency: z.string().length(3).default('EUR'),
  /** Units of SAP in UNECE Recommendation 20, for those that are not known by themselves. */
  units: z.record(word(3), z.string().regex(/^[A-Z0-9]{2,3}$/, 'a code of Recommendation 20')).default({}),
  /** Which units are packages, and of which level, beside those that are known. */
  levels: z.record(word(3), z.enum(PACKAGING_LEVELS)).default({}),
  /** MTART of what is sold; none for all that has data of the sales area. */
  materialTypes: listOf(code(4)).default([]),
  /** What a status of sales (MSTAV, VMSTA) and of a plant (MSTAE, MMSTA) says. One that is not here blocks the article and says so. */
  salesStatuses: z.record(code(2), z.enum(ARTICLE_STATUSES)).default({}),
  plantStatuses: z.record(code(2), z.enum(ARTICLE_STATUSES)).default({}),
  /** VAT by the class of the material for the country (E1MLANM-TAXM1); empty leaves rates as they are. */
  vatRates: z.record(z.string().regex(/^[A-Z0-9]$/), rate).default({}),
  /** The field of E1KNA1M with the GLN; BBBNR means the three parts BBBNR, BBSNR and BUBKZ. */
  glnField: code(30).default('BBBNR'),
  /** PARVW of who orders, of who gets the goods and of who gets the invoice. */
  partnerFunctions: z
    .strictObject({ soldTo: code(2), shipTo: code(2), billTo: code(2) })
    .default({ soldTo: 'AG', shipTo: 'WE', billTo: 'RE' }),
  /** What a price group is for us: the type of price list (PLTYP) or the price group (KONDA). A customer has one. */
  priceGroupField: z.enum(['PLTYP', 'KONDA']).default('PLTYP'),
  priceGroupNames: z.record(word(2), word(100)).default({}),
  /** Days until an invoice is to be paid by ZTERM; others are left as they are. */
  paymentTerms: z.record(word(4), z.int().min(0).max(365)).default({}),
  /** Why a customer may not order by AUFSD, in words. */
  orderBlocks: z.record(word(2), word(200)).default({}),
  /** KKBER whose limit is the customer's; null does not read it. */
  creditControlArea: code(4).nullable().default(null),
  prices: listOf(priceCondition).default([{ condition: 'PR00', tables: [], kind: 'net' }]),
  discounts: listOf(discountCondition).default([]),
  /** Fields of a condition's key (E1KOMG) that may be filled and say nothing for us. */
  ignoredKeyFields: listOf(code(30)).default([]),
  /** Whether an IDoc of COND_A tells all periods of its key, so that those that it does not tell are gone. */
  conditionsAreWhole: z.boolean().default(false),
  /** How one percent is written in E1KONP-KBETR: 1, or 10 as the table has it. */
  onePercentIs: z.enum(['1', '10']).default('1'),
  orders: orders.prefault({}),
  answers: answers.prefault({}),
});
export type IdocSettings = z.output<typeof idocSettings>;
