import type { FindingCode } from '../findings';
import type { IsoDate, UserRole } from '../kernel';

/** What an answer is remembered for: a partner, a customer, one article of a customer, everybody. */
export const RESOLUTION_SCOPES = ['partner', 'customer', 'article', 'global'] as const;
export type ResolutionScope = (typeof RESOLUTION_SCOPES)[number];

/** An answer that a person gave once and that counts for the same question again (class `rule` of the catalogue). */
export interface RememberedAnswer {
  readonly id: string;
  readonly code: FindingCode;
  /** The cause of the findings that it answers. */
  readonly cause: string;
  readonly scope: ResolutionScope;
  readonly partnerId: string | null;
  readonly customerId: string | null;
  readonly articleId: string | null;
  readonly action: string;
  /** It answers nothing that gives away more than this; null: what its maker may. Plain decimal. */
  readonly mostAmount: string | null;
  /** `shadow` is only counted, `suspended` does nothing. */
  readonly mode: 'shadow' | 'auto' | 'suspended';
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  /** The role of who confirmed it: it may do no more than he. */
  readonly role: UserRole;
}

/** Those that may count, by code. */
export type RememberedAnswers = ReadonlyMap<string, readonly RememberedAnswer[]>;

/** Whether any of them is only on trial. */
export const anyOnTrial = (answers: RememberedAnswers): boolean =>
  [...answers.values()].some((all) => all.some(({ mode }) => mode === 'shadow'));

export const NO_REMEMBERED_ANSWERS: RememberedAnswers = new Map();

/** Remembered answers by code, the most particular first. */
export function answersByCode(answers: readonly RememberedAnswer[]): RememberedAnswers {
  const byCode = new Map<string, RememberedAnswer[]>();
  for (const answer of [...answers].sort((a, b) => SPECIFIC.indexOf(a.scope) - SPECIFIC.indexOf(b.scope))) {
    const known = byCode.get(answer.code);
    if (known === undefined) byCode.set(answer.code, [answer]);
    else known.push(answer);
  }
  return byCode;
}

const SPECIFIC: readonly ResolutionScope[] = ['article', 'customer', 'partner', 'global'];
