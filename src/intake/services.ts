export { IntakeModule } from './intake.module';
export { QueueDesk } from './queue-desk.service';
