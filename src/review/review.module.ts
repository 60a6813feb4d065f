import { Module } from '@nestjs/common';
import { MappingModule } from '../mapping/services';
import { MasterModule } from '../master/services';
import { RepliesModule } from '../replies/services';
import { SalesModule } from '../sales/services';
import { AcceptedTextRepository } from './accepted-text.repository';
import { Aftermath } from './aftermath.service';
import { ChangeDecisions } from './change-decision.service';
import { ChangeDesk } from './change-desk.service';
import { ChangeIntake } from './change-intake.service';
import { ChangeJudging } from './change-judging.service';
import { ChangeRelease } from './change-release.service';
import { ChangeWriter } from './change-writer.service';
import { DeskService } from './desk.service';
import { DeskWriter } from './desk-writer.service';
import { JudgingService } from './judging.service';
import { OrderChangeController } from './order-change.controller';
import { OrderChangeRepository } from './order-change.repository';
import { OrderSource } from './order-source.service';
import { RehearsalService } from './rehearsal.service';
import { ReleaseService } from './release.service';
import { ReviewCaseRepository } from './review-case.repository';
import { ReviewController } from './review.controller';

/** The release gate and the cases that people clear. */
@Module({
  imports: [MappingModule, MasterModule, RepliesModule, SalesModule],
  controllers: [ReviewController, OrderChangeController],
  providers: [
    AcceptedTextRepository,
    ChangeDecisions,
    ChangeDesk,
    ChangeIntake,
    ChangeJudging,
    ChangeRelease,
    ChangeWriter,
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
  exports: [ChangeIntake, RehearsalService, ReleaseService, ReviewCaseRepository],
})
export class ReviewModule {}
