import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditRepository } from './audit.repository';
import { BalanceFaultRepository } from './balance-fault.repository';
import { BalanceController } from './balance.controller';
import { BalanceRepository } from './balance.repository';
import { BalanceService } from './balance.service';
import { PartnerController } from './partner.controller';
import { PartnerRepository } from './partner.repository';
import { TodayController } from './today.controller';
import { TodayRepository } from './today.repository';
import { TrafficController } from './traffic.controller';
import { TrafficRepository } from './traffic.repository';
import { TrafficService } from './traffic.service';

/** What the office looks at, and what looks at the office: views, the balance of each day, the traffic of partners. */
@Module({
  controllers: [AuditController, TodayController, BalanceController, PartnerController, TrafficController],
  providers: [
    AuditRepository,
    TodayRepository,
    BalanceRepository,
    BalanceFaultRepository,
    BalanceService,
    PartnerRepository,
    TrafficRepository,
    TrafficService,
  ],
})
export class ReportsModule {}
