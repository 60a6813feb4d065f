/** What partners mean by functions, and what is agreed about their changes. A person's word stays before what an import says of the same. */
export const FUNCTION_MEANINGS = `
  INSERT INTO function_meaning (partner_id, kind, document_type, code, meaning, valid_from, valid_to, reason)
  SELECT p.id, r.kind, r."documentType", r.code, r.meaning, r."validFrom", r."validTo", r.reason
  FROM jsonb_to_recordset($1::jsonb) AS r (partner text, kind text, "documentType" text, code text, meaning text, "validFrom" date, "validTo" date,
    reason text)
  LEFT JOIN partner p ON p.code = r.partner
  ON CONFLICT (partner_id, kind, document_type, code, valid_from) DO UPDATE
    SET meaning = EXCLUDED.meaning, valid_to = EXCLUDED.valid_to, reason = EXCLUDED.reason WHERE function_meaning.source = 'import'`;

export const CHANGE_AGREEMENTS = `
  INSERT INTO change_agreement (partner_id, customer_id, document_type, changes, cut_off_hours, auto_until,
    auto_quantity_percent, auto_quantity, auto_days, reason)
  SELECT p.id, c.id, r."documentType", r.changes, r."cutOffHours", r."autoUntil", r."autoQuantityPercent", r."autoQuantity",
    r."autoDays", r.reason
  FROM jsonb_to_recordset($1::jsonb) AS r (partner text, customer text, "documentType" text, changes text, "cutOffHours" integer,
    "autoUntil" text, "autoQuantityPercent" numeric, "autoQuantity" numeric, "autoDays" integer, reason text)
  LEFT JOIN partner p ON p.code = r.partner LEFT JOIN customer c ON c.number = r.customer
  ON CONFLICT (partner_id, customer_id, document_type) DO UPDATE
    SET changes = EXCLUDED.changes, cut_off_hours = EXCLUDED.cut_off_hours, auto_until = EXCLUDED.auto_until,
      auto_quantity_percent = EXCLUDED.auto_quantity_percent, auto_quantity = EXCLUDED.auto_quantity, auto_days = EXCLUDED.auto_days,
      reason = EXCLUDED.reason WHERE change_agreement.set_by IS NULL`;
