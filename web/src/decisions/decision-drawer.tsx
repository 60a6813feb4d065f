import { Button, Drawer, Group, Table, Text } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useKeys } from '../keys/keys';
import { Fault } from '../parts/fault';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { type Decision, useDecisions, useUndo } from './decisions';
import { clock } from '../parts/format';

const STATES: Readonly<Record<Decision['state'], { readonly label: TextKey; readonly colour: string }>> = {
  waiting: { label: 'decisions.waiting', colour: 'var(--mantine-primary-color-filled)' },
  done: { label: 'decisions.done', colour: 'dimmed' },
  undone: { label: 'decisions.undone', colour: 'dimmed' },
  refused: { label: 'decisions.refused', colour: 'var(--mantine-color-error)' },
};

/** The last twenty decisions of who is logged in, in a drawer that opens from any screen. */
export function DecisionDrawer(): ReactNode {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  useKeys(useMemo(() => [{ keys: 'G Z', label: t('decisions.open'), act: () => setOpened(true) }], [t]));
  return (
    <>
      <Button variant="subtle" size="xs" onClick={() => setOpened(true)}>
        {t('decisions.title')}
      </Button>
      {/* Without the library's header: the page has a banner already. */}
      <Drawer.Root opened={opened} onClose={() => setOpened(false)} position="right" size="lg">
        <Drawer.Overlay />
        <Drawer.Content>
          <Group justify="space-between" p="md" wrap="nowrap">
            <Drawer.Title>{t('decisions.last')}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('decisions.close')} />
          </Group>
          <Drawer.Body>
            <DecisionList />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}

function DecisionList(): ReactNode {
  const { t } = useLanguage();
  const { data, isError, error, refetch } = useDecisions();
  if (isError) return <Fault error={error} retry={() => void refetch()} />;
  if (data === undefined || data.length === 0) return <Text>{t('decisions.none')}</Text>;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('decisions.about')}</Table.Th>
          <Table.Th>{t('decisions.what')}</Table.Th>
          <Table.Th>{t('decisions.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.map((one) => (
          <DecisionRow key={one.id} decision={one} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function DecisionRow({ decision: one }: { readonly decision: Decision }): ReactNode {
  const { t, say, language } = useLanguage();
  const { mutate, isPending } = useUndo();
  const { label, colour } = STATES[one.state];
  return (
    <Table.Tr>
      <Table.Td>{one.title}</Table.Td>
      <Table.Td>
        {say(one.summary)}
        {one.refusal !== null && (
          <Text size="sm" c="dimmed">
            {say(one.refusal)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text span size="sm" fw={600} c={colour}>
          {t(label)}
        </Text>{' '}
        {clock(one.doneAt ?? one.dueAt, language)}{' '}
        {one.state === 'waiting' && (
          <Button size="compact-xs" variant="default" loading={isPending} onClick={() => mutate({ id: one.id, group: null })}>
            {t('decisions.undo')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
} // prettier-ignore
