import type { CatalogueEntry } from '../vocabulary';
import { LEVEL_EN, LEVEL_NL } from './words';

/** Which article, and whether it may and can be sold (validation rules, section 2.4). */
export const itemEntries = {
  'ITM-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['MAP_ITEM', 'REJ_LINE', 'ASK_CUST'],
    nl: 'GTIN {gtin} {problem, select, length {heeft geen geldige lengte} other {heeft een onjuist controlecijfer}}.',
    en: 'GTIN {gtin} {problem, select, length {has no valid length} other {has a wrong check digit}}.',
    customerNl: 'Uw regel {line}: het artikelnummer {gtin} is geen geldige GTIN. Welk artikel bedoelt u?',
    customerEn: 'Your line {line}: the article number {gtin} is not a valid GTIN. Which article do you mean?',
  },
  'ITM-002': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['MAP_ITEM', 'REJ_LINE', 'ASK_CUST', 'MD_REQ'],
    nl: '{codes, select, none {Regel noemt geen artikel.} other {Artikel {codes} is onbekend.}}',
    en: '{codes, select, none {Line names no article.} other {Article {codes} is unknown.}}',
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
    nl: 'Codes wijzen naar verschillende artikelen: {list}.',
    en: 'Codes point to different articles: {list}.',
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
    nl: 'Artikel {sku} vervallen{date, select, none {} other { sinds {date, date, day}}}.',
    en: 'Article {sku} discontinued{date, select, none {} other { since {date, date, day}}}.',
    customerNl: 'Uw regel {line}: artikel {sku} leveren wij niet meer. Mogen wij de regel laten vervallen?',
    customerEn: 'Your line {line}: we no longer supply article {sku}. May we drop the line?',
  },
  'ITM-008': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    actions: ['SUBST', 'OVR', 'ASK_CUST', 'REJ_LINE'],
    nl: '{old} vervangen door {new}{date, select, none {} other { per {date, date, day}}}.',
    en: '{old} replaced by {new}{date, select, none {} other { from {date, date, day}}}.',
    customerNl: 'Uw regel {line}: artikel {old} is opgevolgd door {new}. Mogen wij dat leveren?',
    customerEn: 'Your line {line}: article {old} has been succeeded by {new}. May we deliver that?',
  },
  'ITM-009': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    actions: ['DATE', 'SPLIT', 'REJ_LINE', 'ASK_CUST'],
    nl: '{date, select, none {{sku} is nog niet leverbaar.} other {{sku} leverbaar van {date, date, day} af.}}',
    en: '{date, select, none {{sku} is not available yet.} other {{sku} available from {date, date, day}.}}',
    customerNl:
      'Uw regel {line}: artikel {sku} kunnen wij {date, select, none {nog niet} other {pas van {date, date, day} af}} leveren. Wilt u erop wachten?',
    customerEn:
      'Your line {line}: we can {date, select, none {not deliver article {sku} yet} other {deliver article {sku} only from {date, date, day}}}. Would you like to wait for it?',
  },
  'ITM-010': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['REJ_LINE', 'ASK_REP'],
    nl: '{sku} is geblokkeerd{reason, select, none {} other {: {reason}}}.',
    en: '{sku} is blocked{reason, select, none {} other {: {reason}}}.',
    customerNl: 'Uw regel {line}: artikel {sku} kunnen wij op dit moment niet leveren.',
    customerEn: 'Your line {line}: we cannot deliver article {sku} at the moment.',
  },
  'ITM-011': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['OVR', 'ASK_REP', 'REJ_LINE'],
    nl: '{sku} zit niet in het assortiment van {customer}.',
    en: '{sku} is not in {customer}’s assortment.',
    customerNl: 'Uw regel {line}: artikel {sku} hoort niet tot het assortiment dat wij met u hebben afgesproken.',
    customerEn: 'Your line {line}: article {sku} is not part of the assortment that we have agreed with you.',
  },
  'ITM-012': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['UOM'],
    nl: `Besteld als ${LEVEL_NL} ({gtin}); wij rekenen in {ours}.`,
    en: `Ordered as ${LEVEL_EN} ({gtin}); we count in {ours}.`,
    customerNl: `Uw regel {line}: u bestelt per ${LEVEL_NL}. Zo leveren wij het ook.`,
    customerEn: `Your line {line}: you order by the ${LEVEL_EN}. That is how we deliver it.`,
  },
} as const satisfies Record<string, CatalogueEntry>;
