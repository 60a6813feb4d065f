export { GuideBench } from './guide-bench.service';
export { ReplayService, type ReplayWish } from './replay.service';
export { IntakeModule } from './intake.module';
export { MasterAuditService } from './master-audit.service';
export { ResponseClockBook } from './response-clock-book.service';
export { QueueDesk } from './queue-desk.service';
export { RetentionHolds, type HoldSubject } from './retention/retention-holds.service';
export { RetentionService, type RetentionReport } from './retention/retention.service';
export { SecondReading } from './second-reading.service';
