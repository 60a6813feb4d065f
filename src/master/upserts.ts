/*
 * The statements of `master.repository`: each takes one jsonb array of rows as in `master-rows`. LEFT JOIN where a row names another:
 * what is not there becomes a null that the column refuses, and not a row that is missing afterwards.
 */

export const COMPANY = `
  INSERT INTO company (name, glns, currency, working_days, settings)
  SELECT r.name, r.glns, r.currency, r."workingDays", r.settings
  FROM jsonb_to_recordset($1::jsonb) AS r (name text, glns text[], currency text, "workingDays" integer[], settings jsonb)
  ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, glns = EXCLUDED.glns, currency = EXCLUDED.currency,
    working_days = EXCLUDED.working_days, settings = EXCLUDED.settings`;

export const HOLIDAYS = `
  INSERT INTO holiday (day, name)
  SELECT r.day, r.name FROM jsonb_to_recordset($1::jsonb) AS r (day date, name text)
  ON CONFLICT (day) DO UPDATE SET name = EXCLUDED.name`;

export const ARTICLES = `
  INSERT INTO article (number, description, status, status_reason, available_from, discontinued_on, base_unit, discrete,
    minimum_quantity, order_multiple, stock)
  SELECT r.number, r.description, r.status, r."statusReason", r."availableFrom", r."discontinuedOn", r."baseUnit", r.discrete,
    r."minimumQuantity", r."orderMultiple", r.stock
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, description text, status text, "statusReason" text, "availableFrom" date,
    "discontinuedOn" date, "baseUnit" text, discrete boolean, "minimumQuantity" numeric, "orderMultiple" numeric, stock numeric)
  ON CONFLICT (number) DO UPDATE SET description = EXCLUDED.description, status = EXCLUDED.status,
    status_reason = EXCLUDED.status_reason, available_from = EXCLUDED.available_from, discontinued_on = EXCLUDED.discontinued_on,
    base_unit = EXCLUDED.base_unit, discrete = EXCLUDED.discrete, minimum_quantity = EXCLUDED.minimum_quantity,
    order_multiple = EXCLUDED.order_multiple, stock = EXCLUDED.stock`;

/** After the articles themselves: a successor may stand further down. */
export const SUCCESSORS = `
  UPDATE article a SET successor_id = s.id
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, successor text) LEFT JOIN article s ON s.number = r.successor
  WHERE a.number = r.number AND a.successor_id IS DISTINCT FROM s.id`;

const packagings = (conflict: string): string => `
  INSERT INTO packaging (article_id, gtin, level, base_quantity)
  SELECT a.id, r.gtin, r.level, r.quantity
  FROM jsonb_to_recordset($1::jsonb) AS r (article text, gtin text, level text, quantity numeric)
  LEFT JOIN article a ON a.number = r.article
  ON CONFLICT ${conflict}`;

export const PACKAGINGS = packagings(`(gtin) DO UPDATE
  SET article_id = EXCLUDED.article_id, level = EXCLUDED.level, base_quantity = EXCLUDED.base_quantity`);

export const PACKAGINGS_WITHOUT_GTIN = packagings(`(article_id, level) WHERE gtin IS NULL DO UPDATE
  SET base_quantity = EXCLUDED.base_quantity`);

/** What is agreed with a customer beside prices: column, field of the row, type. */
const TERMS: readonly (readonly [column: string, field: string, type: string])[] = [
  ['overdue_count', 'overdueCount', 'integer'],
  ['overdue_since', 'overdueSince', 'date'],
  ['order_note', 'orderNote', 'text'],
  ['payment_days', 'paymentDays', 'integer'],
  ['delivery_terms', 'deliveryTerms', 'text'],
  ['minimum_order_amount', 'minimumOrderAmount', 'numeric'],
  ['minimum_order_quantity', 'minimumOrderQuantity', 'numeric'],
  ['small_order_charge', 'smallOrderCharge', 'numeric'],
];
const TERM_COLUMNS = TERMS.map(([column]) => column).join(', ');
const TERM_VALUES = TERMS.map(([, field]) => `r."${field}"`).join(', ');
const TERM_TYPES = TERMS.map(([, field, type]) => `"${field}" ${type}`).join(', ');
const TERM_UPDATES = TERMS.map(([column]) => `${column} = EXCLUDED.${column}`).join(', ');

