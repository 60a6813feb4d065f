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
