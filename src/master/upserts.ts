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

/** What was blocked because it had gone is so until somebody says another status or reason of it. */
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
    order_multiple = EXCLUDED.order_multiple, stock = EXCLUDED.stock, status_before = CASE
      WHEN EXCLUDED.status = 'blocked' AND EXCLUDED.status_reason = article.status_reason THEN article.status_before END`;

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
  ['vat_rate', 'vatRate', 'numeric'],
  ['minimum_pallet_places', 'minimumPalletPlaces', 'numeric'],
  ['most_order_amount', 'mostOrderAmount', 'numeric'],
];
const TERM_COLUMNS = TERMS.map(([column]) => column).join(', ');
const TERM_VALUES = TERMS.map(([, field]) => `r."${field}"`).join(', ');
const TERM_TYPES = TERMS.map(([, field, type]) => `"${field}" ${type}`).join(', ');
const TERM_UPDATES = TERMS.map(([column]) => `${column} = EXCLUDED.${column}`).join(', ');

export const CUSTOMERS = `
  INSERT INTO customer (number, name, language, blocked_reason, currency, price_date, assortment, credit_limit, open_invoices,
    lead_time_days, cut_off_time, cut_off, price_tolerance_percent, price_tolerance_line_amount, representative, ${TERM_COLUMNS})
  SELECT r.number, r.name, r.language, r."blockedReason", r.currency, r."priceDate", r.assortment, r."creditLimit", r."openInvoices",
    r."leadTimeDays", r."cutOffTime", r."cutOff", r."priceTolerancePercent", r."priceToleranceLineAmount", r.representative, ${TERM_VALUES}
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, name text, language text, "blockedReason" text, currency text, "priceDate" text,
    assortment text, "creditLimit" numeric, "openInvoices" numeric, "leadTimeDays" integer, "cutOffTime" text, "cutOff" jsonb,
    "priceTolerancePercent" numeric, "priceToleranceLineAmount" numeric, representative text, ${TERM_TYPES})
  ON CONFLICT (number) DO UPDATE SET name = EXCLUDED.name, language = EXCLUDED.language, blocked_reason = EXCLUDED.blocked_reason,
    currency = EXCLUDED.currency, price_date = EXCLUDED.price_date, assortment = EXCLUDED.assortment,
    credit_limit = EXCLUDED.credit_limit, open_invoices = EXCLUDED.open_invoices, lead_time_days = EXCLUDED.lead_time_days,
    cut_off_time = EXCLUDED.cut_off_time, cut_off = EXCLUDED.cut_off, price_tolerance_percent = EXCLUDED.price_tolerance_percent,
    price_tolerance_line_amount = EXCLUDED.price_tolerance_line_amount, representative = EXCLUDED.representative,
    ${TERM_UPDATES}`;

export const LOCATIONS = `
  INSERT INTO customer_location (customer_id, role, gln, code, name, street, postcode, city, country, receiving_days, valid_from, valid_to,
    site_id, carrier_id, calendar_id, opens, closes)
  SELECT c.id, r.role, r.gln, r.code, r.name, r.street, r.postcode, r.city, r.country, r."receivingDays", r."validFrom", r."validTo",
    s.id, d.id, k.id, r.opens, r.closes
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, role text, gln text, code text, name text, street text, postcode text,
    city text, country text, "receivingDays" integer[], "validFrom" date, "validTo" date, site text, carrier text, calendar text,
    opens text, closes text)
  LEFT JOIN customer c ON c.number = r.customer
  LEFT JOIN site s ON s.code = r.site LEFT JOIN carrier d ON d.code = r.carrier LEFT JOIN calendar k ON k.code = r.calendar
  ON CONFLICT (customer_id, code, role, gln, valid_from) DO UPDATE SET name = EXCLUDED.name, street = EXCLUDED.street,
    postcode = EXCLUDED.postcode, city = EXCLUDED.city, country = EXCLUDED.country, receiving_days = EXCLUDED.receiving_days,
    valid_to = EXCLUDED.valid_to, site_id = EXCLUDED.site_id, carrier_id = EXCLUDED.carrier_id, calendar_id = EXCLUDED.calendar_id,
    opens = EXCLUDED.opens, closes = EXCLUDED.closes`;

/** Of several periods of one place the latest. */
export const DEFAULT_PLACES = `
  UPDATE customer c SET default_delivery_place_id = (
    SELECT l.id FROM customer_location l
    WHERE l.customer_id = c.id AND l.role = 'delivery' AND l.gln = r."defaultDeliveryPlace" ORDER BY l.valid_from DESC LIMIT 1)
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, "defaultDeliveryPlace" text)
  WHERE c.number = r.number`;

export const PARTNERS = `
  INSERT INTO partner (code, name, status, syntax_checks, line_breaks, acknowledge, control_version, functional_acknowledgement, respond, date_shift,
    partial_acceptance, automation, our_scheme, our_identifier, order_number_pattern, our_number, duplicate_key, duplicate_outcome, change_quantities)
  SELECT r.code, r.name, r.status, r."syntaxChecks", r."lineBreaks", r.acknowledge, r."controlVersion", r."functionalAcknowledgement", r.respond, r."dateShift",
    r."partialAcceptance", r.automation, r."ourIdentifier" ->> 'scheme', r."ourIdentifier" ->> 'value',
    r."orderNumberPattern", r."ourNumber", r."duplicateKey", r."duplicateOutcome", r."changeQuantities"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, status text, "syntaxChecks" jsonb, "lineBreaks" text, acknowledge boolean,
    "controlVersion" text, "functionalAcknowledgement" text, respond text, "dateShift" text, "partialAcceptance" text, automation integer, "ourIdentifier" jsonb,
    "orderNumberPattern" text, "ourNumber" text, "duplicateKey" text[], "duplicateOutcome" text, "changeQuantities" text)
  ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, status = EXCLUDED.status, syntax_checks = EXCLUDED.syntax_checks,
    line_breaks = EXCLUDED.line_breaks,
    acknowledge = EXCLUDED.acknowledge, control_version = EXCLUDED.control_version,
    functional_acknowledgement = EXCLUDED.functional_acknowledgement, respond = EXCLUDED.respond,
    date_shift = EXCLUDED.date_shift, partial_acceptance = EXCLUDED.partial_acceptance, automation = EXCLUDED.automation, our_scheme = EXCLUDED.our_scheme, our_identifier = EXCLUDED.our_identifier,
    order_number_pattern = EXCLUDED.order_number_pattern, our_number = EXCLUDED.our_number, duplicate_key = EXCLUDED.duplicate_key,
    duplicate_outcome = EXCLUDED.duplicate_outcome, change_quantities = EXCLUDED.change_quantities`;

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

export const ARTICLE_TERMS = `
  UPDATE article a SET kind = r.kind, permit = r.permit, nominal_weight = r."nominalWeight", maximum_quantity = r."maximumQuantity",
    vat_rate = r."vatRate", stock_keeps_until = r."stockKeepsUntil", cost = r.cost
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, kind text, permit text, "nominalWeight" numeric, "maximumQuantity" numeric,
    "vatRate" numeric, "stockKeepsUntil" date, cost numeric)
  WHERE a.number = r.number AND (a.kind, a.permit, a.nominal_weight, a.maximum_quantity, a.vat_rate, a.stock_keeps_until, a.cost)
    IS DISTINCT FROM (r.kind, r.permit, r."nominalWeight", r."maximumQuantity", r."vatRate", r."stockKeepsUntil", r.cost)`;

export const AVAILABILITY = `
  INSERT INTO article_availability (article_id, day, quantity)
  SELECT a.id, r.day, r.quantity FROM jsonb_to_recordset($1::jsonb) AS r (article text, day date, quantity numeric)
  LEFT JOIN article a ON a.number = r.article
  ON CONFLICT (article_id, day) DO UPDATE SET quantity = EXCLUDED.quantity`;

export const CUSTOMER_BUYING = `
  UPDATE customer c SET chain = r.chain, history_complete = r."historyComplete", substitution = r.substitution, full_layers = r."fullLayers"
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, chain text, "historyComplete" boolean, substitution text, "fullLayers" text)
  WHERE c.number = r.number AND (c.chain, c.history_complete, c.substitution, c.full_layers)
    IS DISTINCT FROM (r.chain, r."historyComplete", r.substitution, r."fullLayers")`;

export const CUSTOMER_PERMITS = `
  INSERT INTO customer_permit (customer_id, permit, valid_from, valid_to)
  SELECT c.id, p.permit, p."validFrom", p."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, permits jsonb)
  CROSS JOIN LATERAL jsonb_to_recordset(r.permits) AS p (permit text, "validFrom" date, "validTo" date)
  LEFT JOIN customer c ON c.number = r.number
  ON CONFLICT (customer_id, permit, valid_from) DO UPDATE SET valid_to = EXCLUDED.valid_to`;

export const CUSTOMER_ARTICLES = `
  INSERT INTO customer_article (customer_id, article_id, minimum_quantity, order_multiple, maximum_quantity, allocated)
  SELECT c.id, a.id, r."minimumQuantity", r."orderMultiple", r."maximumQuantity", r.allocated
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, article text, "minimumQuantity" numeric, "orderMultiple" numeric,
    "maximumQuantity" numeric, allocated numeric)
  LEFT JOIN customer c ON c.number = r.customer LEFT JOIN article a ON a.number = r.article
  ON CONFLICT (article_id, customer_id) DO UPDATE SET minimum_quantity = EXCLUDED.minimum_quantity,
    order_multiple = EXCLUDED.order_multiple, maximum_quantity = EXCLUDED.maximum_quantity, allocated = EXCLUDED.allocated`;

export const PARTNER_CODE_PRIORITY = `
  UPDATE partner p SET code_priority = r."codePriority"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, "codePriority" text[])
  WHERE p.code = r.code AND p.code_priority IS DISTINCT FROM r."codePriority"`;

export const ASSORTMENT = `
  INSERT INTO assortment (customer_id, article_id, kind, valid_from, valid_to)
  SELECT c.id, a.id, r.kind, r."validFrom", r."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, article text, kind text, "validFrom" date, "validTo" date)
  LEFT JOIN customer c ON c.number = r.customer LEFT JOIN article a ON a.number = r.article
  ON CONFLICT (customer_id, article_id, kind) DO UPDATE SET valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to`;

/** What a person confirmed stays confirmed by that person. A name that is not there becomes a row of nobody, which its check refuses. */
export const CROSS_REFERENCES = `
  INSERT INTO cross_reference (buyer_article, customer_id, partner_id, article_id, level, valid_from, valid_to, reason, confirmed_by,
    confirmed_at)
  SELECT r."buyerArticle", c.id, p.id, a.id, r.level, r."validFrom", r."validTo", r.reason,
    CASE WHEN r.confirmed THEN 'import' END, CASE WHEN r.confirmed THEN now() END
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, partner text, "buyerArticle" text, article text, level text, "validFrom" date,
    "validTo" date, confirmed boolean, reason text)
  LEFT JOIN customer c ON c.number = r.customer LEFT JOIN partner p ON p.code = r.partner LEFT JOIN article a ON a.number = r.article
  ON CONFLICT (buyer_article, customer_id, partner_id, article_id, valid_from) DO UPDATE
    SET level = EXCLUDED.level, valid_to = EXCLUDED.valid_to, reason = coalesce(EXCLUDED.reason, cross_reference.reason),
      confirmed_by = coalesce(cross_reference.confirmed_by, EXCLUDED.confirmed_by),
      confirmed_at = coalesce(cross_reference.confirmed_at, EXCLUDED.confirmed_at)`;

export const CALENDARS = `
  INSERT INTO calendar (code, name, kind, working_days)
  SELECT r.code, r.name, r.kind, r."workingDays"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, kind text, "workingDays" integer[])
  ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind, working_days = EXCLUDED.working_days`;

export const CALENDAR_DAYS = `
  INSERT INTO calendar_day (calendar_id, day, open, opens, closes, name)
  SELECT c.id, r.day, r.open, r.opens, r.closes, r.name
  FROM jsonb_to_recordset($1::jsonb) AS r (calendar text, day date, open boolean, opens text, closes text, name text)
  LEFT JOIN calendar c ON c.code = r.calendar
  ON CONFLICT (calendar_id, day) DO UPDATE SET open = EXCLUDED.open, opens = EXCLUDED.opens, closes = EXCLUDED.closes,
    name = EXCLUDED.name`;

export const SITES = `
  INSERT INTO site (code, name, gln, calendar_id, cut_off)
  SELECT r.code, r.name, r.gln, c.id, r."cutOff"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, gln text, calendar text, "cutOff" jsonb)
  LEFT JOIN calendar c ON c.code = r.calendar
  ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, gln = EXCLUDED.gln, calendar_id = EXCLUDED.calendar_id,
    cut_off = EXCLUDED.cut_off`;

export const CARRIERS = `
  INSERT INTO carrier (code, name, calendar_id, transit_days, cut_off)
  SELECT r.code, r.name, c.id, r."transitDays", r."cutOff"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, calendar text, "transitDays" integer, "cutOff" jsonb)
  LEFT JOIN calendar c ON c.code = r.calendar
  ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, calendar_id = EXCLUDED.calendar_id,
    transit_days = EXCLUDED.transit_days, cut_off = EXCLUDED.cut_off`;
