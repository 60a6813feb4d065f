import type { CatalogueEntry } from '../vocabulary';
import { FUNCTION_EN, FUNCTION_NL, MAIL_ASK_EN, MAIL_ASK_NL, MAIL_WHY_EN, MAIL_WHY_NL } from './words';

/** The message and its envelope (validation rules, section 2.1). */
export const messageEntries = {
  'MSG-001': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['REPARSE', 'ASK_CUST'],
    nl: 'Het bestand kan niet als {format} worden gelezen ({pos, select, none {} other {{pos}: }}{detail}).',
    en: 'The file cannot be read as {format} ({pos, select, none {} other {{pos}: }}{detail}).',
    customerNl: 'Wij kunnen uw bestand niet lezen. {sentence} Wilt u het nog eens naar ons sturen?',
    customerEn: 'We cannot read your file. {sentence} Could you please send it to us again?',
  },
  'MSG-002': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['REPARSE', 'ASK_CUST', 'REJ_ORD'],
    nl: `{subject, select, function {Dit is geen nieuwe order maar ${FUNCTION_NL}; dat moet u zelf verwerken.} document {Ordertype {code} wordt niet als gewone order verwerkt.} other {{type, select, none {Een bericht zonder type} other {Berichttype {type}{version, select, none {} other { {version}}}}} is {partner, select, none {bij ons} other {voor {partner}}} niet ingericht.}}`,
    en: `{subject, select, function {This is not a new order but ${FUNCTION_EN}; please handle it by hand.} document {Order type {code} is not processed as an ordinary order.} other {{type, select, none {A message without a type} other {Message type {type}{version, select, none {} other { {version}}}}} is not set up {partner, select, none {here} other {for {partner}}}.}}`,
    customerNl: `{subject, select, function {U stuurde ons ${FUNCTION_NL}. Dat kunnen wij nog niet automatisch verwerken; wij bespreken graag met u wat u wilt.} document {U stuurde ons een order van het type {code}. Dat kunnen wij nog niet automatisch verwerken; wij bespreken graag met u wat u wilt.} other {U stuurde ons een bericht {type, select, none {zonder type} other {van het type {type}}}. Dat hebben wij met u nog niet afgesproken.}}`,
    customerEn: `{subject, select, function {You sent us ${FUNCTION_EN}. We cannot process that automatically yet and would like to go through it with you.} document {You sent us an order of type {code}. We cannot process that automatically yet and would like to go through it with you.} other {You sent us a message {type, select, none {without a type} other {of type {type}}}. We have not agreed on that with you yet.}}`,
  },
  'MSG-003': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['ASK_CUST', 'REPARSE'],
    nl: 'Verplicht veld {field} ontbreekt.',
    en: 'Mandatory field {field} is missing.',
    customerNl: 'In uw bericht ontbreekt een verplicht gegeven: {field}. Wilt u het aanvullen en opnieuw sturen?',
    customerEn: 'Your message lacks a mandatory item: {field}. Could you please add it and send it again?',
  },
  'MSG-004': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['ASK_CUST', 'OVR', 'REJ_ORD'],
    nl: '{sentence, select, none {Controletelling {seg} is {actual}, verwacht {expected}; bericht is mogelijk afgekapt.} other {{sentence}}}',
    en: '{sentence, select, none {Control count {seg} is {actual}, expected {expected}; message may be truncated.} other {{sentence}}}',
    customerNl:
      'Uw bericht is niet in goede orde bij ons aangekomen.{sentence, select, none {} other { {sentence}}} Wilt u het nog eens sturen?',
    customerEn:
      'Your message has not reached us in good order.{sentence, select, none {} other { {sentence}}} Could you please send it again?',
  },
  'MSG-005': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: ['TEST'],
    nl: 'Testbericht, niet als echte order verwerkt.',
    en: 'Test message, not processed as a real order.',
    customerNl: 'Uw bericht is als test gemarkeerd. Wij hebben het gelezen, maar leveren er niets op uit.',
    customerEn: 'Your message is marked as a test. We have read it, but will not deliver anything on it.',
  },
  'MSG-006': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['TEST', 'OVR', 'ASK_CUST'],
    nl: '{partner} staat op {status, select, test {test} other {productie}}; bericht is gemarkeerd als {flag, select, test {test} other {productie}}.',
    en: '{partner} is in {status, select, test {test} other {production}}; message is marked as {flag, select, test {test} other {production}}.',
    customerNl:
      '{flag, select, test {U stuurde ons een testbericht, terwijl wij van u echte orders verwachten. Is dit een echte order?} other {U stuurde ons een echte order, terwijl wij met u nog aan het testen zijn. Is dit een echte order?}}',
    customerEn:
      '{flag, select, test {You sent us a test message, while we expect real orders from you. Is this a real order?} other {You sent us a real order, while we are still testing with you. Is this a real order?}}',
  },
  'MSG-007': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['SET_CUST', 'REJ_ORD'],
    nl: 'Afzender {id} is onbekend.',
    en: 'Sender {id} is unknown.',
    customerNl: 'Wij kennen het afzenderadres {id} niet. Bent u van adres veranderd?',
    customerEn: 'We do not know the sender address {id}. Has your address changed?',
  },
  'MSG-008': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['MAP_LOC', 'REJ_ORD', 'OVR'],
    nl: 'Order is gericht aan {gln}; dat is geen van onze vestigingen.',
    en: 'Order is addressed to {gln}, which is not one of our locations.',
    customerNl: 'Uw order is gericht aan {gln}. Dat is geen vestiging van ons. Is de order wel voor ons bedoeld?',
    customerEn: 'Your order is addressed to {gln}, which is not a location of ours. Is it meant for us?',
  },
  'MSG-009': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: [],
    nl: 'Bericht {ref} van {date, date, day} is nogmaals ontvangen en niet opnieuw verwerkt.',
    en: 'Exact resend of message {ref} of {date, date, day}; ignored.',
    customerNl: 'Wij hebben uw bericht {ref} twee keer ontvangen en één keer verwerkt.',
    customerEn: 'We have received your message {ref} twice and processed it once.',
  },
  'MSG-010': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    actions: ['OVR', 'MD_REQ'],
    nl: '{sentence, select, none {Veld {path} = “{value}” wordt niet geïnterpreteerd{count, select, none {} other { ({count, number} keer)}}.{more, select, none {} other { En nog {more, number} andere.}}} other {{sentence}{path, select, none {} other { Het gaat om {path}{value, select, none {} other { = “{value}”}}.}}}}',
    en: '{sentence, select, none {Field {path} = “{value}” is not interpreted{count, select, none {} other { ({count, number} times)}}.{more, select, none {} other { And {more, number} more.}}} other {{sentence}{path, select, none {} other { It is about {path}{value, select, none {} other { = “{value}”}}.}}}}',
    customerNl:
      '{sentence, select, none {In uw bericht staat “{value}” in een veld dat wij niet gebruiken. Is dat voor ons van belang?} other {Met de vorm van uw bericht is iets aan de hand. {sentence} Wilt u dat nakijken?}}',
    customerEn:
      '{sentence, select, none {Your message says “{value}” in a field that we do not use. Does it matter to us?} other {Something is not right with the form of your message. {sentence} Could you please have a look?}}',
  },
  'MSG-011': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    actions: ['OVR', 'ASK_REP', 'ASK_CUST', 'REJ_LINE', 'REJ_ORD'],
    nl: 'Opmerking van klant{count, select, none {} other { ({count, number} keer)}}: “{text}”.',
    en: 'Customer remark{count, select, none {} other { ({count, number} times)}}: “{text}”.',
    customerNl:
      '{line, select, none {Bij uw order} other {Bij uw regel {line}}} staat: “{text}”. Wat vraagt u daarmee van ons?',
    customerEn:
      '{line, select, none {Your order} other {Your line {line}}} says: “{text}”. What do you ask of us with it?',
  },
  'MSG-012': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['ASK_CUST'],
    nl: 'Om veiligheidsredenen niet verwerkt. {sentence}',
    en: 'Not processed for security reasons. {sentence}',
    customerNl:
      'Ons systeem heeft om veiligheidsredenen niet verwerkt wat u stuurde. {sentence} Wilt u het aanpassen en opnieuw sturen?',
    customerEn:
      'For security reasons our system has not processed what you sent. {sentence} Could you please change it and send it again?',
  },
  'MSG-014': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['REJ_ORD'],
    nl: 'Afzender {id} hoort niet bij het account {account} dat dit heeft aangeleverd.',
    en: 'Sender {id} does not belong to the account {account} that delivered this.',
    customerNl: 'Uw order is aangeleverd met de toegang van een andere partij. Wilt u hem met uw eigen toegang sturen?',
    customerEn: 'Your order was delivered with the access of another party. Could you please send it with your own?',
  },
  'MSG-015': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['ASK_CUST', 'DUP'],
    nl: 'Controlereferentie {ref} is op {date, date, day} al gebruikt met een andere inhoud.',
    en: 'Control reference {ref} was already used on {date, date, day} with other content.',
    customerNl:
      'Wij hebben op {date, date, day} al een bestand van u ontvangen met hetzelfde kenmerk {ref}, maar met een andere inhoud. Wat u nu stuurde hebben wij niet verwerkt. Wilt u het met een nieuw kenmerk sturen?',
    customerEn:
      'On {date, date, day} we already received a file of yours with the same reference {ref}, but with other content. We have not processed what you sent now. Could you please send it with a new reference?',
  },
  'MSG-016': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['ASK_CUST'],
    nl: `Mail van {sender, select, none {onbekende afzender} other {{sender}}}{subject, select, none { zonder onderwerp} other { met onderwerp “{subject}”}} is niet ingelezen: ${MAIL_WHY_NL} De mail ligt in de map {folder} van postbus {mailbox}.`,
    en: `Mail from {sender, select, none {an unknown sender} other {{sender}}}{subject, select, none { without a subject} other { with subject “{subject}”}} was not taken in: ${MAIL_WHY_EN} The mail lies in the folder {folder} of mailbox {mailbox}.`,
    customerNl: `Uw mail{subject, select, none {} other { “{subject}”}} kunnen wij niet verwerken. ${MAIL_ASK_NL}`,
    customerEn: `We cannot process your mail{subject, select, none {} other { “{subject}”}}. ${MAIL_ASK_EN}`,
  },
} as const satisfies Record<string, CatalogueEntry>;
