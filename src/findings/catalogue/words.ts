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
  '{source, select, contract {contract {contract}} customer {klantprijs} list {prijslijst} other {onbekende bron}}';
export const SOURCE_EN =
  '{source, select, contract {contract {contract}} customer {customer price} list {price list} other {unknown source}}';

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
