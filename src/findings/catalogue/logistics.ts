import type { CatalogueEntry } from '../vocabulary';

/** How the goods are carried and how long they keep (validation rules, section 2.7). */
export const logisticsEntries = {
  'LOG-001': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'rule',
    actions: ['OVR', 'ASK_REP', 'ASK_CUST'],
    nl: 'Eis {x} ({kind, select, package {verpakking} marking {opschrift} handling {behandeling} routing {doorvoer in het DC} other {vervoer}}) {kept, select, no {staat in de order; wat met deze klant is afgesproken, ligt hier niet vast} other {is niet afgesproken}}. Ga na of wij eraan kunnen voldoen.',
    en: 'Requirement {x} ({kind, select, package {packing} marking {marking} handling {handling} routing {way through the DC} other {transport}}) {kept, select, no {is in the order; what is agreed with this customer is not kept here} other {is not agreed}}. See whether we can meet it.',
    customerNl:
      'U stelt een eis aan {kind, select, package {de verpakking} marking {het opschrift} handling {de behandeling} routing {de doorvoer in uw DC} other {het vervoer}}: {x}. Die hebben wij nog niet met u afgesproken.',
    customerEn:
      'You make a demand of {kind, select, package {the packing} marking {the marking} handling {the handling} routing {the way through your DC} other {the transport}}: {x}. We have not agreed on that with you yet.',
  },
  'LOG-002': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['OVR', 'ASK_CUST', 'REJ_LINE'],
    nl: 'Regel {line}: gevraagde houdbaarheid {a, plural, one {# dag} other {# dagen}} (tot {asked, date, day}), voorraad {b, plural, one {# dag} other {# dagen}} (tot {stock, date, day}). Vraag de klant of hij {sku} zo wil hebben.',
    en: 'Line {line}: asked shelf life {a, plural, one {# day} other {# days}} (until {asked, date, day}), stock {b, plural, one {# day} other {# days}} (until {stock, date, day}). Ask the customer whether he wants {sku} like that.',
    customerNl:
      'Uw regel {line}: u wilt dat {sku} houdbaar is tot {asked, date, day}; wat wij hebben, is houdbaar tot {stock, date, day}. Wilt u het dan nog?',
    customerEn:
      'Your line {line}: you want {sku} to keep until {asked, date, day}; what we have keeps until {stock, date, day}. Do you still want it?',
  },
} as const satisfies Record<string, CatalogueEntry>;
