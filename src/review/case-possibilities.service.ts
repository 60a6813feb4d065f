import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { answersTo, holdsOneLine, lineOfFinding, type ActionCode } from '../findings';
import { ReferenceRepository } from '../master/services';
import { Database } from '../platform/services';
import type { SalesOrder, StoredFinding } from '../sales';
import { OrderRepository } from '../sales/services';
import { AnswerAuthority } from './answer-authority.service';
import { answerOf } from './answer-desk.service';
import { refusalText } from './desk-problem.filter';
import { ReviewCaseRepository } from './review-case.repository';

/** What somebody may do about a case, said before he tries. */
interface Possibilities {
  readonly answers: readonly {
    /** The id of the finding. */
    readonly finding: string;
    readonly action: ActionCode;
    /** Why he may not give this answer, and who may; null where he may. */
    readonly refused: { readonly nl: string; readonly en: string } | null;
  }[];
  /** The lines that would have to wait for the others to go on now; null where no part of the order can. */
  readonly hold: readonly number[] | null;
}

/** Tells what somebody may do about the order of a case. The gate asks again when he does it. */
@Injectable()
export class CasePossibilities {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly reference: ReferenceRepository,
    private readonly authority: AnswerAuthority,
    private readonly database: Database,
  ) {}

  /** Null for a case without an order. */
  async of(caseId: string, actor: Actor): Promise<Possibilities | null> {
    const found = await this.cases.find(this.database, caseId);
    const orderId = found?.salesOrderId ?? null;
    const order = orderId === null ? null : await this.orders.find(this.database, orderId);
    if (order === null) return null;
    const { partners } = await this.reference.current(this.database);
    const authorities = await this.authority.current(this.database);
    const open = (await this.orders.findings(this.database, order.id)).filter(({ state }) => state === 'open');
    const agreed = partners.find(({ id }) => id === order.partnerId)?.partialAcceptance ?? 'never';
    return {
      answers: open.flatMap((stored) =>
        answersTo(stored.finding).map((action) => {
          const answer = answerOf(stored, action, actor, authorities);
          return { finding: stored.fingerprint, action, refused: answer.ok ? null : refusalText(answer.error) };
        }),
      ),
      hold: agreed === 'never' ? null : holdOf(order, open),
    };
  }
}

/** The lines with an open question, and those that wait already, where nothing that is asked bears on the whole order and a line is left to go. */
function holdOf(order: SalesOrder, open: readonly StoredFinding[]): readonly number[] | null {
  const holding = open.filter(({ stops }) => stops).map(({ finding }) => finding);
  if (holding.length === 0 || !holding.every(holdsOneLine)) return null;
  const hold = new Set(holding.flatMap((finding) => lineOfFinding(finding) ?? []));
  const left = order.lines.filter(({ index, rejectedReason, held }) =>
    rejectedReason === null && !hold.has(index) && (order.state !== 'partly-released' || held));
  return left.length === 0 ? null : [...hold].sort((a, b) => a - b);
} // prettier-ignore
