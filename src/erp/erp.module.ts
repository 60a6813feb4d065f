import { Module } from '@nestjs/common';
import { SalesModule } from '../sales/services';
import { ErpController } from './erp.controller';
import { ErpRefusals } from './erp-refusals.service';

/** Where the ERP comes in. Handing orders to it and fetching the master from it are not here yet. */
@Module({ imports: [SalesModule], controllers: [ErpController], providers: [ErpRefusals] })
export class ErpModule {}
