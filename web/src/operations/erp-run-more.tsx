import { Group, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FactList } from '../parts/fact-list';
import { figure } from '../parts/format';
import { useLanguage } from '../texts/language';
import { ErpAgain } from './erp-again';
import { ErpReverted } from './erp-reverted';
import { ErpSaid } from './erp-said';
import { type Run, tableKey, type Told } from './erp-words';

interface Props {
  readonly code: string;
  readonly takesOrders: boolean;
  readonly run: Run;
  readonly mayAct: boolean;
  readonly onTold: (told: Told) => void;
}

/** What was wrong with a reading, and both sides held against each other. */
export function ErpRunMore({ code, takesOrders, run, mayAct, onTold }: Props): ReactNode {
  const { t, language } = useLanguage();
  const { startedBy, outcome, fault, balance, reverted } = run;
  return (
    <Stack gap="xs" pl="md">
      <FactList
        facts={[
          [t('erp.run.by'), startedBy ?? t('erp.run.schedule')],
          [t('erp.run.fault'), fault === null || outcome === 'done' ? null : <ErpSaid key="fault" words={fault} />],
        ]}
      />
      {reverted !== null && <ErpReverted code={code} takesOrders={takesOrders} told={[{ ...run, ...reverted }]} />}
      {balance === null ? (
        <Text c="dimmed">{t('erp.run.notCompared')}</Text>
      ) : (
        <>
          <Text fw={600}>{t(balance.even ? 'erp.run.even' : 'erp.run.differ')}</Text>
          {balance.tables.length > 0 && <Tables tables={balance.tables} />}
          {balance.orders !== null && (
            <Text>
              {t('erp.run.orders', {
                given: figure(String(balance.orders.handedOver), language),
                there: figure(String(balance.orders.there), language),
              })}
            </Text>
          )}
          {balance.orders !== null && balance.orders.missing.length > 0 && (
            <>
              <Text>{t('erp.run.missing')}</Text>
              {balance.orders.missing.map((reference) => (
                <Group key={reference} gap="xs">
                  <Text>{reference}</Text>
                  {mayAct && <ErpAgain reference={reference} onTold={onTold} />}
                </Group>
              ))}
            </>
          )}
        </>
      )}
    </Stack>
  );
}

type TableBalance = NonNullable<Run['balance']>['tables'][number];

function Tables({ tables }: { readonly tables: readonly TableBalance[] }): ReactNode {
  const { t, language } = useLanguage();
  const heads = ['theirs', 'ours', 'theirSum', 'ourSum'] as const;
  return (
    <Table verticalSpacing={2} w="auto">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('erp.run.table')}</Table.Th>
          {heads.map((head) => (
            <Table.Th key={head} scope="col" ta="right">
              {t(`erp.run.${head}`)}
            </Table.Th>
          ))}
          <Table.Th scope="col">{t('erp.run.unlike')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tables.map((one) => {
          const key = tableKey(one.table);
          return (
            <Table.Tr key={one.table}>
              <Table.Th scope="row" fw={400}>
                {key === null ? one.table : t(key)}
              </Table.Th>
              {heads.map((head) => (
                <Table.Td key={head} ta="right">
                  {one[head] === null ? '–' : figure(String(one[head]), language)}
                </Table.Td>
              ))}
              <Table.Td className="ops-words" fw={one.unlike.length === 0 ? undefined : 600}>
                {one.unlike.length === 0 ? t('erp.run.alike') : one.unlike.join(', ')}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
