/** What a partner's program may do with its key: bring orders in, look after what became of them, read the sales orders. A closed list. */
export const API_SCOPES = ['interchanges:write', 'interchanges:read', 'orders:read'] as const;
export type ApiScope = (typeof API_SCOPES)[number];
