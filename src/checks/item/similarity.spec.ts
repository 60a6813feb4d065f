import { isTelling, shareStem, similarity, trigramsOf } from './similarity';

const alike = (a: string, b: string): number => Number(similarity(trigramsOf(a), trigramsOf(b)).toFixed(2));

it('words are as alike as pg_trgm says, whatever their order, case and accents', () => {
  // select similarity('word', 'two words'), as the documentation of pg_trgm has it: 0.36.
  expect(alike('word', 'two words')).toBe(0.36);
  expect(alike('Gieter 10 liter GROEN', 'groen gieter, 10 liter')).toBe(1);
  expect(alike('Coöperatie', 'cooperatie')).toBe(1);
  expect(alike('', 'x')).toBe(0);
  expect(alike('Spade', 'Zaad')).toBe(0);
});

it('a beginning in common is enough to mean the same', () => {
  expect(shareStem('BLOEMP. TERRACOTTA', 'Bloempot terracotta Ø 14 cm')).toBe(true);
  expect(shareStem('Watering can', 'Gieter 10 liter groen')).toBe(false);
  expect(shareStem('pot', 'Pot')).toBe(false);
});

it('one word tells nothing', () => {
  expect([isTelling('Gieter'), isTelling('Gieter groen'), isTelling('AB-12 34')]).toEqual([false, true, false]);
});
