import { Module } from '@nestjs/common';
import { MappingModule } from '../mapping/services';
import { MasterModule } from '../master/services';
import { RepliesModule } from '../replies/services';
import { ReviewModule } from '../review/services';
import { SalesModule } from '../sales/services';
import { AcknowledgementMatcher } from './acknowledgement-matcher.service';
import { BenchController } from './bench.controller';
import { CarryOutDecisionProcessor } from './carry-out-decision.processor';
import { CaseOpener } from './case-opener.service';
import { DeadWorkRepository } from './dead-work.repository';
import { DecideMessageProcessor } from './decide-message.processor';
import { Decider } from './decider.service';
import { DecisionGroupController } from './decision-group.controller';
import { DecisionDesk } from './decision-desk.service';
import { DeskDecisionController } from './desk-decision.controller';
import { DeskDecisions } from './desk-decisions.service';
import { DeskSteps } from './desk-steps.service';
import { DeskTrial } from './desk-trial.service';
import { EnvelopeBook } from './envelope-book.service';
import { EnvelopeReferenceRepository } from './envelope-reference.repository';
import { FileReading } from './file-reading.service';
import { FollowUpReceiptProcessor } from './follow-up-receipt.processor';
import { InterchangeViewRepository } from './interchange-view.repository';
import { InterchangeController } from './interchange.controller';
import { GroupQuestions } from './group-questions.service';
import { GuideBench } from './guide-bench.service';
import { InterchangeRepository } from './interchange.repository';
import { JudgeAgainProcessor } from './judge-again.processor';
import { JudgeOpenOrdersProcessor } from './judge-open-orders.processor';
import { MasterAuditService } from './master-audit.service';
import { MasterChangedProcessor } from './master-changed.processor';
import { MatchAcknowledgementProcessor } from './match-acknowledgement.processor';
import { MeaningController } from './meaning.controller';
import { MeaningDesk } from './meaning-desk.service';
import { MeaningRepository } from './meaning.repository';
import { OverdueController } from './overdue.controller';
import { OverlayController } from './overlay.controller';
import { OverdueList } from './overdue-list.service';
import { OverdueRepository } from './overdue.repository';
import { PartnerLookup } from './partner-lookup.service';
import { QueueController } from './queue.controller';
import { QueueDesk } from './queue-desk.service';
import { QueueWork } from './queue-work.service';
import { ReadInterchangeProcessor } from './read-interchange.processor';
import { ReadingDesk } from './reading-desk.service';
import { NextSteps } from './next-steps.service';
import { ReadingOutcome } from './reading-outcome.service';
import { ReplacementController } from './replacement.controller';
import { ReplacementDesk } from './replacement-desk.service';
import { ReplayRepository } from './replay.repository';
import { ReplayService } from './replay.service';
import { ReportConnectionProcessor } from './report-connection.processor';
import { ReportErpRefusalProcessor } from './report-erp-refusal.processor';
import { TellCaseMailProcessor } from './tell-case-mail.processor';
import { ReportHostKeyProcessor } from './report-host-key.processor';
import { ReportImbalanceProcessor } from './report-imbalance.processor';
import { ReportTrafficProcessor } from './report-traffic.processor';
import { ReportUndeliveredProcessor } from './report-undelivered.processor';
import { ResponseClockBook } from './response-clock-book.service';
import { ResponseClocks } from './response-clocks.service';
import { RetentionHolds } from './retention/retention-holds.service';
import { RetentionSchedule } from './retention/retention-schedule.service';
import { RetentionTerms } from './retention/retention-terms.service';
import { RetentionRepository } from './retention/retention.repository';
import { RetentionService } from './retention/retention.service';
import { RetryController } from './retry.controller';
import { RetryService } from './retry.service';
import { SecondReading } from './second-reading.service';
import { SecondReadingRepository } from './second-reading.repository';
import { SecondChances } from './second-chances.service';

/** The road itself. */
@Module({
  imports: [MappingModule, MasterModule, RepliesModule, ReviewModule, SalesModule],
  controllers: [
    BenchController,
    DecisionGroupController,
    DeskDecisionController,
    InterchangeController,
    MeaningController,
    OverdueController,
    OverlayController,
    QueueController,
    ReplacementController,
    RetryController,
  ],
  providers: [
    AcknowledgementMatcher,
    CarryOutDecisionProcessor,
    CaseOpener,
    DeadWorkRepository,
    DecideMessageProcessor,
    Decider,
    DecisionDesk,
    DeskDecisions,
    DeskSteps,
    DeskTrial,
    EnvelopeBook,
    EnvelopeReferenceRepository,
    FileReading,
    FollowUpReceiptProcessor,
    GroupQuestions,
    GuideBench,
    InterchangeRepository,
    InterchangeViewRepository,
    JudgeAgainProcessor,
    JudgeOpenOrdersProcessor,
    MasterAuditService,
    MasterChangedProcessor,
    MatchAcknowledgementProcessor,
    MeaningDesk,
    MeaningRepository,
    NextSteps,
    OverdueList,
    OverdueRepository,
    PartnerLookup,
    QueueDesk,
    QueueWork,
    ReadInterchangeProcessor,
    ReadingDesk,
    ReadingOutcome,
    ReplacementDesk,
    ReplayRepository,
    ReplayService,
    ReportConnectionProcessor,
    ReportErpRefusalProcessor,
    ReportHostKeyProcessor,
    TellCaseMailProcessor,
    ReportImbalanceProcessor,
    ReportTrafficProcessor,
    ReportUndeliveredProcessor,
    ResponseClockBook,
    ResponseClocks,
    RetentionHolds,
    RetentionRepository,
    RetentionSchedule,
    RetentionService,
    RetentionTerms,
    RetryService,
    SecondChances,
    SecondReading,
    SecondReadingRepository,
  ],
  exports: [GuideBench],
})
export class IntakeModule {}
