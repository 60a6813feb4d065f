import { plain } from '../../kernel';
import type { XmlElement } from '../xml/message';
import { amountOf, isAbout, belowZero, ZERO } from './amounts';
import { ALLOWANCE_REASONS, CHARGE_REASONS } from './code-lists';
import { lacking, LACKING, unless, type Breach } from './breach';
import { isIn, ORDERS, type Place, type ProfileRule } from './rule';

const has = (element: XmlElement, name: string): boolean => element.child(name) !== null;

/** On the order itself or on one of its lines. */
function isOfOrderOrLine(place: Place): boolean {
  const { parent } = place;
  if (parent === null) return false;
  if (parent.parent === null) return true;
  return isIn(place, 'LineItem') && isIn(parent, 'OrderLine') && parent.parent.parent?.parent === null;
}

// The profile asks an element about the first context only that it fits: what has half of a percentage is not asked about its amount.
const lacksBase = ({ element }: Place): boolean =>
  has(element, 'MultiplierFactorNumeric') && !has(element, 'BaseAmount');
const lacksPercentage = (place: Place): boolean =>
  isOfOrderOrLine(place) && !has(place.element, 'MultiplierFactorNumeric') && has(place.element, 'BaseAmount');
const isWhole = (place: Place): boolean => isOfOrderOrLine(place) && !lacksBase(place) && !lacksPercentage(place);

/** Base amount × percentage; null where one of them cannot be read. */
function percentageOff(allowance: XmlElement): Breach | null {
  const base = allowance.child('BaseAmount');
  const percentage = allowance.child('MultiplierFactorNumeric');
  if (base === null || percentage === null) return null;
  const [of, percent] = [amountOf(base), amountOf(percentage)];
  if (of === null || percent === null) return null;
  const expected = of.times(percent).div(100);
  const amount = allowance.child('Amount');
  return isAbout(amountOf(amount) ?? ZERO, expected)
    ? null
    : { actual: amount?.text ?? null, expected: plain(expected) };
}

function priceOff(allowance: XmlElement, price: XmlElement | undefined): Breach | null {
  if (!has(allowance, 'BaseAmount')) return null;
  const [base, off] = [amountOf(allowance.child('BaseAmount')), amountOf(allowance.child('Amount'))];
  const net = amountOf(price?.child('PriceAmount'));
  const expected = base === null || off === null ? null : base.minus(off);
  if (net !== null && expected?.eq(net) === true) return null;
  return { actual: net === null ? null : plain(net), expected: expected === null ? null : plain(expected) };
}

const codeOf =
  (indicator: 'true' | 'false') =>
  ({ parent }: Place): boolean =>
    parent?.element.name === 'AllowanceCharge' && parent.element.child('ChargeIndicator')?.text === indicator;

/** Discounts and charges. Those of the order and of lines are asked about as a whole (PRC-012), whatever is wrong with them. */
export const allowanceRules: readonly ProfileRule[] = [
  {
    name: 'R020',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'a percentage says what amount it is of',
    about: ['AllowanceCharge'],
    where: lacksBase,
    breach: () => LACKING,
    told: (seen) => (isIn(seen.place, 'Price') ? 'note' : 'PRC-012'),
  },
  {
    name: 'R021',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'an amount to take a percentage of comes with the percentage',
    about: ['AllowanceCharge'],
    where: lacksPercentage,
    breach: () => LACKING,
    told: 'PRC-012',
  },
  {
    name: 'R022',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'a discount or charge by percentage has the amount that this gives',
    about: ['AllowanceCharge'],
    where: isWhole,
    breach: percentageOff,
    told: 'PRC-012',
  },
  {
    name: 'R023',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'a discount or charge says why, in words or by a code',
    about: ['AllowanceCharge'],
    where: isWhole,
    breach: (allowance) =>
      lacking(has(allowance, 'AllowanceChargeReason') || has(allowance, 'AllowanceChargeReasonCode')),
    told: 'PRC-012',
  },
  {
    name: 'R032',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the amount of a discount or charge is there and not negative',
    about: ['AllowanceCharge'],
    where: isWhole,
    breach: (allowance) => belowZero(allowance.child('Amount')),
    told: 'PRC-012',
  },
  {
    name: 'CL001',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the reason of a discount is a code of UNCL 5189 that the profile uses',
    about: ['AllowanceChargeReasonCode'],
    where: codeOf('false'),
    breach: (code) => unless(ALLOWANCE_REASONS.has(code.text ?? ''), code),
    told: 'PRC-012',
  },
  {
    name: 'CL002',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the reason of a charge is a code of UNCL 7161',
    about: ['AllowanceChargeReasonCode'],
    where: codeOf('true'),
    breach: (code) => unless(CHARGE_REASONS.has(code.text ?? ''), code),
    told: 'PRC-012',
  },
  {
    name: 'R019',
    transactions: ORDERS,
    flag: 'fatal',
    demands: 'the price is the gross price less its discount, where that is stated',
    about: ['AllowanceCharge'],
    where: (place) => isIn(place, 'Price') && !lacksBase(place),
    breach: (allowance, _, { parent }) => priceOff(allowance, parent?.element),
    told: 'note',
  },
];
