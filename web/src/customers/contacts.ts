import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';

export type Contact =
  paths['/api/customers/{number}/contacts']['get']['responses'][200]['content']['application/json']['items'][number];
export type NewContact = NonNullable<
  paths['/api/customers/{number}/contacts']['post']['requestBody']
>['content']['application/json'];

export const TOPICS = ['orders', 'prices', 'logistics'] as const;
export const CONTACTS = 'customer-contacts';

export const useContacts = (number: string) =>
  useQuery({
    queryKey: [CONTACTS, number],
    queryFn: () => dataOf(api.GET('/api/customers/{number}/contacts', { params: { path: { number } } })),
  });
