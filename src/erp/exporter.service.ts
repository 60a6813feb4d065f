import { Injectable, Logger } from '@nestjs/common';
import { Database, UnitOfWork } from '../platform/services';
import { ErpGate } from './erp-gate.service';
import type { ErpSystem } from './erp.repository';
import { ExportRepository } from './export.repository';
import { HandOver } from './hand-over.service';
import { ErpFault, type ErpPort } from './port';

/**
 * Hands orders over to the ERP that takes them, a few at a time, from one process at a time. What is sent is stored before; whoever stops in the middle
 * leaves it to the next, and whatever he still does when he wakes is the same thing once more: `write` makes the ERP have the order once.
 */
@Injectable()
export class Exporter {
  private readonly log = new Logger('Erp');
  /** Names this process among those that hand over. */
  private readonly token = ExportRepository.newToken();

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ErpGate,
    private readonly exports: ExportRepository,
    private readonly handing: HandOver,
  ) {}

  /** Hands over what is due until nothing is, or the ERP is away. @returns how many came to an end */
  async run(isStopping: () => boolean): Promise<number> {
    if (!(await this.exports.isAnyDue(this.database))) return 0;
    const erp = await this.gate.taker();
    if (erp === null) return 0;
    if (!(await this.unitOfWork.run((tx) => this.exports.holdPump(tx, erp.id, this.token)))) return 0;
    try {
      return await this.gate.using(erp, (port) => this.pump(port, erp, isStopping));
    } catch (error) {
      if (!(error instanceof ErpFault)) throw error;
      this.log.warn(`${erp.code}: ${error.message}`);
      return 0;
    } finally {
      await this.unitOfWork.run((tx) => this.exports.letPumpGo(tx, erp.id, this.token));
    }
  }

  private async pump(port: ErpPort, erp: ErpSystem, isStopping: () => boolean): Promise<number> {
    let done = 0;
    while (!isStopping()) {
      const due = await this.unitOfWork.run(async (tx) =>
        (await this.exports.holdPump(tx, erp.id, this.token)) ? this.exports.take(tx, this.token, erp.concurrency) : [],
      );
      if (due.length === 0) return done;
      const beat = setInterval(
        () => void this.unitOfWork.run((tx) => this.exports.holdPump(tx, erp.id, this.token)).catch(() => undefined),
        10_000,
      );
      try {
        const settled = await Promise.allSettled(due.map((one) => this.handing.one(port, erp, one)));
        done += settled.filter(({ status }) => status === 'fulfilled').length;
        const fault = settled.find((one) => one.status === 'rejected');
        if (fault !== undefined) throw fault.reason;
      } finally {
        clearInterval(beat);
      }
    }
    return done;
  }
}
