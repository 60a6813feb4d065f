export { IntakeModule } from './intake.module';
export { ResponseClockBook } from './response-clock-book.service';
export { QueueDesk } from './queue-desk.service';