export const CUSTOMERS = `
  INSERT INTO customer (number, name, language, blocked_reason, currency, price_date, assortment, credit_limit, open_invoices,
    lead_time_days, cut_off_time, price_tolerance_percent, price_tolerance_line_amount, representative, ${TERM_COLUMNS})
  SELECT r.number, r.name, r.language, r."blockedReason", r.currency, r."priceDate", r.assortment, r."creditLimit", r."openInvoices",
    r."leadTimeDays", r."cutOffTime", r."priceTolerancePercent", r."priceToleranceLineAmount", r.representative, ${TERM_VALUES}
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, name text, language text, "blockedReason" text, currency text, "priceDate" text,
    assortment text, "creditLimit" numeric, "openInvoices" numeric, "leadTimeDays" integer, "cutOffTime" text,
    "priceTolerancePercent" numeric, "priceToleranceLineAmount" numeric, representative text, ${TERM_TYPES})
  ON CONFLICT (number) DO UPDATE SET name = EXCLUDED.name, language = EXCLUDED.language, blocked_reason = EXCLUDED.blocked_reason,
    currency = EXCLUDED.currency, price_date = EXCLUDED.price_date, assortment = EXCLUDED.assortment,
    credit_limit = EXCLUDED.credit_limit, open_invoices = EXCLUDED.open_invoices, lead_time_days = EXCLUDED.lead_time_days,
    cut_off_time = EXCLUDED.cut_off_time, price_tolerance_percent = EXCLUDED.price_tolerance_percent,
    price_tolerance_line_amount = EXCLUDED.price_tolerance_line_amount, representative = EXCLUDED.representative,
    ${TERM_UPDATES}`;

export const LOCATIONS = `
  INSERT INTO customer_location (customer_id, role, gln, code, name, street, postcode, city, country, receiving_days, valid_from, valid_to)
  SELECT c.id, r.role, r.gln, r.code, r.name, r.street, r.postcode, r.city, r.country, r."receivingDays", r."validFrom", r."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, role text, gln text, code text, name text, street text, postcode text,
    city text, country text, "receivingDays" integer[], "validFrom" date, "validTo" date)
  LEFT JOIN customer c ON c.number = r.customer
  ON CONFLICT (customer_id, code, role, gln, valid_from) DO UPDATE SET name = EXCLUDED.name, street = EXCLUDED.street,
    postcode = EXCLUDED.postcode, city = EXCLUDED.city, country = EXCLUDED.country, receiving_days = EXCLUDED.receiving_days,
    valid_to = EXCLUDED.valid_to`;

/** Of several periods of one place the latest. */
export const DEFAULT_PLACES = `
  UPDATE customer c SET default_delivery_place_id = (
    SELECT l.id FROM customer_location l
    WHERE l.customer_id = c.id AND l.role = 'delivery' AND l.gln = r."defaultDeliveryPlace" ORDER BY l.valid_from DESC LIMIT 1)
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, "defaultDeliveryPlace" text)
  WHERE c.number = r.number`;

export const PARTNERS = `
  INSERT INTO partner (code, name, status, syntax_checks, line_breaks, acknowledge, control_version, functional_acknowledgement, respond, date_shift,
    our_scheme, our_identifier, order_number_pattern, our_number, duplicate_key, duplicate_outcome)
  SELECT r.code, r.name, r.status, r."syntaxChecks", r."lineBreaks", r.acknowledge, r."controlVersion", r."functionalAcknowledgement", r.respond, r."dateShift",
    r."ourIdentifier" ->> 'scheme', r."ourIdentifier" ->> 'value',
    r."orderNumberPattern", r."ourNumber", r."duplicateKey", r."duplicateOutcome"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, status text, "syntaxChecks" jsonb, "lineBreaks" text, acknowledge boolean,
    "controlVersion" text, "functionalAcknowledgement" text, respond text, "dateShift" text, "ourIdentifier" jsonb,
    "orderNumberPattern" text, "ourNumber" text, "duplicateKey" text[], "duplicateOutcome" text)
  ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, status = EXCLUDED.status, syntax_checks = EXCLUDED.syntax_checks,
    line_breaks = EXCLUDED.line_breaks,
    acknowledge = EXCLUDED.acknowledge, control_version = EXCLUDED.control_version,
    functional_acknowledgement = EXCLUDED.functional_acknowledgement, respond = EXCLUDED.respond,
    date_shift = EXCLUDED.date_shift, our_scheme = EXCLUDED.our_scheme, our_identifier = EXCLUDED.our_identifier,
    order_number_pattern = EXCLUDED.order_number_pattern, our_number = EXCLUDED.our_number, duplicate_key = EXCLUDED.duplicate_key,
    duplicate_outcome = EXCLUDED.duplicate_outcome`;

