import { Injectable, Logger } from '@nestjs/common';
import type { Words } from '../kernel';
import type { Sql, Tx } from '../platform';
import { UnitOfWork } from '../platform/services';
import { OrderFulfilment } from '../sales/services';
import { busyMs } from './breaker';
import { ErpRefusals } from './erp-refusals.service';
import type { ErpSystem } from './erp.repository';
import { ExportRepository, type DueExport } from './export.repository';
import { ErpOrderSource, unknownTo } from './order-source.repository';
import { ErpFault, type ErpPort, type ErpReason, type Written } from './port';
import { ourReason, saidIn, toDesk, toldOf } from './reasons';

/** Attempts at one order that fail for a reason of its own before a person has to look. */
const MOST_ATTEMPTS = 12;
/** How long an order waits when the ERP was away for all: the breaker of the ERP says when it is asked again. */
const AWAY_MS = 1_000;

/** Hands one order over, or its cancellation, and writes down what came of it. */
@Injectable()
export class HandOver {
  private readonly log = new Logger('Erp');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ExportRepository,
    private readonly source: ErpOrderSource,
    private readonly refusals: ErpRefusals,
    private readonly fulfilment: OrderFulfilment,
  ) {}

  /** @throws ErpFault that is about the whole ERP, after what was in hand has been put back */
  async one(port: ErpPort, erp: ErpSystem, due: DueExport): Promise<void> {
    try {
      await this.settle(erp, due, await this.send(port, erp, due));
    } catch (error) {
      if (error instanceof ErpFault && error.kind !== 'busy') {
        await this.unitOfWork.run((tx) => this.exports.putOff(tx, due, AWAY_MS, error.told, false));
        throw error;
      }
      if (!(error instanceof ErpFault))
        this.log.error(`${due.reference}: ${error instanceof Error ? error.message : String(error)}`);
      // An order that failed too often is a person's, as one that is refused.
      const reason = error instanceof ErpFault ? { code: FAILED.code, ...saidIn(error.words), line: null } : FAILED;
      if (due.attempts >= MOST_ATTEMPTS) return this.refuse(due, [reason]);
      const said = error instanceof ErpFault ? error.told : toldOf([FAILED]);
      await this.unitOfWork.run((tx) => this.exports.putOff(tx, due, busyMs(due.attempts), said, true));
    }
  }

  private async send(port: ErpPort, erp: ErpSystem, due: DueExport): Promise<Written | 'withdrawn'> {
    if (due.kind === 'cancellation') return port.cancel({ key: due.reference, release: due.release });
    const order = await this.unitOfWork.run((tx) => this.source.of(tx, due.orderId, erp.id));
    // Taken back since, or released anew: what then holds stands in another row.
    if (order?.release !== due.release) return 'withdrawn';
    const unknown = unknownTo(order);
    if (unknown.length === 0) return port.write(order);
    return {
      kind: 'refused',
      reasons: unknown.map(({ what, key, line }) => ourReason(`untold_${what}`, UNKNOWN[what], { key }, line)),
    };
  }

  private async settle(erp: ErpSystem, due: DueExport, written: Written | 'withdrawn'): Promise<void> {
    if (written === 'withdrawn') {
      await this.unitOfWork.run((tx) => this.exports.end(tx, due, 'withdrawn', null, null));
      return;
    }
    if (written.kind === 'refused') return this.refuse(due, written.reasons);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.exports.end(tx, due, 'done', written.kind, null))) {
        // We slept, and others went on: what we wrote may have been cancelled before it was there.
        await this.exports.cancelAgain(tx, due.orderId);
        return;
      }
      if (written.kind === 'nothing-there') return;
      await this.exports.keep(tx, erp.id, due.orderId, due.release, written.booked);
      await this.fulfilment.told(tx, due.orderId, written.booked);
    });
  }

  /** A cancellation that it does not take is a person's to talk about; a refused order lies on the desk with what the ERP said. */
  private async refuse(due: DueExport, reasons: readonly ErpReason[]): Promise<void> {
    const said = toldOf(reasons);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.exports.isInHand(tx, due))) return;
      const isOnTheDesk = due.kind === 'order' && (await this.layOnTheDesk(tx, due, reasons));
      await this.exports.end(tx, due, isOnTheDesk ? 'refused' : 'dead', null, said);
    });
  }

  /** @returns false where it cannot lie there: its goods are on their way, or it was released anew meanwhile. People have to talk then. */
  private async layOnTheDesk(tx: Tx, due: DueExport, reasons: readonly ErpReason[]): Promise<boolean> {
    const lines = await lineNumbers(tx, due.orderId);
    const told = reasons.map((reason) =>
      toDesk(reason, reason.line === null ? null : (lines.get(reason.line) ?? null)),
    );
    const outcome = await this.refusals.refuse(
      { reference: due.reference, release: due.release, reasons: told },
      'system',
    );
    return outcome.kind === 'refused' || outcome.kind === 'repeated';
  }
}

const FAILED = ourReason('not-handed-over', {
  nl: 'door een fout bij ons kon hij niet worden overgedragen',
  en: 'it could not be handed over for a reason of ours',
});
/** What an order names and was never read from the ERP. */
const UNKNOWN = {
  customer: { nl: 'klant {key} is niet uit de ERP ingelezen', en: 'customer {key} was not read from the ERP' },
  article: { nl: 'artikel {key} is niet uit de ERP ingelezen', en: 'article {key} was not read from the ERP' },
} as const satisfies Readonly<Record<string, Words>>;

async function lineNumbers(sql: Sql, orderId: string): Promise<ReadonlyMap<number, string | null>> {
  const rows = await sql.query<{ index: number; number: string | null }>(
    'SELECT index, number FROM sales_order_line WHERE order_id = $1',
    [orderId],
  );
  return new Map(rows.map(({ index, number }) => [index, number]));
}
