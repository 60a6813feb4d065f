import type { CatalogueEntry } from '../vocabulary';

const ENTRY = { severity: 'warning', stops: false, authority: 'clerk', auto: 'never' } as const;

/** Names of what does not add up, as `select` takes them: underscores for hyphens. */
const IMBALANCES = {
  nl: 'interchange_without_receipt {bestand zonder ontvangstbewijs} receipt_without_interchange {ontvangstbewijs zonder bestand} messages_missing {aantal berichten van een bestand wijkt af} order_missing {bericht werd een order die er niet is} order_doubled {bericht werd meer dan één order} order_without_message {order zonder bericht} change_missing {bericht werd een wijziging die er niet is} lines_missing {aantal regels van een order wijkt af} answer_doubled {order met meer dan één geldig antwoord} answer_missing {vrijgegeven order zonder antwoord} acknowledgement_missing {ontvangstbevestiging ontbreekt} reply_without_sending {antwoord staat niet in de uitbak} sending_without_reply {zending zonder antwoord} sending_contradicts_itself {zending spreekt zichzelf tegen} stuck {wacht zonder werk} nobody_looks {geweigerd of aangehouden zonder zaak} first_receipts {ontvangsten en bestanden zijn niet gelijk in aantal} messages {getelde en bewaarde berichten zijn niet gelijk in aantal} orders {orders en berichten zijn niet gelijk in aantal} lines {orderregels zijn niet gelijk in aantal} unaccounted {iets is in geen toestand die er mag zijn}',
  en: 'interchange_without_receipt {file without a receipt} receipt_without_interchange {receipt without a file} messages_missing {number of messages of a file differs} order_missing {message became an order that is not there} order_doubled {message became more than one order} order_without_message {order without a message} change_missing {message became a change that is not there} lines_missing {number of lines of an order differs} answer_doubled {order with more than one live answer} answer_missing {released order without an answer} acknowledgement_missing {acknowledgement is missing} reply_without_sending {reply is not in the outbox} sending_without_reply {sending without a reply} sending_contradicts_itself {sending contradicts itself} stuck {waits without work} nobody_looks {refused or held without a case} first_receipts {receipts and files are not equal in number} messages {messages counted and kept are not equal in number} orders {orders and messages are not equal in number} lines {order lines are not equal in number} unaccounted {something is in no state that there may be}',
} as const;

/** What keeps us from fetching, and what somebody does about it. */
const OBSTACLE = {
  nl: '{why, select, log_in {wij kunnen niet inloggen} host_key {de server toont een hostsleutel die niemand heeft bevestigd} folder {de map waaruit wij ophalen is er niet of is niet toegankelijk} connection {de server is niet bereikbaar of verbreekt de verbinding} other {het ophalen breekt af}}',
  en: '{why, select, log_in {we cannot log in} host_key {the server shows a host key that nobody has confirmed} folder {the folder that we fetch from is not there or may not be read} connection {the server cannot be reached or hangs up} other {fetching breaks off}}',
} as const;
const ASK = {
  nl: '{partner, select, none {Vraag de beheerder van de server} other {Vraag {partner}}}',
  en: '{partner, select, none {Ask who runs the server} other {Ask {partner}}}',
} as const;
const REMEDY = {
  nl: `{why, select, log_in {${ASK.nl} of gebruiker, wachtwoord of sleutel is veranderd, en leg het nieuwe vast.} host_key {${ASK.nl} langs een andere weg wat de sleutel van de server is, en bevestig die.} folder {${ASK.nl} welke map het nu is, en of wij erin mogen.} connection {${ASK.nl} of de server het doet, en of adres of toegang is veranderd.} other {Lees in het logboek van het programma waardoor.}}`,
  en: `{why, select, log_in {${ASK.en} whether user, password or key has changed, and store the new one.} host_key {${ASK.en} by another way what the key of the server is, and confirm it.} folder {${ASK.en} which folder it is now, and whether we may use it.} connection {${ASK.en} whether the server runs, and whether its address or our access has changed.} other {Read in the log of the program why.}}`,
} as const;

