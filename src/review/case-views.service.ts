import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { problem, versionTag } from '../platform';
import { Database } from '../platform/services';
import { OrderRepository } from '../sales/services';
import { caseView, type CaseView } from './case-view';
import { ReviewCaseRepository } from './review-case.repository';

/** Shows a case as it is now, with its version as ETag. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
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
    if (found.salesOrderId === null) return caseView(found, null, []);
    const order = await this.orders.find(this.database, found.salesOrderId);
    return caseView(found, order, await this.orders.findings(this.database, found.salesOrderId));
  }
}
