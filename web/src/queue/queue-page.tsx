import { Anchor, Skeleton, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { useLanguage } from '../texts/language';

export function QueuePage(): ReactNode {
  const { t, say } = useLanguage();
  const cases = useQuery({
    queryKey: ['review-cases'],
    queryFn: () => dataOf(api.GET('/api/review-cases', { params: { query: { limit: 50 } } })),
  });
  if (cases.isPending) return <Skeleton h={200} m="md" aria-label={t('app.loading')} />;
  if (cases.isError) return <Fault error={cases.error} retry={() => void cases.refetch()} />;
  return (
    <>
      <Title order={1} size="h3" m="md">
        {t('nav.queue')}
      </Title>
      <Table>
        <Table.Tbody>
          {cases.data.items.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <Anchor component={Link} to={`/review/${one.id}`}>
                  {one.titleText === null ? (one.title ?? one.id) : say(one.titleText)}
                </Anchor>
              </Table.Td>
              <Table.Td>{one.findings[0] === undefined ? '' : say(one.findings[0].text)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
