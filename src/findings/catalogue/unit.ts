import type { CatalogueEntry } from '../vocabulary';
import { LEVEL_EN, LEVEL_NL } from './words';

/** Of which unit (validation rules, section 2.5). */
export const unitEntries = {
  'UOM-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['UOM', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Eenheid {unit} is onbekend.',
    en: 'Unit {unit} is unknown.',
    customerNl: 'Uw regel {line}: de eenheid {unit} kennen wij niet. Bedoelt u stuks of dozen?',
    customerEn: 'Your line {line}: we do not know the unit {unit}. Do you mean pieces or boxes?',
  },
  'UOM-002': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['UOM', 'MD_REQ', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Geen omrekening {unit} → {base} voor {sku}.',
    en: 'No conversion {unit} → {base} for {sku}.',
    customerNl:
      'Uw regel {line}: u bestelt artikel {sku} per {unit}; zo leveren wij het niet. Hoeveel wilt u bestellen?',
    customerEn:
      'Your line {line}: you order article {sku} by {unit}; we do not sell it so. How much would you like to order?',
  },
  'UOM-003': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['UOM'],
    nl: '{q, number} {unit} = {base, number} {baseUnit}.',
    en: '{q, number} {unit} = {base, number} {baseUnit}.',
    customerNl: 'Uw regel {line}: {q, number} {unit} is bij ons {base, number} {baseUnit}.',
    customerEn: 'Your line {line}: {q, number} {unit} is {base, number} {baseUnit} with us.',
  },
  'UOM-004': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['UOM'],
    nl: `Geteld in ${LEVEL_NL} van {code}: {q, number} × {factor, number} = {base, number} {baseUnit}.`,
    en: `Counted in ${LEVEL_EN} of {code}: {q, number} × {factor, number} = {base, number} {baseUnit}.`,
    customerNl: `Uw regel {line}: wij hebben geteld per ${LEVEL_NL} van {factor, number}; samen {base, number} {baseUnit}.`,
    customerEn: `Your line {line}: we have counted by the ${LEVEL_EN} of {factor, number}; together {base, number} {baseUnit}.`,
  },
  'UOM-005': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['UOM', 'OVR', 'REJ_LINE', 'ASK_CUST', 'MD_REQ'],
    nl: `GTIN is een ${LEVEL_NL} van {n, number}, maar het bericht zegt {m, number}.`,
    en: `GTIN is a ${LEVEL_EN} of {n, number}, but the message says {m, number}.`,
    customerNl: `Uw regel {line}: volgens u zitten er {m, number} in een ${LEVEL_NL}, volgens ons {n, number}. Hoeveel stuks wilt u in totaal?`,
    customerEn: `Your line {line}: according to you a ${LEVEL_EN} holds {m, number}, according to us {n, number}. How many pieces would you like in total?`,
  },
} as const satisfies Record<string, CatalogueEntry>;
