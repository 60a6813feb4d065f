import { Injectable } from '@nestjs/common';
import { ChangeSubjectRepository } from '../master/services';
import { Database } from '../platform/services';
import { OrderRepository } from '../sales/services';
import { proposalOf, type ChangeProposal } from './change-proposals';
import { ReviewCaseRepository } from './review-case.repository';

/** Tells what of the master a finding of a case asks to be changed. */
@Injectable()
export class CaseProposals {
  constructor(
    private readonly cases: ReviewCaseRepository,
    private readonly orders: OrderRepository,
    private readonly subjects: ChangeSubjectRepository,
    private readonly database: Database,
  ) {}

  /** @param fingerprint the id of the finding; null when the case is of no order, or has no such finding */
  async of(caseId: string, fingerprint: string): Promise<ChangeProposal | null> {
    const orderId = (await this.cases.find(this.database, caseId))?.salesOrderId ?? null;
    const order = orderId === null ? null : await this.orders.find(this.database, orderId);
    if (order === null) return null;
    const stored = (await this.orders.findings(this.database, order.id)).find((one) => one.fingerprint === fingerprint);
    if (stored === undefined) return null;
    const { finding } = stored;
    const line = order.lines.find(({ index }) => index === finding.line);
    const priceId = line?.ourPriceId ?? null;
    const article = line?.supplierArticle ?? null;
    const placeId = order.deliveryPlaceId;
    return proposalOf(finding, order, {
      customer: order.customerId === null ? null : await this.subjects.customerNumber(this.database, order.customerId),
      price: priceId === null ? null : await this.subjects.byId(this.database, 'prices', priceId),
      place: placeId === null ? null : await this.subjects.byId(this.database, 'locations', placeId),
      packagings: article === null ? [] : await this.subjects.packagingsOf(this.database, article),
    });
  }
}
