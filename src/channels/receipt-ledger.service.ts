import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { EventLog, WorkQueueService } from '../platform/services';
import { jobOf, type ArrivalNote, type Receipt, type RefusedArrival, type StoredArrival } from './arrival';
import { ArrivalRepository } from './arrival.repository';

/** The book of receipts: interchange, receipt, job and event of an arrival, always together. */
@Injectable()
export class ReceiptLedger {
  constructor(
    private readonly arrivals: ArrivalRepository,
    private readonly work: WorkQueueService,
    private readonly events: EventLog,
  ) {}

  /**
   * @param notes everything that arrived
   * @param stored those of them whose bytes were stored because the content seemed new
   */
  async record(tx: Tx, notes: readonly ArrivalNote[], stored: readonly StoredArrival[]): Promise<readonly Receipt[]> {
    const [first] = notes;
    if (first === undefined) return [];
    const made = new Map(await this.arrivals.insertInterchanges(tx, stored));
    const known = await this.arrivals.known(tx, first.accountId, notes.map((note) => note.sha256)); // prettier-ignore
    const rows = notes.map((note) => {
      const interchangeId = known.get(note.sha256);
      if (interchangeId === undefined) throw new Error('An interchange is not there right after it was stored');
      // The first arrival of new content is no duplicate; the next one of the same batch already is.
      return { ...note, interchangeId, duplicate: !made.delete(note.sha256) };
    });
    const given = await this.arrivals.insertReceipts(tx, rows);
    await this.work.enqueue(tx, given.map((receipt) => ({ job: jobOf(receipt) }))); // prettier-ignore
    await this.events.append(
      tx,
      given.map((receipt) => ({
        kind: receipt.duplicate ? 'receipt-repeated' : 'receipt-given',
        subjectType: 'interchange',
        subjectId: receipt.interchangeId ?? '',
        actor: first.receivedBy ?? 'system',
        data: { receiptId: receipt.id },
      })),
    );
    const earlier = await this.arrivals.receipts(tx, first.accountId, notes.map((note) => note.arrivalKey)); // prettier-ignore
    return notes.flatMap((note) => earlier.get(note.arrivalKey) ?? []);
  }

  async refuse(tx: Tx, refused: RefusedArrival): Promise<void> {
    const receipt = await this.arrivals.insertRefusal(tx, refused);
    if (receipt === null) return;
    await this.work.enqueue(tx, [{ job: jobOf(receipt) }]);
    await this.events.append(tx, [
      {
        kind: 'receipt-refused',
        subjectType: 'receipt',
        subjectId: receipt.id,
        actor: refused.receivedBy ?? 'system',
        data: { reason: refused.reason },
      },
    ]);
  }
}
