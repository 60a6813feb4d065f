import { plain, type Decimal } from '../../kernel';
import type { XmlElement } from '../xml/message';
import { amountOf, belowZero, sumOf, ZERO } from './amounts';
import type { ProfileDocument } from './profile-document';
import { contradicts, unless, type Breach } from './breach';
import { isIn, ORDERS, type Place, type ProfileRule, type Seen, type Telling } from './rule';

const TOTALS = 'AnticipatedMonetaryTotal';
const AMOUNTS = ['Amount', 'TaxAmount', 'LineExtensionAmount', 'PriceAmount', 'BaseAmount'];
/** Those of UBL that stand among the totals of an order only. */
const TOTAL_AMOUNTS = [
  'TaxExclusiveAmount',
  'TaxInclusiveAmount',
  'AllowanceTotalAmount',
  'ChargeTotalAmount',
  'PrepaidAmount',
  'PayableRoundingAmount',
  'PayableAmount',
  'PayableAlternativeAmount',
];
const isAmount = (place: Place): boolean => AMOUNTS.includes(place.element.name) || isIn(place, TOTALS);

const isWithin = (place: Place | null, name: string): boolean =>
  place !== null && (place.element.name === name || isWithin(place.parent, name));

/** A total with what the rules take for it where it is not there. */
function totalsOf(total: XmlElement) {
  const amount = (name: string): Decimal | null => amountOf(total.child(name));
  const line = amount('LineExtensionAmount');
  const allowance = amount('AllowanceTotalAmount') ?? ZERO;
  const charge = amount('ChargeTotalAmount') ?? ZERO;
  return {
    line,
    /** What the amounts of lines, discounts and charges come to. */
    net: line === null ? null : line.minus(allowance).plus(charge),
    allowance,
    charge,
    statedNet: amount('TaxExclusiveAmount'),
    gross: amount('TaxInclusiveAmount'),
    prepaid: amount('PrepaidAmount') ?? ZERO,
    rounding: amount('PayableRoundingAmount') ?? ZERO,
    payable: amount('PayableAmount'),
  };
}

/** Null where both are the same; a value that is not there is the same as nothing, and so is broken. */
function differing(actual: Decimal | null, expected: Decimal | null): Breach | null {
  if (actual !== null && expected !== null && actual.eq(expected)) return null;
  return { actual: actual === null ? null : plain(actual), expected: expected === null ? null : plain(expected) };
}

/** A discount or charge in the total that stands nowhere would be confirmed in silence (decision 17); those that stand there PRC-012 asks about. */
const hidden = (seen: Seen): Telling => (seen.document.allowances.length === 0 && contradicts(seen) ? 'hold' : 'note');

function unreckoned(seen: Seen): Telling {
  if (seen.document.isReckonable) return 'TOT-003';
  return contradicts(seen) ? 'hold' : 'never';
}

function currencyOff(amount: XmlElement, { currency }: ProfileDocument): Breach | null {
  const actual = amount.attribute('currencyID');
  return actual === null || actual === currency ? null : { actual, expected: currency };
}

const decimalsOf = (text: string | null): number => /\.(.*)$/s.exec(text ?? '')?.[1]?.length ?? 0;

/** Where no line has an amount the sum is nothing, and not a value that the order states. */
function lineTotalOff(total: XmlElement, { lineAmounts }: ProfileDocument): Breach | null {
  const breach = differing(totalsOf(total).line, sumOf(lineAmounts));
  return breach !== null && lineAmounts.length === 0 ? { ...breach, expected: null } : breach;
}

function netOff(total: XmlElement): Breach | null {
  const { statedNet, net } = totalsOf(total);
  return total.child('TaxExclusiveAmount') === null && net !== null ? null : differing(statedNet, net);
}

function payableOff(total: XmlElement): Breach | null {
  const { gross, prepaid, rounding, payable } = totalsOf(total);
  return gross === null || gross.eq(0) ? null : differing(payable, gross.minus(prepaid).plus(rounding));
}

function grossOff(total: XmlElement, { taxTotal }: ProfileDocument): Breach | null {
  const { gross, statedNet, net } = totalsOf(total);
  if (gross === null || gross.eq(0) || taxTotal === null) return null;
  const base = statedNet ?? net;
  const tax = amountOf(taxTotal.child('TaxAmount')) ?? ZERO;
  return differing(gross, base === null ? null : base.plus(tax));
}

/** Every amount, and what the totals of the order add up to. */
export const amountRules: readonly ProfileRule[] = [
  {
    name: 'R003',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'all amounts are in the currency of the order',
    about: [...AMOUNTS, ...TOTAL_AMOUNTS],
    where: isAmount,
    breach: currencyOff,
    told: ({ place }) => (place.element.name === 'PriceAmount' ? 'HDR-003' : 'note'),
  },
  {
    name: 'R028',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'amounts other than those of a price have two decimals at most',
    about: [...AMOUNTS, ...TOTAL_AMOUNTS],
    where: (place) => isAmount(place) && !isWithin(place.parent, 'Price'),
    breach: (amount) => unless(decimalsOf(amount.text) <= 2, amount),
    told: 'note',
  },
  {
    name: 'R006',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the amount to be paid is there and not negative',
    about: [TOTALS],
    breach: (total) => belowZero(total.child('PayableAmount')),
    told: ({ actual, broken }) => (actual === null || broken.has('R007') ? 'note' : 'hold'),
  },
  {
    name: 'R007',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the total of the lines is there and not negative',
    about: [TOTALS],
    breach: (total) => belowZero(total.child('LineExtensionAmount')),
    told: 'TOT-003',
  },
  {
    name: 'R008',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the total of the lines is the sum of their amounts',
    about: [TOTALS],
    breach: lineTotalOff,
    told: unreckoned,
  },
  {
    name: 'R009',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the total of discounts on the order is the sum of their amounts',
    about: [TOTALS],
    breach: (total, document) => differing(totalsOf(total).allowance, document.sumOfAllowances('false')),
    told: hidden,
  },
  {
    name: 'R010',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the total of charges on the order is the sum of their amounts',
    about: [TOTALS],
    breach: (total, document) => differing(totalsOf(total).charge, document.sumOfAllowances('true')),
    told: hidden,
  },
  {
    name: 'R011',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the total without tax is that of the lines less the discounts and with the charges',
    about: [TOTALS],
    breach: netOff,
    told: (seen) => (contradicts(seen) ? (seen.broken.has('R008') ? 'note' : 'hold') : 'never'),
  },
  {
    name: 'R016',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the amount to be paid is the total with tax less what was paid, rounded as stated',
    about: [TOTALS],
    breach: payableOff,
    told: 'note',
  },
  {
    name: 'R017',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the total with tax is the one without and the tax',
    about: [TOTALS],
    breach: grossOff,
    told: 'note',
  },
];
