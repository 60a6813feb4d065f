import { Module } from '@nestjs/common';
import { CalendarBook } from './calendar-book.service';
import { DemoService } from './demo.service';
import { FactsRepository } from './facts.repository';
import { MasterMemoryRepository } from './master-memory.repository';
import { MasterAuditRepository } from './master-audit.repository';
import { MasterImport } from './master-import.service';
import { MasterRepository } from './master.repository';
import { PriceExplanationController } from './price-explanation.controller';
import { ReferenceRepository } from './reference.repository';
import { RuleSettingRepository } from './rule-setting.repository';

/** Master data: articles, prices, customers, partners, calendars. */
@Module({
  controllers: [PriceExplanationController],
  providers: [
    CalendarBook,
    DemoService,
    FactsRepository,
    MasterAuditRepository,
    MasterImport,
    MasterMemoryRepository,
    MasterRepository,
    ReferenceRepository,
    RuleSettingRepository,
  ],
  exports: [
    CalendarBook,
    DemoService,
    FactsRepository,
    MasterAuditRepository,
    MasterImport,
    MasterMemoryRepository,
    MasterRepository,
    ReferenceRepository,
    RuleSettingRepository,
  ],
})
export class MasterModule {}
