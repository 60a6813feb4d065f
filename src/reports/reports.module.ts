import { Module } from '@nestjs/common';
import { BalanceFaultRepository } from './balance-fault.repository';
import { BalanceController } from './balance.controller';
import { BalanceRepository } from './balance.repository';
import { BalanceService } from './balance.service';
import { OverviewController } from './overview.controller';
import { OverviewRepository } from './overview.repository';
import { TrafficController } from './traffic.controller';
import { TrafficRepository } from './traffic.repository';
import { TrafficService } from './traffic.service';

/** What the office looks at, and what looks at the office: views, the balance of each day, the traffic of partners. */
@Module({
  controllers: [OverviewController, BalanceController, TrafficController],
  providers: [
    OverviewRepository,
    BalanceRepository,
    BalanceFaultRepository,
    BalanceService,
    TrafficRepository,
    TrafficService,
  ],
})
export class ReportsModule {}
