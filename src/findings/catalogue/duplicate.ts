import type { CatalogueEntry } from '../vocabulary';

/** The same order again (validation rules, section 2.2). */
export const duplicateEntries = {
  'DUP-001': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['DUP', 'REPL', 'OVR', 'ASK_CUST'],
    nl: 'Bestelnummer {po} bestaat al als order {order} ({date, date, day}) met andere inhoud: {n, plural, one {# verschil} other {# verschillen}}.',
    en: 'PO {po} already exists as order {order} ({date, date, day}) with different content: {n, plural, one {# difference} other {# differences}}.',
    customerNl:
      'Uw bestelnummer {po} kennen wij al van {date, date, day}, maar nu met {n, plural, one {# verschil} other {# verschillen}}. Is dit een nieuwe order, of komt hij in plaats van de eerste?',
    customerEn:
      'We already have your order number {po} of {date, date, day}, now with {n, plural, one {# difference} other {# differences}}. Is this a new order, or does it replace the first one?',
  },
  'DUP-002': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['DUP'],
    nl: 'Order {order} is nogmaals ontvangen; geen nieuwe order aangemaakt.',
    en: 'Resend of order {order}; no new order created.',
    customerNl: 'Uw bestelnummer {po} hebben wij twee keer ontvangen. Wij leveren het één keer.',
    customerEn: 'We have received your order number {po} twice. We deliver it once.',
  },
} as const satisfies Record<string, CatalogueEntry>;
