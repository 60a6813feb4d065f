import type { CatalogueEntry } from '../vocabulary';
import { SOURCE_EN, SOURCE_NL } from './words';

const WHERE = {
  nl: '{line, select, none {} other {Regel {line}: }}',
  en: '{line, select, none {} other {Line {line}: }}',
} as const;
const CUSTOMER = {
  nl: '{line, select, none {Wij kijken} other {Uw regel {line}: wij kijken}} onze gegevens van artikel {article} na. U hoort van ons.',
  en: '{line, select, none {We} other {Your line {line}: we}} are checking our data of article {article} and will get back to you.',
} as const;
const level = (name: string): string =>
  `{${name}, select, each {stuk} inner {binnenverpakking} case {doos} layer {laag} pallet {pallet} other {eenheid}}`;
const levelEn = (name: string): string =>
  `{${name}, select, each {piece} inner {inner pack} case {case} layer {layer} pallet {pallet} other {unit}}`;
const price = (which: 'first' | 'second', per: string, from: string): string =>
  `{${which}, number, price}{${which}Basis, select, 1 {} other { ${per} {${which}Basis, number}}} (${from} {${which}From, date, day})`;
const PRICES = {
  nl: `${price('first', 'per', 'vanaf')} en ${price('second', 'per', 'vanaf')}`,
  en: `${price('first', 'per', 'from')} and ${price('second', 'per', 'from')}`,
} as const;

/**
 * What contradicts itself in our own master data. At an order it is asked where the order uses the fact, and only told where another rule
 * asks already; the audit of a night opens one case for each fact.
 */
export const masterEntries = {
  'MAS-001': {
    severity: 'warning',
    stops: false,
    authority: 'senior',
    auto: 'never',
    actions: ['MD_REQ', 'ASK_REP', 'REJ_LINE'],
    nl: `${WHERE.nl}artikel {article} heeft op {day, date, day} twee prijzen uit dezelfde bron (${SOURCE_NL}, {currency}): ${PRICES.nl}. Laat vastleggen welke geldt.`,
    en: `${WHERE.en}article {article} has two prices of one source on {day, date, day} (${SOURCE_EN}, {currency}): ${PRICES.en}. Have it recorded which one holds.`,
    customerNl: CUSTOMER.nl,
    customerEn: CUSTOMER.en,
  },
  'MAS-002': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['MD_REQ', 'MAP_ITEM', 'OVR', 'REJ_LINE'],
    nl: `${WHERE.nl}de opvolgers van artikel {article} {kind, select, circle {lopen in een kring} other {nemen geen einde}} ({chain}). Laat de opvolging herstellen.`,
    en: `${WHERE.en}the successors of article {article} {kind, select, circle {go round in a circle} other {do not come to an end}} ({chain}). Have the succession mended.`,
    customerNl: CUSTOMER.nl,
    customerEn: CUSTOMER.en,
  },
  'MAS-003': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['MD_REQ', 'UOM', 'OVR', 'REJ_LINE'],
    nl: `${WHERE.nl}de verpakkingen van artikel {article} spreken elkaar tegen: een ${level('small')} van {smallHolds, number} en een ${level('large')} van {largeHolds, number}. Laat vastleggen wat erin zit.`,
    en: `${WHERE.en}the packagings of article {article} contradict each other: a ${levelEn('small')} of {smallHolds, number} and a ${levelEn('large')} of {largeHolds, number}. Have it recorded what they hold.`,
    customerNl: CUSTOMER.nl,
    customerEn: CUSTOMER.en,
  },
  'MAS-004': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['MD_REQ', 'OVR', 'REJ_LINE'],
    nl: `${WHERE.nl}bij artikel {article} is {what, select, pack {de inhoud van een verpakking} multiple {het veelvoud waarin wij leveren} minimum {de kleinste hoeveelheid} unreachable {de kleinste hoeveelheid, die boven de grootste ligt,} basis {het aantal waarvoor een prijs geldt} other {een hoeveelheid}} {value, number}{of, select, none {} other { ({of})}}, en dat kan niet. Laat het herstellen.`,
    en: `${WHERE.en}of article {article} {what, select, pack {what a package holds} multiple {the multiple in which we deliver} minimum {the least quantity} unreachable {the least quantity, which is above the most,} basis {the quantity that a price is for} other {a quantity}} is {value, number}{of, select, none {} other { ({of})}}, which cannot be. Have it mended.`,
    customerNl: CUSTOMER.nl,
    customerEn: CUSTOMER.en,
  },
  'MAS-005': {
    severity: 'warning',
    stops: false,
    authority: 'senior',
    auto: 'never',
    actions: ['MD_REQ', 'MAP_ITEM'],
    nl: 'Nummer {buyerArticle} van klant {customer} staat voor twee artikelen: {first} en {second}. Laat vastleggen welk van de twee het is.',
    en: 'Number {buyerArticle} of customer {customer} stands for two articles: {first} and {second}. Have it recorded which of the two it is.',
    customerNl: 'Welk artikel bedoelt u met nummer {buyerArticle}: {first} of {second}?',
    customerEn: 'Which article do you mean by number {buyerArticle}: {first} or {second}?',
  },
  'MAS-006': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['MD_REQ', 'MAP_LOC', 'OVR', 'ASK_CUST', 'REJ_ORD'],
    nl: 'GLN {gln} staat voor twee afleveradressen: {first} en {second}. Ga na waar de goederen heen moeten en laat het andere adres herstellen.',
    en: 'GLN {gln} stands for two delivery addresses: {first} and {second}. Make sure where the goods are to go and have the other address mended.',
    customerNl: 'Op welk adres ontvangt u wat wij naar GLN {gln} sturen?',
    customerEn: 'At which address do you receive what we send to GLN {gln}?',
  },
  'MAS-007': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'never',
    actions: ['MD_REQ'],
    nl: '{what, select, gtin {De GTIN {value} van artikel {of} heeft een fout controlecijfer} gln {De GLN {value} van {of} heeft een fout controlecijfer} price {Een prijs van artikel {of} eindigt voordat hij begint ({value})} other {{of} eindigt voordat het begint ({value})}}. Laat het herstellen.',
    en: '{what, select, gtin {GTIN {value} of article {of} has a wrong check digit} gln {GLN {value} of {of} has a wrong check digit} price {A price of article {of} ends before it begins ({value})} other {{of} ends before it begins ({value})}}. Have it mended.',
    customerNl: 'Wij kijken onze gegevens van {of} na.',
    customerEn: 'We are checking our data of {of}.',
  },
  'MAS-008': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'never',
    actions: ['MD_REQ'],
    nl: 'Een rij van {table} ({key}) is niet overgenomen: {faults}. Herstel haar waar zij vandaan komt; bij de volgende overname sluit deze zaak vanzelf.',
    en: 'A row of {table} ({key}) was not taken over: {faults}. Mend it where it comes from; at the next import this case closes by itself.',
    customerNl: 'Wij kijken onze gegevens na.',
    customerEn: 'We are checking our data.',
  },
} as const satisfies Record<string, CatalogueEntry>;
