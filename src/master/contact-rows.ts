import { z } from 'zod';
import { LANGUAGES } from '../kernel';
import { CONTACT_TOPICS, PHONE } from './contact';
import { text } from './row-values';

/** Somebody at a customer, and how he is reached. */
export const customerContact = z
  .strictObject({
    customer: text,
    name: text,
    role: text.nullable().default(null),
    topic: z.enum(CONTACT_TOPICS).default('orders'),
    email: z.email().nullable().default(null),
    phone: z.string().regex(PHONE, 'is not a telephone number as "+31 20 555 0100"').nullable().default(null),
    language: z.enum(LANGUAGES).nullable().default(null),
  })
  .refine(({ email, phone }) => email !== null || phone !== null, 'needs an address or a number');

/** The same name again is the same person, who is there again where he had gone; what the office said of him goes before what is imported. */
export const CUSTOMER_CONTACTS = `
  INSERT INTO customer_contact (customer_id, name, role, topic, email, phone, language)
  SELECT c.id, r.name, r.role, r.topic, r.email, r.phone, r.language
  FROM jsonb_to_recordset($1::jsonb) AS r (customer text, name text, role text, topic text, email text, phone text, language text)
  LEFT JOIN customer c ON c.number = r.customer
  ON CONFLICT (customer_id, name) DO UPDATE SET role = EXCLUDED.role, topic = EXCLUDED.topic, email = EXCLUDED.email,
    phone = EXCLUDED.phone, language = EXCLUDED.language, ended_at = NULL
  WHERE customer_contact.changed_by IS NULL`;
