import type { Decimal } from '../../kernel';
import type { XmlElement } from '../xml/message';
import { amountsOf, sumOf } from './amounts';

/** A document as rules look at it: what many of them ask for is worked out once, and only when one asks. */
export class ProfileDocument {
  private counts: ReadonlyMap<string, number> | null = null;
  private items: readonly XmlElement[] | null = null;

  /** Every amount is held against it. */
  readonly currency: string | null;

  constructor(readonly root: XmlElement) {
    this.currency = root.child('DocumentCurrencyCode')?.text ?? null;
  }

  /** The line items of the order's lines. */
  get lines(): readonly XmlElement[] {
    this.items ??= this.root.childrenNamed('OrderLine').flatMap((line) => line.child('LineItem') ?? []);
    return this.items;
  }

  /** Discounts and charges on the order itself. */
  get allowances(): readonly XmlElement[] {
    return this.root.childrenNamed('AllowanceCharge');
  }

  sumOfAllowances(indicator: 'true' | 'false'): Decimal {
    return sumOf(amountsOf(this.allowances, indicator));
  }

  get lineAmounts(): readonly XmlElement[] {
    return this.lines.flatMap((line) => line.child('LineExtensionAmount') ?? []);
  }

  get taxTotal(): XmlElement | null {
    return this.root.child('TaxTotal');
  }

  /** How many lines have this number. */
  linesNumbered(number: string): number {
    this.counts ??= countOf(this.lines);
    return this.counts.get(number) ?? 0;
  }

  /**
   * Whether TOT-003 can reckon what the buyer's total of the lines should be: it is there, each line has a price and none a discount. Where
   * it cannot, nobody else notices that a line is wrong.
   */
  get isReckonable(): boolean {
    const total = this.root.child('AnticipatedMonetaryTotal')?.child('LineExtensionAmount') ?? null;
    return total !== null && this.lines.every(hasPlainPrice);
  }
}

function countOf(lines: readonly XmlElement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const number = line.child('ID')?.text ?? null;
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

const hasPlainPrice = (line: XmlElement): boolean =>
  typeof line.child('Price')?.child('PriceAmount')?.text === 'string' && line.child('AllowanceCharge') === null;
