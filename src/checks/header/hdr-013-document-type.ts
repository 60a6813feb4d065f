import { orderRule, type Said } from '../rule';

/**
 * Order types by their code of element 1001 (validation rules, HDR-013). `order`: an order like any other, whatever is particular about how it
 * is packed. `never`: as an order it would be delivered or invoiced wrongly, so nobody may let it pass. `review`: a person says what it is.
 */
const ROADS: Readonly<Record<string, 'order' | 'never' | 'review'>> = {
  '105': 'order',
  '220': 'order',
  '221': 'never',
  '224': 'order',
  '225': 'review',
  '226': 'order',
  '227': 'never',
  '228': 'review',
  '237': 'order',
  '258': 'order',
  '400': 'review',
  '401': 'order',
  '402': 'order',
  '22E': 'review',
  '23B': 'order',
  '23E': 'never',
  '50E': 'order',
};

/** What a person may let go as an order, whatever its function says (CHG-008, CHG-011), or what is one. */
const ORDERS: ReadonlySet<string> = new Set(['original', 'test', 'hold', 'replacement', 'duplicate', 'confirmation']);

/** HDR-013: an order of a type that does not go the way of an order. Of what may become one alone: what is none is asked about by its function. */
export const documentType = orderRule('HDR-013', ({ input: { order } }): Said | null => {
  const { documentType: code, function: meaning } = order;
  if (code === null || !ORDERS.has(meaning)) return null;
  const road = ROADS[code] ?? 'review';
  if (road === 'order') return null;
  return {
    field: 'documentType',
    actual: code,
    params: { code, road, type: TYPES[code] ?? 'other' },
    ...(road === 'never' ? { severity: 'blocking' as const } : {}),
  };
});

/** By what name the texts call it. */
const TYPES: Readonly<Record<string, string>> = {
  '221': 'blanket',
  '225': 'repair',
  '227': 'consignment',
  '228': 'sample',
  '22E': 'manufacturer',
  '23E': 'consignment',
  '400': 'exceptional',
};
