import { Module } from '@nestjs/common';
import { DemoService } from './demo.service';
import { FactsRepository } from './facts.repository';
import { MasterMemoryRepository } from './master-memory.repository';
import { MasterRepository } from './master.repository';
import { ReferenceRepository } from './reference.repository';
import { RuleSettingRepository } from './rule-setting.repository';

/** Master data: articles, prices, customers, partners, calendars. */
@Module({
  providers: [
    DemoService,
    FactsRepository,
    MasterMemoryRepository,
    MasterRepository,
    ReferenceRepository,
    RuleSettingRepository,
  ],
  exports: [
    DemoService,
    FactsRepository,
    MasterMemoryRepository,
    MasterRepository,
    ReferenceRepository,
    RuleSettingRepository,
  ],
})
export class MasterModule {}
