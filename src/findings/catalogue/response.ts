import type { CatalogueEntry } from '../vocabulary';

/** Codes and places, which are the same words in both languages. */
const FAULTS_NL =
  '{faults, select, none {} other { ({faults}{more, select, none {} other {; en nog {more, number} andere}})}}';
const FAULTS_EN =
  '{faults, select, none {} other { ({faults}{more, select, none {} other {; and {more, number} more}})}}';

const REFERENCE_NL = '{reference, select, none {zonder kenmerk} other {{reference}}}';
const REFERENCE_EN = '{reference, select, none {without a reference} other {{reference}}}';

/** Why an acknowledgement cannot say what is refused. */
const OBSTACLE_NL =
  '{obstacle, select, interchange_reference_missing {de uitwisseling heeft geen kenmerk} receiver_missing {de uitwisseling noemt geen ontvanger} group_reference_missing {een groep berichten is niet goed benoemd} message_reference_missing {een geweigerd bericht heeft geen kenmerk} message_type_missing {een geweigerd bericht noemt zijn soort of versie niet} message_unquotable {in kenmerk of soort van een geweigerd bericht staat een teken dat er niet mag staan} interchange_unquotable {in kenmerk of adres van de uitwisseling staat een teken dat er niet mag staan} too_many_releases {de groepen zijn van te veel verschillende versies} other {de uitwisseling is niet volledig benoemd}}';
const OBSTACLE_EN =
  '{obstacle, select, interchange_reference_missing {the interchange has no reference} receiver_missing {the interchange names no recipient} group_reference_missing {a group of messages is not properly named} message_reference_missing {a refused message has no reference} message_type_missing {a refused message does not say its type or version} message_unquotable {the reference or type of a refused message holds a character that may not stand there} interchange_unquotable {the reference or an address of the interchange holds a character that may not stand there} too_many_releases {the groups are of too many different releases} other {the interchange is not fully named}}';

const SINCE_NL = 'de termijn was {date, date, day} om {time}';
const SINCE_EN = 'it was due on {date, date, day} at {time}';

