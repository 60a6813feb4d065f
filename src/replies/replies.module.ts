import { Module } from '@nestjs/common';
import { ComposeReplyProcessor } from './compose-reply.processor';
import { ReceivedAcknowledgementRepository } from './received-acknowledgement.repository';
import { ReceivedAcknowledgementService } from './received-acknowledgement.service';
import { ReplyRepository } from './reply.repository';
import { ReplyService } from './reply.service';

/** What we answer. */
@Module({
  providers: [
    ReplyRepository,
    ReplyService,
    ComposeReplyProcessor,
    ReceivedAcknowledgementRepository,
    ReceivedAcknowledgementService,
  ],
  exports: [ReplyService, ReceivedAcknowledgementService],
})
export class RepliesModule {}
