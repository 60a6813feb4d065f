import { Module } from '@nestjs/common';
import { CustomerExposureController } from './customer-exposure.controller';
import { OrderFulfilmentController } from './order-fulfilment.controller';
import { OrderFulfilment } from './order-fulfilment.service';
import { OrderListRepository } from './order-list.repository';
import { OrderRepository } from './order.repository';
import { QuantityHistoryService } from './quantity-history.service';
import { SalesFactsRepository } from './sales-facts.repository';
import { SalesOrderController } from './sales-order.controller';
import { SalesService } from './sales.service';
import { TouchedOrdersRepository } from './touched-orders.repository';

/** Sales administration: orders. */
@Module({
  controllers: [CustomerExposureController, OrderFulfilmentController, SalesOrderController],
  providers: [
    OrderRepository,
    OrderListRepository,
    OrderFulfilment,
    SalesFactsRepository,
    SalesService,
    QuantityHistoryService,
    TouchedOrdersRepository,
  ],
  exports: [
    OrderRepository,
    OrderFulfilment,
    SalesFactsRepository,
    SalesService,
    QuantityHistoryService,
    TouchedOrdersRepository,
  ],
})
export class SalesModule {}
