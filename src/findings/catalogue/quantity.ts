import type { CatalogueEntry } from '../vocabulary';

/** How many (validation rules, section 2.5). */
export const quantityEntries = {
  'QTY-001': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    auto: 'never',
    actions: ['QTY', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: {q, select, none {er staat geen aantal bij} other {het aantal {q} is niet geldig}}. Vul het aantal in of vraag de klant ernaar.',
    en: 'Line {line}: {q, select, none {it has no quantity} other {the quantity {q} is not valid}}. Fill it in or ask the customer for it.',
    customerNl:
      'Uw regel {line}: {q, select, none {er staat geen aantal bij} other {het aantal {q} klopt niet}}. Hoeveel wilt u bestellen?',
    customerEn:
      'Your line {line}: {q, select, none {it has no quantity} other {the quantity {q} is not right}}. How many would you like to order?',
  },
  'QTY-002': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['QTY', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: {q, number} {unit}: alleen hele eenheden. Kies een heel aantal of vraag de klant.',
    en: 'Line {line}: {q, number} {unit}: only whole units. Choose a whole number or ask the customer.',
    customerNl:
      'Uw regel {line}: u bestelt {q, number} {unit}, en wij leveren alleen hele. Hoeveel moeten het er zijn?',
    customerEn:
      'Your line {line}: you order {q, number} {unit}, and we deliver whole ones only. How many should it be?',
  },
  'QTY-003': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['QTY', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: {q, number} is minder dan het minimum van {moq, number} {unit}. Verhoog het aantal of vraag de klant.',
    en: 'Line {line}: {q, number} is below the minimum of {moq, number} {unit}. Raise the quantity or ask the customer.',
    customerNl:
      'Uw regel {line}: u bestelt {q, number}, maar wij leveren dit artikel vanaf {moq, number} {unit}. Mogen wij dat ervan maken?',
    customerEn:
      'Your line {line}: you order {q, number}, but we deliver this article from {moq, number} {unit} on. May we make it that?',
  },
  'QTY-004': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['QTY', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: {q, number} is niet te leveren; dit artikel gaat per {m, number}. Kies {lo, select, 0 {} other {{lo, number} of }}{hi, number}, of vraag de klant.',
    en: 'Line {line}: {q, number} cannot be delivered; this article goes by {m, number}. Choose {lo, select, 0 {} other {{lo, number} or }}{hi, number}, or ask the customer.',
    customerNl:
      'Uw regel {line}: u bestelt {q, number}, maar dit artikel gaat per {m, number}. Mogen wij er {lo, select, 0 {} other {{lo, number} of }}{hi, number} van maken?',
    customerEn:
      'Your line {line}: you order {q, number}, but this article goes by {m, number}. May we make it {lo, select, 0 {} other {{lo, number} or }}{hi, number}?',
  },
  'QTY-005': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['QTY', 'ASK_CUST'],
    nl: 'Regel {line}: {q, number} is {x, number} {level, select, pallet {pallets; een volle pallet is {size, number}} other {lagen; een volle laag is {size, number}}}.',
    en: 'Line {line}: {q, number} is {x, number} {level, select, pallet {pallets; a full pallet is {size, number}} other {layers; a full layer is {size, number}}}.',
    customerNl:
      'Uw regel {line}: wij hebben afgesproken per volle {level, select, pallet {pallet} other {laag}} van {size, number} te leveren; u bestelt {q, number}. Mogen wij het afronden?',
    customerEn:
      'Your line {line}: we have agreed on full {level, select, pallet {pallets} other {layers}} of {size, number}; you order {q, number}. May we round it?',
  },
  'QTY-006': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['QTY', 'UOM', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: {q, number} is {direction, select, down {maar 1/{x, number} van wat gebruikelijk is} other {{x, number}× zo veel als gebruikelijk}} ({median, number}).{mixup, select, yes { Misschien zijn stuks en dozen verwisseld.} other {}} Vraag de klant of het klopt.',
    en: 'Line {line}: {q, number} is {direction, select, down {only 1/{x, number} of the usual quantity} other {{x, number}× the usual quantity}} ({median, number}).{mixup, select, yes { Pieces and boxes may have been mixed up.} other {}} Ask the customer whether it is right.',
    customerNl:
      'Uw regel {line}: u bestelt {q, number} en meestal ongeveer {median, number}. Klopt dat{mixup, select, yes {, of zijn stuks en dozen verwisseld} other {}}?',
    customerEn:
      'Your line {line}: you order {q, number}, usually about {median, number}. Is that right{mixup, select, yes {, or have pieces and boxes been mixed up} other {}}?',
  },
  'QTY-007': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['QTY', 'SPLIT', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: {q, number} is meer dan {why, select, allocated {wat er voor deze klant nog is gereserveerd: {max, number} {unit}} other {het maximum van {max, number} {unit}}}. Kies een kleiner aantal of vraag de klant.',
    en: 'Line {line}: {q, number} exceeds {why, select, allocated {what is still set apart for this customer: {max, number} {unit}} other {the maximum of {max, number} {unit}}}. Choose less or ask the customer.',
    customerNl:
      'Uw regel {line}: u bestelt {q, number}; wij kunnen er hoogstens {max, number} {unit} van leveren. Is dat goed?',
    customerEn:
      'Your line {line}: you order {q, number}; we can deliver at most {max, number} {unit}. Is that all right?',
  },
  'QTY-008': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['DATE', 'QTY', 'SPLIT', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: leverbaar zijn er {available, number} {unit} op {date, date, day}; besteld zijn er {q, number}. {rest, select, none {Wanneer de rest er is, is niet bekend.} other {Alles is er op {rest, date, day}.}} Kies een andere dag of een kleiner aantal, of vraag de klant.',
    en: 'Line {line}: {available, number} {unit} are available on {date, date, day}; {q, number} are ordered. {rest, select, none {It is not known when the rest will be there.} other {All of it is there on {rest, date, day}.}} Choose another day or less, or ask the customer.',
    customerNl:
      'Uw regel {line}: op {date, date, day} kunnen wij er {available, number} {unit} van leveren. {rest, select, none {Wilt u die alvast hebben?} other {Wilt u wachten tot {rest, date, day}, of die alvast hebben?}}',
    customerEn:
      'Your line {line}: on {date, date, day} we can deliver {available, number} {unit} of it. {rest, select, none {Would you like those?} other {Would you like to wait until {rest, date, day}, or have those first?}}',
  },
  'QTY-009': {
    severity: 'warning',
    stops: true,
    authority: 'senior',
    auto: 'rule',
    actions: ['OVR', 'ASK_REP', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: regel met prijs € 0,00.{agreed, select, yes { Zo is het afgesproken.} other { Overleg met de accountmanager of het gratis is, of vraag de klant.}}',
    en: 'Line {line}: line at zero price.{agreed, select, yes { That is agreed.} other { Talk to the account manager whether it is free, or ask the customer.}}',
    customerNl:
      'Uw regel {line}: u bestelt dit voor niets.{agreed, select, yes { Dat is afgesproken.} other { Met wie is dat afgesproken?}}',
    customerEn:
      'Your line {line}: you order this for nothing.{agreed, select, yes { That is agreed.} other { With whom was that agreed?}}',
  },
  'QTY-010': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['QTY', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: er staat {q, number}, maar verdeeld over dagen of plaatsen is het samen {sum, number}. Kies het aantal of vraag de klant.',
    en: 'Line {line}: it says {q, number}, but divided over days or places it comes to {sum, number}. Choose the quantity or ask the customer.',
    customerNl:
      'Uw regel {line}: u bestelt {q, number}, maar verdeeld over dagen of plaatsen is het samen {sum, number}. Hoeveel moeten het er zijn?',
    customerEn:
      'Your line {line}: you order {q, number}, but divided over days or places it comes to {sum, number}. How many should it be?',
  },
} as const satisfies Record<string, CatalogueEntry>;