/** What we owe and are owed, and what the buyer's system says of what we sent him (validation rules, section 2.11). */
export const responseEntries = {
  'RSP-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['ASK_CUST'],
    nl: `{what, select, theirs {{customer} heeft de ontvangst van {subject, select, none {{count, number} berichten} other {bericht {subject}}} niet bevestigd; ${SINCE_NL}} undelivered {Bericht {subject} aan {customer} kon niet worden {reason, select, none {bezorgd} other {bezorgd ({reason})}}} acknowledgement {{subject, select, none {{count, number} ontvangstbevestigingen} other {De ontvangstbevestiging van {subject}}} aan {customer}: te laat; ${SINCE_NL}} other {{subject, select, none {{count, number} antwoorden} other {Het antwoord op {subject}}} aan {customer}: te laat; ${SINCE_NL}}}. Ga na waardoor, en laat het {customer} zo nodig zelf weten.`,
    en: `{what, select, theirs {{customer} has not acknowledged {subject, select, none {{count, number} messages} other {message {subject}}}; ${SINCE_EN}} undelivered {Message {subject} to {customer} could not be {reason, select, none {delivered} other {delivered ({reason})}}} acknowledgement {{subject, select, none {{count, number} acknowledgements} other {The acknowledgement of {subject}}} to {customer}: overdue; ${SINCE_EN}} other {{subject, select, none {{count, number} answers} other {The answer to {subject}}} to {customer}: overdue; ${SINCE_EN}}}. Find out why, and have {customer} told by other means where need be.`,
    customerNl:
      '{what, select, theirs {Hebt u {subject, select, none {onze laatste {count, number} berichten} other {ons bericht {subject}}} ontvangen? Uw systeem heeft dat nog niet bevestigd.} acknowledgement {Wij hebben {subject, select, none {{count, number} bestanden} other {{subject}}} van u ontvangen. De bevestiging daarvan had u al moeten hebben en komt nog.} other {U wacht nog op ons {subject, select, none {antwoord op {count, number} orders} other {antwoord op {subject}}}. Mag ik het u nu doorgeven?}}',
    customerEn:
      '{what, select, theirs {Did you receive {subject, select, none {our last {count, number} messages} other {our message {subject}}}? Your system has not acknowledged that yet.} acknowledgement {We have received {subject, select, none {{count, number} files} other {{subject}}} from you. You should have had the acknowledgement by now; it is still to come.} other {You are still waiting for our {subject, select, none {answer to {count, number} orders} other {answer to {subject}}}. May I give it to you now?}}',
  },
  'RSP-002': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'never',
    actions: ['ASK_CUST'],
    nl: `{outcome, select, partly {Het systeem van de klant heeft een deel van ons bericht {file} geweigerd} unknown {Het systeem van de klant antwoordt op ons bericht {file} iets wat wij niet kennen} other {Het systeem van de klant heeft ons bericht {file} geweigerd}}${FAULTS_NL}; gemeld met {standard}{message, select, none {} other { voor bericht {message}}}. De klant heeft het dus mogelijk niet gelezen.`,
    en: `{outcome, select, partly {The customer's system has refused part of our message {file}} unknown {The customer's system answers to our message {file} something that we do not know} other {The customer's system has refused our message {file}}}${FAULTS_EN}; told with {standard}{message, select, none {} other { for message {message}}}. So the customer may not have read it.`,
    customerNl: `Uw systeem meldt ons met {standard} dat het ons bericht {file}{message, select, none {} other { (bericht {message})}}{outcome, select, partly { voor een deel} unknown { misschien} other {}} heeft geweigerd${FAULTS_NL}. Hebt u het wel ontvangen, en wilt u laten nagaan wat er niet goed aan is?`,
    customerEn: `Your system tells us with {standard} that it has refused {outcome, select, partly {part of } unknown {perhaps } other {}}our message {file}{message, select, none {} other { (message {message})}}${FAULTS_EN}. Did you receive it, and could you have somebody find out what is wrong with it?`,
  },
  'RSP-003': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'never',
    actions: ['ASK_CUST'],
    nl: '{partner, select, none {Een onbekende afzender} other {{partner}}} bevestigt met {standard} de ontvangst van {reference, select, none {een bericht zonder nummer} other {bericht {reference}}}, maar dat hebben wij {partner, select, none {hem} other {deze klant}} niet gestuurd.',
    en: '{partner, select, none {An unknown sender} other {{partner}}} acknowledges with {standard} {reference, select, none {a message without a number} other {message {reference}}}, but we did not send {partner, select, none {him} other {this customer}} that.',
    customerNl:
      'Wij kregen {partner, select, none {} other {van {partner} }}een ontvangstbevestiging {standard} voor {reference, select, none {een bericht zonder nummer} other {bericht {reference}}}, maar dat hebben wij u niet gestuurd. Wilt u nagaan waar het vandaan komt?',
    customerEn:
      'We received an acknowledgement {standard} {partner, select, none {} other {from {partner} }}of {reference, select, none {a message without a number} other {message {reference}}}, but we did not send you that. Could you find out where it comes from?',
  },
  'RSP-004': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'never',
    actions: ['ASK_CUST'],
    nl: `{sent, select, receipt {De afzender weet van ons alleen dat uitwisseling ${REFERENCE_NL} is aangekomen ({standard}), en niet wat wij ervan weigeren} other {De afzender van uitwisseling ${REFERENCE_NL} krijgt van ons geen ontvangstbevestiging ({standard})}}: ${OBSTACLE_NL}. Geweigerd: {refused, number} van de {total, number} berichten; wat niet is geweigerd, is gewoon verwerkt. Vertel het hem zelf, per telefoon of e-mail, en vraag wat is geweigerd verbeterd opnieuw te sturen.`,
    en: `{sent, select, receipt {All that the sender hears from us is that interchange ${REFERENCE_EN} has arrived ({standard}), and not what we refuse of it} other {The sender of interchange ${REFERENCE_EN} gets no acknowledgement from us ({standard})}}: ${OBSTACLE_EN}. Refused: {refused, number} of {total, number} messages; what is not refused has been processed as usual. Tell him yourself, by telephone or mail, and ask him to correct what is refused and to send it again.`,
    customerNl: `Van uw bestand ${REFERENCE_NL} hebben wij {refused, number} van de {total, number} berichten niet verwerkt. Ons systeem kon u dat niet melden: ${OBSTACLE_NL}. Wilt u die berichten verbeteren en opnieuw sturen?`,
    customerEn: `Of your file ${REFERENCE_EN} we have not processed {refused, number} of {total, number} messages. Our system could not tell you so: ${OBSTACLE_EN}. Could you please correct those messages and send them again?`,
  },
} as const satisfies Record<string, CatalogueEntry>;
