import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { amountOf } from '../settings/fields';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Request = Answer<'/api/change-requests/{id}'>;
export type Subject = Answer<'/api/change-subjects'>['items'][number];
export type SubjectField = Subject['fields'][number];
export type Proposal = Answer<'/api/review-cases/{id}/findings/{finding}/change-proposal'>;
export type RequestTable = Request['table'];
export type Waiting = Answer<'/api/change-requests/waiting'>;
type RequestQuery = NonNullable<paths['/api/change-requests']['get']['parameters']['query']>;
export type NewRequest = NonNullable<
  paths['/api/change-requests']['post']['requestBody']
>['content']['application/json'];

/** Of the queries; what is known is asked anew after a change. */
export const REQUESTS = 'change-requests';
export const SUBJECTS = 'change-subjects';

/** What may be shown, in the sequence of the choice: first what somebody has to decide about. */
export const SHOWN = ['waiting', 'alive', 'approved', 'sent', 'synced', 'rejected', 'withdrawn', 'all'] as const;
export const OWNERS = ['master-data', 'prices', 'credit'] as const;
export const TABLES = ['articles', 'packagings', 'prices', 'customers', 'locations', 'cross-references'] as const;

/** What the address asks for, as the API takes it: what waits for its owner where nothing is said. */
export function queryOf(address: URLSearchParams): RequestQuery {
  const state = SHOWN.find((one) => one === address.get('state')) ?? 'waiting';
  const owner = OWNERS.find((one) => one === address.get('owner'));
  const table = TABLES.find((one) => one === address.get('table'));
  return {
    ...(state !== 'all' && { state }),
    ...(owner && { owner }),
    ...(table && { table }),
    ...(address.get('only') === 'decidable' && { decidable: 'true' as const }),
    ...(address.get('only') === 'mine' && { mine: 'true' as const }),
    ...(address.get('only') === 'conflicting' && { conflicting: 'true' as const }),
  };
}

export const pageOf = (query: RequestQuery, cursor: string | undefined) =>
  dataOf(api.GET('/api/change-requests', { params: { query: { ...query, limit: 50, ...(cursor && { cursor }) } } }));

/** For how many whole days something waits. */
export const daysSince = (iso: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(iso)) / 86_400_000));

/** The values that were asked for, each once, the first one first. */
export const valuesOf = ({ asks, value }: Request): readonly (string | null)[] => [
  ...new Set([value, ...asks.map((ask) => ask.value)]),
];

/** A field of a row as it is named among all. */
export const fieldName = (table: string, field: string): string => `${table}.${field}`;

/** What somebody typed, as the API takes it; null for nothing. What is no amount goes as it is, and is refused in words. */
export function typedValue(kind: SubjectField['kind'], typed: string): string | null {
  const bare = typed.trim();
  return bare === '' ? null : kind === 'amount' ? (amountOf(bare) ?? bare) : bare;
}
