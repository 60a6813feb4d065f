/** Parts of ICU messages that several entries share: codes of ours in words. */
export const LEVEL_NL =
  '{level, select, each {stuk} inner {binnenverpakking} case {doos} layer {laag} pallet {pallet} other {eenheid}}';
export const LEVEL_EN =
  '{level, select, each {piece} inner {inner pack} case {case} layer {layer} pallet {pallet} other {unit}}';

export const ROLE_NL =
  '{role, select, buyer {koper} supplier {leverancier} deliverTo {afleveradres} invoicee {factuuradres} other {partij}}';
export const ROLE_EN =
  '{role, select, buyer {buyer} supplier {supplier} deliverTo {delivery place} invoicee {invoicee} other {party}}';

export const SOURCE_NL =
  '{source, select, promotion {actie {contract}} contract {contract {contract}} customer {klantprijs} group {groepsprijs} list {prijslijst} other {onbekende bron}}';
export const SOURCE_EN =
  '{source, select, promotion {promotion {contract}} contract {contract {contract}} customer {customer price} group {group price} list {price list} other {unknown source}}';

/** An allowance or charge with whatever it states: "Korting TD 5 %", "Toeslag FC 12,50". */
const STATED =
  '{code, select, none {} other { {code}}}{percentage, select, none {} other { {percentage, number} %}}{amount, select, none {} other { {amount, number, money}}}';
export const ALLOWANCE_NL = `{kind, select, allowance {Korting} charge {Toeslag} other {Korting of toeslag}}${STATED}`;
export const ALLOWANCE_EN = `{kind, select, allowance {Discount} charge {Charge} other {Discount or charge}}${STATED}`;

/** What a message wants when it is not a new order (element 1225). */
export const FUNCTION_NL = `{function, select, cancellation {een annulering} change {een wijziging}
  replacement {een vervangende order} confirmation {een akkoord op ons antwoord} duplicate {een duplicaat}
  proposal {een voorstel} hold {een verzoek om te wachten} copy {een kopie} provisional {een voorlopige order}
  other {een bericht met functie {code}}}`.replace(/\n\s+/g, ' ');
export const FUNCTION_EN = `{function, select, cancellation {a cancellation} change {a change}
  replacement {a replacement} confirmation {an agreement to our response} duplicate {a duplicate}
  proposal {a proposal} hold {a request to wait} copy {a copy} provisional {a provisional order}
  other {a message with function {code}}}`.replace(/\n\s+/g, ' ');

/** Why a mail was not taken in, and what somebody does about it. */
export const MAIL_WHY_NL = `{why, select,
  unknownSender {dit adres hoort bij geen handelspartner. Is het een order, leg het adres dan bij de partner vast en zet de mail terug in de postbus.}
  notAuthenticated {onze mailserver bevestigt niet dat de mail echt van dit adres komt. Bel de partner op een bekend nummer en verwerk niets voordat hij de mail bevestigt.}
  noAttachment {er zit geen order bij. Lees de mail en antwoord de afzender.}
  empty {de bijlage is leeg. Vraag de afzender om hem opnieuw te sturen.}
  tooLarge {de mail van {size, number} bytes is groter dan wij aannemen (hoogstens {limit, number} bytes). Vraag de afzender om de order zonder andere bijlagen te sturen.}
  tooManyAttachments {er zitten meer bijlagen bij dan wij aannemen (hoogstens {limit, number}). Vraag de afzender om ze over meer mails te verdelen.}
  archive {er zit een archief of een doorgestuurde mail bij, en die wordt niet geopend. Vraag de afzender om de bestanden los te sturen.}
  encrypted {de mail is versleuteld. Vraag de afzender om hem onversleuteld te sturen.}
  other {de mail of een bijlage is beschadigd of te ingewikkeld opgebouwd. Vraag de afzender om de order opnieuw te sturen.}}`.replace(
  /\n\s+/g,
  ' ',
);
export const MAIL_WHY_EN = `{why, select,
  unknownSender {this address belongs to no trading partner. If it is an order, note the address with the partner and put the mail back into the mailbox.}
  notAuthenticated {our mail server does not confirm that the mail really comes from this address. Call the partner on a known number and process nothing before he confirms the mail.}
  noAttachment {there is no order with it. Read the mail and answer the sender.}
  empty {the attachment is empty. Ask the sender to send it again.}
  tooLarge {the mail of {size, number} bytes is larger than we take in (at most {limit, number} bytes). Ask the sender to send the order without other attachments.}
  tooManyAttachments {it has more attachments than we take in (at most {limit, number}). Ask the sender to spread them over several mails.}
  archive {it comes with an archive or a forwarded mail, which is not opened. Ask the sender to send the files themselves.}
  encrypted {the mail is encrypted. Ask the sender to send it unencrypted.}
  other {the mail or an attachment is damaged or too complicated. Ask the sender to send the order again.}}`.replace(
  /\n\s+/g,
  ' ',
);
/** The same, to the sender. */
export const MAIL_ASK_NL = `{why, select,
  unknownSender {Uw mailadres is bij ons niet bekend. Vanaf welk adres stuurt u uw orders?}
  notAuthenticated {Wij kunnen niet vaststellen dat hij van u komt. Hebt u hem gestuurd?}
  noAttachment {Er zat geen order bij. Wilt u de order als bijlage sturen?}
  empty {De bijlage is leeg. Wilt u hem opnieuw sturen?}
  tooLarge {Hij is te groot. Wilt u de order zonder andere bijlagen sturen?}
  tooManyAttachments {Er zitten te veel bijlagen bij. Wilt u ze over meer mails verdelen?}
  archive {Wij openen geen zipbestanden en geen doorgestuurde mails. Wilt u de bestanden los sturen?}
  encrypted {Hij is versleuteld. Wilt u hem onversleuteld sturen?}
  other {Hij is beschadigd bij ons aangekomen. Wilt u de order opnieuw sturen?}}`.replace(/\n\s+/g, ' ');
export const MAIL_ASK_EN = `{why, select,
  unknownSender {We do not know your mail address. From which address do you send your orders?}
  notAuthenticated {We cannot establish that it comes from you. Did you send it?}
  noAttachment {There was no order with it. Could you please send the order as an attachment?}
  empty {The attachment is empty. Could you please send it again?}
  tooLarge {It is too large. Could you please send the order without other attachments?}
  tooManyAttachments {It has too many attachments. Could you please spread them over several mails?}
  archive {We do not open zip files or forwarded mails. Could you please send the files themselves?}
  encrypted {It is encrypted. Could you please send it unencrypted?}
  other {It has reached us damaged. Could you please send the order again?}}`.replace(/\n\s+/g, ' ');
