/* The statements of `master.repository` about prices. See `upserts`. */

export const PRICE_GROUPS = `
  INSERT INTO price_group (code, name)
  SELECT r.code, r.name FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text)
  ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name`;

export const PROMOTIONS = `
  INSERT INTO promotion (code, name, by_date, valid_from, valid_to)
  SELECT r.code, r.name, r."byDate", r."validFrom", r."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, "byDate" text, "validFrom" date, "validTo" date)
  ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, by_date = EXCLUDED.by_date, valid_from = EXCLUDED.valid_from,
    valid_to = EXCLUDED.valid_to`;

export const PROMOTION_LINES = `
  INSERT INTO promotion_line AS known (promotion_id, article_id, most_quantity, used_quantity)
  SELECT m.id, a.id, r."mostQuantity", coalesce(r."usedQuantity", l.used_quantity, 0)
  FROM jsonb_to_recordset($1::jsonb) AS r (promotion text, article text, "mostQuantity" numeric, "usedQuantity" numeric)
  LEFT JOIN promotion m ON m.code = r.promotion LEFT JOIN article a ON a.number = r.article
  LEFT JOIN promotion_line l ON l.promotion_id = m.id AND l.article_id = a.id
  ON CONFLICT (promotion_id, article_id) DO UPDATE SET most_quantity = EXCLUDED.most_quantity, used_quantity = EXCLUDED.used_quantity,
    ended_on = NULL`;

export const CONTRACTS = `
  INSERT INTO contract (customer_id, number, status, valid_from, valid_to)
  SELECT c.id, r.number, r.status, r."validFrom", r."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, number text, status text, "validFrom" date, "validTo" date)
  LEFT JOIN customer c ON c.number = r.customer
  ON CONFLICT (customer_id, number) DO UPDATE SET status = EXCLUDED.status, valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to`;

export const QUOTES = `
  INSERT INTO quote (customer_id, number, valid_from, valid_to)
  SELECT c.id, r.number, r."validFrom", r."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, number text, "validFrom" date, "validTo" date)
  LEFT JOIN customer c ON c.number = r.customer
  ON CONFLICT (customer_id, number) DO UPDATE SET valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to`;

export const CUSTOMER_DEMANDS = `
  INSERT INTO customer_demand (customer_id, kind, code)
  SELECT c.id, r.kind, r.code FROM jsonb_to_recordset($1::jsonb) AS r (customer text, kind text, code text)
  LEFT JOIN customer c ON c.number = r.customer
  ON CONFLICT DO NOTHING`;

export const CONTRACT_LINES = `
  INSERT INTO contract_line (contract_id, article_id, basis, agreed, called_off)
  SELECT t.id, a.id, r.basis, r.agreed, coalesce(r."calledOff", l.called_off, 0)
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, contract text, article text, basis text, agreed numeric, "calledOff" numeric)
  LEFT JOIN customer c ON c.number = r.customer LEFT JOIN contract t ON t.customer_id = c.id AND t.number = r.contract
  LEFT JOIN article a ON a.number = r.article
  LEFT JOIN contract_line l ON l.contract_id = t.id AND l.article_id IS NOT DISTINCT FROM a.id
  ON CONFLICT (contract_id, article_id) DO UPDATE SET basis = EXCLUDED.basis, agreed = EXCLUDED.agreed, called_off = EXCLUDED.called_off,
    ended_on = NULL`;

export const AGREED_DISCOUNTS = `
  INSERT INTO agreed_discount (customer_id, price_group_id, code, percentage, sequence, valid_from, valid_to)
  SELECT c.id, g.id, r.code, r.percentage, r.sequence, r."validFrom", r."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, "priceGroup" text, code text, percentage numeric, sequence integer,
    "validFrom" date, "validTo" date)
  LEFT JOIN customer c ON c.number = r.customer LEFT JOIN price_group g ON g.code = r."priceGroup"
  ON CONFLICT (customer_id, price_group_id, code, sequence, valid_from) DO UPDATE
    SET percentage = EXCLUDED.percentage, valid_to = EXCLUDED.valid_to`;

/** After the groups: what customers have agreed about prices. */
export const CUSTOMER_TERMS = `
  UPDATE customer c SET price_group_id = g.id, old_price_grace_days = r."oldPriceGraceDays"
  FROM jsonb_to_recordset($1::jsonb) AS r (number text, "priceGroup" text, "oldPriceGraceDays" integer)
  LEFT JOIN price_group g ON g.code = r."priceGroup"
  WHERE c.number = r.number`;

export const PARTNER_PRICE_DATES = `
  UPDATE partner p SET price_date = r."priceDate"
  FROM jsonb_to_recordset($1::jsonb) AS r (code text, "priceDate" text)
  WHERE p.code = r.code AND p.price_date IS DISTINCT FROM r."priceDate"`;

export const PLACEHOLDER_PRICES = `
  UPDATE company SET placeholder_prices = r."placeholderPrices"
  FROM jsonb_to_recordset($1::jsonb) AS r ("placeholderPrices" numeric[])`;

export const PRICES = `
  INSERT INTO price (article_id, source, kind, customer_id, price_group_id, promotion_id, contract_number, currency, amount, basis_quantity,
    minimum_quantity, valid_from, valid_to)
  SELECT a.id, r.source, r.kind, c.id, g.id, m.id, r."contractNumber", r.currency, r.amount, r."basisQuantity", r."minimumQuantity",
    r."validFrom", r."validTo"
  FROM jsonb_to_recordset($1::jsonb) AS r (article text, source text, kind text, customer text, "priceGroup" text, promotion text,
    "contractNumber" text, currency text, amount numeric, "basisQuantity" numeric, "minimumQuantity" numeric, "validFrom" date, "validTo" date)
  LEFT JOIN article a ON a.number = r.article LEFT JOIN customer c ON c.number = r.customer
  LEFT JOIN price_group g ON g.code = r."priceGroup" LEFT JOIN promotion m ON m.code = r.promotion
  ON CONFLICT (article_id, customer_id, price_group_id, valid_from, contract_number, promotion_id, kind, minimum_quantity, currency) DO UPDATE
    SET source = EXCLUDED.source, amount = EXCLUDED.amount, basis_quantity = EXCLUDED.basis_quantity, valid_to = EXCLUDED.valid_to`;
