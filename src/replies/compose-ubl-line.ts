import type { XmlNode } from '../formats';
import type { Language } from '../kernel';
import { aggregate, basic, promisedDelivery } from './compose-ubl-elements';
import { lineWords } from './compose-words';
import type { LineOutcome, LineTerms, OrderOutcome } from './outcome';

export interface UblLineSetting {
  readonly outcome: OrderOutcome;
  /** From 0. */
  readonly index: number;
  readonly currency: string;
  readonly language: Language;
}

/** LineStatusCode (UNCL1229, subset of Peppol): accepted without amendment, changed, not accepted. */
const STATUS: Readonly<Record<Exclude<LineOutcome['kind'], 'pending'>, string>> = {
  accepted: '5',
  changed: '3',
  rejected: '7',
};

/** One ("C62"): the attribute is mandatory, and a quantity without a unit counts the article named. */
const ONE = 'C62';

/** One line of the answer. The article ordered stays in LineItem; the one that takes its place is SellerSubstitutedLineItem. */
export function orderLine({ outcome, index, currency, language }: UblLineSetting): XmlNode | null {
  const line = outcome.lines[index];
  if (line === undefined) return null;
  const { asked, confirmed } = line;
  const id = lineId(outcome, index);
  const unit = { unitCode: confirmed?.unit ?? ONE };
  const otherDate = confirmed !== null && confirmed.date !== outcome.confirmedDate ? confirmed.date : null;
  return aggregate(
    'OrderLine',
    aggregate(
      'LineItem',
      basic('ID', id),
      basic('Note', lineWords(line, language)),
      basic('LineStatusCode', line.kind === 'pending' ? null : STATUS[line.kind]),
      basic('Quantity', confirmed?.quantity ?? null, unit),
      promisedDelivery(otherDate),
      confirmed === null ? null : price(confirmed, currency),
      item(asked, confirmed),
    ),
    line.changes.includes('article') && confirmed !== null
      ? aggregate('SellerSubstitutedLineItem', basic('ID', id), item({ ...confirmed, buyerArticle: null }, null))
      : null,
    aggregate('OrderLineReference', basic('LineID', line.number ?? id)),
  );
}

/** Line identifiers are unique in the answer (PEPPOL-T76-R003): the buyer's where they all are, else we count. */
function lineId({ lines }: OrderOutcome, index: number): string {
  const numbers = lines.map(({ number }) => number?.trim() ?? '');
  const usable = !numbers.includes('') && new Set(numbers).size === numbers.length;
  return usable ? (numbers[index] ?? '') : String(index + 1);
}

const price = ({ price: amount, priceBasis, unit }: LineTerms, currency: string): XmlNode | null =>
  amount === null
    ? null
    : aggregate(
        'Price',
        basic('PriceAmount', amount, { currencyID: currency }),
        basic('BaseQuantity', priceBasis?.quantity ?? null, { unitCode: priceBasis?.unit ?? unit ?? ONE }),
      );

/** An article. A name is mandatory: where the order gave none, ours; else a code has to do. */
function item(terms: LineTerms, other: LineTerms | null): XmlNode | null {
  const { gtin, supplierArticle, buyerArticle, description } = terms;
  const names = [description, other?.description, supplierArticle, buyerArticle, gtin];
  const name = names.find((text) => text?.trim()) ?? '-';
  return aggregate(
    'Item',
    basic('Name', name),
    aggregate('BuyersItemIdentification', basic('ID', buyerArticle)),
    aggregate('SellersItemIdentification', basic('ID', supplierArticle)),
    // 0160 is the GTIN.
    aggregate('StandardItemIdentification', basic('ID', gtin, { schemeID: '0160' })),
  );
}
