import { Module } from '@nestjs/common';
import { BalanceFaultRepository } from './balance-fault.repository';
import { BalanceController } from './balance.controller';
import { BalanceRepository } from './balance.repository';
import { BalanceService } from './balance.service';
import { OverviewController } from './overview.controller';
import { OverviewRepository } from './overview.repository';

/** What the office looks at, and what looks at the office: views, the balance of each day, the traffic of partners. */
@Module({
  controllers: [OverviewController, BalanceController],
  providers: [OverviewRepository, BalanceRepository, BalanceFaultRepository, BalanceService],
})
export class ReportsModule {}
