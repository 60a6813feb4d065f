import { Module } from '@nestjs/common';
import { CrossReferenceController } from './cross-reference.controller';
import { CrossReferenceService } from './cross-reference.service';
import { DemoService } from './demo.service';
import { FactsRepository } from './facts.repository';
import { LikelyRepository } from './likely.repository';
import { MasterRepository } from './master.repository';
import { ReferenceRepository } from './reference.repository';

/** Master data: articles, prices, customers, partners, calendars. */
@Module({
  controllers: [CrossReferenceController],
  providers: [
    CrossReferenceService,
    DemoService,
    FactsRepository,
    LikelyRepository,
    MasterRepository,
    ReferenceRepository,
  ],
  exports: [DemoService, FactsRepository, LikelyRepository, MasterRepository, ReferenceRepository],
})
export class MasterModule {}
