import { Module } from '@nestjs/common';
import { ComposeReplyProcessor } from './compose-reply.processor';
import { ControlCounters } from './control-counters.service';
import { OutboxController } from './outbox.controller';
import { OutboxDesk } from './outbox-desk.service';
import { OutboxHoldController } from './outbox-hold.controller';
import { OutboxListRepository } from './outbox-list.repository';
import { AnswerPreview } from './preview.service';
import { ReceivedAcknowledgementRepository } from './received-acknowledgement.repository';
import { ReceivedAcknowledgementService } from './received-acknowledgement.service';
import { ReplyRepository } from './reply.repository';
import { ReplyService } from './reply.service';

/** What we answer. */
@Module({
  controllers: [OutboxController, OutboxHoldController],
  providers: [
    ReplyRepository,
    ReplyService,
    ComposeReplyProcessor,
    ControlCounters,
    OutboxDesk,
    OutboxListRepository,
    AnswerPreview,
    ReceivedAcknowledgementRepository,
    ReceivedAcknowledgementService,
  ],
  exports: [
    AnswerPreview,
    ControlCounters,
    OutboxDesk,
    OutboxListRepository,
    ReplyService,
    ReceivedAcknowledgementService,
  ],
})
export class RepliesModule {}
