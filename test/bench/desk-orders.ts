import { checkDigitOf } from '../../src/kernel';
import type { Sql } from '../../src/platform';
import { DELIVERY, offers, orderOf, repriced, type DemoOrder, type Offer } from './demo-orders';

/** A year that is over. */
const PAST = '20201111';
/** An order without a finding is short, as most are; one that lies on the desk has more to look at. */
const SHORT = 4;
const LONG = { fewest: 6, spread: 15 };
const FAULTS = 8;

/**
 * Makes orders of the customers in turn, every tenth with something for a person: a price of the buyer's that is too low or too high, an article
 * that nobody knows, far too much, a day that is over, a place that nobody knows, and two or three of these at once.
 *
 * @returns the same at every call
 */
export async function deskOrderMaker(sql: Sql): Promise<(n: number) => DemoOrder> {
  const partners = [...(await offers(sql)).values()].filter(({ length }) => length >= LONG.fewest + LONG.spread);
  if (partners.length === 0) throw new Error('No customer of the demo can order enough articles untouched');
  return (n) => {
    const list = partners[(n + Math.floor(n / partners.length)) % partners.length] ?? [];
    const faulty = n % 10 === 9;
    const count = faulty ? LONG.fewest + (n % LONG.spread) : 1 + (n % SHORT);
    // Not the same articles in the same quantities twice: that would be told as an order that came before.
    const times = 1 + (Math.floor(n / 7) % 4);
    const lines = Array.from({ length: count }, (_line, i) => list[(n * 7 + i) % list.length]!).map((line) =>
      ({ ...line, quantity: String(Number(line.quantity) * times) })); // prettier-ignore
    return faulty ? spoilt(n, lines) : orderOf(n, lines, true);
  };
}

function spoilt(n: number, lines: readonly Offer[]): DemoOrder {
  const kind = Math.floor(n / 10) % FAULTS;
  const at = Math.floor(n / 10) % lines.length;
  const change = (by: (line: Offer, place: number) => Offer, places: readonly number[] = [at]): readonly Offer[] =>
    lines.map((line, place) => (places.includes(place) ? by(line, place) : line));
  const cheap = (line: Offer): Offer => repriced(line, 0.8);
  const unknown = (line: Offer): Offer => ({ ...line, gtin: withCheckDigit(`8719998${String(n % 1_000).padStart(5, '0')}`) }); // prettier-ignore
  const next = (at + 1) % lines.length;
  const further = (at + 2) % lines.length;
  const spoiltLines: readonly (readonly Offer[])[] = [
    change(cheap),
    change((line) => repriced(line, 1.4)),
    change(unknown),
    change((line) => ({ ...line, quantity: String(Number(line.quantity) * 900) })),
    lines,
    lines.map((line) => ({ ...line, deliverTo: withCheckDigit(`8719998${String(n % 700).padStart(5, '0')}`) })),
    change((line, place) => (place === at ? cheap(line) : unknown(line)), [at, next]),
    change(cheap, [at, next, further]),
  ];
  return orderOf(n, spoiltLines[kind] ?? lines, false, kind === 4 ? PAST : DELIVERY);
}

const withCheckDigit = (body: string): string => body + checkDigitOf(body);
