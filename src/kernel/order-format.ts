/** The formats in which orders come. Reading knows how each is written; what stands behind the reading knows their names alone. */
export const ORDER_FORMATS = [
  'edifact', 'x12', 'tradacoms', 'ubl', 'cxml', 'opentrans', 'gs1xml', 'idoc', 'ketenstandaard', 'csv', 'xlsx',
] as const; // prettier-ignore

export type OrderFormat = (typeof ORDER_FORMATS)[number];
