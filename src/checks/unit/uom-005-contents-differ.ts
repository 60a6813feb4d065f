import { plain, type Decimal } from '../../kernel';
import type { Suggestion } from '../../findings';
import { given } from '../given';
import type { LineCase, OrderCase } from '../order-case';
import { mixUpOf, otherContents, suggestUnit } from '../quantity/mix-up';
import { fieldOf, lineRule, type Said } from '../rule';

function contents(line: LineCase): Said | null {
  const differ = otherContents(line);
  if (differ === null) return null;
  const { article, substituted } = line.resolution;
  const packaging = substituted ? null : line.identification.packaging;
  const level = differ.level ?? packaging?.level ?? ('level' in line.unit ? line.unit.level : 'each');
  const [ours, theirs] = [plain(differ.ours), plain(differ.theirs)];
  return {
    field: fieldOf(line, differ.level === undefined ? 'unitsPerPack' : 'packages'),
    cause: `${article?.number ?? ''}|${theirs}`,
    actual: theirs,
    expected: ours,
    params: { why: 'contents', level, n: ours, m: theirs, q: null, median: null },
    suggestions: suggestTotal(line, differ),
  };
}

/** As many of ours as come to what he reckons to get in all; none where no whole number of them does. */
function suggestTotal(
  { quantity }: LineCase,
  { ours, theirs }: { ours: Decimal; theirs: Decimal },
): readonly Suggestion[] {
  if (quantity === null || ours.lte(0)) return [];
  const total = quantity.times(theirs);
  const value = total.div(ours);
  if (value.lte(0) || !value.round(0).eq(value)) return [];
  const sum = `${plain(quantity)} × ${plain(theirs)} = ${plain(total)}`;
  return [
    {
      action: 'QTY',
      value: plain(value),
      evidence: {
        nl: `volgens het bericht ${sum}; per ${plain(ours)} is dat ${plain(value)}`,
        en: `by the message ${sum}; at ${plain(ours)} each that is ${plain(value)}`,
      },
    },
  ];
}

function mixedUp(line: LineCase, order: OrderCase): Said | null {
  const found = mixUpOf(line, order);
  const { orderedBaseQuantity } = line.resolution;
  if (found === null || orderedBaseQuantity === null) return null;
  const [q, median, pack] = [plain(orderedBaseQuantity), plain(found.median), plain(found.pack ?? orderedBaseQuantity)];
  return {
    field: fieldOf(line, 'unit'),
    // With quantity and price: who says that it is right has said so of these.
    actual: [q, given(line.line.unit), given(line.line.price)].join(' '),
    expected: median,
    params: { why: 'usual', level: 'level' in line.unit ? line.unit.level : 'each', n: pack, m: pack, q, median },
    suggestions: suggestUnit(line, order, found),
  };
}

/** UOM-005: the buyer counts another number in a package than we do, or two signs say that pieces and boxes were mixed up. */
export const contentsDiffer = lineRule('UOM-005', (line, order) => contents(line) ?? mixedUp(line, order));
