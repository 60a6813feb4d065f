import { Module } from '@nestjs/common';
import { DemoService } from './demo.service';
import { FactsRepository } from './facts.repository';
import { MasterRepository } from './master.repository';
import { PriceExplanationController } from './price-explanation.controller';
import { ReferenceRepository } from './reference.repository';

/** Master data: articles, prices, customers, partners, calendars. */
@Module({
  controllers: [PriceExplanationController],
  providers: [DemoService, FactsRepository, MasterRepository, ReferenceRepository],
  exports: [DemoService, FactsRepository, MasterRepository, ReferenceRepository],
})
export class MasterModule {}
