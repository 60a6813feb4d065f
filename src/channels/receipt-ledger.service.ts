import { Injectable, Logger } from '@nestjs/common';
import { withInterchange, type Tx } from '../platform';
import { EventLog, WorkQueueService } from '../platform/services';
import { jobOf, type ArrivalNote, type Receipt, type RefusedArrival, type StoredArrival } from './arrival';
import { ArrivalRepository } from './arrival.repository';

/** The book of receipts: interchange, receipt, job and event of an arrival, always together. */
@Injectable()
export class ReceiptLedger {
  private readonly log = new Logger('Road');

  constructor(
    private readonly arrivals: ArrivalRepository,
    private readonly work: WorkQueueService,
    private readonly events: EventLog,
  ) {}

  /** The receipt that was given under this arrival key before, and whether it was for the same bytes; null when there is none. */
  async earlier(
    tx: Tx,
    note: ArrivalNote,
  ): Promise<{ readonly receipt: Receipt; readonly ofTheseBytes: boolean } | null> {
    const receipt = (await this.arrivals.receipts(tx, note.accountId, [note.arrivalKey])).get(note.arrivalKey);
    if (receipt === undefined) return null;
    const known = await this.arrivals.known(tx, note.accountId, [note.sha256]);
    return {
      receipt,
      ofTheseBytes: receipt.interchangeId !== null && known.get(note.sha256) === receipt.interchangeId,
    };
  }

  /**
   * @param notes everything that arrived
   * @param stored those of them whose bytes were stored because the content seemed new
   * @returns the receipts in the order of the notes, and the SHA-256 of the contents that were new indeed
   * @throws when a key was given at this very moment to other bytes: then nothing is signed for
   */
  async record(
    tx: Tx,
    notes: readonly ArrivalNote[],
    stored: readonly StoredArrival[],
  ): Promise<{ readonly receipts: readonly Receipt[]; readonly made: ReadonlySet<string> }> {
    const [first] = notes;
    if (first === undefined) return { receipts: [], made: new Set() };
    const made = new Set((await this.arrivals.insertInterchanges(tx, stored)).keys());
    const known = await this.arrivals.known(tx, first.accountId, notes.map((note) => note.sha256)); // prettier-ignore
    const unclaimed = new Set(made);
    const rows = notes.map((note) => {
      const interchangeId = known.get(note.sha256);
      if (interchangeId === undefined) throw new Error('An interchange is not there right after it was stored');
      // The first arrival of new content is no duplicate; the next one of the same batch already is.
      return { ...note, interchangeId, duplicate: !unclaimed.delete(note.sha256) };
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
    tx.afterCommit(() => {
      for (const { id, interchangeId, duplicate } of given) {
        withInterchange(interchangeId ?? '', () => this.log.log(`receipt ${id}${duplicate ? ', came before' : ''}`));
      }
    });
    const all = await this.arrivals.receipts(tx, first.accountId, notes.map((note) => note.arrivalKey)); // prettier-ignore
    const receipts = rows.flatMap(({ arrivalKey, interchangeId }) => {
      const receipt = all.get(arrivalKey);
      if (receipt?.interchangeId !== interchangeId) throw new Error('An arrival key was used for other bytes');
      return [receipt];
    });
    return { receipts, made };
  }

  /** @returns the receipt; null when this arrival has one already */
  async refuse(tx: Tx, refused: RefusedArrival): Promise<Receipt | null> {
    const receipt = await this.arrivals.insertRefusal(tx, refused);
    if (receipt === null) return null;
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
    return receipt;
  }
}
