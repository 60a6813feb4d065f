export { RepliesModule } from './replies.module';
export { ReplyService, type Answerable, type EnvelopeAcknowledgement } from './reply.service';
