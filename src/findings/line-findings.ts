import type { Finding } from './finding';

/** The families whose findings about a line are about that line alone: its article, quantity, unit, price, day, and the master that they use. */
export const LINE_FAMILIES = ['ITM', 'QTY', 'UOM', 'PRC', 'CTR', 'TAX', 'DAT', 'LOG', 'MAS'] as const;

const FAMILIES: ReadonlySet<string> = new Set(LINE_FAMILIES);

/** The line that a finding is about, from 0; null for one about the order as a whole. */
export function lineOfFinding({ line, field }: Pick<Finding, 'line' | 'field'>): number | null {
  if (line !== null) return line;
  const named = /^lines\[(\d+)\]/.exec(field ?? '')?.[1];
  return named === undefined ? null : Number(named);
}

/**
 * Whether a finding holds no more than one line: where that waits, nothing that is asked bears on the rest. What is found of the message, the
 * header, the parties, the totals or a repetition bears on all of it, also where it points at a line (MSG-003, DUP-006).
 */
export const holdsOneLine = (finding: Pick<Finding, 'code' | 'line' | 'field'>): boolean =>
  lineOfFinding(finding) !== null && FAMILIES.has(finding.code.slice(0, finding.code.indexOf('-')));
