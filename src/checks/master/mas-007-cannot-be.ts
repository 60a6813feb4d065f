import { parseGln, parseGtin } from '../../kernel';
import { fieldOf, lineRule, orderRule } from '../rule';
import type { Rule } from '../rule';

const gtins = lineRule('MAS-007', (line) => {
  const { article } = line.resolution;
  const used = 'level' in line.unit ? line.unit.level : null;
  const wrong = line.packagings.find(({ gtin, level }) => gtin !== null && level === used && parseGtin(gtin) === null);
  if (article === null || wrong === undefined) return null;
  const params = { what: 'gtin', of: article.number, value: wrong.gtin };
  return { field: fieldOf(line, 'gtin'), cause: wrong.gtin, expected: wrong.gtin, params };
});

const glns = orderRule('MAS-007', ({ resolution: { deliveryPlace } }) => {
  const gln = deliveryPlace?.gln ?? null;
  if (deliveryPlace === null || gln === null || parseGln(gln) !== null) return null;
  return {
    field: 'parties.deliverTo',
    cause: gln,
    expected: gln,
    params: { what: 'gln', of: deliveryPlace.name, value: gln },
  };
});

/**
 * MAS-007: what we would write in an answer or on a label has a wrong check digit with ourselves. It is told, for neither the goods nor
 * the price change by it. What ends before it begins never holds and is never used: the audit finds it.
 */
export const cannotBe: Rule = { code: 'MAS-007', judge: (order) => [...gtins.judge(order), ...glns.judge(order)] };
