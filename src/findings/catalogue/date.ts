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
  'DAT-006': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['DATE', 'ASK_CUST'],
    nl: 'Leverdatum {date, date, day} ligt {days, number} dagen vooruit. Klopt het jaar?',
    en: 'Delivery date {date, date, day} is {days, number} days ahead. Is the year right?',
    customerNl: 'U vraagt levering op {date, date, day}. Klopt dat jaar?',
    customerEn: 'You ask for delivery on {date, date, day}. Is that year right?',
  },
  'DAT-007': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['DATE', 'USE_OURS', 'ASK_CUST', 'REJ_LINE', 'REJ_ORD'],
    nl: '{line, select, none {Datums} other {Regel {line}: datums}} spreken elkaar tegen: {first, date, day} en {second, date, day}. Vraag de klant welke dag geldt, of bevestig de onze.',
    en: '{line, select, none {Dates} other {Line {line}: dates}} contradict each other: {first, date, day} and {second, date, day}. Ask the customer which day holds, or confirm ours.',
    customerNl:
      'In uw order staan {first, date, day} en {second, date, day}{line, select, none {} other { bij regel {line}}}. Welke dag geldt?',
    customerEn:
      'Your order names {first, date, day} and {second, date, day}{line, select, none {} other { on line {line}}}. Which day holds?',
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
  'DAT-009': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['DATE', 'USE_OURS', 'ASK_CUST', 'REJ_LINE', 'REJ_ORD'],
    nl: '{line, select, none {Wij} other {Regel {line}: wij}} kunnen op {confirmed, date, day} leveren, na de uiterste datum {latest, date, day} van de klant. Vraag of hij het dan nog wil.',
    en: '{line, select, none {We} other {Line {line}: we}} can deliver on {confirmed, date, day}, after the latest date {latest, date, day} of the customer. Ask whether he still wants it then.',
    customerNl:
      'U wilt{line, select, none {} other { regel {line}}} uiterlijk op {latest, date, day} ontvangen. Wij kunnen op {confirmed, date, day} leveren; wilt u dat?',
    customerEn:
      'You want{line, select, none { it} other { line {line}}} on {latest, date, day} at the latest. We can deliver on {confirmed, date, day}; is that all right?',
  },
} as const satisfies Record<string, CatalogueEntry>;
