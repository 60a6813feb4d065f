import type { CatalogueEntry } from '../vocabulary';
import { ROLE_EN, ROLE_NL } from './words';

/** Who orders and where it goes (validation rules, section 2.3). The customer never hears of credit or of a block. */
export const partyEntries = {
  'PAR-001': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    auto: 'never',
    actions: ['ASK_CUST', 'MAP_LOC'],
    nl: `GLN {gln} (${ROLE_NL}) klopt niet: het controlecijfer is onjuist. Vraag de klant wat het moet zijn.`,
    en: `GLN {gln} (${ROLE_EN}) is not right: its check digit is wrong. Ask the customer what it should be.`,
    customerNl: `Het GLN {gln} (${ROLE_NL}) in uw order klopt niet: het controlecijfer is onjuist. Wat moet het zijn?`,
    customerEn: `The GLN {gln} (${ROLE_EN}) in your order is not right: its check digit is wrong. What should it be?`,
  },
  'PAR-002': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'rule',
    actions: ['SET_CUST', 'ASK_REP', 'ASK_CUST', 'REJ_ORD'],
    nl: '{id, select, none {De order noemt geen klant.} other {Klant {id} is onbekend.}} Kies de juiste klant of vraag ernaar.',
    en: '{id, select, none {The order names no customer.} other {Customer {id} is unknown.}} Choose the right customer or ask who it is.',
    customerNl:
      '{id, select, none {In uw order staat niet wie de koper is. Onder welk nummer bestelt u bij ons?} other {Het kopernummer {id} in uw order kennen wij niet. Onder welk nummer bestelt u bij ons?}}',
    customerEn:
      '{id, select, none {Your order does not say who the buyer is. Under which number do you order from us?} other {We do not know the buyer number {id} in your order. Under which number do you order from us?}}',
  },
  'PAR-003': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'rule',
    actions: ['SET_CUST', 'ASK_CUST', 'REJ_ORD'],
    nl: 'Het nummer {id} hoort bij {n} klanten. Kies de juiste.',
    en: 'The number {id} belongs to {n} customers. Choose the right one.',
    customerNl: 'Het kopernummer {id} hoort bij ons bij meer dan één vestiging. Voor welke bestelt u?',
    customerEn: 'The buyer number {id} belongs to more than one of your companies with us. Which one is ordering?',
  },
  'PAR-004': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    auto: 'never',
    actions: ['ASK_REP', 'REJ_ORD'],
    nl: 'Klant {name} is geblokkeerd: {reason}. Overleg met de accountmanager of wijs de order af.',
    en: 'Customer {name} is blocked: {reason}. Talk to the account manager or decline the order.',
    customerNl: 'Ik leg uw order eerst aan een collega voor. U hoort van ons.',
    customerEn: 'I will first show your order to a colleague. We will get back to you.',
  },
  'PAR-005': {
    severity: 'error',
    stops: true,
    authority: 'finance',
    auto: 'partner',
    actions: ['CREDIT', 'SNOOZE', 'SPLIT', 'REJ_ORD'],
    nl: 'Kredietlimiet overschreden met {amount, number, money} (limiet {limit, number, money}, openstaand {open, number, money}). De financiële administratie beslist.',
    en: 'Credit limit exceeded by {amount, number, money} (limit {limit, number, money}, open {open, number, money}). Finance decides.',
    customerNl: 'Ik leg uw order eerst aan een collega voor. U hoort van ons.',
    customerEn: 'I will first show your order to a colleague. We will get back to you.',
  },
  'PAR-007': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'rule',
    actions: ['MAP_LOC', 'MD_REQ', 'ASK_CUST', 'REJ_ORD'],
    nl: '{gln, select, none {Er is geen afleveradres opgegeven, en {customer} heeft geen standaardadres.} other {Afleveradres {gln} is onbekend bij {customer}.}} Kies een adres of vraag de klant waar wij leveren.',
    en: '{gln, select, none {No delivery address is given, and {customer} has no default one.} other {Delivery address {gln} is unknown for {customer}.}} Choose an address or ask the customer where we deliver.',
    customerNl:
      '{gln, select, none {In uw order staat geen afleveradres. Waar mogen wij leveren?} other {Het afleveradres {gln} in uw order kennen wij niet. Waar mogen wij leveren?}}',
    customerEn:
      '{gln, select, none {Your order has no delivery address. Where may we deliver?} other {We do not know the delivery address {gln} in your order. Where may we deliver?}}',
  },
  'PAR-009': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'partner',
    actions: ['MAP_LOC', 'OVR', 'ASK_CUST'],
    nl: 'Er is geen afleveradres opgegeven; wij leveren op het standaardadres {location}.',
    en: 'No delivery address is given; we deliver to the default address {location}.',
    customerNl: 'In uw order staat geen afleveradres. Wij leveren op {location}.',
    customerEn: 'Your order has no delivery address. We deliver to {location}.',
  },
} as const satisfies Record<string, CatalogueEntry>;
