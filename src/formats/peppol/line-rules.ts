import { decimal, plain, type Decimal } from '../../kernel';
import type { XmlElement } from '../xml/message';
import { amountOf, amountsOf, belowZero, isAbout, isAboveZero, isNotNegative, sumOf, ZERO } from './amounts';
import type { ProfileDocument } from './profile-document';
import { lacking, unless, contradicts, type Breach } from './breach';
import { isIn, ORDERS, type Place, type ProfileRule } from './rule';

const ONE = decimal(1);
const isLine = (place: Place): boolean => isIn(place, 'OrderLine');

/** A value, or what stands for it where there is none; null where it is there and cannot be read: that is no zero. */
const orElse = (element: XmlElement | null, absent: Decimal): Decimal | null =>
  element === null ? absent : amountOf(element);

/** What a line comes to; what is not stated counts as in the rule: one piece, without a price. */
function lineAmountOf(line: XmlElement): Decimal | null {
  const quantity = orElse(line.child('Quantity'), ONE);
  const price = line.child('Price');
  const amount = orElse(price?.child('PriceAmount') ?? null, ZERO);
  const basis = orElse(price?.child('BaseQuantity') ?? null, ONE);
  if (quantity === null || amount === null || basis === null) return null;
  // A division costs more than the rest of the rule, and prices are mostly for one.
  const each = basis.eq(ONE) || basis.eq(ZERO) ? amount : amount.div(basis);
  const sum = quantity.times(each);
  const allowances = line.childrenNamed('AllowanceCharge');
  if (allowances.length === 0) return sum;
  return sum.plus(sumOf(amountsOf(allowances, 'true'))).minus(sumOf(amountsOf(allowances, 'false')));
}

function lineOff(line: XmlElement): Breach | null {
  const element = line.child('LineExtensionAmount');
  const stated = orElse(element, ZERO);
  const expected = lineAmountOf(line);
  if (stated === null || expected === null || isAbout(stated, expected)) return null;
  const isSaid = line.child('Quantity') !== null && typeof line.child('Price')?.child('PriceAmount')?.text === 'string';
  return { actual: element?.text ?? null, expected: isSaid ? plain(expected) : null };
}

function numberOff(line: XmlElement, document: ProfileDocument): Breach | null {
  const number = line.child('ID');
  return unless(typeof number?.text === 'string' && document.linesNumbered(number.text) === 1, number);
}

/** Lines of the order, and their prices. */
export const lineRules: readonly ProfileRule[] = [
  {
    name: 'R024',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the amount of a line is its quantity at its price, with charges and less discounts',
    about: ['LineItem'],
    where: isLine,
    breach: lineOff,
    // The rule counts what is not there as zero. Many orders state no amounts of lines, and nothing is wrong with those. What contradicts
    // itself is asked about by TOT-004, or by PRC-012 where there are discounts in it.
    told: (seen) => (contradicts(seen) ? 'TOT-004' : 'never'),
  },
  {
    name: 'R025',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the quantity that a price is for is above zero',
    about: ['BaseQuantity'],
    where: ({ parent }) => parent?.element.name === 'Price' && parent.parent !== null && isLine(parent.parent),
    breach: (basis) => unless(isAboveZero(basis), basis),
    told: 'PRC-005',
  },
  {
    name: 'R001',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'each line has a number that no other line of the order has',
    about: ['LineItem'],
    where: isLine,
    breach: numberOff,
    told: ({ actual }) => (actual === null ? 'note' : 'DUP-006'),
  },
  {
    name: 'R004',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the quantity of a line is not negative',
    about: ['LineItem'],
    where: isLine,
    breach: (line) => belowZero(line.child('Quantity')),
    told: 'QTY-001',
  },
  {
    name: 'R013',
    transactions: ORDERS,
    flag: 'warning',
    demands: 'each line has a quantity',
    about: ['LineItem'],
    where: isLine,
    breach: (line) => lacking(line.child('Quantity') !== null),
    told: 'QTY-001',
  },
  {
    name: 'R005',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the price of a line is there and not negative',
    about: ['Price'],
    breach: (price) => belowZero(price.child('PriceAmount')),
    told: 'PRC-001',
  },
  {
    name: 'R027',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'a gross price is not negative',
    about: ['Price'],
    breach: (price) => noneNegative(price, 'BaseAmount'),
    told: 'note',
  },
  {
    name: 'R033',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the discount in a price is not negative',
    about: ['Price'],
    breach: (price) => noneNegative(price, 'Amount'),
    told: 'note',
  },
];

function noneNegative(price: XmlElement, name: string): Breach | null {
  const amounts = price.childrenNamed('AllowanceCharge').flatMap((one) => one.childrenNamed(name));
  return unless(amounts.length === 0 || amounts.some(isNotNegative), amounts[0]);
}