export const PARTNER_IDENTIFIERS = `
  INSERT INTO partner_identifier (value, scheme, partner_id, position)
  SELECT i.identifier ->> 'value', i.identifier ->> 'scheme', p.id, i.position
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, identifiers jsonb)
  CROSS JOIN LATERAL jsonb_array_elements(r.identifiers) WITH ORDINALITY AS i (identifier, position)
  LEFT JOIN partner p ON p.code = r.code
  ON CONFLICT (value, scheme) DO UPDATE SET partner_id = EXCLUDED.partner_id, position = EXCLUDED.position`;

export const PARTNER_CUSTOMERS = `
  INSERT INTO partner_customer (partner_id, customer_id)
  SELECT p.id, c.id
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, customers text[])
  CROSS JOIN LATERAL unnest(r.customers) AS n (number)
  LEFT JOIN partner p ON p.code = r.code LEFT JOIN customer c ON c.number = n.number
  ON CONFLICT DO NOTHING`;

export const PARTNER_UNITS = `
  INSERT INTO partner_unit (partner_id, format, code, kind, level, unit)
  SELECT p.id, r.format, r.code, r.kind, r.level, r.unit
  FROM jsonb_to_recordset($1::jsonb) AS r (partner text, format text, code text, kind text, level text, unit text)
  LEFT JOIN partner p ON p.code = r.partner
  ON CONFLICT (partner_id, format, code) DO UPDATE SET kind = EXCLUDED.kind, level = EXCLUDED.level, unit = EXCLUDED.unit`;

export const ASSORTMENT = `
  INSERT INTO assortment (customer_id, article_id)
  SELECT c.id, a.id FROM jsonb_to_recordset($1::jsonb) AS r (customer text, article text)
  LEFT JOIN customer c ON c.number = r.customer LEFT JOIN article a ON a.number = r.article
  ON CONFLICT DO NOTHING`;

export const CROSS_REFERENCES = `
  INSERT INTO cross_reference (buyer_article, customer_id, article_id, level)
  SELECT r."buyerArticle", c.id, a.id, r.level
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, "buyerArticle" text, article text, level text)
  LEFT JOIN customer c ON c.number = r.customer LEFT JOIN article a ON a.number = r.article
  ON CONFLICT (buyer_article, customer_id, article_id) DO UPDATE SET level = EXCLUDED.level`;

export const PRICES = `
  INSERT INTO price (article_id, source, customer_id, contract_number, currency, amount, basis_quantity, minimum_quantity, valid_from,
    valid_to)
  SELECT a.id, r.source, c.id, r."contractNumber", r.currency, r.amount, r."basisQuantity", r."minimumQuantity", r."validFrom",
    r."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (article text, source text, customer text, "contractNumber" text, currency text,
    amount numeric, "basisQuantity" numeric, "minimumQuantity" numeric, "validFrom" date, "validTo" date)
  LEFT JOIN article a ON a.number = r.article LEFT JOIN customer c ON c.number = r.customer
  ON CONFLICT (article_id, customer_id, valid_from, contract_number, minimum_quantity, currency) DO UPDATE
    SET source = EXCLUDED.source, amount = EXCLUDED.amount, basis_quantity = EXCLUDED.basis_quantity, valid_to = EXCLUDED.valid_to`;
