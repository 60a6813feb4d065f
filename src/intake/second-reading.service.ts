import { Injectable } from '@nestjs/common';
import { businessDateOf } from '../kernel';
import { GuideBookService, MessageSourceService } from '../mapping/services';
import type { Sql } from '../platform';
import { UnitOfWork } from '../platform/services';
import { orderingKey } from '../purchase-order';
import { NextSteps } from './next-steps.service';
import { SecondReadingRepository, type NewReading } from './second-reading.repository';

/**
 * Reads messages again that were set aside because no guide read them, or because their partner's overlay had a fault: the same file cannot
 * come a second time, so that they would never be processed otherwise.
 */
@Injectable()
export class SecondReading {
  constructor(
    private readonly guides: GuideBookService,
    private readonly sources: MessageSourceService,
    private readonly messages: SecondReadingRepository,
    private readonly steps: NextSteps,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Only those of one partner whose cases are open: what somebody has closed, he has dealt with by other means. Not more than 500 at once.
   *
   * @returns how many are decided now, and how many no guide reads still
   */
  async readAgain(partner: string, by: string, sql: Sql): Promise<{ readonly read: number; readonly left: number }> {
    const { book } = await this.guides.now();
    const waiting = await this.messages.setAside(sql, partner);
    const receiptNumbers = new Map(waiting.map(({ interchangeId, receiptNumber }) => [interchangeId, receiptNumber]));
    let read = 0;
    for (const ids of await this.sources.portions(
      sql,
      waiting.map(({ id }) => id),
    )) {
      const sources = await this.sources.read(sql, ids);
      const readings = waiting.flatMap(({ id, receivedAt }): readonly NewReading[] => {
        const source = sources.get(id);
        if (source === undefined) return [];
        const { message, envelope, header } = source;
        const sentBy = { partner, on: businessDateOf(receivedAt) };
        const { guide, document } = book.understand(message, envelope, sentBy, header);
        if (guide === null || document === null) return [];
        const key = orderingKey(document, envelope.sender ?? partner);
        return [{ id, guide: guide.id, edition: guide.edition, orderNumber: document.number, orderingKey: key }];
      });
      read += await this.unitOfWork.run(async (tx) => {
        const rows = await this.messages.waitAgain(tx, readings);
        await this.steps.readAgain(tx, rows, receiptNumbers, by);
        return rows.length;
      });
    }
    return { read, left: waiting.length - read };
  }
}
