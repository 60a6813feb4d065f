import { Module } from '@nestjs/common';
import { MasterModule } from '../master/services';
import { SalesModule } from '../sales/services';
import { ErpExportController } from './erp-export.controller';
import { ErpSystemController } from './erp-system.controller';
import { ErpController } from './erp.controller';
import { BalanceRepository } from './balance.repository';
import { ChangeHandOver } from './change-hand-over.service';
import { ChangeReturn } from './change-return.service';
import { ChangeSchedule } from './change-schedule.service';
import { ChangeTargetRepository } from './change-target.repository';
import { ChangeWayController } from './change-way.controller';
import { ChangeWays } from './change-ways.service';
import { Connectors } from './connectors.service';
import { EntityReader } from './entity-reader.service';
import { ErpBook } from './erp-book.service';
import { ErpGate } from './erp-gate.service';
import { ErpRefusals } from './erp-refusals.service';
import { ErpRepository } from './erp.repository';
import { ErpSchedule } from './erp-schedule.service';
import { ErpTimes } from './erp-times.service';
import { ExportDesk } from './export-desk.service';
import { Exporter } from './exporter.service';
import { ExportRepository } from './export.repository';
import { HandOver } from './hand-over.service';
import { MasterReader } from './master-reader.service';
import { MasterTaker } from './master-taker.service';
import { NewsReader } from './news-reader.service';
import { NewsTaker } from './news-taker.service';
import { ErpOrderSource } from './order-source.repository';
import { RevertedRepository } from './reverted.repository';
import { StagingRepository } from './staging.repository';
import { SyncService } from './sync.service';

/** The ERP: the master comes in from it, orders go out to it, and what became of them comes back. */
@Module({
  imports: [MasterModule, SalesModule],
  controllers: [ChangeWayController, ErpController, ErpExportController, ErpSystemController],
  providers: [
    BalanceRepository,
    ChangeHandOver,
    ChangeReturn,
    ChangeSchedule,
    ChangeTargetRepository,
    ChangeWays,
    Connectors,
    EntityReader,
    ErpBook,
    ErpGate,
    ErpOrderSource,
    ErpRefusals,
    ErpRepository,
    ErpSchedule,
    ErpTimes,
    ExportDesk,
    Exporter,
    HandOver,
    ExportRepository,
    MasterReader,
    MasterTaker,
    NewsReader,
    NewsTaker,
    RevertedRepository,
    StagingRepository,
    SyncService,
  ],
})
export class ErpModule {}
