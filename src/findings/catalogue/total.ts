import type { CatalogueEntry } from '../vocabulary';

/** Whether it adds up (validation rules, section 2.8). */
export const totalEntries = {
  'TOT-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['REPARSE', 'OVR', 'ASK_CUST'],
    nl: 'Volgens het bericht heeft de order {expected, plural, one {# regel} other {# regels}}, maar wij lezen er {actual, number}. Vraag de klant hoeveel het er moeten zijn.',
    en: 'According to the message the order has {expected, plural, one {# line} other {# lines}}, but we read {actual, number}. Ask the customer how many there should be.',
    customerNl:
      'Volgens uw bericht heeft de order {expected, plural, one {# regel} other {# regels}}; wij lezen er {actual, number}. Hoeveel moeten het er zijn?',
    customerEn:
      'According to your message the order has {expected, plural, one {# line} other {# lines}}; we read {actual, number}. How many should there be?',
  },
  'TOT-002': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['OVR', 'ASK_CUST'],
    nl: 'Volgens het bericht zijn alle aantallen samen {stated, number}; wij tellen {sum, number}.',
    en: 'According to the message all quantities come to {stated, number}; we count {sum, number}.',
    customerNl:
      'Volgens uw bericht zijn alle aantallen samen {stated, number}; wij tellen {sum, number}. Klopt de order?',
    customerEn:
      'According to your message all quantities come to {stated, number}; we count {sum, number}. Is the order right?',
  },
  'TOT-003': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['OVR', 'ASK_CUST'],
    nl: 'Volgens de order is het totaal {theirs, number, money}; met de prijzen van de klant komen wij op {computed, number, money}. Ga na of er een regel of prijs verkeerd is.',
    en: 'According to the order the total is {theirs, number, money}; at the prices of the customer we arrive at {computed, number, money}. See whether a line or price is wrong.',
    customerNl:
      'Het totaal in uw order is {theirs, number, money}; met uw prijzen komen wij op {computed, number, money}. Klopt de order?',
    customerEn:
      'The total in your order is {theirs, number, money}; at your prices we arrive at {computed, number, money}. Is the order right?',
  },
  'TOT-004': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['OVR', 'ASK_CUST'],
    nl: 'Regel {line}: volgens de order is het bedrag {theirs, number, money}; aantal maal prijs is {computed, number, money}. Ga na of aantal of prijs verkeerd is.',
    en: 'Line {line}: according to the order the amount is {theirs, number, money}; quantity times price is {computed, number, money}. See whether quantity or price is wrong.',
    customerNl:
      'Uw regel {line}: het bedrag is {theirs, number, money}, maar aantal maal prijs is {computed, number, money}. Wat klopt er?',
    customerEn:
      'Your line {line}: the amount is {theirs, number, money}, but quantity times price is {computed, number, money}. Which is right?',
  },
  'TOT-005': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: [],
    nl: 'Tegen onze prijzen is de order {value, number, money} waard: {difference, number, money} {direction, select, more {meer} other {minder}} dan de klant zegt.',
    en: 'At our prices the order is worth {value, number, money}: {difference, number, money} {direction, select, more {more} other {less}} than the customer says.',
    customerNl: 'Tegen onze prijzen is uw order {value, number, money}.',
    customerEn: 'At our prices your order is {value, number, money}.',
  },
} as const satisfies Record<string, CatalogueEntry>;
