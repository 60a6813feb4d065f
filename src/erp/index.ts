export { ERP_ENTITIES, TABLES_OF, type ErpEntity, type MasterEntity } from './port';
export { stateOf } from './erp-state';
export { pushOf, type ErpPush } from './push';
export { describeReading } from './reading-words';
