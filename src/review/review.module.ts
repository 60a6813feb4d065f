import { Module } from '@nestjs/common';
import { MappingModule } from '../mapping/services';
import { MasterModule } from '../master/services';
import { RepliesModule } from '../replies/services';
import { SalesModule } from '../sales/services';
import { AcceptedTextRepository } from './accepted-text.repository';
import { Aftermath } from './aftermath.service';
import { AnswerDesk } from './answer-desk.service';
import { AnswerController } from './answer.controller';
import { CaseViews } from './case-views.service';
import { ChangeDecisions } from './change-decision.service';
import { ChangeDesk } from './change-desk.service';
import { ChangeIntake } from './change-intake.service';
import { ChangeJudging } from './change-judging.service';
import { ChangeRelease } from './change-release.service';
import { ChangeWriter } from './change-writer.service';
import { ComparisonController } from './comparison.controller';
import { DeskWriter } from './desk-writer.service';
import { DeskService } from './desk.service';
import { JudgingService } from './judging.service';
import { OpenCases } from './open-cases.service';
import { OrderChangeController } from './order-change.controller';
import { OrderChangeRepository } from './order-change.repository';
import { OrderSource } from './order-source.service';
import { RehearsalService } from './rehearsal.service';
import { Rememberer } from './rememberer.service';
import { ResolutionController } from './resolution.controller';
import { ResolutionTrials } from './resolution-trial.service';
import { ResolutionRepository } from './resolution.repository';
import { ReleaseService } from './release.service';
import { ReviewCaseRepository } from './review-case.repository';
import { ReviewController } from './review.controller';
import { RuleController } from './rule.controller';
import { RuleDesk } from './rule-desk.service';
import { SecondJudgement } from './second-judgement.service';

/** The release gate and the cases that people clear. */
@Module({
  imports: [MappingModule, MasterModule, RepliesModule, SalesModule],
  controllers: [
    AnswerController,
    ComparisonController,
    OrderChangeController,
    ResolutionController,
    ReviewController,
    RuleController,
  ],
  providers: [
    AcceptedTextRepository,
    AnswerDesk,
    CaseViews,
    ChangeDecisions,
    ChangeDesk,
    ChangeIntake,
    ChangeJudging,
    ChangeRelease,
    ChangeWriter,
    OpenCases,
    Rememberer,
    ResolutionRepository,
    ResolutionTrials,
    RuleDesk,
    SecondJudgement,
    DeskService,
    DeskWriter,
    JudgingService,
    OrderChangeRepository,
    OrderSource,
    RehearsalService,
    ReleaseService,
    Aftermath,
    ReviewCaseRepository,
  ],
  exports: [ChangeIntake, RehearsalService, ReleaseService, ReviewCaseRepository, SecondJudgement],
})
export class ReviewModule {}
