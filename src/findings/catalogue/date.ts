import type { CatalogueEntry } from '../vocabulary';

/** When (validation rules, section 2.7). */
export const dateEntries = {
  'DAT-001': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['DATE'],
    nl: 'De order noemt geen leverdatum; wij stellen {date, date, day} voor.',
    en: 'The order names no delivery date; we propose {date, date, day}.',
    customerNl: 'In uw order staat geen leverdatum. Wij kunnen op {date, date, day} leveren.',
    customerEn: 'Your order has no delivery date. We can deliver on {date, date, day}.',
  },
  'DAT-002': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['DATE', 'USE_OURS', 'ASK_CUST', 'REJ_ORD'],
    nl: 'Leverdatum {date, date, day} is al voorbij; wij kunnen op {earliest, date, day} leveren. Bevestig die dag of overleg met de klant.',
    en: 'Delivery date {date, date, day} has passed; we can deliver on {earliest, date, day}. Confirm that day or talk to the customer.',
    customerNl:
      'De leverdatum {date, date, day} in uw order is al voorbij. Wij kunnen op {earliest, date, day} leveren; is dat goed?',
    customerEn:
      'The delivery date {date, date, day} in your order has passed. We can deliver on {earliest, date, day}; is that all right?',
  },
  'DAT-003': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['DATE', 'USE_OURS', 'OVR', 'ASK_CUST', 'REJ_ORD'],
    nl: 'Gevraagd {date, date, day}; levering kan op zijn vroegst {earliest, date, day} (uiterste besteltijd {cutoff}). Bevestig die dag of overleg met de klant.',
    en: 'Asked for {date, date, day}; {earliest, date, day} is the earliest (cut-off {cutoff}). Confirm that day or talk to the customer.',
    customerNl:
      'U vraagt levering op {date, date, day}. Dat halen wij niet; het kan op zijn vroegst {earliest, date, day}. Is dat goed?',
    customerEn:
      'You ask for delivery on {date, date, day}. We cannot make that; {earliest, date, day} is the earliest. Is that all right?',
  },
  'DAT-004': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['DATE'],
    nl: 'Op {date, date, day} {carrier, select, none {leveren wij} other {rijdt {carrier}}} niet ({why, select, weekend {weekend} closed {geen leverdag} other {{why}}}); wij bevestigen {confirmed, date, day}.',
    en: '{carrier, select, none {We do not deliver} other {{carrier} does not drive}} on {date, date, day} ({why, select, weekend {weekend} closed {no delivery day} other {{why}}}); we confirm {confirmed, date, day}.',
    customerNl:
      'Op {date, date, day} {carrier, select, none {rijden wij} other {rijdt {carrier}}} niet ({why, select, weekend {weekend} closed {geen leverdag} other {{why}}}). Wij leveren op {confirmed, date, day}.',
    customerEn:
      '{carrier, select, none {We do not deliver} other {{carrier} does not drive}} on {date, date, day} ({why, select, weekend {weekend} closed {no delivery day} other {{why}}}). We deliver on {confirmed, date, day}.',
  },
  'DAT-005': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['DATE'],
    nl: '{location} ontvangt niet op {date, date, weekday}{why, select, none {} weekend {} closed {} other { {date, date, day} ({why})}}{hours, select, none {} other {, op andere dagen van {hours}}}; wij bevestigen {confirmed, date, day}.',
    en: '{location} does not receive on {date, date, weekday}{why, select, none {} weekend {} closed {} other { {date, date, day} ({why})}}{hours, select, none {} other {, on other days from {hours}}}; we confirm {confirmed, date, day}.',
    customerNl:
      '{location} ontvangt niet op {date, date, weekday}{why, select, none {} weekend {} closed {} other { {date, date, day} ({why})}}. Wij leveren op {confirmed, date, day}.',
    customerEn:
      '{location} does not receive on {date, date, weekday}{why, select, none {} weekend {} closed {} other { {date, date, day} ({why})}}. We deliver on {confirmed, date, day}.',
  },
  'DAT-008': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['DATE', 'OVR', 'ASK_CUST'],
    nl: '{line, select, none {De klant vraagt} other {Bij regel {line} vraagt de klant}} verzending op {date, date, day} en noemt geen leverdag. Kies de dag waarop de goederen er zijn{confirmed, select, none {} other { (wij kunnen op {confirmed, date, day})}}; staat vast hoe lang ze onderweg zijn, leg dat dan vast in de leeswijzer van de partner.',
    en: '{line, select, none {The customer} other {On line {line} the customer}} asks for despatch on {date, date, day} and names no day of delivery. Choose the day on which the goods are there{confirmed, select, none {} other { (we can deliver on {confirmed, date, day})}}; where it is certain how long they take, say so in the overlay of the partner.',
    customerNl:
      'U vraagt verzending op {date, date, day}. Wanneer verwacht u de goederen{line, select, none {} other { van regel {line}}}?',
    customerEn:
      'You ask for despatch on {date, date, day}. When do you expect the goods{line, select, none {} other { of line {line}}}?',
  },
} as const satisfies Record<string, CatalogueEntry>;
