import { partyKey } from '../../purchase-order';
import { orderRule } from '../rule';

/** PAR-009: the order names no place and the customer's default one is taken. */
export const defaultDeliveryPlace = orderRule('PAR-009', ({ input: { order }, resolution: { deliveryPlace } }) =>
  deliveryPlace === null || partyKey(order.parties.deliverTo) !== null
    ? null
    : { field: 'parties.deliverTo', expected: deliveryPlace.id, params: { location: deliveryPlace.name } },
);
