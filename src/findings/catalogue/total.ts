import type { CatalogueEntry } from '../vocabulary';

/** Whether it adds up (validation rules, section 2.8). */
export const totalEntries = {
  'TOT-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['REPARSE', 'OVR', 'ASK_CUST'],
    nl: 'Controle: {expected, plural, one {# regel} other {# regels}}, gevonden {actual, number}.',
    en: 'Control says {expected, plural, one {# line} other {# lines}}, found {actual, number}.',
    customerNl:
      'Volgens uw bericht heeft de order {expected, plural, one {# regel} other {# regels}}; wij lezen er {actual, number}. Hoeveel moeten het er zijn?',
    customerEn:
      'According to your message the order has {expected, plural, one {# line} other {# lines}}; we read {actual, number}. How many should there be?',
  },
  'TOT-003': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    actions: ['OVR', 'ASK_CUST'],
    nl: 'Totaal {theirs, number, money}, berekend {computed, number, money}.',
    en: 'Total {theirs, number, money}, computed {computed, number, money}.',
    customerNl:
      'Het totaal in uw order is {theirs, number, money}; met uw prijzen komen wij op {computed, number, money}. Klopt de order?',
    customerEn:
      'The total in your order is {theirs, number, money}; at your prices we arrive at {computed, number, money}. Is the order right?',
  },
} as const satisfies Record<string, CatalogueEntry>;
