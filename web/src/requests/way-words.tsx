import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { useLanguage } from '../texts/language';
import { REQUESTS, type Request } from './requests';

type About = Pick<Request, 'table' | 'key' | 'field'>;

/** Where the value goes once it is approved, in words, before anybody asks or decides. Nothing where the row is not there any more. */
export function WayWords({ about: { table, key, field } }: { readonly about: About }): ReactNode {
  const { t } = useLanguage();
  const way = useQuery({
    queryKey: [REQUESTS, 'way', table, key, field],
    queryFn: () => dataOf(api.GET('/api/change-ways', { params: { query: { table, key, field } } })),
    retry: false,
  });
  if (way.data === undefined) return null;
  const { way: kind, erp } = way.data;
  return <Text size="sm">{t(`req.way.${kind}`, { erp: erp ?? '', has: erp === null ? 'no' : 'yes' })}</Text>;
}
