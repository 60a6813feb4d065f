import { Module } from '@nestjs/common';
import { AccessModule } from './access/services';
import { ChannelsModule } from './channels/services';
import { EntryModule } from './entry/services';
import { ErpModule } from './erp/services';
import { IntakeModule } from './intake/services';
import { MappingModule } from './mapping/services';
import { MasterModule } from './master/services';
import { HealthModule, HttpModule, LogsModule, PlatformModule } from './platform/services';
import { RepliesModule } from './replies/services';
import { ReportsModule } from './reports/services';
import { ReviewModule } from './review/services';
import { SalesModule } from './sales/services';

/** The whole program, one module a folder, in the order of the road. ROLE decides which parts of it run in this process. */
@Module({
  imports: [
    PlatformModule,
    LogsModule,
    HealthModule,
    HttpModule,
    ChannelsModule,
    IntakeModule,
    EntryModule,
    MappingModule,
    ReviewModule,
    SalesModule,
    RepliesModule,
    MasterModule,
    ReportsModule,
    ErpModule,
    AccessModule,
  ],
})
export class AppModule {}
