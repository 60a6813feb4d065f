export { BalanceService } from './balance.service';
export { ReportsModule } from './reports.module';
