import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { problem, versionTag } from '../platform';
import { Database } from '../platform/services';
import { OrderRepository } from '../sales/services';
import { caseView, type CaseView } from './case-view';
import { refusalText } from './desk-problem.filter';
import { MOST_ORDERS, subjectOfQuestion } from './partner-question';
import { PartnerQuestionRepository } from './partner-question.repository';
import type { ReviewCase } from './review-case';
import { ReviewCaseRepository } from './review-case.repository';

/** Shows a case as it is now, with its version as ETag. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly questions: PartnerQuestionRepository,
    private readonly database: Database,
  ) {}

  async show(id: string, response: Response): Promise<CaseView> {
    const view = await this.view(id);
    response.setHeader('ETag', versionTag(view.version));
    return view;
  }

  private async view(id: string): Promise<CaseView> {
    const found = await this.cases.find(this.database, id);
    if (found === null) throw problem('not-found');
    const refused = refusedOf(found);
    if (found.salesOrderId === null)
      return { ...caseView(found, null, []), refused, partnerQuestion: await this.question(found) };
    const order = await this.orders.find(this.database, found.salesOrderId);
    return { ...caseView(found, order, await this.orders.findings(this.database, found.salesOrderId)), refused };
  }

  private async question({ subjectKey, reason }: ReviewCase): Promise<CaseView['partnerQuestion']> {
    if (reason !== 'partner-question') return null;
    const found = await this.questions.find(this.database, subjectKey.slice(subjectOfQuestion('').length));
    if (found === null) return null;
    const orders = await this.questions.orders(this.database, found.id, MOST_ORDERS);
    const { partner, code, cause, count } = found;
    return { partner, code, cause, count, orders: [...orders] };
  }
}

/** Why what was decided last was not carried out, while that is news. */
function refusedOf({ state, decision }: ReviewCase): CaseView['refused'] {
  if (state !== 'open' || !decision?.refusal) return null;
  return { decision: decision.id, by: decision.by, text: { ...refusalText(decision.refusal) } };
}
