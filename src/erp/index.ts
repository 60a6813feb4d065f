export { ERP_ENTITIES, type ErpEntity } from './port';
export { stateOf } from './erp-state';
export { pushOf, type ErpPush } from './push';
export { describeReading } from './reading-words';
