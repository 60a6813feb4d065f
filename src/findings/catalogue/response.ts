import type { CatalogueEntry } from '../vocabulary';

/** The same words in both languages. */
const PLACE =
  '{error, select, none {} other { (code {error}{position, select, none {} other {, segment {position}{tag, select, none {} other { {tag}}}}}{element, select, none {} other {, element {element}}})}}';

/** What the buyer's system says of what we sent him (validation rules, section 2.11; RSP-001 is told by a case without findings). */
export const responseEntries = {
  'RSP-002': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    actions: ['ASK_CUST'],
    nl: `{outcome, select, partly {Het systeem van de klant heeft een deel van ons bericht {file} geweigerd} unknown {Het systeem van de klant antwoordt op ons bericht {file} iets wat wij niet kennen} other {Het systeem van de klant heeft ons bericht {file} geweigerd}}${PLACE}; gemeld met {standard}{message, select, none {} other { voor bericht {message}}}. De klant heeft het dus mogelijk niet gelezen.`,
    en: `{outcome, select, partly {The customer's system has refused part of our message {file}} unknown {The customer's system answers to our message {file} something that we do not know} other {The customer's system has refused our message {file}}}${PLACE}; told with {standard}{message, select, none {} other { for message {message}}}. So the customer may not have read it.`,
    customerNl: `Uw systeem meldt ons met {standard} dat het ons bericht {file}{message, select, none {} other { (bericht {message})}}{outcome, select, partly { voor een deel} unknown { misschien} other {}} heeft geweigerd${PLACE}. Hebt u het wel ontvangen, en wilt u laten nagaan wat er niet goed aan is?`,
    customerEn: `Your system tells us with {standard} that it has refused {outcome, select, partly {part of } unknown {perhaps } other {}}our message {file}{message, select, none {} other { (message {message})}}${PLACE}. Did you receive it, and could you have somebody find out what is wrong with it?`,
  },
  'RSP-003': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    actions: ['ASK_CUST'],
    nl: '{partner, select, none {Een onbekende afzender} other {{partner}}} bevestigt met {standard} de ontvangst van {reference, select, none {een bericht zonder nummer} other {bericht {reference}}}, maar dat hebben wij {partner, select, none {hem} other {deze klant}} niet gestuurd.',
    en: '{partner, select, none {An unknown sender} other {{partner}}} acknowledges with {standard} {reference, select, none {a message without a number} other {message {reference}}}, but we did not send {partner, select, none {him} other {this customer}} that.',
    customerNl:
      'Wij kregen {partner, select, none {} other {van {partner} }}een ontvangstbevestiging {standard} voor {reference, select, none {een bericht zonder nummer} other {bericht {reference}}}, maar dat hebben wij u niet gestuurd. Wilt u nagaan waar het vandaan komt?',
    customerEn:
      'We received an acknowledgement {standard} {partner, select, none {} other {from {partner} }}of {reference, select, none {a message without a number} other {message {reference}}}, but we did not send you that. Could you find out where it comes from?',
  },
} as const satisfies Record<string, CatalogueEntry>;
