export type { OrderHead } from './order-columns';
export { OrderRepository, type JudgedOrder, type NewOrder } from './order.repository';
export { QuantityHistoryService } from './quantity-history.service';
export { SalesFactsRepository, type SalesFactsBatch } from './sales-facts.repository';
export { SalesModule } from './sales.module';
export { SalesService } from './sales.service';
