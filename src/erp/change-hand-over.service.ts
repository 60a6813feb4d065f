import { Injectable, Logger } from '@nestjs/common';
import { storedWords, type Words } from '../kernel';
import { GONE, RIGHTS, SILENT } from '../master';
import { ChangeOutboxRepository, MasterChanges, type DueChange } from '../master/services';
import { UnitOfWork } from '../platform/services';
import { busyMs } from './breaker';
import { ChangeWays, type ChangeWay } from './change-ways.service';
import { ErpGate } from './erp-gate.service';
import type { ErpSystem } from './erp.repository';
import { ErpFault, type ErpChange, type ErpReason, type MasterChanged } from './port';

/** Attempts at one change that fail for a reason of its own before its owner has to look. */
const MOST_ATTEMPTS = 12;
/** How long a change waits when the ERP was away for all: the breaker of the ERP says when it is asked again. */
const AWAY_MS = 5_000;
const MOST_TEXT = 500;
const OURS = {
  nl: 'door een fout bij ons kon het niet worden overgedragen',
  en: 'it could not be handed over for a reason of ours',
} as const satisfies Words;

/**
 * Hands approved changes of the master over to the ERP whose rows they are, one at a time. Whoever stops in the middle leaves his to the next, and the
 * same change once more is done already.
 */
@Injectable()
export class ChangeHandOver {
  private readonly log = new Logger('Erp');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: ChangeOutboxRepository,
    private readonly ways: ChangeWays,
    private readonly gate: ErpGate,
    private readonly here: MasterChanges,
  ) {}

  /** Hands over what is due until nothing is. @returns how many were looked at */
  async run(isStopping: () => boolean): Promise<number> {
    for (let done = 0; ; done++) {
      if (isStopping()) return done;
      const due = await this.unitOfWork.run((tx) => this.outbox.take(tx));
      if (due === null) return done;
      await this.one(due);
    }
  }

  private async one(due: DueChange): Promise<void> {
    try {
      const refusal = await this.here.refusal(due);
      if (refusal !== null) {
        await this.unitOfWork.run((tx) => this.outbox.failed(tx, due, 'here', null, refusal));
        return;
      }
      const way = await this.ways.of(due);
      if (way.kind === 'erp') await this.settle(due, way.erp, await this.tell(way, due));
      else if (way.kind === 'gone')
        await this.unitOfWork.run((tx) => this.outbox.failed(tx, due, 'hand', way.erp, GONE));
      else if (way.kind === 'hand') await this.unitOfWork.run((tx) => this.outbox.byHand(tx, due, way.erp));
      else await this.unitOfWork.run((tx) => this.here.write(tx, due));
    } catch (error) {
      const isAway = error instanceof ErpFault && error.kind !== 'busy';
      const said = error instanceof ErpFault ? error.told : storedWords(OURS);
      if (!(error instanceof ErpFault))
        this.log.error(`change ${due.id}: ${error instanceof Error ? error.message : String(error)}`);
      await this.unitOfWork.run(async (tx) => {
        if (!isAway && due.attempts >= MOST_ATTEMPTS) await this.outbox.failed(tx, due, 'erp', null, said);
        else await this.outbox.putOff(tx, due, isAway ? AWAY_MS : busyMs(due.attempts), said, !isAway);
      });
    }
  }

  private tell({ erp, target }: ChangeWay & { readonly kind: 'erp' }, { table, field, newValue }: DueChange): Promise<MasterChanged> {
    const change: ErpChange = { table, field, value: newValue, ref: target.ref ?? {} };
    return this.gate.using(erp, (port) => port.change?.(change) ?? Promise.resolve({ kind: 'by-hand' as const }));
  } // prettier-ignore

  private async settle(due: DueChange, { code }: ErpSystem, changed: MasterChanged): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (changed.kind === 'by-hand') await this.outbox.byHand(tx, due, code);
      else if (changed.kind !== 'refused') await this.outbox.sent(tx, due, code);
      else await this.outbox.failed(tx, due, 'erp', code, saidOf(changed.reasons)); // prettier-ignore
    });
  }
}

/** Why the ERP does not take it: its own words, or that which people read in their own language. */
function saidOf(reasons: readonly ErpReason[]): string {
  if (reasons.some(({ en }) => en !== undefined)) return SILENT;
  return reasons.map(({ code, text }) => (code === RIGHTS ? `${RIGHTS} ${text}` : text)).join(' ').slice(0, MOST_TEXT);
} // prettier-ignore
