import { Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { instant } from '../parts/format';
import { Severity } from '../review/severity';
import { useLanguage } from '../texts/language';
import type { Connection } from './partners';

/** Systems that we go to, and how that goes. */
export function Connections({ connections }: { readonly connections: readonly Connection[] }): ReactNode {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={360} tabIndex={0}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('partner.connection')}</Table.Th>
            <Table.Th scope="col">{t('partner.connection.kind')}</Table.Th>
            <Table.Th scope="col">{t('partner.connection.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {connections.map((one) => (
            <Table.Tr key={one.code}>
              <Table.Td>{one.code}</Table.Td>
              <Table.Td>{one.kind}</Table.Td>
              <Table.Td className="partner-words">
                <State connection={one} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function State({ connection }: { readonly connection: Connection }): ReactNode {
  const { t, language } = useLanguage();
  const { active, failingSince, lastSuccessAt, failures, reason } = connection;
  if (!active) return <Text c="dimmed">{t('partner.connection.off')}</Text>;
  if (failingSince !== null)
    return (
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Severity of="error" />
        <Text>
          {t('partner.connection.fails', { at: instant(failingSince, language), n: failures, reason: reason ?? '–' })}
        </Text>
      </Group>
    );
  return (
    <Text>
      {lastSuccessAt === null
        ? t('partner.connection.untried')
        : t('partner.connection.works', { at: instant(lastSuccessAt, language) })}
    </Text>
  );
}
