export { CONTROL_NUMBER_RESERVE, ControlCounters } from './control-counters.service';
export { OutboxDesk } from './outbox-desk.service';
export { OutboxListRepository } from './outbox-list.repository';
export { againText } from './outbox-problem.filter';
export { ReceivedAcknowledgementService } from './received-acknowledgement.service';
export { RepliesModule } from './replies.module';
export { AnswerPreview } from './preview.service';
export { ReplyService, type Answerable } from './reply.service';
