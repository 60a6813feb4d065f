import type { paths } from '../api/schema';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Customer = Answer<'/api/customers/{number}'>;
export type Place = Answer<'/api/customers/{number}/places'>['items'][number];

export const customerAddress = (number: string): string => `/customers/${encodeURIComponent(number)}`;
