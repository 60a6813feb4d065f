import type { CatalogueEntry } from '../vocabulary';
import { ALLOWANCE_EN, ALLOWANCE_NL, SOURCE_EN, SOURCE_NL } from './words';

/** What most likely makes the difference between two prices. */
const HINT_NL =
  '{hint, select, old { Dit is de oude prijs, geldig t/m {date, date, day}.} future { Deze prijs geldt pas vanaf {date, date, day}.} gross { Dit is onze bruto- of adviesprijs.} discount { Dit is onze prijs zonder de afgesproken korting.} promotionEnded { Dit is de prijs van actie {promotion}, geëindigd op {date, date, day}.} promotionUsedUp { Dit is de prijs van actie {promotion}, waarvan het aantal op is.} pack { De prijs lijkt voor een andere verpakking te gelden ({pack}).} basis { De prijs lijkt voor een ander aantal te gelden ({pack}).} other {}}';
const HINT_EN =
  '{hint, select, old { This is the old price, valid until {date, date, day}.} future { This price is valid only from {date, date, day}.} gross { This is our gross or retail price.} discount { This is our price without the agreed discount.} promotionEnded { This is the price of promotion {promotion}, which ended on {date, date, day}.} promotionUsedUp { This is the price of promotion {promotion}, whose quantity is used up.} pack { The price seems to be for another package ({pack}).} basis { The price seems to be for another quantity ({pack}).} other {}}';
const CUSTOMER_HINT_NL =
  '{hint, select, old { Uw prijs gold tot en met {date, date, day}.} future { Uw prijs geldt pas vanaf {date, date, day}.} gross { Dat is de brutoprijs.} discount { Uw korting is er nog niet af.} promotionEnded { De actie {promotion} is geëindigd op {date, date, day}.} promotionUsedUp { Het aantal van actie {promotion} is op.} other {}}';
const CUSTOMER_HINT_EN =
  '{hint, select, old { Your price was valid until {date, date, day}.} future { Your price is valid only from {date, date, day}.} gross { That is the gross price.} discount { Your discount is not off yet.} promotionEnded { Promotion {promotion} ended on {date, date, day}.} promotionUsedUp { The quantity of promotion {promotion} is used up.} other {}}';

/** What our price is for, where that is not one base unit; the same words in both languages. */
const UNIT_OF_OURS = '{unit, select, none {} other { {unit}}}';
const BASIS_OF_OURS = `{per, select, none {} other { per {per, number}${UNIT_OF_OURS}}}{basis, select, none {} other { ({listed, number, price} per {basis, number}${UNIT_OF_OURS})}}`;

