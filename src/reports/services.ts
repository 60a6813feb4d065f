export { BalanceService } from './balance.service';
export { ReportsModule } from './reports.module';
export { TrafficService } from './traffic.service';
