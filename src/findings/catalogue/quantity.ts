import type { CatalogueEntry } from '../vocabulary';

/** How many (validation rules, section 2.5). */
export const quantityEntries = {
  'QTY-001': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['QTY', 'REJ_LINE', 'ASK_CUST'],
    nl: '{q, select, none {Geen aantal opgegeven.} other {Aantal {q} is niet geldig.}}',
    en: '{q, select, none {No quantity given.} other {Quantity {q} is not valid.}}',
    customerNl:
      'Uw regel {line}: {q, select, none {er staat geen aantal bij} other {het aantal {q} klopt niet}}. Hoeveel wilt u bestellen?',
    customerEn:
      'Your line {line}: {q, select, none {it has no quantity} other {the quantity {q} is not right}}. How many would you like to order?',
  },
  'QTY-003': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['QTY', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: '{q, number} onder minimum {moq, number} {unit}.',
    en: '{q, number} below minimum {moq, number} {unit}.',
    customerNl:
      'Uw regel {line}: u bestelt {q, number}, maar wij leveren dit artikel vanaf {moq, number} {unit}. Mogen wij dat ervan maken?',
    customerEn:
      'Your line {line}: you order {q, number}, but we deliver this article from {moq, number} {unit} on. May we make it that?',
  },
  'QTY-004': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['QTY', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: '{q, number} is niet te leveren; dit artikel gaat per {m, number}. Dichtstbij: {lo, select, 0 {} other {{lo, number} of }}{hi, number}.',
    en: '{q, number} is not a multiple of {m, number}; nearest {lo, select, 0 {} other {{lo, number} / }}{hi, number}.',
    customerNl:
      'Uw regel {line}: u bestelt {q, number}, maar dit artikel gaat per {m, number}. Mogen wij er {lo, select, 0 {} other {{lo, number} of }}{hi, number} van maken?',
    customerEn:
      'Your line {line}: you order {q, number}, but this article goes by {m, number}. May we make it {lo, select, 0 {} other {{lo, number} or }}{hi, number}?',
  },
  'QTY-006': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    actions: ['QTY', 'UOM', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: '{q, number} is {direction, select, down {maar een {x, number}e deel van wat gebruikelijk is} other {{x, number}× zo veel als gebruikelijk}} ({median, number}).{mixup, select, yes { Stuks en dozen verwisseld?} other {}}',
    en: '{q, number} is {direction, select, down {only 1/{x, number} of the usual quantity} other {{x, number}× the usual quantity}} ({median, number}).{mixup, select, yes { Pieces and boxes mixed up?} other {}}',
    customerNl:
      'Uw regel {line}: u bestelt {q, number} en meestal ongeveer {median, number}. Klopt dat{mixup, select, yes {, of zijn stuks en dozen verwisseld} other {}}?',
    customerEn:
      'Your line {line}: you order {q, number}, usually about {median, number}. Is that right{mixup, select, yes {, or have pieces and boxes been mixed up} other {}}?',
  },
} as const satisfies Record<string, CatalogueEntry>;
