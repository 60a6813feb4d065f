import { Table, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { TimeText } from './cells';
import type { Filter } from './filter';
import { type Grouping, useGroups } from './queue-api';

interface Props {
  readonly filter: Filter;
  readonly by: Grouping;
  readonly now: number;
  readonly pick: (key: string) => void;
}

/** Cases by what they have in common; choosing one shows its cases. */
export function GroupList({ filter, by, now, pick }: Props): ReactNode {
  const { t, say } = useLanguage();
  const groups = useGroups(filter, by);
  if (groups.isPending) return <Loading h={200} m="md" />;
  if (groups.isError) return <Fault error={groups.error} retry={() => void groups.refetch()} />;
  if (groups.data.items.length === 0)
    return (
      <Text p="md" className="queue-quiet">
        {t('queue.noGroups')}
      </Text>
    );
  return (
    <div className="queue-scroll">
      <Table verticalSpacing={5} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`queue.group.${by}`)}</Table.Th>
            <Table.Th ta="right">{t('queue.column.count')}</Table.Th>
            <Table.Th>{t('queue.column.time')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.data.items.map(({ key, name, text, count, dueAt }) => (
            <Table.Tr key={key}>
              <Table.Td>
                <UnstyledButton onClick={() => pick(key)} fz="md">
                  {by === 'finding' && <b>{key.split('|')[0]} </b>}
                  {text === null ? (name ?? key.replace('|', ' ')) : say(text)}
                </UnstyledButton>
              </Table.Td>
              <Table.Td ta="right">{count}</Table.Td>
              <Table.Td>
                <TimeText dueAt={dueAt} now={now} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
