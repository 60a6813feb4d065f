import { normaliseLabel } from './labels';

/*
 * Names by which the columns of order forms are known before a guide looks at them: to find the row that names the columns, the orders of
 * a file that holds several, and whether it is an order at all. What a column means is for the guide to say. Dutch, English, German, and the short
 * names of programs that export orders.
 */

const known = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(normaliseLabel));

/** The number that an order is known by, the surest name first: lines with the same one are one order. */
export const ORDER_NUMBER_NAMES: readonly string[] = [
  'Ordernummer', 'Order nr', 'Ordernr', 'Bestelnummer', 'Bestel nr', 'Bestelnr', 'Bestelbonnummer', 'Inkoopordernummer', 'Inkooporder',
  'Order number', 'Order no', 'Order ID', 'Purchase order number', 'Purchase order no', 'Purchase order', 'PO number', 'PO no', 'PO nr', 'PO',
  'Bestellnummer', 'Bestell Nr', 'Bestellnr', 'Auftragsnummer', 'Auftrags Nr', 'BsID', 'Order', 'Bestelling', 'Bestellung',
]; // prettier-ignore

const ORDER_NUMBERS: readonly string[] = ORDER_NUMBER_NAMES.map(normaliseLabel);

const QUANTITIES = known([
  'Aantal', 'Hoeveelheid', 'Aantallen', 'Besteld', 'Besteld aantal', 'Aantal besteld', 'Bestelaantal', 'Te bestellen', 'Bestelhoeveelheid',
  'Quantity', 'Qty', 'Order quantity', 'Order qty', 'Ordered quantity', 'Quantity ordered', 'Qty ordered', 'Ordered',
  'Menge', 'Bestellmenge', 'Anzahl', 'Stückzahl', 'Stückzahlen',
]); // prettier-ignore

const ARTICLES = known([
  'EAN', 'EAN code', 'EAN nummer', 'EAN nr', 'EAN13', 'GTIN', 'GTIN13', 'GTIN14', 'Barcode', 'Streepjescode', 'UPC', 'EAN GTIN', 'GTIN EAN',
  'Artikel', 'Artikelnummer', 'Artikelnr', 'Art nr', 'Artikelcode', 'Art code', 'SKU', 'Artikel ID', 'Art ID', 'Productcode', 'Productnummer',
  'Artikelnummer leverancier', 'Leveranciersartikelnummer', 'Lev art nr', 'Ons artikelnummer', 'Uw artikelnummer', 'Item', 'Item number',
  'Item no', 'Item code', 'Article', 'Article number', 'Article no', 'Article code', 'Product code', 'Product number', 'Product', 'Part number',
  'Part no', 'Supplier article number', 'Supplier item number', 'Vendor item number', 'Material', 'Materialnummer', 'Lieferantenartikelnummer',
  'Lieferanten Artikelnummer', 'Strichcode', 'Omschrijving', 'Artikelomschrijving', 'Description', 'Item description', 'Bezeichnung',
  'Artikelbezeichnung', 'Beschreibung',
]); // prettier-ignore

const OTHERS = known([
  'Prijs', 'Stukprijs', 'Eenheidsprijs', 'Nettoprijs', 'Inkoopprijs', 'Price', 'Unit price', 'Net price', 'Preis', 'Einzelpreis', 'Stückpreis',
  'Nettopreis', 'BEPreis', 'Eenheid', 'Bestel eenheid', 'Unit', 'UOM', 'Unit of measure', 'Einheit', 'Mengeneinheit', 'Regel', 'Regelnummer',
  'Regel nr', 'Regelnr', 'Line', 'Line number', 'Line no', 'Pos', 'Position', 'Positie', 'Pos nr', 'Valuta', 'Currency', 'Währung', 'Bedrag',
  'Regelbedrag', 'Amount', 'Line amount', 'Betrag', 'Opmerking', 'Remark', 'Bemerkung',
]); // prettier-ignore

/** How many of these labels name something of a line. */
export function knownLabels(labels: readonly string[]): number {
  return labels.filter((label) => QUANTITIES.has(label) || ARTICLES.has(label) || OTHERS.has(label)).length;
}

/** True where the columns are those of an order: how many are wanted of what. */
export const isOfOrder = (labels: readonly string[]): boolean =>
  labels.some((label) => QUANTITIES.has(label)) && labels.some((label) => ARTICLES.has(label));

/** The column that holds the order number; -1 when there is none. */
export function orderNumberColumn(labels: readonly string[]): number {
  const name = ORDER_NUMBERS.find((wanted) => labels.includes(wanted));
  return name === undefined ? -1 : labels.indexOf(name);
}
