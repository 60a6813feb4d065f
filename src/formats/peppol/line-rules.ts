import { decimal, plain, type Decimal } from '../../kernel';
import type { XmlElement } from '../xml/message';
import { amountOf, amountsOf, isAbout, isNotNegative, sumOf, ZERO } from './amounts';
import { isIn, lacking, ORDERS, type Breach, type Place, type ProfileRule } from './rule';

const ONE = decimal(1);
const isLine = (place: Place): boolean => isIn(place, 'OrderLine');
const quoted = (element: XmlElement | null | undefined): Breach => ({ actual: element?.text ?? null, expected: null });

/** An amount that is there and cannot be read is no zero: nothing is reckoned with it. */
const isUnreadable = (element: XmlElement | null | undefined): boolean => element != null && amountOf(element) === null;

/** What a line comes to; what is not stated counts as in the rule: one piece, without a price. */
function lineAmountOf(line: XmlElement): Decimal | null {
  const quantity = line.child('Quantity');
  const price = line.child('Price')?.child('PriceAmount');
  const basis = line.child('Price')?.child('BaseQuantity');
  if ([quantity, price, basis].some(isUnreadable)) return null;
  const per = amountOf(basis) ?? ONE;
  const allowances = line.childrenNamed('AllowanceCharge');
  return (amountOf(quantity) ?? ONE)
    .times((amountOf(price) ?? ZERO).div(per.eq(0) ? ONE : per))
    .plus(sumOf(amountsOf(allowances, 'true')))
    .minus(sumOf(amountsOf(allowances, 'false')));
}

function lineOff(line: XmlElement): Breach | null {
  const stated = line.child('LineExtensionAmount');
  const expected = lineAmountOf(line);
  if (expected === null || isUnreadable(stated) || isAbout(amountOf(stated) ?? ZERO, expected)) return null;
  const isSaid = line.child('Quantity') !== null && line.child('Price')?.child('PriceAmount') != null;
  return { actual: stated?.text ?? null, expected: isSaid ? plain(expected) : null };
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
    told: ({ actual, expected, document }) =>
      actual === null || expected === null || document.isReckonable ? 'note' : 'hold',
  },
  {
    name: 'R025',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the quantity that a price is for is above zero',
    about: ['LineItem'],
    where: isLine,
    breach: (line) => {
      const basis = line.child('Price')?.child('BaseQuantity') ?? null;
      return basis === null || (amountOf(basis) ?? ZERO).gt(0) ? null : quoted(basis);
    },
    told: 'PRC-005',
  },
  {
    name: 'R001',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'each line has a number that no other line of the order has',
    about: ['LineItem'],
    where: isLine,
    breach: (line, document) => {
      const number = line.child('ID')?.text ?? null;
      return number !== null && document.linesNumbered(number) === 1 ? null : { actual: number, expected: null };
    },
    told: ({ actual }) => (actual === null ? 'note' : 'hold'),
  },
  {
    name: 'R004',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the quantity of a line is not negative',
    about: ['LineItem'],
    where: isLine,
    breach: (line) => (isNotNegative(line.child('Quantity')) ? null : quoted(line.child('Quantity'))),
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
    breach: (price) => (isNotNegative(price.child('PriceAmount')) ? null : quoted(price.child('PriceAmount'))),
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
  return amounts.length === 0 || amounts.some(isNotNegative) ? null : quoted(amounts[0]);
}
