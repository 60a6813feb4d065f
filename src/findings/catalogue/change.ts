import type { CatalogueEntry } from '../vocabulary';

const STATE_NL = `{state, select, picking {al verzameld} shipped {al verzonden} invoiced {al gefactureerd} cancelled {geannuleerd} released {vrijgegeven} other {in behandeling}}`;
const STATE_EN = `{state, select, picking {picked already} shipped {shipped already} invoiced {invoiced already} cancelled {cancelled} released {released} other {in review}}`;

/** What a change consists of: each kind with its number, what does not occur left out. */
const SUMMARY_NL = `{quantities, plural, =0 {} one {; # aantal} other {; # aantallen}}{prices, plural, =0 {} one {; # prijs} other {; # prijzen}}{days, plural, =0 {} one {; # datum} other {; # datums}}{articles, plural, =0 {} one {; # artikel} other {; # artikelen}}{added, plural, =0 {} one {; # regel erbij} other {; # regels erbij}}{removed, plural, =0 {} one {; # regel vervalt} other {; # regels vervallen}}{others, plural, =0 {} one {; # ander gegeven} other {; # andere gegevens}}`;
const SUMMARY_EN = `{quantities, plural, =0 {} one {; # quantity} other {; # quantities}}{prices, plural, =0 {} one {; # price} other {; # prices}}{days, plural, =0 {} one {; # date} other {; # dates}}{articles, plural, =0 {} one {; # article} other {; # articles}}{added, plural, =0 {} one {; # line more} other {; # lines more}}{removed, plural, =0 {} one {; # line less} other {; # lines less}}{others, plural, =0 {} one {; # other value} other {; # other values}}`;

const FIELD_NL = `{what, select, buyer {De koper} supplier {De leverancier} other {Het regelnummer}}`;
const FIELD_EN = `{what, select, buyer {The buyer} supplier {The supplier} other {The line number}}`;

/** What is done about a function that is not understood: of a message that waits, and of an order that has no original here. */
const MEANT_NL = `{what, select, duplicate {: het is een duplicaat van een order die wij niet hebben. Accepteer haar als nieuwe order, of vraag de klant.} told {: de order zou al op een andere manier gegeven zijn, maar wij hebben haar niet. Zoek of zij met de hand is ingevoerd; accepteer haar anders als nieuwe order.} order {: het is geen nieuwe order. Accepteer het alleen als de klant een order bedoelt.} other {. Kies wat de klant ermee bedoelt; dat kan voor deze partner worden onthouden.}}`;
const MEANT_EN = `{what, select, duplicate {: it is a duplicate of an order that we do not have. Accept it as a new order, or ask the customer.} told {: the order would have been given by other means already, but we do not have it. Look whether it was keyed by hand; else accept it as a new order.} order {: it is no new order. Accept it only if the customer means an order.} other {. Choose what the customer means by it; that can be remembered for this partner.}}`;

const KEPT_NL = `{what, select, copy {een kopie} agreement {een akkoord op ons antwoord} told {een bevestiging van wat al besteld was} proposal {een voorstel} forecast {een prognose} reminder {een herinnering} other {ter informatie}}`;
const KEPT_EN = `{what, select, copy {a copy} agreement {an agreement to our answer} told {a confirmation of what was ordered already} proposal {a proposal} forecast {a forecast} reminder {a reminder} other {for information}}`;

