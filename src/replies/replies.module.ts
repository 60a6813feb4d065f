import { Module } from '@nestjs/common';
import { ComposeReplyProcessor } from './compose-reply.processor';
import { ReplyRepository } from './reply.repository';
import { ReplyService } from './reply.service';

/** What we answer. */
@Module({
  providers: [ReplyRepository, ReplyService, ComposeReplyProcessor],
  exports: [ReplyService],
})
export class RepliesModule {}
