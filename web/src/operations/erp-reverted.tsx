import { List, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { figure, instant } from '../parts/format';
import { useLanguage } from '../texts/language';
import { type Erp, tableKey } from './erp-words';

type Told = Erp['reverted'][number];

interface Props {
  readonly code: string;
  readonly takesOrders: boolean;
  readonly told: readonly Told[];
}

/** That an ERP says again what it said before, as one that was put back from an older backup does, and what to do then. */
export function ErpReverted({ code, takesOrders, told }: Props): ReactNode {
  const { t } = useLanguage();
  return (
    <Paper withBorder p="sm" className="ops-fault">
      <Stack gap={4}>
        <Text fw={600}>{t('erp.reverted.title', { code })}</Text>
        {told.map((one) => (
          <OneEntity key={one.entity} told={one} />
        ))}
        <Text>{t(takesOrders ? 'erp.reverted.doOrders' : 'erp.reverted.do')}</Text>
        <Text>{t('erp.reverted.undone')}</Text>
      </Stack>
    </Paper>
  );
}

function OneEntity({ told: { entity, startedAt, changed, since, tables } }: { readonly told: Told }): ReactNode {
  const { t, language } = useLanguage();
  const n = (count: number): string => figure(String(count), language);
  const values = { entity: t(`erp.entity.${entity}`), at: instant(startedAt, language), changed: n(changed), since: instant(since, language) }; // prettier-ignore
  return (
    <>
      <Text>{t('erp.reverted.what', values)}</Text>
      <List className="ops-words">
        {tables.map(({ table, rows, keys, vanished, returned }) => {
          const key = tableKey(table);
          const words = [
            t('erp.reverted.rows', { table: key === null ? table : t(key), rows: n(rows) }),
            ...(keys.length === 0 ? [] : [`(${keys.join(', ')}${rows > keys.length ? ', …' : ''})`]),
          ];
          return (
            <List.Item key={table}>
              {[
                words.join(' '),
                ...(vanished === 0 ? [] : [t('erp.reverted.vanished', { rows: n(vanished) })]),
                ...(returned === 0 ? [] : [t('erp.reverted.returned', { rows: n(returned) })]),
              ].join('; ')}
            </List.Item>
          );
        })}
      </List>
    </>
  );
}