/** At what price (validation rules, section 2.6). Both prices are shown per the buyer's unit of price. */
export const priceEntries = {
  'PRC-001': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'rule',
    actions: ['USE_OURS', 'ACC_BUYER', 'ASK_REP', 'MD_REQ', 'REJ_LINE', 'ASK_CUST'],
    nl: `Regel {line}: prijs van de klant {theirs, number, price}, onze prijs {ours, number, price} (${SOURCE_NL}); verschil {percent, number} % = {amount, number, money} op de regel.${HINT_NL}{severity, select, info {} other { Kies welke prijs geldt.}}`,
    en: `Line {line}: price of the customer {theirs, number, price}, our price {ours, number, price} (${SOURCE_EN}); difference {percent, number} % = {amount, number, money} on the line.${HINT_EN}{severity, select, info {} other { Choose which price holds.}}`,
    customerNl: `Uw regel {line}: u rekent met {theirs, number, price}, onze prijs is {ours, number, price}.${CUSTOMER_HINT_NL}`,
    customerEn: `Your line {line}: you expect {theirs, number, price}, our price is {ours, number, price}.${CUSTOMER_HINT_EN}`,
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
    nl: `Regel {line}: {kind, select, gross {er staat alleen een brutoprijs bij} information {er staat alleen een adviesprijs bij} other {er staat geen prijs bij}}; wij rekenen onze prijs van {ours, number, price}${BASIS_OF_OURS}.`,
    en: `Line {line}: {kind, select, gross {it has only a gross price} information {it has only a price for information} other {it has no price}}; we charge our price of {ours, number, price}${BASIS_OF_OURS}.`,
    customerNl: `Uw regel {line}: er staat geen nettoprijs bij. Onze prijs is {ours, number, price}${BASIS_OF_OURS}.`,
    customerEn: `Your line {line} has no net price. Our price is {ours, number, price}${BASIS_OF_OURS}.`,
  },
  'PRC-004': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    auto: 'never',
    actions: ['MD_REQ', 'ASK_REP', 'REJ_LINE'],
    nl: `Regel {line}: {problem, select, conflict {voor artikel {sku} en klant {customer} gelden op {date, date, day} twee prijzen tegelijk: {first, number, price} en {second, number, price} (${SOURCE_NL}). Laat vastleggen welke geldt of wijs de regel af.} other {wij hebben geen prijs voor artikel {sku} en klant {customer} op {date, date, day}. Laat de prijs vastleggen of wijs de regel af.}}`,
    en: `Line {line}: {problem, select, conflict {two prices hold for article {sku} and customer {customer} on {date, date, day}: {first, number, price} and {second, number, price} (${SOURCE_EN}). Have it recorded which one holds or decline the line.} other {we have no price for article {sku} and customer {customer} on {date, date, day}. Have the price recorded or decline the line.}}`,
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
  'PRC-006': {
    severity: 'warning',
    // PRC-001 asks: one cause is one question.
    stops: false,
    authority: 'clerk',
    auto: 'rule',
    actions: ['ASK_REP', 'ASK_CUST'],
    nl: 'Regel {line}: {kind, select, discount {de prijs van de klant ({theirs, number, price}) is onze prijs zonder de afgesproken korting} other {de prijs van de klant ({theirs, number, price}) is onze bruto- of adviesprijs}}; netto is het {ours, number, price}.',
    en: 'Line {line}: {kind, select, discount {the price of the customer ({theirs, number, price}) is our price without the agreed discount} other {the price of the customer ({theirs, number, price}) is our gross or retail price}}; net it is {ours, number, price}.',
    customerNl: 'Uw regel {line}: {theirs, number, price} is de brutoprijs. Uw nettoprijs is {ours, number, price}.',
    customerEn:
      'Your line {line}: {theirs, number, price} is the gross price. Your net price is {ours, number, price}.',
  },
  'PRC-007': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['ASK_REP', 'ASK_CUST'],
    nl: 'Regel {line}: de klant rekent met onze oude prijs van {theirs, number, price} (geldig t/m {date, date, day}).{honoured, select, yes { Dat mag nog: wij rekenen die prijs.} other {}}',
    en: 'Line {line}: the customer counts with our old price of {theirs, number, price} (valid until {date, date, day}).{honoured, select, yes { He still may: we charge that price.} other {}}',
    customerNl: 'Uw regel {line}: uw prijs van {theirs, number, price} gold tot en met {date, date, day}.',
    customerEn: 'Your line {line}: your price of {theirs, number, price} was valid until {date, date, day}.',
  },
  'PRC-008': {
    severity: 'warning',
    // PRC-001 asks: one cause is one question.
    stops: false,
    authority: 'clerk',
    auto: 'never',
    actions: ['ASK_REP', 'ASK_CUST'],
    nl: 'Regel {line}: de klant rekent met {theirs, number, price}; die prijs geldt pas vanaf {date, date, day}.',
    en: 'Line {line}: the customer counts with {theirs, number, price}; that price is valid only from {date, date, day}.',
    customerNl: 'Uw regel {line}: uw prijs van {theirs, number, price} geldt pas vanaf {date, date, day}.',
    customerEn: 'Your line {line}: your price of {theirs, number, price} is valid only from {date, date, day}.',
  },
  'PRC-009': {
    severity: 'warning',
    // PRC-001 asks: one cause is one question.
    stops: false,
    authority: 'clerk',
    auto: 'rule',
    actions: ['ASK_REP', 'ASK_CUST'],
    nl: 'Regel {line}: de klant rekent met de actieprijs {theirs, number, price}. {why, select, promotionEnded {Actie {promotion} is geëindigd op {date, date, day}.} other {Het actieaantal van {promotion} is op, of er is minder van over dan de klant bestelt.}}',
    en: 'Line {line}: the customer counts with the promotion price {theirs, number, price}. {why, select, promotionEnded {Promotion {promotion} ended on {date, date, day}.} other {The quantity of promotion {promotion} is used up, or less of it is left than the customer orders.}}',
    customerNl:
      'Uw regel {line}: {why, select, promotionEnded {de actie {promotion} is geëindigd op {date, date, day}.} other {het aantal van actie {promotion} is op.}}',
    customerEn:
      'Your line {line}: {why, select, promotionEnded {promotion {promotion} ended on {date, date, day}.} other {the quantity of promotion {promotion} is used up.}}',
  },
  'PRC-010': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['MD_REQ', 'ASK_REP'],
    nl: `Regel {line}: {better, number, price} (${SOURCE_NL}) is lager dan onze prijs van {ours, number, price} ({usedSource, select, promotion {actie {usedContract}} contract {contract {usedContract}} customer {klantprijs} group {groepsprijs} other {prijslijst}}), die voorgaat.`,
    en: `Line {line}: {better, number, price} (${SOURCE_EN}) is lower than our price of {ours, number, price} ({usedSource, select, promotion {promotion {usedContract}} contract {contract {usedContract}} customer {customer price} group {group price} other {price list}}), which goes first.`,
    customerNl: 'Uw regel {line}: uw prijs is {ours, number, price}.',
    customerEn: 'Your line {line}: your price is {ours, number, price}.',
  },
  'PRC-011': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['OVR', 'ASK_REP', 'REJ_LINE'],
    nl: 'Regel {line}: de prijs van {price, number, price} ligt onder de minimumprijs van {floor, number, price}{margin, select, none {} other { (bij een marge van minstens {margin, number} %)}}. Laat het goedkeuren door wie dat mag, of wijs de regel af.',
    en: 'Line {line}: the price of {price, number, price} is below the floor of {floor, number, price}{margin, select, none {} other { (for a margin of at least {margin, number} %)}}. Have it approved by whoever may, or decline the line.',
    customerNl: 'Uw regel {line}: over de prijs van {price, number, price} overleggen wij nog. U hoort van ons.',
    customerEn:
      'Your line {line}: we are still talking about the price of {price, number, price} and will get back to you.',
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
  'PRC-013': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['MD_REQ', 'ASK_REP'],
    nl: 'Regel {line}: op de orderdatum ({ordered, date, day}) is de prijs {ours, number, price}, op de leverdatum ({delivered, date, day}) {later, number, price}. Er is niet afgesproken welke datum telt; wij rekenen die van de order.',
    en: 'Line {line}: on the order date ({ordered, date, day}) the price is {ours, number, price}, on the delivery date ({delivered, date, day}) {later, number, price}. It was not agreed which date counts; we charge that of the order.',
    customerNl: 'Uw regel {line}: wij rekenen de prijs van de orderdatum, {ours, number, price}.',
    customerEn: 'Your line {line}: we charge the price of the order date, {ours, number, price}.',
  },
  'PRC-014': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['USE_OURS', 'ASK_CUST', 'REJ_LINE'],
    nl: 'Regel {line}: schijnprijs {theirs, number, price}; onze prijs is {ours, number, price}. Reken met onze prijs of vraag de klant.',
    en: 'Line {line}: placeholder price {theirs, number, price}; our price is {ours, number, price}. Charge our price or ask the customer.',
    customerNl:
      'Uw regel {line}: er staat {theirs, number, price} als prijs. Onze prijs is {ours, number, price}; is dat akkoord?',
    customerEn:
      'Your line {line} says {theirs, number, price} as its price. Our price is {ours, number, price}; is that all right?',
  },
  'CTR-001': {
    severity: 'warning',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['OVR', 'ASK_REP', 'ASK_CUST', 'REJ_LINE'],
    nl: 'Regel {line}: van contract {contract} is nog {basis, select, value {{left, number, money}} other {{left, number} {unit}}} over, deze order vraagt {basis, select, value {{ordered, number, money}} other {{ordered, number} {unit}}}. Laat de contractprijs gelden of overleg met de accountmanager.',
    en: 'Line {line}: of contract {contract} {basis, select, value {{left, number, money}} other {{left, number} {unit}}} is left, this order asks for {basis, select, value {{ordered, number, money}} other {{ordered, number} {unit}}}. Let the contract price hold or talk to the account manager.',
    customerNl: 'Uw regel {line}: u bestelt meer dan er van contract {contract} over is. Wij overleggen dat met u.',
    customerEn: 'Your line {line}: you order more than is left of contract {contract}. We will talk to you about it.',
  },
  'CTR-002': {
    severity: 'warning',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['OVR', 'ASK_REP', 'ASK_CUST', 'REJ_LINE'],
    nl: 'Regel {line}: contract {contract} {why, select, delivery {eindigt op {date, date, day}; wij leveren pas op {delivery, date, day}. Laat de contractprijs gelden of overleg met de accountmanager.} ended {is geëindigd op {date, date, day}. Laat onze huidige prijs gelden of overleg met de accountmanager.} other {is gesloten. Laat onze huidige prijs gelden of overleg met de accountmanager.}}',
    en: 'Line {line}: contract {contract} {why, select, delivery {ends on {date, date, day}; we deliver only on {delivery, date, day}. Let the contract price hold or talk to the account manager.} ended {ended on {date, date, day}. Let our present price hold or talk to the account manager.} other {is closed. Let our present price hold or talk to the account manager.}}',
    customerNl:
      'Uw regel {line}: contract {contract} {why, select, delivery {eindigt op {date, date, day}} ended {is geëindigd op {date, date, day}} other {is gesloten}}. Wij overleggen de prijs met u.',
    customerEn:
      'Your line {line}: contract {contract} {why, select, delivery {ends on {date, date, day}} ended {ended on {date, date, day}} other {is closed}}. We will talk to you about the price.',
  },
  'CTR-003': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: [],
    nl: 'Regel {line}: geboekt op contract {contract}; nog {basis, select, value {{left, number, money}} other {{left, number} {unit}}} over.',
    en: 'Line {line}: booked on contract {contract}; {basis, select, value {{left, number, money}} other {{left, number} {unit}}} left.',
    customerNl: 'Uw regel {line} gaat van contract {contract} af.',
    customerEn: 'Your line {line} is taken off contract {contract}.',
  },
  'CTR-004': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['ASK_REP', 'ASK_CUST'],
    nl: 'Regel {line}: contract {contract} is van toepassing, al noemt de order het niet.',
    en: 'Line {line}: contract {contract} applies, though the order does not name it.',
    customerNl: 'Uw regel {line}: wij rekenen de prijs van contract {contract}.',
    customerEn: 'Your line {line}: we charge the price of contract {contract}.',
  },
  'TAX-001': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['USE_OURS', 'MD_REQ'],
    nl: 'Regel {line}: btw {a, number} %, onze {b, number} %. Wij rekenen de onze; klopt die niet, laat dan de stamgegevens aanpassen.',
    en: 'Line {line}: VAT {a, number} %, ours {b, number} %. We charge ours; if that is wrong, have the master data changed.',
    customerNl: 'Uw regel {line}: u rekent met {a, number} % btw; bij ons is dat {b, number} %.',
    customerEn: 'Your line {line}: you count with {a, number} % VAT; ours is {b, number} %.',
  },
} as const satisfies Record<string, CatalogueEntry>;
