import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { useLanguage } from '../texts/language';
import { REQUESTS, type Request } from './requests';

type About = Pick<Request, 'table' | 'key' | 'field'>;

/** Where the value goes once it is approved; nothing while that is not known, and where the row is not there any more. @param isOpen whether anybody has to know */
export const useWay = ({ table, key, field }: About, isOpen = true) =>
  useQuery({
    queryKey: [REQUESTS, 'way', table, key, field],
    queryFn: () => dataOf(api.GET('/api/change-ways', { params: { query: { table, key, field } } })),
    retry: false,
    enabled: isOpen,
  }).data;

/** The same in words, before anybody asks or decides. @param saysGone it is said beside it already that the ERP has this no more */
export function WayWords({
  about,
  saysGone = false,
}: {
  readonly about: About;
  readonly saysGone?: boolean;
}): ReactNode {
  const { t } = useLanguage();
  const way = useWay(about);
  if (way === undefined || (saysGone && way.way === 'gone')) return null;
  const { way: kind, erp } = way;
  return <Text size="sm">{t(`req.way.${kind}`, { erp: erp ?? '', has: erp === null ? 'no' : 'yes' })}</Text>;
}
