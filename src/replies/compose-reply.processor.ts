import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PermanentFault, type LeasedWork, type Tx, type WorkBatch, type WorkProcessor } from '../platform';
import { EventLog, OutboxRepository, UnitOfWork, WorkerService } from '../platform/services';
import { composeReply, type ReplyBytes } from './compose-reply';
import { controlReference } from './control-reference';
import { ReplyRepository, type ReplyToCompose } from './reply.repository';

/** Makes the final bytes of replies that are due. From here on every retry sends these bytes. */
@Injectable()
export class ComposeReplyProcessor implements WorkProcessor, OnModuleInit {
  readonly kind = 'compose-reply';
  readonly batchSize = 50;
  readonly concurrency = 1;

  constructor(
    private readonly worker: WorkerService,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly replies: ReplyRepository,
    private readonly events: EventLog,
  ) {}

  onModuleInit(): void {
    this.worker.register(this);
  }

  isHeld(): Promise<boolean> {
    return this.outbox.isHeld();
  }

  async process(batch: WorkBatch): Promise<void> {
    const ids = batch.items.flatMap(({ job }) => (job.kind === 'compose-reply' ? [job.outboxId] : []));
    await this.unitOfWork.run(async (tx) => {
      const due = await this.outbox.startComposing(tx, ids);
      const replies = await this.replies.toCompose(tx, due.map(({ id }) => id)); // prettier-ignore
      const numbers = await this.replies.takeControlNumbers(tx, replies.map(({ partnerId }) => partnerId)); // prettier-ignore
      const composed = replies.map((reply, i) => {
        const reference = controlReference(numbers[i] ?? NaN);
        const { bytes, fileName } = bytesOf(reply, reference);
        return { id: reply.outboxId, body: bytes, fileName, controlReference: reference };
      });
      await this.outbox.composedAll(tx, composed);
      await batch.complete(tx);
    });
  }

  async quarantined(tx: Tx, work: LeasedWork, reason: string): Promise<void> {
    if (work.job.kind !== 'compose-reply') return;
    await this.outbox.giveUp(tx, work.job.outboxId, reason, 'not-composed', false);
    await this.events.append(tx, [
      { kind: 'reply-quarantined', subjectType: 'outbox', subjectId: work.job.outboxId, actor: 'system' },
    ]);
  }
}

function bytesOf(reply: ReplyToCompose, reference: string): ReplyBytes {
  const { ours, companyName, language } = reply;
  const context = { controlReference: reference, preparedAt: new Date(), ours, company: companyName };
  const composed = composeReply(reply, language === null ? context : { ...context, language });
  if (!composed.ok) throw new PermanentFault(`No ${reply.kind} can be made: ${composed.error}`);
  return composed.value;
}
