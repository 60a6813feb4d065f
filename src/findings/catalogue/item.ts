import type { CatalogueEntry } from '../vocabulary';
import { LEVEL_EN, LEVEL_NL } from './words';

/** Which article, and whether it may and can be sold (validation rules, section 2.4). */
export const itemEntries = {
  'ITM-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['MAP_ITEM', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: GTIN {gtin} {problem, select, length {heeft geen geldige lengte} other {heeft een onjuist controlecijfer}}.{severity, select, warning { Een ander nummer van de regel zegt welk artikel het is.} other { Kies het juiste artikel of vraag de klant wat hij bedoelt.}}',
    en: 'Line {line}: GTIN {gtin} {problem, select, length {has no valid length} other {has a wrong check digit}}.{severity, select, warning { Another number of the line says which article it is.} other { Choose the right article or ask the customer what he means.}}',
    customerNl: 'Uw regel {line}: het artikelnummer {gtin} is geen geldige GTIN. Welk artikel bedoelt u?',
    customerEn: 'Your line {line}: the article number {gtin} is not a valid GTIN. Which article do you mean?',
  },
  'ITM-002': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['MAP_ITEM', 'REJ_LINE', 'ASK_CUST', 'MD_REQ'],
    nl: 'Regel {line}: {codes, select, none {er staat geen artikelnummer bij} other {artikel {codes} is onbekend}}. Kies het juiste artikel of vraag de klant wat hij bedoelt.',
    en: 'Line {line}: {codes, select, none {it names no article} other {article {codes} is unknown}}. Choose the right article or ask the customer what he means.',
    customerNl:
      '{codes, select, none {Uw regel {line}: er staat geen artikelnummer bij. Welk artikel bedoelt u?} other {Uw regel {line}: artikel {codes} kennen wij niet. Welk artikel bedoelt u?}}',
    customerEn:
      '{codes, select, none {Your line {line} has no article number. Which article do you mean?} other {Your line {line}: we do not know article {codes}. Which article do you mean?}}',
  },
  'ITM-003': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['MAP_ITEM', 'OVR', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: de artikelnummers wijzen naar verschillende artikelen ({list}). Kies het juiste of vraag de klant.',
    en: 'Line {line}: the article numbers point to different articles ({list}). Choose the right one or ask the customer.',
    customerNl:
      'Uw regel {line}: de artikelnummers wijzen bij ons naar verschillende artikelen ({list}). Welk bedoelt u?',
    customerEn:
      'Your line {line}: its article numbers point to different articles with us ({list}). Which do you mean?',
  },
  'ITM-006': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['REJ_LINE', 'MAP_ITEM', 'ASK_CUST'],
    nl: 'Regel {line}: artikel {sku} is vervallen{date, select, none {} other { sinds {date, date, day}}}. Kies een ander artikel of wijs de regel af.',
    en: 'Line {line}: article {sku} is discontinued{date, select, none {} other { since {date, date, day}}}. Choose another article or decline the line.',
    customerNl: 'Uw regel {line}: artikel {sku} leveren wij niet meer. Mogen wij de regel laten vervallen?',
    customerEn: 'Your line {line}: we no longer supply article {sku}. May we drop the line?',
  },
  'ITM-008': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    actions: ['SUBST', 'OVR', 'ASK_CUST', 'REJ_LINE'],
    nl: 'Regel {line}: artikel {old} is{date, select, none {} other { per {date, date, day}}} vervangen door {new}. Lever de opvolger, of vraag de klant of dat mag.',
    en: 'Line {line}: article {old} has been replaced by {new}{date, select, none {} other { from {date, date, day}}}. Deliver the successor, or ask the customer whether you may.',
    customerNl: 'Uw regel {line}: artikel {old} is opgevolgd door {new}. Mogen wij dat leveren?',
    customerEn: 'Your line {line}: article {old} has been succeeded by {new}. May we deliver that?',
  },
  'ITM-009': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['DATE', 'SPLIT', 'REJ_LINE', 'ASK_CUST'],
    nl: 'Regel {line}: artikel {sku} is {date, select, none {nog niet leverbaar} other {leverbaar vanaf {date, date, day}}}. Verschuif de leverdatum of wijs de regel af.',
    en: 'Line {line}: article {sku} is {date, select, none {not available yet} other {available from {date, date, day}}}. Move the delivery date or decline the line.',
    customerNl:
      'Uw regel {line}: artikel {sku} kunnen wij {date, select, none {nog niet} other {pas vanaf {date, date, day}}} leveren. Wilt u erop wachten?',
    customerEn:
      'Your line {line}: we can {date, select, none {not deliver article {sku} yet} other {deliver article {sku} only from {date, date, day}}}. Would you like to wait for it?',
  },
  'ITM-010': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['REJ_LINE', 'ASK_REP'],
    nl: 'Regel {line}: artikel {sku} is geblokkeerd{reason, select, none {} other {: {reason}}}. Wijs de regel af of overleg met de accountmanager.',
    en: 'Line {line}: article {sku} is blocked{reason, select, none {} other {: {reason}}}. Decline the line or talk to the account manager.',
    customerNl: 'Uw regel {line}: artikel {sku} kunnen wij op dit moment niet leveren.',
    customerEn: 'Your line {line}: we cannot deliver article {sku} at the moment.',
  },
  'ITM-011': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['OVR', 'ASK_REP', 'REJ_LINE'],
    nl: 'Regel {line}: artikel {sku} zit niet in het assortiment van {customer}. Wijs de regel af of overleg met de accountmanager.',
    en: 'Line {line}: article {sku} is not in {customer}’s assortment. Decline the line or talk to the account manager.',
    customerNl: 'Uw regel {line}: artikel {sku} hoort niet tot het assortiment dat wij met u hebben afgesproken.',
    customerEn: 'Your line {line}: article {sku} is not part of the assortment that we have agreed with you.',
  },
  'ITM-012': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['UOM'],
    nl: `Regel {line}: besteld per ${LEVEL_NL} ({gtin}); wij rekenen in {ours}.`,
    en: `Line {line}: ordered by the ${LEVEL_EN} ({gtin}); we count in {ours}.`,
    customerNl: `Uw regel {line}: u bestelt per ${LEVEL_NL}. Zo leveren wij het ook.`,
    customerEn: `Your line {line}: you order by the ${LEVEL_EN}. That is how we deliver it.`,
  },
} as const satisfies Record<string, CatalogueEntry>;