/** What the office finds out about itself and about the traffic of a partner, beside any single order. */
export const officeEntries = {
  'BAL-001': {
    ...ENTRY,
    actions: [],
    nl: `De balans van {day, date, day} klopt niet: {count, plural, one {# keer} other {# keer}} {kind, select, ${IMBALANCES.nl} other {{kind}}}{items, select, none {} other { ({items})}}. Wat te doen is, zegt de balans van die dag.`,
    en: `The balance of {day, date, day} does not add up: {count, plural, one {once} other {# times}} {kind, select, ${IMBALANCES.en} other {{kind}}}{items, select, none {} other { ({items})}}. What to do is said by the balance of that day.`,
    customerNl: 'Wij gaan na of alles wat u ons op {day, date, day} stuurde is verwerkt.',
    customerEn: 'We are finding out whether everything that you sent us on {day, date, day} was processed.',
  },
  'CON-001': {
    ...ENTRY,
    actions: ['ASK_CUST'],
    nl: `Over verbinding {connection}{partner, select, none {} other { van {partner}}} lukt sinds {date, date, day} om {time} het ophalen niet ({tries, plural, one {# poging} other {# pogingen}}): ${OBSTACLE.nl}{reason, select, none {} other { ({reason})}}. ${REMEDY.nl} Wat daar klaarstaat wacht zolang. De opdracht “connection test {connection}” laat zien of het weer werkt; lukt het ophalen weer, dan sluit deze zaak vanzelf.`,
    en: `Over connection {connection}{partner, select, none {} other { of {partner}}} nothing can be fetched since {date, date, day} at {time} ({tries, plural, one {# try} other {# tries}}): ${OBSTACLE.en}{reason, select, none {} other { ({reason})}}. ${REMEDY.en} What lies there waits meanwhile. The command “connection test {connection}” shows whether it works again; once something can be fetched this case closes by itself.`,
    customerNl: `Wij kunnen sinds {date, date, day} om {time} geen bestanden van uw server ophalen: ${OBSTACLE.nl}. Is er bij u iets veranderd?`,
    customerEn: `Since {date, date, day} at {time} we cannot fetch files from your server: ${OBSTACLE.en}. Has anything changed on your side?`,
  },
  'TRF-001': {
    ...ENTRY,
    actions: ['ASK_CUST'],
    nl: '{partner} is stil: {window, select, day {vandaag tot {hour}.00 uur kwam er niets, en op {days, number} eerdere dagen als deze waren het er tegen die tijd} other {in de laatste vijf werkdagen kwam er niets, en in {days, number} eerdere reeksen van vijf werkdagen waren het er}} {low, number} tot {high, number}, meestal {usual, number}. Het laatste bestand kwam op {last, select, none {een onbekende dag} other {{last, date, day}}}.',
    en: '{partner} is silent: {window, select, day {nothing came today until {hour}:00, and on {days, number} earlier days like this one it was by that time} other {nothing came in the last five working days, and in {days, number} earlier spans of five working days it was}} {low, number} to {high, number}, usually {usual, number}. The last file came on {last, select, none {an unknown day} other {{last, date, day}}}.',
    customerNl:
      'Wij ontvangen van u gewoonlijk om deze tijd orders en vandaag nog niet. Hebt u iets gestuurd, en kwam er een foutmelding?',
    customerEn:
      'We usually have orders from you by this time and today we have none yet. Did you send anything, and was there an error?',
  },
  'TRF-002': {
    ...ENTRY,
    actions: ['ASK_CUST', 'ASK_REP'],
    nl: '{partner} stuurt veel {direction, select, less {minder} other {meer}} dan gewoonlijk: {came, number} bestanden in de laatste vijf werkdagen, en in {days, number} eerdere reeksen van vijf werkdagen waren het er {low, number} tot {high, number}, meestal {usual, number}.',
    en: '{partner} sends far {direction, select, less {less} other {more}} than usual: {came, number} files in the last five working days, and in {days, number} earlier spans of five working days it was {low, number} to {high, number}, usually {usual, number}.',
    customerNl:
      'Wij ontvangen de laatste dagen veel {direction, select, less {minder} other {meer}} orders van u dan gewoonlijk. Klopt dat?',
    customerEn:
      'These days we receive far {direction, select, less {fewer} other {more}} orders from you than usual. Is that right?',
  },
  'TRF-003': {
    ...ENTRY,
    actions: ['ASK_CUST'],
    nl: 'Van {partner} werd in de laatste vijf werkdagen {share, number} procent van de bestanden geweigerd of aangehouden ({troubled, number} van {came, number}); daarvoor was dat {before, number} procent.',
    en: 'In the last five working days {share, number} percent of the files of {partner} were refused or held ({troubled, number} of {came, number}); before that it was {before, number} percent.',
    customerNl:
      'De laatste dagen kunnen wij {troubled, number} van uw {came, number} bestanden niet zonder meer verwerken. Is er bij u iets veranderd?',
    customerEn:
      'These days we cannot simply process {troubled, number} of your {came, number} files. Has anything changed on your side?',
  },
} as const satisfies Record<string, CatalogueEntry>;
