export { ErpModule } from './erp.module';
export { ErpBook } from './erp-book.service';
export { ErpGate } from './erp-gate.service';
export { ErpTimes } from './erp-times.service';
export type { ErpSystem } from './erp.repository';
export { ExportDesk } from './export-desk.service';
export { SyncService } from './sync.service';
