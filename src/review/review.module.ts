import { Module } from '@nestjs/common';
import { MappingModule } from '../mapping/services';
import { MasterModule } from '../master/services';
import { RepliesModule } from '../replies/services';
import { SalesModule } from '../sales/services';
import { AcceptedTextRepository } from './accepted-text.repository';
import { Aftermath } from './aftermath.service';
import { AnswerController } from './answer.controller';
import { AnswerDesk } from './answer-desk.service';
import { CaseViews } from './case-views.service';
import { ComparisonController } from './comparison.controller';
import { DeskService } from './desk.service';
import { DeskWriter } from './desk-writer.service';
import { JudgingService } from './judging.service';
import { OpenCases } from './open-cases.service';
import { OrderSource } from './order-source.service';
import { RehearsalService } from './rehearsal.service';
import { Rememberer } from './rememberer.service';
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
  controllers: [AnswerController, ComparisonController, ReviewController, RuleController],
  providers: [
    AcceptedTextRepository,
    AnswerDesk,
    CaseViews,
    OpenCases,
    Rememberer,
    ResolutionRepository,
    RuleDesk,
    SecondJudgement,
    DeskService,
    DeskWriter,
    JudgingService,
    OrderSource,
    RehearsalService,
    ReleaseService,
    Aftermath,
    ReviewCaseRepository,
  ],
  exports: [RehearsalService, ReleaseService, ReviewCaseRepository, SecondJudgement],
})
export class ReviewModule {}
