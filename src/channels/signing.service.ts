import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Result } from '../kernel';
import { err, ok } from '../kernel';
import type { PayloadRefusal, Tx } from '../platform';
import { Database, PayloadStore, UnitOfWork } from '../platform/services';
import type { ArrivalNote, Receipt, RefusedArrival } from './arrival';
import { ArrivalRepository } from './arrival.repository';
import { ReceiptLedger } from './receipt-ledger.service';

/** A whole file in memory, as the folder channel reads small ones. */
export interface WholeArrival extends Omit<ArrivalNote, 'sha256' | 'size'> {
  readonly bytes: Buffer;
}

/** Why an arrival is not signed for: its bytes, or an arrival key that stands for another arrival already. */
export type SigningRefusal = PayloadRefusal | { readonly reason: 'key-used' };

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
    return arrivals.length === 0 ? [] : this.unitOfWork.run((tx) => this.signWithin(tx, arrivals));
  }

  /** The same in the caller's transaction: what he writes beside them counts with the receipts, or not at all. */
  async signWithin(tx: Tx, arrivals: readonly WholeArrival[]): Promise<readonly Receipt[]> {
    const [first] = arrivals;
    if (first === undefined) return [];
    const notes = arrivals.map(({ bytes, ...rest }) => ({ ...rest, bytes, sha256: sha256(bytes), size: bytes.length }));
    const known = await this.arrivals.known(tx, first.accountId, notes.map((note) => note.sha256)); // prettier-ignore
    const fresh = firstOfEach(notes.filter((note) => !known.has(note.sha256)));
    const payloads = await this.payloads.storeWhole(tx, fresh.map(({ bytes }) => ({ bytes }))); // prettier-ignore
    const stored = fresh.flatMap(({ bytes: _, ...note }, i) => {
      const payload = payloads[i];
      return payload === undefined ? [] : [{ ...note, payloadId: payload.id }];
    });
    const { receipts } = await this.ledger.record(tx, notes.map(({ bytes: _, ...note }) => note), stored); // prettier-ignore
    return receipts;
  }

  /** Streams one arrival of any size into the store, then gives its receipt in a short transaction. */
  async signFor(
    arrival: Omit<ArrivalNote, 'sha256' | 'size'>,
    source: AsyncIterable<Uint8Array>,
    limitBytes: number,
  ): Promise<Result<Receipt & { readonly sha256: string }, SigningRefusal>> {
    const outcome = await this.payloads.store(source, limitBytes);
    if (!outcome.ok) return outcome;
    const { id, sha256, size } = outcome.value;
    const note: ArrivalNote = { ...arrival, sha256, size };
    const { receipt, kept } = await this.unitOfWork.run(async (tx) => {
      const earlier = await this.ledger.earlier(tx, note);
      if (earlier !== null) return { receipt: earlier.ofTheseBytes ? earlier.receipt : null, kept: false };
      const { receipts, made } = await this.ledger.record(tx, [note], [{ ...note, payloadId: id }]);
      // Bytes that came before are there already: only those that an interchange holds are kept.
      if (made.has(sha256)) await this.payloads.seal(tx, outcome.value);
      const [given] = receipts;
      if (given === undefined) throw new Error('An arrival was stored without a receipt');
      return { receipt: given, kept: made.has(sha256) };
    });
    if (!kept) await this.payloads.discard(id);
    return receipt === null ? err({ reason: 'key-used' }) : ok({ ...receipt, sha256 });
  }

  /** Notes that something arrived which is not let in. */
  async refuse(refused: RefusedArrival): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.ledger.refuse(tx, refused);
    });
  }

  /** Receipts given earlier for these arrivals. */
  receipts(accountId: string, arrivalKeys: readonly string[]): Promise<ReadonlyMap<string, Receipt>> {
    return this.arrivals.receipts(this.database, accountId, arrivalKeys);
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function firstOfEach<T extends { readonly sha256: string }>(notes: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return notes.filter((note) => !seen.has(note.sha256) && seen.add(note.sha256));
}
