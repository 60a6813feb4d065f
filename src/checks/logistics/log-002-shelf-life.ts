import { daysBetween } from '../../kernel';
import { dayOf } from '../resolve/delivery-date';
import { fieldOf, lineRule } from '../rule';

/** LOG-002: the goods are to keep longer than our stock does. Silent where nobody says how long that keeps. */
export const shelfLife = lineRule('LOG-002', (line, { today }) => {
  if (line.line.keepUntil === undefined) return null;
  const asked = dayOf(line.line.keepUntil);
  const stock = line.resolution.article?.stockKeepsUntil ?? null;
  if (asked === null || stock === null || asked <= stock) return null;
  const from = line.resolution.confirmedDate ?? today;
  return {
    field: fieldOf(line, 'keepUntil'),
    actual: asked,
    expected: stock,
    params: {
      sku: line.resolution.article?.number ?? null,
      asked,
      stock,
      a: String(daysBetween(from, asked)),
      b: String(Math.max(daysBetween(from, stock), 0)),
    },
  };
});
