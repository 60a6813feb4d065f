import type { CatalogueEntry } from '../vocabulary';
import { ALLOWANCE_EN, ALLOWANCE_NL, SOURCE_EN, SOURCE_NL } from './words';

/** At what price (validation rules, section 2.6). Both prices are shown per the buyer's unit of price. */
export const priceEntries = {
  'PRC-001': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['USE_OURS', 'ACC_BUYER', 'ASK_REP', 'MD_REQ', 'REJ_LINE', 'ASK_CUST'],
    nl: `Prijs {theirs, number, price}; onze {ours, number, price} (${SOURCE_NL}); verschil {percent, number} % = {amount, number, money} op de regel.{hint, select, old { Dit is de oude prijs, geldig t/m {date, date, day}.} basis { De prijs lijkt voor een ander aantal te gelden.} other {}}`,
    en: `Price {theirs, number, price}; ours {ours, number, price} (${SOURCE_EN}); difference {percent, number} % = {amount, number, money} on the line.{hint, select, old { This is the old price, valid until {date, date, day}.} basis { The price seems to be for another quantity.} other {}}`,
    customerNl:
      'Uw regel {line}: u rekent met {theirs, number, price}, onze prijs is {ours, number, price}.{hint, select, old { Uw prijs gold tot en met {date, date, day}.} other {}}',
    customerEn:
      'Your line {line}: you expect {theirs, number, price}, our price is {ours, number, price}.{hint, select, old { Your price was valid until {date, date, day}.} other {}}',
  },
  'PRC-002': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: [],
    nl: 'Afrondingsverschil {difference, number, price}; prijs van de klant geboekt.',
    en: 'Rounding difference {difference, number, price}; the buyer’s price is booked.',
    customerNl: 'Uw regel {line}: wij rekenen uw prijs van {theirs, number, price}.',
    customerEn: 'Your line {line}: we charge your price of {theirs, number, price}.',
  },
  'PRC-003': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    actions: ['OVR', 'ASK_CUST'],
    nl: '{kind, select, gross {Alleen een brutoprijs in order} information {Alleen een adviesprijs in order} other {Geen prijs in order}}; {ours, number, price} geldt.',
    en: '{kind, select, gross {Only a gross price in order} information {Only a price for information in order} other {No price in order}}; {ours, number, price} applies.',
    customerNl: 'Uw regel {line}: er staat geen nettoprijs bij. Onze prijs is {ours, number, price}.',
    customerEn: 'Your line {line} has no net price. Our price is {ours, number, price}.',
  },
  'PRC-004': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['MD_REQ', 'ASK_REP', 'REJ_LINE'],
    nl: 'Geen prijs voor {sku} / {customer} op {date, date, day}.',
    en: 'No price for {sku} / {customer} on {date, date, day}.',
    customerNl: 'Uw regel {line}: de prijs van artikel {sku} zoeken wij voor u uit. U hoort van ons.',
    customerEn: 'Your line {line}: we are looking up the price of article {sku} for you and will get back to you.',
  },
  'PRC-005': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['USE_OURS', 'UOM', 'ASK_CUST', 'REJ_LINE'],
    nl: '{problem, select, price {Prijs {theirs} is niet te lezen.} unknown {Prijs {theirs} per {a} is niet om te rekenen naar onze prijs per {b}.} mixup {Prijs {theirs, number, price} lijkt per {a} in plaats van per {b}; omgerekend {converted, number, price}. Ook het aantal verwisseld?} other {Prijs per {a} in plaats van per {b}; omgerekend {converted, number, price}.}}',
    en: '{problem, select, price {Price {theirs} cannot be read.} unknown {Price {theirs} per {a} cannot be converted to our price per {b}.} mixup {Price {theirs, number, price} seems to be per {a} instead of per {b}; after conversion {converted, number, price}. Quantity mixed up too?} other {Price per {a} instead of per {b}; after conversion {converted, number, price}.}}',
    customerNl:
      'Uw regel {line}: {problem, select, price {de prijs {theirs} kunnen wij niet lezen. Welke prijs bedoelt u?} mixup {geldt uw prijs van {theirs, number, price} per {a}, en bedoelt u ook met het aantal {a}?} other {uw prijs van {theirs} geldt per {a}, onze prijs per {b}.}}',
    customerEn:
      'Your line {line}: {problem, select, price {we cannot read the price {theirs}. Which price do you mean?} mixup {is your price of {theirs, number, price} per {a}, and does the quantity count {a} too?} other {your price of {theirs} is per {a}, our price is per {b}.}}',
  },
  'PRC-007': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    actions: ['ASK_REP', 'ASK_CUST'],
    nl: 'Oude prijs (geldig t/m {date, date, day}).',
    en: 'Old price (valid until {date, date, day}).',
    customerNl: 'Uw regel {line}: uw prijs van {theirs, number, price} gold tot en met {date, date, day}.',
    customerEn: 'Your line {line}: your price of {theirs, number, price} was valid until {date, date, day}.',
  },
  'PRC-012': {
    severity: 'warning',
    stops: true,
    authority: 'senior',
    actions: ['USE_OURS', 'ASK_REP', 'ASK_CUST', 'REJ_LINE', 'REJ_ORD'],
    nl: `${ALLOWANCE_NL} niet afgesproken.`,
    en: `${ALLOWANCE_EN} not agreed.`,
    customerNl: `{line, select, none {Uw order} other {Uw regel {line}}}: u rekent met “${ALLOWANCE_NL}”. Dat hebben wij niet afgesproken; onze prijs geldt zonder.`,
    customerEn: `{line, select, none {Your order} other {Your line {line}}}: you count with “${ALLOWANCE_EN}”. We have not agreed on that; our price holds without it.`,
  },
} as const satisfies Record<string, CatalogueEntry>;
