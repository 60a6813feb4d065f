export { ErpModule } from './erp.module';
