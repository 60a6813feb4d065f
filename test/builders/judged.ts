import { judge, type Decisions, type Judgement } from '../../src/checks';
import { fingerprint, type Finding, type FindingCode } from '../../src/findings';
import { aCheckInput, type Situation } from './check-input';

/** A judgement with what cases ask of it. */
export interface Judged extends Judgement {
  readonly codes: readonly FindingCode[];
  /** The only finding with this code; undefined when there is none, an error when there are several. */
  readonly found: (code: FindingCode) => Finding | undefined;
}

/** Judges the situation. */
export function judged(situation: Situation = {}): Judged {
  const judgement = judge(aCheckInput(situation));
  const codes = judgement.findings.map(({ code }) => code);
  return {
    ...judgement,
    codes,
    found(code) {
      const all = judgement.findings.filter((finding) => finding.code === code);
      if (all.length > 1) throw new Error(`${code} was found ${String(all.length)} times`);
      return all[0];
    },
  };
}

/** Decisions that answer this finding in this way. */
export const answered = (finding: Finding | undefined, action: string): Decisions => {
  if (finding === undefined) throw new Error('There is no finding to answer');
  return { overrides: new Map([[fingerprint(finding), action]]), rejectedLines: new Map() };
};
