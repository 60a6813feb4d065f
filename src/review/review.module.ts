import { Module } from '@nestjs/common';
import { MappingModule } from '../mapping/services';
import { MasterModule } from '../master/services';
import { RepliesModule } from '../replies/services';
import { SalesModule } from '../sales/services';
import { AcceptedTextRepository } from './accepted-text.repository';
import { Aftermath } from './aftermath.service';
import { ComparisonController } from './comparison.controller';
import { DeskService } from './desk.service';
import { DeskWriter } from './desk-writer.service';
import { JudgingService } from './judging.service';
import { OrderSource } from './order-source.service';
import { RehearsalService } from './rehearsal.service';
import { ReleaseService } from './release.service';
import { ReviewCaseRepository } from './review-case.repository';
import { ReviewController } from './review.controller';

/** The release gate and the cases that people clear. */
@Module({
  imports: [MappingModule, MasterModule, RepliesModule, SalesModule],
  controllers: [ReviewController, ComparisonController],
  providers: [
    AcceptedTextRepository,
    DeskService,
    DeskWriter,
    JudgingService,
    OrderSource,
    RehearsalService,
    ReleaseService,
    Aftermath,
    ReviewCaseRepository,
  ],
  exports: [RehearsalService, ReleaseService, ReviewCaseRepository],
})
export class ReviewModule {}
