import type { CatalogueEntry } from '../vocabulary';
import { ALLOWANCE_EN, ALLOWANCE_NL, SOURCE_EN, SOURCE_NL } from './words';

/** At what price (validation rules, section 2.6). Both prices are shown per the buyer's unit of price. */
export const priceEntries = {
  'PRC-001': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'rule',
    actions: ['USE_OURS', 'ACC_BUYER', 'ASK_REP', 'MD_REQ', 'REJ_LINE', 'ASK_CUST'],
    nl: `Regel {line}: prijs van de klant {theirs, number, price}, onze prijs {ours, number, price} (${SOURCE_NL}); verschil {percent, number} % = {amount, number, money} op de regel.{hint, select, old { Dit is de oude prijs, geldig t/m {date, date, day}.} basis { De prijs lijkt voor een ander aantal te gelden.} other {}}{severity, select, info {} other { Kies welke prijs geldt.}}`,
    en: `Line {line}: price of the customer {theirs, number, price}, our price {ours, number, price} (${SOURCE_EN}); difference {percent, number} % = {amount, number, money} on the line.{hint, select, old { This is the old price, valid until {date, date, day}.} basis { The price seems to be for another quantity.} other {}}{severity, select, info {} other { Choose which price holds.}}`,
    customerNl:
      'Uw regel {line}: u rekent met {theirs, number, price}, onze prijs is {ours, number, price}.{hint, select, old { Uw prijs gold tot en met {date, date, day}.} other {}}',
    customerEn:
      'Your line {line}: you expect {theirs, number, price}, our price is {ours, number, price}.{hint, select, old { Your price was valid until {date, date, day}.} other {}}',
  },
  'PRC-002': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: [],
    nl: 'Regel {line}: afrondingsverschil {difference, number, price}; wij boeken de prijs van de klant.',
    en: 'Line {line}: rounding difference {difference, number, price}; we book the price of the customer.',
    customerNl: 'Uw regel {line}: wij rekenen uw prijs van {theirs, number, price}.',
    customerEn: 'Your line {line}: we charge your price of {theirs, number, price}.',
  },
  'PRC-003': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['OVR', 'ASK_CUST'],
    nl: 'Regel {line}: {kind, select, gross {er staat alleen een brutoprijs bij} information {er staat alleen een adviesprijs bij} other {er staat geen prijs bij}}; wij rekenen onze prijs van {ours, number, price}.',
    en: 'Line {line}: {kind, select, gross {it has only a gross price} information {it has only a price for information} other {it has no price}}; we charge our price of {ours, number, price}.',
    customerNl: 'Uw regel {line}: er staat geen nettoprijs bij. Onze prijs is {ours, number, price}.',
    customerEn: 'Your line {line} has no net price. Our price is {ours, number, price}.',
  },
  'PRC-004': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    auto: 'never',
    actions: ['MD_REQ', 'ASK_REP', 'REJ_LINE'],
    nl: 'Regel {line}: wij hebben geen prijs voor artikel {sku} en klant {customer} op {date, date, day}. Laat de prijs vastleggen of wijs de regel af.',
    en: 'Line {line}: we have no price for article {sku} and customer {customer} on {date, date, day}. Have the price recorded or decline the line.',
    customerNl: 'Uw regel {line}: de prijs van artikel {sku} zoeken wij voor u uit. U hoort van ons.',
    customerEn: 'Your line {line}: we are looking up the price of article {sku} for you and will get back to you.',
  },
  'PRC-005': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'partner',
    actions: ['USE_OURS', 'UOM', 'ASK_CUST', 'REJ_LINE'],
    nl: 'Regel {line}: {problem, select, price {prijs {theirs} is niet te lezen.} unknown {prijs {theirs} per {a} is niet om te rekenen naar onze prijs per {b}.} mixup {prijs {theirs, number, price} lijkt per {a} te gelden in plaats van per {b}; omgerekend {converted, number, price}. Misschien geldt dat ook voor het aantal.} other {de prijs geldt per {a} in plaats van per {b}; omgerekend {converted, number, price}.}}{severity, select, info {} other { Reken met onze prijs of vraag de klant.}}',
    en: 'Line {line}: {problem, select, price {price {theirs} cannot be read.} unknown {price {theirs} per {a} cannot be converted to our price per {b}.} mixup {price {theirs, number, price} seems to be per {a} instead of per {b}; after conversion {converted, number, price}. The same may be true of the quantity.} other {the price is per {a} instead of per {b}; after conversion {converted, number, price}.}}{severity, select, info {} other { Charge our price or ask the customer.}}',
    customerNl:
      'Uw regel {line}: {problem, select, price {de prijs {theirs} kunnen wij niet lezen. Welke prijs bedoelt u?} mixup {geldt uw prijs van {theirs, number, price} per {a}, en bedoelt u ook met het aantal {a}?} other {uw prijs van {theirs} geldt per {a}, onze prijs per {b}.}}',
    customerEn:
      'Your line {line}: {problem, select, price {we cannot read the price {theirs}. Which price do you mean?} mixup {is your price of {theirs, number, price} per {a}, and does the quantity count {a} too?} other {your price of {theirs} is per {a}, our price is per {b}.}}',
  },
  'PRC-007': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['ASK_REP', 'ASK_CUST'],
    nl: 'Regel {line}: de klant rekent met onze oude prijs van {theirs, number, price} (geldig t/m {date, date, day}).',
    en: 'Line {line}: the customer counts with our old price of {theirs, number, price} (valid until {date, date, day}).',
    customerNl: 'Uw regel {line}: uw prijs van {theirs, number, price} gold tot en met {date, date, day}.',
    customerEn: 'Your line {line}: your price of {theirs, number, price} was valid until {date, date, day}.',
  },
  'PRC-012': {
    severity: 'warning',
    stops: true,
    authority: 'senior',
    auto: 'rule',
    actions: ['USE_OURS', 'ASK_REP', 'ASK_CUST', 'REJ_LINE', 'REJ_ORD'],
    nl: `{line, select, none {} other {Regel {line}: }}“${ALLOWANCE_NL}” is niet met de klant afgesproken. Reken zonder, of overleg met de accountmanager.`,
    en: `{line, select, none {} other {Line {line}: }}“${ALLOWANCE_EN}” is not agreed with the customer. Charge our price without it, or talk to the account manager.`,
    customerNl: `{line, select, none {Uw order} other {Uw regel {line}}}: u rekent met “${ALLOWANCE_NL}”. Dat hebben wij niet afgesproken; onze prijs geldt zonder.`,
    customerEn: `{line, select, none {Your order} other {Your line {line}}}: you count with “${ALLOWANCE_EN}”. We have not agreed on that; our price holds without it.`,
  },
} as const satisfies Record<string, CatalogueEntry>;
