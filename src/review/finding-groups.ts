import type { Finding, FindingCode } from '../findings';
import type { StoredFinding } from '../sales';

/** Findings with one code and one cause: one question, however many lines it is about. */
export interface QuestionGroup {
  readonly code: FindingCode;
  readonly cause: string;
}

export const inGroup = (finding: Finding, { code, cause }: QuestionGroup): boolean =>
  finding.code === code && finding.cause === cause;

/** A question of a case, with the findings and the lines that it is asked about. */
export interface AskedQuestion {
  readonly code: FindingCode;
  /** Null: a question of its own. */
  readonly cause: string | null;
  /** The ids of its findings, in the sequence of the order. */
  readonly findings: readonly string[];
  /** The lines from 0, each once. */
  readonly lines: readonly number[];
  /** One of its findings holds the order and has no answer. */
  readonly open: boolean;
}

/** The questions of a case in the sequence in which they first come up; those that no longer hold are left out. */
export function questionsOf(findings: readonly StoredFinding[]): readonly AskedQuestion[] {
  const groups = new Map<string, { -readonly [K in keyof AskedQuestion]: AskedQuestion[K] }>();
  for (const { fingerprint, state, stops, finding } of findings) {
    if (state === 'resolved') continue;
    const { code, cause, line } = finding;
    const key = cause === null ? fingerprint : JSON.stringify([code, cause]);
    const group = groups.get(key) ?? { code, cause, findings: [], lines: [], open: false };
    group.findings = [...group.findings, fingerprint];
    if (line !== null && !group.lines.includes(line)) group.lines = [...group.lines, line];
    group.open ||= stops && state === 'open';
    groups.set(key, group);
  }
  return [...groups.values()];
}
