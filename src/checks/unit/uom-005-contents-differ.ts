import { plain } from '../../kernel';
import { given } from '../given';
import type { LineCase, OrderCase } from '../order-case';
import { mixUpOf, otherContents, suggestUnit } from '../quantity/mix-up';
import { fieldOf, lineRule, type Said } from '../rule';

function contents(line: LineCase): Said | null {
  const differ = otherContents(line);
  if (differ === null) return null;
  const { article, substituted } = line.resolution;
  const packaging = substituted ? null : line.identification.packaging;
  const level = packaging?.level ?? ('level' in line.unit ? line.unit.level : 'each');
  const [ours, theirs] = [plain(differ.ours), plain(differ.theirs)];
  return {
    field: fieldOf(line, 'unitsPerPack'),
    cause: `${article?.number ?? ''}|${theirs}`,
    actual: theirs,
    expected: ours,
    params: { why: 'contents', level, n: ours, m: theirs, q: null, median: null },
  };
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
