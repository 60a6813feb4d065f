import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork } from '../platform/services';
import { OrderFulfilment } from '../sales/services';
import { ErpRefusals } from './erp-refusals.service';
import type { ErpSystem } from './erp.repository';
import { ExportRepository } from './export.repository';
import type { OrderNews } from './port';
import { toDesk, toldOf } from './reasons';

/** Takes over what the ERP tells of orders, one by one: what is wrong with one keeps no other back. */
@Injectable()
export class NewsTaker {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ExportRepository,
    private readonly fulfilment: OrderFulfilment,
    private readonly refusals: ErpRefusals,
  ) {}

  async take(
    erp: ErpSystem,
    page: readonly OrderNews[],
    counts: { read: number; changed: number; refused: number },
  ): Promise<void> {
    const known = await this.database.query<{ id: string; reference: string; releases: number }>(
      'SELECT id, reference, releases FROM sales_order WHERE reference = ANY ($1)',
      [page.map(({ key }) => key)],
    );
    const byKey = new Map(known.map((row) => [row.reference, row]));
    for (const one of page) {
      counts.read += 1;
      const order = byKey.get(one.key);
      // Somebody typed a number of ours into an order of his own.
      if (order === undefined) {
        counts.refused += 1;
        continue;
      }
      if ('reasons' in one) {
        if (await this.refused(order.id, one)) counts.changed += 1;
        continue;
      }
      const { booked } = one;
      const changed = await this.unitOfWork.run(async (tx) => {
        await this.exports.keep(tx, erp.id, order.id, 0, booked);
        if (booked.state === 'draft' || booked.state === 'open') await this.exports.cancelAgain(tx, order.id);
        return this.fulfilment.told(tx, order.id, booked);
      });
      if (changed) counts.changed += 1;
    }
  }

  /**
   * What was handed over was not taken over after all: an order lies on the desk then; what cannot lie there, as a cancellation of goods that are
   * picked, stands among what went wrong.
   *
   * @returns false where it was known
   */
  private refused(orderId: string, { key, release, reasons }: Extract<OrderNews, { readonly reasons: unknown }>): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const told = reasons.map((reason) => toDesk(reason, null));
      const { kind } = await this.refusals.refuse({ reference: key, release, reasons: told }, 'system');
      const state = kind === 'refused' || kind === 'repeated' ? 'refused' : 'dead';
      return this.exports.refusedLater(tx, orderId, release, state, toldOf(reasons));
    });
  } // prettier-ignore
}
