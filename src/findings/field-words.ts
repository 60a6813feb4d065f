import type { Language } from '../kernel';

type Texts = Readonly<Record<Language, string>>;
const say = (nl: string, en: string): Texts => ({ nl, en });

/** Fields of the purchase order, of its parties and of its lines, as people call them. */
const FIELDS: Readonly<Record<string, Texts>> = {
  number: say('bestelnummer', 'order number'),
  date: say('orderdatum', 'order date'),
  function: say('functie van het bericht', 'message function'),
  documentType: say('soort order', 'order type'),
  responseType: say('gewenst antwoord', 'answer asked for'),
  currency: say('valuta', 'currency'),
  requestedDelivery: say('leverdatum', 'delivery date'),
  earliestDelivery: say('vroegste leverdatum', 'earliest delivery date'),
  latestDelivery: say('uiterste leverdatum', 'latest delivery date'),
  'parties.buyer': say('koper', 'buyer'),
  'parties.supplier': say('leverancier', 'supplier'),
  'parties.deliverTo': say('afleveradres', 'delivery address'),
  'parties.invoicee': say('factuuradres', 'invoice address'),
  'control.lineCount': say('controletelling van de regels', 'control count of lines'),
  'control.quantitySum': say('controletelling van de aantallen', 'control count of quantities'),
  'control.lineAmount': say('totaal van de regels', 'total of the lines'),
  'control.totalAmount': say('totaal van de order', 'total of the order'),
  lines: say('orderregels', 'order lines'),
  texts: say('opmerking', 'remark'),
  allowances: say('korting of toeslag', 'discount or charge'),
  references: say('referentie', 'reference'),
  demands: say('eis aan vervoer of verpakking', 'demand of transport or packing'),
  vatNumber: say('btw-nummer', 'VAT number'),
};
const LINE_FIELDS: Readonly<Record<string, Texts>> = {
  number: say('regelnummer', 'line number'),
  gtin: say('GTIN', 'GTIN'),
  supplierArticle: say('ons artikelnummer', 'our article number'),
  buyerArticle: say('artikelnummer van de koper', 'article number of the buyer'),
  description: say('omschrijving', 'description'),
  quantity: say('aantal', 'quantity'),
  unit: say('eenheid', 'unit'),
  price: say('prijs', 'price'),
  priceKind: say('soort prijs', 'kind of price'),
  priceBasis: say('aantal waarvoor de prijs geldt', 'quantity that the price is for'),
  'priceBasis.quantity': say('aantal waarvoor de prijs geldt', 'quantity that the price is for'),
  'priceBasis.unit': say('eenheid van de prijs', 'unit of the price'),
  currency: say('valuta', 'currency'),
  requestedDelivery: say('leverdatum', 'delivery date'),
  amount: say('regelbedrag', 'line amount'),
  unitsPerPack: say('aantal per verpakking', 'quantity per pack'),
  packages: say('aantal verpakkingen', 'number of packages'),
  vatRate: say('btw-tarief', 'rate of VAT'),
  substitution: say('vervanging', 'substitution'),
  keepUntil: say('minimaal houdbaar tot', 'to keep at least until'),
  texts: say('opmerking', 'remark'),
  allowances: say('korting of toeslag', 'discount or charge'),
};
const PART_FIELDS: Readonly<Record<string, Texts>> = {
  id: say('nummer', 'number'),
  idScheme: say('soort nummer', 'kind of number'),
  gln: say('GLN', 'GLN'),
  name: say('naam', 'name'),
  street: say('straat', 'street'),
  city: say('plaats', 'city'),
  postcode: say('postcode', 'postcode'),
  country: say('land', 'country'),
  kind: say('korting of toeslag', 'discount or charge'),
  code: say('code', 'code'),
  percentage: say('percentage', 'percentage'),
  amount: say('bedrag', 'amount'),
  basis: say('bedrag waarover', 'amount that it is of'),
  sequence: say('volgorde', 'order of calculation'),
};

/** What stands in the segments that a message most often lacks. */
const SEGMENTS: Readonly<Record<string, Texts>> = {
  BGM: say('nummer en soort van het bericht', 'number and kind of the message'),
  DTM: say('datum', 'date'),
  NAD: say('partij', 'party'),
  LIN: say('orderregel', 'order line'),
  QTY: say('aantal', 'quantity'),
  UNS: say('scheiding tussen regels en slot', 'separator of lines and summary'),
  UNT: say('einde van het bericht', 'end of the message'),
  BEG: say('nummer en soort van de order', 'number and kind of the order'),
  N1: say('partij', 'party'),
  PO1: say('orderregel', 'order line'),
  ORD: say('nummer van de order', 'number of the order'),
  CLO: say('afleveradres', 'delivery address'),
  OLD: say('orderregel', 'order line'),
};

const own = (texts: Readonly<Record<string, Texts>>, name: string): Texts | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;

/** "lines[2].price" apart: place and rest. */
const LINE = /^lines\[(\d+)\](?:\.(.+))?$/;
/** "SG25 LIN" and "LIN". */
const SEGMENT = /^(?:SG\d+ )?([A-Z][A-Z0-9]{1,2})$/;

/** A name within the order or a line; where its last part has no words with what is before it, both are named: "koper, naam". */
function nameOf(name: string, fields: Readonly<Record<string, Texts>>, language: Language): string | null {
  const plain = name.replace(/\[\d+\]/g, '');
  const whole = own(fields, plain);
  if (whole !== undefined) return whole[language];
  const dot = plain.lastIndexOf('.');
  const [of, part] = [own(fields, plain.slice(0, Math.max(dot, 0))), own(PART_FIELDS, plain.slice(dot + 1))];
  return of === undefined || part === undefined ? null : `${of[language]}, ${part[language]}`;
}

/**
 * A canonical field in words: "regel 3, prijs" for "lines[2].price". What is none stays as it is.
 *
 * @param line the buyer's number of the line, where it is known; else lines are counted from 1
 */
export function fieldText(field: string, line: string | null, language: Language): string {
  const ofLine = LINE.exec(field);
  if (ofLine === null) return nameOf(field, FIELDS, language) ?? field;
  const number = `${language === 'nl' ? 'regel' : 'line'} ${line ?? String(Number(ofLine[1]) + 1)}`;
  const rest = ofLine[2];
  return rest === undefined ? number : `${number}, ${nameOf(rest, LINE_FIELDS, language) ?? rest}`;
}

/** What a message lacks, in words: a canonical field, or a segment by its tag: "LIN (orderregel)" for "SG25 LIN". */
export function missingText(field: string, line: string | null, language: Language): string {
  const tag = SEGMENT.exec(field)?.[1];
  if (tag === undefined) return fieldText(field, line, language);
  const words = own(SEGMENTS, tag);
  return words === undefined ? `segment ${tag}` : `${tag} (${words[language]})`;
}
