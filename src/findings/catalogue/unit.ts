import type { CatalogueEntry } from '../vocabulary';
import { LEVEL_EN, LEVEL_NL } from './words';

/** Of which unit (validation rules, section 2.5). */
export const unitEntries = {
  'UOM-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'rule',
    actions: ['UOM', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: eenheid {unit} is onbekend. Kies de juiste eenheid of vraag de klant.',
    en: 'Line {line}: unit {unit} is unknown. Choose the right unit or ask the customer.',
    customerNl: 'Uw regel {line}: de eenheid {unit} kennen wij niet. Bedoelt u stuks of dozen?',
    customerEn: 'Your line {line}: we do not know the unit {unit}. Do you mean pieces or boxes?',
  },
  'UOM-002': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['UOM', 'MD_REQ', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: voor artikel {sku} is niet vastgelegd hoeveel {base} er in {unit} gaat. Kies een andere eenheid of laat de omrekening vastleggen.',
    en: 'Line {line}: for article {sku} it is not recorded how many {base} go into {unit}. Choose another unit or have the conversion recorded.',
    customerNl:
      'Uw regel {line}: u bestelt artikel {sku} per {unit}; zo leveren wij het niet. Hoeveel wilt u bestellen?',
    customerEn:
      'Your line {line}: you order article {sku} by {unit}; we do not sell it so. How much would you like to order?',
  },
  'UOM-003': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['UOM'],
    nl: 'Regel {line}: {q, number} {unit} = {base, number} {baseUnit}.',
    en: 'Line {line}: {q, number} {unit} = {base, number} {baseUnit}.',
    customerNl: 'Uw regel {line}: {q, number} {unit} is bij ons {base, number} {baseUnit}.',
    customerEn: 'Your line {line}: {q, number} {unit} is {base, number} {baseUnit} with us.',
  },
  'UOM-004': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['UOM'],
    nl: `Regel {line}: {code} is geteld per ${LEVEL_NL}: {q, number} × {factor, number} = {base, number} {baseUnit}.`,
    en: `Line {line}: {code} is counted by the ${LEVEL_EN}: {q, number} × {factor, number} = {base, number} {baseUnit}.`,
    customerNl: `Uw regel {line}: wij hebben geteld per ${LEVEL_NL} van {factor, number}; samen {base, number} {baseUnit}.`,
    customerEn: `Your line {line}: we have counted by the ${LEVEL_EN} of {factor, number}; together {base, number} {baseUnit}.`,
  },
  'UOM-005': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'rule',
    actions: ['UOM', 'QTY', 'OVR', 'REJ_LINE', 'ASK_CUST', 'MD_REQ'],
    nl: `Regel {line}: {why, select, usual {{q, number} is een verpakking van {n, number} verwijderd van het gebruikelijke ({median, number}), en prijs of GTIN wijst er ook op: stuks en dozen lijken verwisseld. Kies de eenheid of vraag de klant hoeveel stuks hij wil.} other {volgens ons {n, plural, one {zit er #} other {zitten er #}} in een ${LEVEL_NL}, volgens het bericht {m, number}. Vraag de klant hoeveel stuks hij wil.}}`,
    en: `Line {line}: {why, select, usual {{q, number} is a pack of {n, number} away from the usual ({median, number}), and the price or the GTIN says so too: pieces and boxes seem to be mixed up. Choose the unit or ask the customer how many pieces he wants.} other {according to us a ${LEVEL_EN} holds {n, number}, according to the message {m, number}. Ask the customer how many pieces he wants.}}`,
    customerNl: `Uw regel {line}: {why, select, usual {u bestelt {q, number} stuks en meestal ongeveer {median, number}. Zijn stuks en dozen verwisseld?} other {volgens u zitten er {m, number} in een ${LEVEL_NL}, volgens ons {n, number}. Hoeveel stuks wilt u in totaal?}}`,
    customerEn: `Your line {line}: {why, select, usual {you order {q, number} pieces, usually about {median, number}. Have pieces and boxes been mixed up?} other {according to you a ${LEVEL_EN} holds {m, number}, according to us {n, number}. How many pieces would you like in total?}}`,
  },
  'UOM-006': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['UOM', 'ASK_CUST'],
    nl: 'Regel {line}: gewichtsartikel {sku}; nominaal {nominal, number} {unit} per stuk, voor {q, number} stuks {base, number} {unit}.',
    en: 'Line {line}: catch-weight article {sku}; nominal {nominal, number} {unit} a piece, for {q, number} pieces {base, number} {unit}.',
    customerNl: 'Uw regel {line}: artikel {sku} gaat per gewicht; wij rekenen {nominal, number} {unit} per stuk.',
    customerEn: 'Your line {line}: article {sku} goes by weight; we count {nominal, number} {unit} a piece.',
  },
} as const satisfies Record<string, CatalogueEntry>;
