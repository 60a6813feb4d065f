import { decimal, parseDecimal, roundTo, type Decimal } from '../../kernel';
import type { XmlElement } from '../xml/message';
import { unless, type Breach } from './breach';

export const ZERO = decimal(0);

/** Amounts that are reckoned from a percentage or a price may be so much off (function `slack` of the profile's rules). */
const SLACK = decimal('0.02');

/** xs:decimal allows what our own numbers do not: a plus, and no digit on one side of the point (XML Schema 1.1 part 2, 3.3.3). */
const XML_DECIMAL = /^([+-]?)(\d*)\.?(\d*)$/;

/** The number of an element; null where it is missing or none. */
export function amountOf(element: XmlElement | null | undefined): Decimal | null {
  const text = element?.text ?? null;
  if (text === null) return null;
  const plain = parseDecimal(text);
  if (plain !== null) return plain;
  const [, sign = '', whole = '', fraction = ''] = XML_DECIMAL.exec(text) ?? [];
  if (whole === '' && fraction === '') return null;
  return parseDecimal(`${sign === '-' ? '-' : ''}${whole || '0'}.${fraction || '0'}`);
}

/** Sums of amounts are compared in hundredths, whatever the currency: so do the rules of the profile. */
export const sumOf = (elements: readonly (XmlElement | null)[]): Decimal =>
  roundTo(
    elements.reduce((sum, element) => sum.plus(amountOf(element) ?? ZERO), ZERO),
    2,
  );

export const isAbout = (one: Decimal, other: Decimal): boolean => one.eq(other) || one.minus(other).abs().lte(SLACK);

/** Nearly every number, seen without reckoning. */
const UNSIGNED = /^\d+(\.\d*)?$/;

/** True for a number that is not below zero; what is no number is not. */
export const isNotNegative = (element: XmlElement | null | undefined): boolean =>
  UNSIGNED.test(element?.text ?? '') || (amountOf(element)?.gte(0) ?? false);

/** A breach where a number is missing, none, or below zero. */
export const belowZero = (element: XmlElement | null): Breach | null => unless(isNotNegative(element), element);

export const isAboveZero = (element: XmlElement | null | undefined): boolean => amountOf(element)?.gt(0) ?? false;

/** The amounts of the discounts (`false`) or charges (`true`) among these. */
export const amountsOf = (
  allowances: readonly XmlElement[],
  indicator: 'true' | 'false',
): readonly (XmlElement | null)[] =>
  allowances.filter((one) => one.child('ChargeIndicator')?.text === indicator).map((one) => one.child('Amount'));
