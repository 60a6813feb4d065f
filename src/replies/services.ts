export { RepliesModule } from './replies.module';
export { ReplyService, type Answerable } from './reply.service';
