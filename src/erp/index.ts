export { pushOf, type ErpPush } from './push';
