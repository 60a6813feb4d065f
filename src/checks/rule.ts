import { makeFinding, type Finding, type FindingCode, type FindingDetails } from '../findings';
import { lineField, type LineCase, type OrderCase } from './order-case';

/** One rule of the catalogue: what it finds in an order, nothing when all is well. Never throws, never guesses on missing facts. */
export interface Rule {
  readonly code: FindingCode;
  readonly judge: (order: OrderCase) => readonly Finding[];
}

/** What a rule says about one thing; code and place in the source are added. */
export type Said = Omit<FindingDetails, 'position' | 'reason'>;

const NOTHING: readonly Finding[] = [];

function find(code: FindingCode, said: Said, order: OrderCase): Finding {
  const position = typeof said.field !== 'string' ? null : order.input.positionOf(said.field);
  return makeFinding(code, { ...said, position });
}

/** A rule about the order as a whole. */
export const orderRule = (code: FindingCode, check: (order: OrderCase) => Said | readonly Said[] | null): Rule => ({
  code,
  judge(order) {
    const said = check(order);
    if (said === null) return NOTHING;
    return (isList(said) ? said : [said]).map((one) => find(code, one, order));
  },
});

const isList = (said: Said | readonly Said[]): said is readonly Said[] => Array.isArray(said);

/** A rule about a line. Rejected lines are not asked; `line` is known to all its texts. */
export const lineRule = (code: FindingCode, check: (line: LineCase, order: OrderCase) => Said | null): Rule => ({
  code,
  judge(order) {
    let found: Finding[] | null = null;
    for (const line of order.lines) {
      if (line.resolution.rejected) continue;
      const said = check(line, order);
      if (said === null) continue;
      found ??= [];
      found.push(find(code, { ...said, line: line.index, params: { line: line.label, ...said.params } }, order));
    }
    return found ?? NOTHING;
  },
});

/** The path of a field of this line. */
export const fieldOf = (line: LineCase, name: string): string => lineField(line.index, name);
