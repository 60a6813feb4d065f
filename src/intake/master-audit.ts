import { createHash } from 'node:crypto';
import { makeFinding } from '../findings';
import type { MasterFault } from '../master';
import type { NewCase } from '../review';

/** A row that an import did not take over. */
interface Refusal {
  readonly table: string;
  readonly key: string;
  readonly faults: readonly string[];
}

/** Cases of one night; a master with more mistakes than this is mended where it comes from, and not case by case. */
export const MOST_CASES = 500;

/** Natural keys may be long, and stand in an index: what is beyond its room is told apart by a digest. */
const LONGEST_KEY = 200;
const shortened = (key: string): string =>
  key.length <= LONGEST_KEY
    ? key
    : `${key.slice(0, LONGEST_KEY)}#${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;

/** One case a fact that is wrong, whatever the number of orders that meet it. */
export function masterCases(faults: readonly MasterFault[], refused: readonly Refusal[]): readonly NewCase[] {
  const common = { reason: 'master', owner: 'master-data' } as const;
  return [
    ...faults.map(({ code, key, params }) => ({
      ...common,
      subjectKey: `master:${code}:${shortened(key)}`,
      title: `${code} ${key}`.slice(0, 200),
      findings: [makeFinding(code, { params, actual: key })],
    })),
    ...refused.map(({ table, key, faults: wrong }) => ({
      ...common,
      subjectKey: `master:MAS-008:${table}:${shortened(key)}`,
      title: `MAS-008 ${table} ${key}`.slice(0, 200),
      findings: [makeFinding('MAS-008', { params: { table, key, faults: wrong.join('; ') }, actual: key })],
    })),
  ];
}
