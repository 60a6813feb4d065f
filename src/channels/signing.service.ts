import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Result } from '../kernel';
import { ok } from '../kernel';
import type { PayloadRefusal, Tx } from '../platform';
import { Database, EventLog, PayloadStore, UnitOfWork, WorkQueueService } from '../platform/services';
import { jobOf, type ArrivalNote, type Receipt, type RefusedArrival, type StoredArrival } from './arrival';
import { ArrivalRepository } from './arrival.repository';

/** A whole file in memory, as the folder channel reads small ones. */
export interface WholeArrival extends Omit<ArrivalNote, 'sha256' | 'size'> {
  readonly bytes: Buffer;
}

/**
 * Stores what arrives and gives a receipt for it: the one way into the house for every channel. When one of these methods returns a
 * receipt, bytes and receipt are committed and the channel may sign; when it throws, nothing is and the channel must not.
 */
@Injectable()
export class SigningService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly payloads: PayloadStore,
    private readonly arrivals: ArrivalRepository,
    private readonly ledger: ReceiptLedger,
  ) {}

  /** Stores small files of one account together in one transaction. The receipts come in the order of the arrivals. */
  async signForAll(arrivals: readonly WholeArrival[]): Promise<readonly Receipt[]> {
    const [first] = arrivals;
    if (first === undefined) return [];
    const notes = arrivals.map(({ bytes, ...rest }) => ({ ...rest, bytes, sha256: sha256(bytes), size: bytes.length }));
    return this.unitOfWork.run(async (tx) => {
      const known = await this.arrivals.known(tx, first.accountId, notes.map((note) => note.sha256)); // prettier-ignore
      const fresh = firstOfEach(notes.filter((note) => !known.has(note.sha256)));
      const payloads = await this.payloads.storeWhole(tx, fresh.map(({ bytes }) => ({ bytes }))); // prettier-ignore
      const stored = fresh.flatMap(({ bytes: _, ...note }, i) => {
        const payload = payloads[i];
        return payload === undefined ? [] : [{ ...note, payloadId: payload.id }];
      });
      return this.ledger.record(tx, notes.map(({ bytes: _, ...note }) => note), stored); // prettier-ignore
    });
  }

  /** Streams one arrival of any size into the store, then gives its receipt in a short transaction. */
  async signFor(
    arrival: Omit<ArrivalNote, 'sha256' | 'size'>,
    source: AsyncIterable<Uint8Array>,
    limitBytes: number,
  ): Promise<Result<Receipt & { readonly sha256: string }, PayloadRefusal>> {
    const outcome = await this.payloads.store(source, limitBytes);
    if (!outcome.ok) return outcome;
    const { id, sha256, size } = outcome.value;
    const note: ArrivalNote = { ...arrival, sha256, size };
    return this.unitOfWork.run(async (tx) => {
      const known = await this.arrivals.known(tx, arrival.accountId, [sha256]);
      if (!known.has(sha256)) await this.payloads.seal(tx, outcome.value);
      const [receipt] = await this.ledger.record(tx, [note], known.has(sha256) ? [] : [{ ...note, payloadId: id }]);
      if (receipt === undefined) throw new Error('An arrival was stored without a receipt');
      return ok({ ...receipt, sha256 });
    });
  }

  /** Notes that something arrived which is not let in. */
  async refuse(refused: RefusedArrival): Promise<void> {
    await this.unitOfWork.run((tx) => this.ledger.refuse(tx, refused));
  }

  /** Receipts given earlier for these arrivals. */
  receipts(accountId: string, arrivalKeys: readonly string[]): Promise<ReadonlyMap<string, Receipt>> {
    return this.arrivals.receipts(this.database, accountId, arrivalKeys);
  }
}

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

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function firstOfEach<T extends { readonly sha256: string }>(notes: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return notes.filter((note) => !seen.has(note.sha256) && seen.add(note.sha256));
}
