import { Module } from '@nestjs/common';
import { CalendarBook } from './calendar-book.service';
import { DemoService } from './demo.service';
import { FactsRepository } from './facts.repository';
import { MasterRepository } from './master.repository';
import { ReferenceRepository } from './reference.repository';

/** Master data: articles, prices, customers, partners, calendars. */
@Module({
  providers: [CalendarBook, DemoService, FactsRepository, MasterRepository, ReferenceRepository],
  exports: [CalendarBook, DemoService, FactsRepository, MasterRepository, ReferenceRepository],
})
export class MasterModule {}
