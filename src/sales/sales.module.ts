import { Module } from '@nestjs/common';
import { OrderListRepository } from './order-list.repository';
import { OrderRepository } from './order.repository';
import { QuantityHistoryService } from './quantity-history.service';
import { SalesFactsRepository } from './sales-facts.repository';
import { SalesOrderController } from './sales-order.controller';
import { SalesService } from './sales.service';
import { TouchedOrdersRepository } from './touched-orders.repository';

/** Sales administration: orders. */
@Module({
  controllers: [SalesOrderController],
  providers: [
    OrderRepository,
    OrderListRepository,
    SalesFactsRepository,
    SalesService,
    QuantityHistoryService,
    TouchedOrdersRepository,
  ],
  exports: [OrderRepository, SalesFactsRepository, SalesService, QuantityHistoryService, TouchedOrdersRepository],
})
export class SalesModule {}
