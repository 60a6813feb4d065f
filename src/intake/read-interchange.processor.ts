import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LeasedWork, Tx, WorkBatch, WorkProcessor } from '../platform';
import { Database, WorkerService } from '../platform/services';
import { InterchangeRepository, type StoredInterchange } from './interchange.repository';
import { ReadingDesk } from './reading-desk.service';
import { CaseOpener } from './case-opener.service';

/** Interchanges up to this size are read whole, many in one transaction; larger ones stream, one at a time. Bytes. */
const SMALL_BYTES = 256 * 1024;
/** Messages of a large interchange that are written together. */
const MESSAGES_AT_ONCE = 100;

/** Reads interchanges into messages: syntax, acknowledgement, and what each message seems to be. */
@Injectable()
export class ReadInterchangeProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'read-interchange';
  readonly batchSize = 50;
  readonly concurrency = 2;

  constructor(
    private readonly worker: WorkerService,
    private readonly database: Database,
    private readonly desk: ReadingDesk,
    private readonly interchanges: InterchangeRepository,
    private readonly cases: CaseOpener,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  async process(batch: WorkBatch): Promise<void> {
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'read-interchange' ? [job.interchangeId] : []));
    const stored = (await this.interchanges.toRead(this.database, ids)).filter(({ state }) => state === 'received');
    const small = stored.filter(({ size }) => size <= SMALL_BYTES);
    const large = stored.filter(({ size }) => size > SMALL_BYTES);
    const itemOf = (one: StoredInterchange): LeasedWork[] =>
      batch.items.filter(({ job }) => job.kind === 'read-interchange' && job.interchangeId === one.id);
    const largeItems = large.flatMap(itemOf);
    // What was read already, by a run whose completion was lost, is only struck off.
    const others = batch.items.filter((item) => !largeItems.includes(item));
    await this.desk.readSmall(small, (tx) => batch.complete(tx, others));
    for (const one of large) await this.desk.readLarge(one, MESSAGES_AT_ONCE, (tx) => batch.complete(tx, itemOf(one)));
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind === 'read-interchange')
      await this.cases.quarantined(tx, work, { interchangeId: work.job.interchangeId }, reason);
  }
}
