import { z } from 'zod';

const instant = z.iso.datetime().nullable();
const identifier = z.object({ scheme: z.string(), value: z.string() });

/** A partner as the list of partners shows him. */
export const partnerRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  status: z.enum(['test', 'live']),
  automation: z.number().int().describe('What is released without a person, 0 to 3'),
  identifiers: z.array(identifier),
  formats: z.array(z.string()).describe('Of his latest files'),
  lastFileAt: instant,
  alarm: z
    .enum(['silent', 'less', 'more', 'troubled'])
    .nullable()
    .describe('How what he sends is out of the ordinary; null when it is not'),
  openCases: z.number().int().describe('Open cases about his orders and files'),
});
export type PartnerRowView = z.output<typeof partnerRowSchema>;

export const connectionSchema = z.object({
  code: z.string(),
  kind: z.enum(['sftp', 'mail', 'webhook']),
  partner: z.string().nullable().describe('Code of the partner whose system it is; null for one of our own'),
  active: z.boolean(),
  lastSuccessAt: instant.describe('When something was fetched over it last, or could have been'),
  failingSince: instant,
  failures: z.number().int().describe('Tries in vain since then'),
  reason: z.string().nullable().describe('Why the last of them failed'),
});
export type ConnectionView = z.output<typeof connectionSchema>;

/** What is agreed with a partner, as it stands in his row and around it. */
export const partnerSchema = partnerRowSchema.omit({ openCases: true }).extend({
  ourIdentifier: identifier,
  settings: z.object({
    acknowledge: z.boolean(),
    controlVersion: z.enum(['un', 'eancom']),
    functionalAcknowledgement: z.enum(['997', '999']),
    respond: z.enum(['always', 'changes', 'never']),
    dateShift: z.enum(['next', 'previous']),
    partialAcceptance: z.enum(['never', 'by-hand', 'automatic']),
    priceDate: z.enum(['order', 'delivery']).nullable(),
    codePriority: z.array(z.enum(['gtin', 'supplier', 'buyer'])).nullable(),
    orderNumberPattern: z.string().nullable(),
    ourNumber: z.string().nullable(),
    duplicateKey: z.array(z.enum(['number', 'release', 'place'])),
    duplicateOutcome: z.enum(['ask', 'answer-again', 'replacement']),
    changeQuantities: z.enum(['total', 'difference']),
  }),
  customers: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      name: z.string(),
      priceTolerancePercent: z.string().describe('A price that differs by no more is not asked about'),
      priceToleranceLineAmount: z.string().describe('Nor is one by which a line differs no more than this amount'),
      responsible: z.string().nullable().describe('Who looks after him, by name'),
      deputy: z.string().nullable(),
    }),
  ),
  mailAddresses: z.array(z.string()).describe('Addresses and domains that he sends mail from'),
  accounts: z.array(z.object({ code: z.string(), kind: z.string() })).describe('What only he arrives on'),
  connections: z.array(connectionSchema),
  deliveredOver: z.string().nullable().describe('The connection that our answers leave by; null: his out folder'),
  clocks: z.array(
    z.object({
      kind: z.enum(['acknowledgement', 'order-response', 'their-acknowledgement']),
      withinMinutes: z.number().int(),
      hours: z.enum(['clock', 'office']),
      expected: z.enum(['always', 'never', 'if-ever']),
      own: z.boolean().describe('False: it holds for everybody who has none of his own'),
    }),
  ),
  units: z.array(
    z.object({
      format: z.string(),
      code: z.string(),
      kind: z.enum(['counting', 'level', 'measure']),
      meaning: z.string().nullable().describe('The level of packaging, or the unit of measure'),
    }),
  ),
});
export type PartnerView = z.output<typeof partnerSchema>;
