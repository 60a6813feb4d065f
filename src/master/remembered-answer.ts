import type { Condition, FindingCode } from '../findings';
import type { IsoDate, UserRole } from '../kernel';

/** What an answer is remembered for: a partner, a customer, the customers of a chain, one article of a customer, everybody. */
export const RESOLUTION_SCOPES = ['partner', 'customer', 'chain', 'article', 'global'] as const;
export type ResolutionScope = (typeof RESOLUTION_SCOPES)[number];

/**
 * `draft` waits for somebody's word, `shadow` is on trial: what it would say is shown and counted; `auto` answers; `suspended` does nothing until
 * somebody tries it anew, `ended` never again.
 */
export const RESOLUTION_MODES = ['draft', 'shadow', 'auto', 'suspended', 'ended'] as const;
export type ResolutionMode = (typeof RESOLUTION_MODES)[number];

/** What an answer may give away at most, each null for no bound of that kind. Plain decimals. */
export interface Guard {
  readonly mostAmount: string | null;
  /** Of our own value. */
  readonly mostPercent: string | null;
  /** Of the line, in base units. */
  readonly mostQuantity: string | null;
}

/** An answer that a person gave once and that counts for the same question again (class `rule` of the catalogue). */
export interface RememberedAnswer extends Guard {
  readonly id: string;
  readonly code: FindingCode;
  /** The cause of the findings that it answers; null: any, as long as the conditions hold. */
  readonly cause: string | null;
  /** What must hold of the parameters of a finding; all of them. */
  readonly conditions: readonly Condition[];
  readonly scope: ResolutionScope;
  readonly partnerId: string | null;
  readonly customerId: string | null;
  readonly chain: string | null;
  readonly articleId: string | null;
  readonly action: string;
  readonly mode: ResolutionMode;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  /** The role of who confirmed or approved it: it may do no more than he. */
  readonly role: UserRole;
}

/** Those that may count, by code. */
export type RememberedAnswers = ReadonlyMap<string, readonly RememberedAnswer[]>;

/** Whether any of them is only on trial. */
export const anyOnTrial = (answers: RememberedAnswers): boolean =>
  [...answers.values()].some((all) => all.some(({ mode }) => mode === 'shadow'));

export const NO_REMEMBERED_ANSWERS: RememberedAnswers = new Map();

/** Remembered answers by code, in the sequence in which they were confirmed. */
export function answersByCode(answers: readonly RememberedAnswer[]): RememberedAnswers {
  const byCode = new Map<string, RememberedAnswer[]>();
  for (const answer of answers) {
    const known = byCode.get(answer.code);
    if (known === undefined) byCode.set(answer.code, [answer]);
    else known.push(answer);
  }
  return byCode;
}
