export { ReceivedAcknowledgementService } from './received-acknowledgement.service';
export { RepliesModule } from './replies.module';
export { ReplyService, type Answerable } from './reply.service';
