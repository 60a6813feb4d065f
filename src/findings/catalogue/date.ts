import type { CatalogueEntry } from '../vocabulary';

/** When (validation rules, section 2.7). */
export const dateEntries = {
  'DAT-001': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['DATE'],
    nl: 'Geen leverdatum; {date, date, day} voorgesteld.',
    en: 'No delivery date; {date, date, day} proposed.',
    customerNl: 'In uw order staat geen leverdatum. Wij kunnen op {date, date, day} leveren.',
    customerEn: 'Your order has no delivery date. We can deliver on {date, date, day}.',
  },
  'DAT-002': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['DATE', 'USE_OURS', 'ASK_CUST', 'REJ_ORD'],
    nl: 'Leverdatum {date, date, day} ligt in het verleden.',
    en: 'Delivery date {date, date, day} is in the past.',
    customerNl:
      'De leverdatum {date, date, day} in uw order is al voorbij. Wij kunnen op {earliest, date, day} leveren; is dat goed?',
    customerEn:
      'The delivery date {date, date, day} in your order has passed. We can deliver on {earliest, date, day}; is that all right?',
  },
  'DAT-003': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['DATE', 'USE_OURS', 'OVR', 'ASK_CUST', 'REJ_ORD'],
    nl: 'Gevraagd {date, date, day}; levering kan op zijn vroegst {earliest, date, day} (uiterste besteltijd {cutoff}).',
    en: 'Asked for {date, date, day}; earliest {earliest, date, day} (cut-off {cutoff}).',
    customerNl:
      'U vraagt levering op {date, date, day}. Dat halen wij niet; het kan op zijn vroegst {earliest, date, day}. Is dat goed?',
    customerEn:
      'You ask for delivery on {date, date, day}. We cannot make that; {earliest, date, day} is the earliest. Is that all right?',
  },
  'DAT-004': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['DATE'],
    nl: '{date, date, day} is geen werkdag ({why, select, weekend {weekend} closed {geen leverdag} other {{why}}}); {confirmed, date, day} bevestigd.',
    en: '{date, date, day} is not a working day ({why, select, weekend {weekend} closed {no delivery day} other {{why}}}); {confirmed, date, day} confirmed.',
    customerNl:
      'Op {date, date, day} rijden wij niet ({why, select, weekend {weekend} closed {geen leverdag} other {{why}}}). Wij leveren op {confirmed, date, day}.',
    customerEn:
      'We do not deliver on {date, date, day} ({why, select, weekend {weekend} closed {no delivery day} other {{why}}}). We deliver on {confirmed, date, day}.',
  },
  'DAT-005': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['DATE'],
    nl: '{location} ontvangt niet op {date, date, weekday}; {confirmed, date, day} bevestigd.',
    en: '{location} does not receive on {date, date, weekday}; {confirmed, date, day} confirmed.',
    customerNl: '{location} ontvangt niet op {date, date, weekday}. Wij leveren op {confirmed, date, day}.',
    customerEn: '{location} does not receive on {date, date, weekday}. We deliver on {confirmed, date, day}.',
  },
} as const satisfies Record<string, CatalogueEntry>;
