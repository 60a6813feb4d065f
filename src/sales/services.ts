export { OrderFulfilment, type ShownFulfilment } from './order-fulfilment.service';
export { OrderRepository } from './order.repository';
export { QuantityHistoryService } from './quantity-history.service';
export {
  SalesFactsRepository,
  type Counted,
  type SalesFactsBatch,
  type SalesFactsRequest,
} from './sales-facts.repository';
export { SalesModule } from './sales.module';
export { SalesService } from './sales.service';
export { TouchedOrdersRepository } from './touched-orders.repository';
