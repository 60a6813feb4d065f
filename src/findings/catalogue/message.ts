import type { CatalogueEntry } from '../vocabulary';
import { FUNCTION_EN, FUNCTION_NL, MAIL_ASK_EN, MAIL_ASK_NL, MAIL_WHY_EN, MAIL_WHY_NL } from './words';

/** The message and its envelope (validation rules, section 2.1). */
export const messageEntries = {
  'MSG-001': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['REPARSE', 'ASK_CUST'],
    nl: 'Dit bestand kunnen wij niet lezen: {detail}{pos, select, none {} other { ({pos})}}. Vraag de klant om het juiste bestand, als {format}.',
    en: 'We cannot read this file: {detail}{pos, select, none {} other { ({pos})}}. Ask the customer for the right file, as {format}.',
    customerNl: 'Wij kunnen uw bestand niet lezen. {sentence} Wilt u het nog eens naar ons sturen?',
    customerEn: 'We cannot read your file. {sentence} Could you please send it to us again?',
  },
  'MSG-002': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['REPARSE', 'ASK_CUST', 'REJ_ORD'],
    nl: `{subject, select, function {Dit is geen nieuwe order maar ${FUNCTION_NL}. Dat wordt niet automatisch verwerkt: handel het zelf af.} document {De order is van het type {code} en wordt niet automatisch verwerkt. Bespreek met de klant wat hij wil.} overlay {De eigen leeswijzer{partner, select, none {} other { van {partner}}}{guide, select, none {} other { ({guide}{line, select, none {} other {, regel {line}}})}} heeft een fout. Zijn bericht wacht tot die hersteld is.} other {{type, select, none {Een bericht zonder type} other {Een bericht van het type {type}{version, select, none {} other { {version}}}}}{partner, select, none {} other { van {partner}}} wordt niet automatisch verwerkt. Kijk wat erin staat en handel het zelf af.}}`,
    en: `{subject, select, function {This is not a new order but ${FUNCTION_EN}. That is not processed automatically: please handle it by hand.} document {The order is of type {code} and is not processed automatically. Discuss with the customer what he wants.} overlay {The overlay{partner, select, none {} other { of {partner}}}{guide, select, none {} other { ({guide}{line, select, none {} other {, line {line}}})}} has a fault. His message waits until it is mended.} other {{type, select, none {A message without a type} other {A message of type {type}{version, select, none {} other { {version}}}}}{partner, select, none {} other { from {partner}}} is not processed automatically. See what it says and handle it by hand.}}`,
    customerNl: `{subject, select, function {U stuurde ons ${FUNCTION_NL}. Dat kunnen wij nog niet automatisch verwerken; wij bespreken graag met u wat u wilt.} document {U stuurde ons een order van het type {code}. Dat kunnen wij nog niet automatisch verwerken; wij bespreken graag met u wat u wilt.} overlay {Uw bericht is aangekomen en wacht bij ons.} other {U stuurde ons een bericht {type, select, none {zonder type} other {van het type {type}}}. Dat hebben wij met u nog niet afgesproken.}}`,
    customerEn: `{subject, select, function {You sent us ${FUNCTION_EN}. We cannot process that automatically yet and would like to go through it with you.} document {You sent us an order of type {code}. We cannot process that automatically yet and would like to go through it with you.} overlay {Your message has arrived and waits with us.} other {You sent us a message {type, select, none {without a type} other {of type {type}}}. We have not agreed on that with you yet.}}`,
  },
  'MSG-003': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['ASK_CUST', 'REPARSE'],
    nl: 'In het bericht ontbreekt: {field}.{severity, select, info { De order kan zonder.} other { Vraag de klant om het aan te vullen en het bericht opnieuw te sturen.}}',
    en: 'The message lacks: {field}.{severity, select, info { The order can do without.} other { Ask the customer to add it and to send the message again.}}',
    customerNl: 'In uw bericht ontbreekt een gegeven: {field}. Wilt u het aanvullen en het bericht opnieuw sturen?',
    customerEn: 'Your message lacks something: {field}. Could you please add it and send the message again?',
  },
  'MSG-004': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['ASK_CUST', 'OVR', 'REJ_ORD'],
    nl: '{sentence, select, none {De controletelling {seg} is {actual}, maar wij tellen {expected}; mogelijk ontbreekt een deel van het bericht.} other {{sentence}}} Ga na of alles er is, en vraag de klant zo nodig om het opnieuw te sturen.',
    en: '{sentence, select, none {Control count {seg} is {actual}, but we count {expected}; a part of the message may be missing.} other {{sentence}}} Make sure that nothing is missing, or ask the customer to send it again.',
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
    nl: 'Dit is een testbericht; er is geen echte order van gemaakt.',
    en: 'This is a test message; no real order was made of it.',
    customerNl: 'Uw bericht is als test gemarkeerd. Wij hebben het gelezen, maar leveren er niets op uit.',
    customerEn: 'Your message is marked as a test. We have read it, but will not deliver anything on it.',
  },
  'MSG-006': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['TEST', 'OVR', 'ASK_CUST'],
    nl: '{flag, select, test {{partner} stuurt ons echte orders, maar dit bericht is als test gemarkeerd.} other {Met {partner} wordt nog getest, maar dit bericht is niet als test gemarkeerd.}} Vraag de klant of het een echte order is.',
    en: '{flag, select, test {{partner} sends us real orders, but this message is marked as a test.} other {We are still testing with {partner}, but this message is not marked as a test.}} Ask the customer whether it is a real order.',
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
    nl: 'Wij kennen de afzender {id} niet. Zoek uit welke klant dit is en laat zijn adres vastleggen, of wijs de order af.',
    en: 'We do not know the sender {id}. Find out which customer this is and have his address recorded, or decline the order.',
    customerNl: 'Wij kennen het afzenderadres {id} niet. Bent u van adres veranderd?',
    customerEn: 'We do not know the sender address {id}. Has your address changed?',
  },
  'MSG-008': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    actions: ['MAP_LOC', 'REJ_ORD', 'OVR'],
    nl: 'De order is gericht aan {gln}; dat is geen vestiging van ons. Vraag de klant of hij voor ons bedoeld is.',
    en: 'The order is addressed to {gln}, which is not a location of ours. Ask the customer whether it is meant for us.',
    customerNl: 'Uw order is gericht aan {gln}. Dat is geen vestiging van ons. Is de order wel voor ons bedoeld?',
    customerEn: 'Your order is addressed to {gln}, which is not a location of ours. Is it meant for us?',
  },
  'MSG-009': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    actions: [],
    nl: '{ref, select, none {Ditzelfde} other {{ref}}} is op {date, date, day} al ontvangen; deze herhaling wordt niet opnieuw verwerkt. U hoeft niets te doen.',
    en: '{ref, select, none {The same} other {{ref}}} was already received on {date, date, day}; this repetition is not processed again. You need not do anything.',
    customerNl:
      'Wij hebben {ref, select, none {uw bericht} other {{ref}}} op {date, date, day} al ontvangen. Wat u nog eens stuurde, verwerken wij niet opnieuw.',
    customerEn:
      'We already received {ref, select, none {your message} other {{ref}}} on {date, date, day}. We do not process again what you sent once more.',
  },
  'MSG-010': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    actions: ['OVR', 'MD_REQ'],
    nl: '{sentence, select, none {In het bericht staat bij {path}: “{value}”{count, select, none {} other { ({count, number} keer)}}. Dat wordt niet gelezen; kijk of het voor de order van belang is.{more, select, none {} other { Er zijn nog {more, number} van zulke gegevens.}}} other {{sentence}{path, select, none {} other { Het gaat om {path}{value, select, none {} other {: “{value}”}}.}}{hold, select, none {} other { Vraag de klant wat hij bedoelt, of accepteer het als dat al duidelijk is.}}}}',
    en: '{sentence, select, none {The message says at {path}: “{value}”{count, select, none {} other { ({count, number} times)}}. That is not read; see whether it matters to the order.{more, select, none {} other { There are {more, number} more of this kind.}}} other {{sentence}{path, select, none {} other { It is about {path}{value, select, none {} other {: “{value}”}}.}}{hold, select, none {} other { Ask the customer what he means, or accept it where that is clear already.}}}}',
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
    nl: 'De klant schrijft{line, select, none {} other { bij regel {line}}}{count, select, none {} other { ({count, number} keer)}}: “{text}”. Lees wat hij vraagt, en accepteer de opmerking als er niets voor hoeft te gebeuren.',
    en: 'The customer writes{line, select, none {} other { on line {line}}}{count, select, none {} other { ({count, number} times)}}: “{text}”. Read what he asks, and accept the remark if nothing needs to be done.',
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
    nl: 'Om veiligheidsredenen niet verwerkt. {sentence} Vraag de klant om het aan te passen en opnieuw te sturen.',
    en: 'Not processed for security reasons. {sentence} Ask the customer to change it and to send it again.',
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
    nl: 'Afzender {id} hoort niet bij het account {account} dat dit heeft aangeleverd. Iemand anders kan het hebben gestuurd: vraag de klant of het van hem is.',
    en: 'Sender {id} does not belong to the account {account} that delivered this. Somebody else may have sent it: ask the customer whether it is his.',
    customerNl: 'Uw order is aangeleverd met de toegang van een andere partij. Wilt u hem met uw eigen toegang sturen?',
    customerEn: 'Your order was delivered with the access of another party. Could you please send it with your own?',
  },
  'MSG-015': {
    severity: 'blocking',
    stops: true,
    authority: 'nobody',
    actions: ['ASK_CUST', 'DUP'],
    nl: 'Het kenmerk {ref} van deze uitwisseling is op {date, date, day} al gebruikt, met een andere inhoud. Vraag de klant om haar met een nieuw kenmerk opnieuw te sturen.',
    en: 'The reference {ref} of this interchange was already used on {date, date, day}, with other content. Ask the customer to send it again with a new reference.',
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
