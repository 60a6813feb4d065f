import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useLanguage } from '../texts/language';
import { useKeyList, useKeys } from './keys';

/** The list of keys under `?`, and the switch that turns them off. */
export function KeyHelp(): ReactNode {
  const { t } = useLanguage();
  const { list, on, turn } = useKeyList();
  const [opened, setOpened] = useState(false);
  useKeys(useMemo(() => [{ keys: '?', label: t('keys.help'), act: () => setOpened(true) }], [t]));
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('keys.title')}>
      <Switch mb="sm" label={t('keys.on')} checked={on} onChange={(event) => turn(event.currentTarget.checked)} />
      <Table>
        <Table.Tbody>
          {opened &&
            list().map(({ keys, label, enabled }) => (
              <Table.Tr key={`${keys} ${label}`} c={enabled === false ? 'dimmed' : undefined}>
                <Table.Td w={110}>
                  {keys.split(' ').map((key) => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Td>
                <Table.Td>{label}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