/** Changes and cancellations of orders (validation rules, section 2.2). */
export const changeEntries = {
  'CHG-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['ASK_CUST'],
    nl: 'Wijziging verwijst naar {n, plural, =0 {onbekend bestelnummer {po}} other {bestelnummer {po}, waarvan wij # orders hebben}}. Komt de order nog, dan wordt de wijziging daarmee verwerkt; vraag anders de klant om welke order het gaat.',
    en: 'Change refers to {n, plural, =0 {unknown PO {po}} other {PO {po}, of which we have # orders}}. If the order is yet to come, the change is processed with it; else ask the customer which order it is about.',
    customerNl:
      'Wij hebben een wijziging van uw bestelnummer {po} ontvangen, maar kennen die order niet. Welke order bedoelt u?',
    customerEn:
      'We have received a change of your order number {po}, but do not know that order. Which order do you mean?',
  },
  'CHG-002': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['ASK_REP', 'ASK_CUST'],
    nl: `Order {order} is ${STATE_NL}; wijzigen is niet meer mogelijk. Wijs de wijziging af en bel de klant.`,
    en: `Order {order} is ${STATE_EN}; change not possible. Decline the change and call the customer.`,
    customerNl: `Uw bestelnummer {po} is ${STATE_NL}; wij kunnen het niet meer wijzigen.`,
    customerEn: `Your order number {po} is ${STATE_EN}; we cannot change it any more.`,
  },
  'CHG-003': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['APPLY_CHG', 'ASK_REP', 'ASK_CUST'],
    nl: 'Wijziging van order {order} ontvangen na de uiterste wijzigingstijd ({cutoff}). Neem haar alleen over als het magazijn het nog kan, of wijs haar af.',
    en: 'Change of order {order} received after cut-off {cutoff}. Apply it only if the warehouse still can, or decline it.',
    customerNl:
      'Uw wijziging van bestelnummer {po} kwam na de uiterste wijzigingstijd ({cutoff}). Wij zoeken uit of het nog kan.',
    customerEn:
      'Your change of order number {po} came after the cut-off ({cutoff}). We are finding out whether it is still possible.',
  },
  'CHG-004': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['APPLY_CHG', 'ASK_CUST'],
    nl: 'Regel {no} / {article} {candidates, plural, =0 {niet gevonden in {order}} other {kan # regels van {order} bedoelen}}. Kies de regel, of neem hem op als nieuwe regel.',
    en: 'Line {no} / {article} {candidates, plural, =0 {not found in {order}} other {may mean # lines of {order}}}. Choose the line, or take it as a new line.',
    customerNl:
      'In uw wijziging van bestelnummer {po} staat regel {no} ({article}), die wij in die order niet zeker kunnen aanwijzen. Welke regel bedoelt u?',
    customerEn:
      'Your change of order number {po} has line {no} ({article}), which we cannot find in that order for certain. Which line do you mean?',
  },
  'CHG-005': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['APPLY_CHG', 'ASK_CUST', 'ASK_REP'],
    nl: `{n, plural, one {# wijziging} other {# wijzigingen}} van order {order}${SUMMARY_NL}. Neem ze over, alle of enkele, of wijs ze af.`,
    en: `{n, plural, one {# change} other {# changes}} of order {order}${SUMMARY_EN}. Apply all or some of them, or decline them.`,
    customerNl: `Wij hebben {n, plural, one {# wijziging} other {# wijzigingen}} van uw bestelnummer {po} ontvangen${SUMMARY_NL}.`,
    customerEn: `We have received {n, plural, one {# change} other {# changes}} of your order number {po}${SUMMARY_EN}.`,
  },
  'CHG-006': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'never',
    actions: ['APPLY_CHG', 'ASK_CUST'],
    nl: 'Wijziging {ref} is ouder dan de laatst verwerkte van order {order}. Wijs haar af, tenzij de klant haar toch bedoelt.',
    en: 'Change {ref} is older than the last applied change of order {order}. Decline it, unless the customer means it after all.',
    customerNl: 'Uw wijziging {ref} van bestelnummer {po} kwam na een latere wijziging. Welke geldt?',
    customerEn: 'Your change {ref} of order number {po} came after a later one. Which one counts?',
  },
  'CHG-007': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'partner',
    actions: ['APPLY_CHG', 'ASK_REP'],
    nl: `Annulering ontvangen; order {order} is ${STATE_NL}. Neem haar over als de goederen nog tegengehouden kunnen worden, of wijs haar af.`,
    en: `Cancellation received; order {order} is ${STATE_EN}. Apply it if the goods can still be stopped, or decline it.`,
    customerNl: `Wij hebben uw annulering van bestelnummer {po} ontvangen; de order is ${STATE_NL}. Wij zoeken uit of het nog kan.`,
    customerEn: `We have received your cancellation of order number {po}; the order is ${STATE_EN}. We are finding out whether it is still possible.`,
  },
  'CHG-008': {
    severity: 'error',
    stops: true,
    authority: 'senior',
    auto: 'rule',
    version: 2,
    actions: ['OVR', 'APPLY_CHG', 'ASK_CUST'],
    nl: `Berichtfunctie {code} wordt niet ondersteund voor {partner}${MEANT_NL}`,
    en: `Message function {code} is not supported for {partner}${MEANT_EN}`,
    customerNl: 'Uw bericht heeft functie {code}. Wat vraagt u daarmee van ons?',
    customerEn: 'Your message has function {code}. What do you ask of us by that?',
  },
  'CHG-009': {
    severity: 'warning',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['ASK_CUST', 'APPLY_CHG'],
    nl: `${FIELD_NL} mag niet worden gewijzigd ({before} in {asked}); de klant moet annuleren en opnieuw bestellen. Vraag hem daarom; de rest van de wijziging kan worden overgenomen.`,
    en: `${FIELD_EN} may not be changed ({before} to {asked}); cancel and re-order required. Ask the customer for that; the rest of the change can be applied.`,
    customerNl: `In uw wijziging van bestelnummer {po} staat {asked} waar {before} stond. Dat kunnen wij niet wijzigen; wilt u annuleren en opnieuw bestellen?`,
    customerEn: `Your change of order number {po} says {asked} where it said {before}. We cannot change that; would you cancel and order anew?`,
  },
  'CHG-010': {
    severity: 'info',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['ASK_CUST'],
    nl: `Bericht met functie {code} is ${KEPT_NL}; het is bewaard en er is geen order van gemaakt.{missing, select, yes { Bestelnummer {po} hebben wij niet; vraag de klant of er een order ontbreekt.} other {}}`,
    en: `Message with function {code} is ${KEPT_EN}; it is kept, and no order was made of it.{missing, select, yes { We do not have order number {po}; ask the customer whether an order is missing.} other {}}`,
    customerNl: `Wij hebben uw bericht over bestelnummer {po} ontvangen als ${KEPT_NL} en leveren er niets op.`,
    customerEn: `We have received your message about order number {po} as ${KEPT_EN} and deliver nothing on it.`,
  },
  'CHG-011': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    auto: 'never',
    actions: ['OVR', 'APPLY_CHG', 'ASK_CUST'],
    nl: 'De klant vraagt {state, select, released {order {order} aan te houden; die is al vrijgegeven. Neem haar terug als de goederen nog tegengehouden kunnen worden, of wijs het verzoek af} other {deze order aan te houden. Geef haar pas vrij als hij dat zegt}}.',
    en: 'The customer asks to hold {state, select, released {order {order}, which is released already. Take it back if the goods can still be stopped, or decline} other {this order. Release it only when he says so}}.',
    customerNl: 'U heeft gevraagd bestelnummer {po} aan te houden. Kunnen wij het leveren?',
    customerEn: 'You have asked to hold order number {po}. May we deliver it?',
  },
} as const satisfies Record<string, CatalogueEntry>;
