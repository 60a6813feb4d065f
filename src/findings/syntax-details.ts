import type { Language } from '../kernel';
import { profileDemands } from './profile-demands';
import type { SyntaxReason } from './syntax-reasons';

type Texts = Readonly<Record<Language, string>>;
const say = (nl: string, en: string): Texts => ({ nl, en });

/** What becomes of the rest of a file that holds too much: those who sent it were not answered. */
const LEFT_NL =
  '{left, select, none {} other {, en over de laatste {left, plural, one {uitwisseling kreeg de afzender} other {{left, number} uitwisselingen kregen de afzenders}} van ons geen bericht}}; het moet opnieuw komen, verdeeld over kleinere bestanden';
const LEFT_EN =
  '{left, select, none {} other {, and of the last {left, plural, one {interchange the sender has} other {{left, number} interchanges the senders have}} not heard from us}}; it must come again, divided into smaller files';

/**
 * What each syntax reason means, in words that can be read to the sender: a whole sentence but for its capital and its full stop, so that
 * it can also stand in brackets. ICU messages over the parameters of the finding; every parameter may be missing, so each stands in a
 * choice of its own.
 */
export const SYNTAX_DETAILS: Readonly<Record<SyntaxReason, Texts>> = {
  'interchange-header-missing': say(
    'het begin van de uitwisseling{segment, select, none {} other { ({segment})}} ontbreekt',
    'the beginning of the interchange{segment, select, none {} other { ({segment})}} is missing',
  ),
  'interchange-header-incomplete': say(
    'het begin van de uitwisseling{segment, select, none {} other { ({segment})}} is niet volledig',
    'the beginning of the interchange{segment, select, none {} other { ({segment})}} is incomplete',
  ),
  'service-characters-invalid': say(
    'de scheidingstekens die het begin van de uitwisseling{segment, select, none {} other { ({segment})}} opgeeft, spreken elkaar tegen',
    'the separators that the beginning of the interchange{segment, select, none {} other { ({segment})}} names contradict each other',
  ),
  'interchange-trailer-missing': say(
    'het einde van de uitwisseling{segment, select, none {} other { ({segment})}} ontbreekt; mogelijk is het bestand afgekapt',
    'the end of the interchange{segment, select, none {} other { ({segment})}} is missing; the file may have been cut off',
  ),
  'interchange-reference-mismatch': say(
    'het kenmerk aan het einde van de uitwisseling{actual, select, none {} other { ({actual})}} is niet dat van het begin{expected, select, none {} other { ({expected})}}',
    'the reference at the end of the interchange{actual, select, none {} other { ({actual})}} is not the one at its beginning{expected, select, none {} other { ({expected})}}',
  ),
  'interchange-message-count': say(
    'de uitwisseling {actual, select, none {zegt niet hoeveel berichten of groepen ze bevat} other {geeft {actual} op als aantal berichten of groepen}}{expected, select, none {} other {; wij tellen er {expected}}}; mogelijk ontbreekt een deel',
    'the interchange {actual, select, none {does not say how many messages or groups it holds} other {gives {actual} as its number of messages or groups}}{expected, select, none {} other {; we count {expected}}}; a part may be missing',
  ),
  'interchange-empty': say('er staat geen enkel bericht in de uitwisseling', 'there is no message in the interchange'),
  'syntax-version-not-supported': say(
    'de syntaxversie van de uitwisseling{actual, select, none {} other { ({actual})}} kunnen wij niet lezen',
    'we cannot read the syntax version of the interchange{actual, select, none {} other { ({actual})}}',
  ),
  'character-set-not-supported': say(
    'de tekenset van de uitwisseling{actual, select, none {} other { ({actual})}} kennen wij niet',
    'we do not know the character set of the interchange{actual, select, none {} other { ({actual})}}',
  ),
  'garbage-between-segments': say(
    '{otherSyntax, select, none {tussen de segmenten staan tekens die er niet horen} other {in het bestand staat ook een uitwisseling in een andere syntax, {otherSyntax}; die is niet gelezen en moet in een eigen bestand worden gestuurd}}',
    '{otherSyntax, select, none {there are characters between the segments that do not belong there} other {the file also holds an interchange of another syntax, {otherSyntax}; it has not been read and must be sent in a file of its own}}',
  ),
  'segment-outside-message': say(
    'er staat een segment{actual, select, none {} other { ({actual})}} buiten een bericht',
    'there is a segment{actual, select, none {} other { ({actual})}} outside a message',
  ),
  'interchange-truncated': say(
    'het bestand houdt midden in de uitwisseling op; het einde ontbreekt',
    'the file stops in the middle of the interchange; its end is missing',
  ),
  'too-many-envelopes': say(
    `het bestand bevat meer uitwisselingen dan wij uit één bestand verwerken{limit, select, none {} other { ({limit, number})}}; niets ervan is verwerkt${LEFT_NL}`,
    `the file holds more interchanges than we process from one file{limit, select, none {} other { ({limit, number})}}; nothing of it was processed${LEFT_EN}`,
  ),
  'too-many-groups': say(
    `het bestand bevat meer groepen berichten dan wij uit één bestand verwerken{limit, select, none {} other { ({limit, number})}}; niets ervan is verwerkt${LEFT_NL}`,
    `the file holds more groups of messages than we process from one file{limit, select, none {} other { ({limit, number})}}; nothing of it was processed${LEFT_EN}`,
  ),
  'too-many-refused-messages': say(
    'in het bestand zijn meer berichten fout dan wij één voor één melden{limit, select, none {} other { ({limit, number})}}; daarom is de hele uitwisseling geweigerd',
    'more messages of the file are wrong than we report one by one{limit, select, none {} other { ({limit, number})}}; therefore the whole interchange is refused',
  ),
  'message-outside-group': say(
    'een bericht staat buiten de groep waarin het hoort{segment, select, none {} other { ({segment})}}',
    'a message stands outside the group that it belongs in{segment, select, none {} other { ({segment})}}',
  ),
  'group-header-incomplete': say(
    'het begin van een groep berichten{segment, select, none {} other { ({segment})}} is niet volledig',
    'the beginning of a group of messages{segment, select, none {} other { ({segment})}} is incomplete',
  ),
  'group-trailer-missing': say(
    'het einde van een groep berichten{segment, select, none {} other { ({segment})}} ontbreekt; mogelijk is het bestand afgekapt',
    'the end of a group of messages{segment, select, none {} other { ({segment})}} is missing; the file may have been cut off',
  ),
  'group-reference-mismatch': say(
    'het kenmerk aan het einde van een groep berichten{actual, select, none {} other { ({actual})}} is niet dat van het begin{expected, select, none {} other { ({expected})}}',
    'the reference at the end of a group of messages{actual, select, none {} other { ({actual})}} is not the one at its beginning{expected, select, none {} other { ({expected})}}',
  ),
  'group-message-count': say(
    'een groep {actual, select, none {zegt niet hoeveel berichten of groepen ze bevat} other {geeft {actual} op als aantal berichten of groepen}}{expected, select, none {} other {; wij tellen er {expected}}}; mogelijk ontbreekt een deel',
    'a group {actual, select, none {does not say how many messages or groups it holds} other {gives {actual} as its number of messages or groups}}{expected, select, none {} other {; we count {expected}}}; a part may be missing',
  ),
  'message-header-incomplete': say(
    'het begin van het bericht{segment, select, none {} other { ({segment})}} is niet volledig',
    'the beginning of the message{segment, select, none {} other { ({segment})}} is incomplete',
  ),
  'message-trailer-missing': say(
    'het einde van het bericht{segment, select, none {} other { ({segment})}} ontbreekt; mogelijk is het bericht afgekapt',
    'the end of the message{segment, select, none {} other { ({segment})}} is missing; the message may have been cut off',
  ),
  'message-reference-mismatch': say(
    'het kenmerk aan het einde van het bericht{actual, select, none {} other { ({actual})}} is niet dat van het begin{expected, select, none {} other { ({expected})}}',
    'the reference at the end of the message{actual, select, none {} other { ({actual})}} is not the one at its beginning{expected, select, none {} other { ({expected})}}',
  ),
  'message-segment-count': say(
    'het bericht {actual, select, none {zegt niet hoeveel segmenten het heeft} other {geeft {actual} op als aantal segmenten}}{expected, select, none {} other {; wij tellen er {expected}}}; mogelijk ontbreekt een deel',
    'the message {actual, select, none {does not say how many segments it has} other {gives {actual} as its number of segments}}{expected, select, none {} other {; we count {expected}}}; a part may be missing',
  ),
  'interchange-duplicate': say(
    'hetzelfde kenmerk van een uitwisseling komt twee keer voor{actual, select, none {} other { ({actual})}}',
    'the same interchange reference occurs twice{actual, select, none {} other { ({actual})}}',
  ),
  'group-duplicate': say(
    'hetzelfde groepskenmerk komt twee keer voor{actual, select, none {} other { ({actual})}}',
    'the same group reference occurs twice{actual, select, none {} other { ({actual})}}',
  ),
  'message-duplicate': say('hetzelfde berichtkenmerk komt twee keer voor', 'the same message reference occurs twice'),
  'message-too-large': say('een bericht is groter dan wij verwerken', 'a message is larger than we process'),
  'order-too-many-lines': say(
    'de order heeft meer regels dan wij verwerken{limit, select, none {} other { ({limit, number})}}',
    'the order has more lines than we process{limit, select, none {} other { ({limit, number})}}',
  ),
  'message-type-unknown': say(
    'deze versie van het berichttype{actual, select, none {} other { ({actual})}} kennen wij niet',
    'we do not know this version of the message type{actual, select, none {} other { ({actual})}}',
  ),
  'segment-too-large': say(
    'een segment is groter dan wij verwerken; mogelijk ontbreekt het teken waarmee het eindigt',
    'a segment is larger than we process; the character that ends it may be missing',
  ),
  'segment-unknown': say(
    'er staat een segment{segment, select, none {} other { ({segment})}} in dat wij niet kennen',
    'there is a segment{segment, select, none {} other { ({segment})}} that we do not know',
  ),
  'segment-unexpected': say(
    'er staat een segment{segment, select, none {} other { ({segment})}} op een plaats waar het niet hoort',
    'there is a segment{segment, select, none {} other { ({segment})}} in a place where it does not belong',
  ),
  'segment-out-of-order': say(
    'een segment{segment, select, none {} other { ({segment})}} staat na segmenten waar het vóór hoort',
    'a segment{segment, select, none {} other { ({segment})}} comes after segments that it belongs before',
  ),
  'segment-missing': say(
    'een verplicht segment{segment, select, none {} other { ({segment})}} ontbreekt',
    'a mandatory segment{segment, select, none {} other { ({segment})}} is missing',
  ),
  'segment-repeated': say(
    'een segment{segment, select, none {} other { ({segment})}} komt vaker voor dan mag',
    'a segment{segment, select, none {} other { ({segment})}} occurs more often than it may',
  ),
  'group-repeated': say(
    'een groep segmenten{segment, select, none {} other { ({segment})}} komt vaker voor dan mag',
    'a group of segments{segment, select, none {} other { ({segment})}} occurs more often than it may',
  ),
  'segment-empty': say('er staat een leeg segment in het bericht', 'there is an empty segment in the message'),
  'element-missing': say(
    'een verplicht gegeven{segment, select, none {} other { in segment {segment}}} ontbreekt',
    'a mandatory element{segment, select, none {} other { in segment {segment}}} is missing',
  ),
  'element-too-many': say(
    'een segment{segment, select, none {} other { ({segment})}} heeft meer gegevens dan erin horen',
    'a segment{segment, select, none {} other { ({segment})}} has more elements than belong in it',
  ),
  'component-too-many': say(
    'een gegeven{segment, select, none {} other { in segment {segment}}} heeft meer onderdelen dan erin horen',
    'an element{segment, select, none {} other { in segment {segment}}} has more components than belong in it',
  ),
  'element-too-long': say(
    'een gegeven{segment, select, none {} other { in segment {segment}}} is langer dan mag',
    'an element{segment, select, none {} other { in segment {segment}}} is longer than it may be',
  ),
  'element-too-short': say(
    'een gegeven{segment, select, none {} other { in segment {segment}}} is korter dan mag',
    'an element{segment, select, none {} other { in segment {segment}}} is shorter than it may be',
  ),
  'element-not-numeric': say(
    'een gegeven{segment, select, none {} other { in segment {segment}}} moet een getal zijn en is dat niet',
    'an element{segment, select, none {} other { in segment {segment}}} must be a number and is not',
  ),
  'element-date-invalid': say(
    'een datum{segment, select, none {} other { in segment {segment}}} bestaat niet',
    'a date{segment, select, none {} other { in segment {segment}}} does not exist',
  ),
  'element-time-invalid': say(
    'een tijd{segment, select, none {} other { in segment {segment}}} bestaat niet',
    'a time{segment, select, none {} other { in segment {segment}}} does not exist',
  ),
  'element-repeated': say(
    'een gegeven{segment, select, none {} other { in segment {segment}}} wordt vaker herhaald dan mag',
    'an element{segment, select, none {} other { in segment {segment}}} is repeated more often than it may be',
  ),
  'element-code-unknown': say(
    'een code staat niet in de codelijst van deze versie van {format}{expected, select, none {} other { (gegeven {expected})}}; mogelijk is het een eigen code van de afzender',
    'a code is not in the code list of this version of {format}{expected, select, none {} other { (element {expected})}}; it may be a code of the sender’s own',
  ),
  'character-invalid': say(
    'er staat een teken{segment, select, none {} other { in segment {segment}}} dat niet is toegestaan',
    'there is a character{segment, select, none {} other { in segment {segment}}} that is not allowed',
  ),
  'profile-rule': say(
    `het bericht houdt zich niet aan {rule, select, none {een regel van Peppol} other {regel {rule} van Peppol}}${profileDemands('nl')}{expected, select, none {} other { (verwacht is {expected})}}`,
    `the message does not keep to {rule, select, none {a rule of Peppol} other {rule {rule} of Peppol}}${profileDemands('en')}{expected, select, none {} other { (expected: {expected})}}`,
  ),
  'xml-not-well-formed': say(
    'de XML bevat een fout waardoor ze niet te lezen is',
    'the XML has a fault that makes it unreadable',
  ),
  'xml-doctype': say(
    'in de XML staan een DOCTYPE of eigen entiteiten; die zijn niet toegestaan',
    'the XML has a DOCTYPE or entities of its own, which are not allowed',
  ),
  'xml-duplicate-attribute': say(
    'in de XML staat hetzelfde attribuut twee keer',
    'the XML has the same attribute twice',
  ),
  'xml-too-deep': say('de XML is dieper genest dan wij verwerken', 'the XML is nested more deeply than we process'),
  'xml-too-large': say('de XML is groter dan wij verwerken', 'the XML is larger than we process'),
  'xml-encoding': say(
    'de XML staat in een andere tekenset dan erin is opgegeven',
    'the XML is in another character set than it says',
  ),
  'xml-without-message': say('in het XML-document staat geen bericht', 'there is no message in the XML document'),
  'xml-root-unknown': say('dit soort XML-document kennen wij niet', 'we do not know this kind of XML document'),
  'record-unreadable': say(
    'een regel in het bestand is geen record van een IDoc',
    'a line of the file is no record of an IDoc',
  ),
  'record-too-long': say(
    'een record{segment, select, none {} other { ({segment})}} is langer dan een record van een IDoc mag zijn{expected, select, none {} other { ({expected} tekens)}}; wat te veel is, is niet gelezen',
    'a record{segment, select, none {} other { ({segment})}} is longer than a record of an IDoc may be{expected, select, none {} other { ({expected} characters)}}; what is too much has not been read',
  ),
  'record-of-other-document': say(
    'een record{segment, select, none {} other { ({segment})}} hoort bij een ander IDoc{actual, select, none {} other { ({actual})}} dan waar het in staat{expected, select, none {} other { ({expected})}}',
    'a record{segment, select, none {} other { ({segment})}} belongs to another IDoc{actual, select, none {} other { ({actual})}} than the one that it stands in{expected, select, none {} other { ({expected})}}',
  ),
  'record-parent-missing': say(
    'een record{segment, select, none {} other { ({segment})}} hoort onder een record{actual, select, none {} other { met nummer {actual}}} dat er niet is',
    'a record{segment, select, none {} other { ({segment})}} belongs below a record{actual, select, none {} other { with number {actual}}} that is not there',
  ),
  'record-out-of-order': say(
    'de nummers van de records lopen niet door{segment, select, none {} other { bij {segment}}}{actual, select, none {} other {: er staat {actual}}}{expected, select, none {} other {, wij verwachten {expected}}}; mogelijk ontbreekt een record',
    'the numbers of the records do not run on{segment, select, none {} other { at {segment}}}{actual, select, none {} other {: there is {actual}}}{expected, select, none {} other {, we expect {expected}}}; a record may be missing',
  ),
  'record-cut-off': say(
    'het bestand houdt midden in een record{segment, select, none {} other { ({segment})}} op; mogelijk is het afgekapt',
    'the file stops in the middle of a record{segment, select, none {} other { ({segment})}}; it may have been cut off',
  ),
  'file-empty': say('het bestand is leeg', 'the file is empty'),
  'file-binary': say(
    'het is geen tekstbestand{looksLike, select, none {} binary {} other {, maar {looksLike}}}',
    'it is not a text file{looksLike, select, none {} binary {} other { but {looksLike}}}',
  ),
  'file-unknown-format': say(
    'aan het begin is niet te zien wat voor bestand het is{looksLike, select, none {} text {} other {; het lijkt op {looksLike}}}{begins, select, none {} other {; het begint met “{begins}”}}',
    'its beginning does not tell what kind of file it is{looksLike, select, none {} text {} other {; it looks like {looksLike}}}{begins, select, none {} other {; it begins with “{begins}”}}',
  ),
  'file-old-office': say(
    'het is een bestand van een oude Office (zoals XLS) of een met een wachtwoord; het moet als XLSX worden opgeslagen, zonder wachtwoord',
    'it is a file of an old Office (such as XLS) or one with a password; it must be saved as XLSX, without a password',
  ),
  'file-too-large': say(
    'het bestand{size, select, none {} other { van {size, number} bytes}} is groter dan wij aannemen{limit, select, none {} other { (hoogstens {limit, number} bytes)}}',
    'the file{size, select, none {} other { of {size, number} bytes}} is larger than we take in{limit, select, none {} other { (at most {limit, number} bytes)}}',
  ),
  'file-not-regular': say(
    'het is geen gewoon bestand maar een koppeling of een apparaat',
    'it is not a regular file but a link or a device',
  ),
  'charset-differs': say(
    'de tekst staat in een andere tekenset dan het bericht zegt',
    'the text is in another character set than the message says',
  ),
  'text-damaged': say(
    'de tekst was al beschadigd toen hij bij ons aankwam',
    'the text was damaged before it reached us',
  ),
  'decimal-mark-differs': say(
    'het decimaalteken is een ander dan het bericht zegt',
    'the decimal mark is another than the message says',
  ),
  'line-break-in-data': say(
    'midden in een gegeven staat een regeleinde',
    'there is a line break in the middle of an element',
  ),
  'value-unreadable': say('een waarde is niet te lezen', 'a value cannot be read'),
  'table-no-header': say('er is geen rij te vinden die de kolommen noemt', 'there is no row that names the columns'),
  'table-quote-broken': say(
    'een cel die met een aanhalingsteken begint, eindigt er niet mee',
    'a cell that begins with a quotation mark does not end with one',
  ),
  'table-too-large': say('de tabel is groter dan wij verwerken', 'the table is larger than we process'),
  'table-column-repeated': say(
    'twee kolommen{value, select, none {} other { heten “{value}”}} en verschillen van inhoud; welke is bedoeld, is niet te zien',
    'two columns{value, select, none {} other { are called “{value}”}} and differ in what they hold; which one is meant cannot be seen',
  ),
  'table-row-left-out': say(
    'een rij{value, select, none {} other { (“{value}”)}} is niet als orderregel gelezen',
    'a row{value, select, none {} other { (“{value}”)}} was not read as a line of the order',
  ),
  'table-sum-left-out': say(
    'een rij met totalen{value, select, none {} other { (“{value}”)}} is geen orderregel',
    'a row of totals{value, select, none {} other { (“{value}”)}} is no line of the order',
  ),
  'table-sheet-left-out': say(
    'het bestand heeft nog een werkblad{value, select, none {} other { (“{value}”)}}; dat is niet gelezen',
    'the file has another sheet{value, select, none {} other { (“{value}”)}}, which was not read',
  ),
  'xlsx-broken': say('de werkmap is beschadigd', 'the workbook is damaged'),
  'number-ambiguous': say(
    'een getal kan op twee manieren worden gelezen: niets in het bestand zegt of de punt of de komma het decimaalteken is',
    'a number can be read in two ways: nothing in the file says whether the point or the comma is its decimal mark',
  ),
  'number-shortened': say(
    'een nummer is door een rekenprogramma ingekort (zoals 8,71E+12) en niet meer te herkennen; de kolom moet als tekst worden opgeslagen',
    'a number was shortened by a spreadsheet (such as 8.71E+12) and cannot be known any more; the column must be saved as text',
  ),
  'date-order-contradicts': say(
    'in een kolom staan datums met de dag voorop en datums met de maand voorop; welke dag is bedoeld, is niet te zien',
    'a column has dates with the day first and dates with the month first; which day is meant cannot be seen',
  ),
  'table-order-differs': say(
    'een rij noemt een ander ordernummer dan de eerste',
    'a row names another order number than the first one',
  ),
  'overlay-broken': say(
    'de eigen leeswijzer van deze partner heeft een fout, dus zijn berichten wachten',
    'the overlay of this partner has a fault, so his messages wait',
  ),
  'schedule-divided': say(
    'een regel is verdeeld over dagen of plaatsen, en wij boeken er één dag en één plaats voor',
    'a line is divided over days or places, and we book one day and one place for it',
  ),
};
