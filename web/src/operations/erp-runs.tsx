import { Button, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { figure, instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { Severity } from '../review/severity';
import { useLanguage } from '../texts/language';
import { ErpRunMore } from './erp-run-more';
import { duration, lookAgainMs, outcomeOf, type Run, type Told } from './erp-words';

const ENTITIES = ['articles', 'customers', 'prices', 'contracts', 'cross-references', 'stock', 'orders'] as const;
const COUNTS = ['read', 'changed', 'refused', 'gone'] as const;
const COLUMNS = 8;

interface Props {
  readonly code: string;
  readonly takesOrders: boolean;
  readonly mayAct: boolean;
  readonly onTold: (told: Told) => void;
}

/** The last readings of an ERP. The address holds of what, and which one is open. */
export function ErpRuns({ code, takesOrders, mayAct, onTold }: Props): ReactNode {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const entity = ENTITIES.find((one) => one === params.get('entity'));
  const open = params.get('run');
  const go = (name: string, value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  const pages = usePages(
    ['erp-runs', code, entity],
    (cursor) =>
      dataOf(
        api.GET('/api/erps/{code}/runs', {
          params: {
            path: { code },
            query: { limit: 10, ...(entity !== undefined && { entity }), ...(cursor !== undefined && { cursor }) },
          },
        }),
      ),
    { stays: true, again: lookAgainMs },
  );
  return (
    <section aria-labelledby={`runs-${code}`}>
      <Group justify="space-between" align="end" mb={4}>
        <Title order={3} size="h5" id={`runs-${code}`}>
          {t('erp.runs')}
        </Title>
        <NativeSelect
          size="xs"
          label={t('erp.runs.entity')}
          value={entity ?? ''}
          onChange={(event) => go('entity', event.currentTarget.value)}
          data={[
            { value: '', label: t('erp.runs.all') },
            ...ENTITIES.map((value) => ({ value, label: t(`erp.entity.${value}`) })),
          ]}
        />
      </Group>
      <ListFrame pages={pages} empty={t('erp.runs.none')}>
        <Table.ScrollContainer minWidth={900} tabIndex={0}>
          <Table verticalSpacing={4}>
            <Heads />
            <Table.Tbody>
              {pages.items.map((run) => (
                <Fragment key={run.id}>
                  <Row run={run} open={run.id === open} onOpen={() => go('run', run.id === open ? '' : run.id)} />
                  {run.id === open && (
                    <Table.Tr>
                      <Table.Td colSpan={COLUMNS}>
                        <ErpRunMore {...{ code, takesOrders, run, mayAct, onTold }} />
                      </Table.Td>
                    </Table.Tr>
                  )}
                </Fragment>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </ListFrame>
    </section>
  );
}

function Heads(): ReactNode {
  const { t } = useLanguage();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t('erp.run.begun')}</Table.Th>
        <Table.Th scope="col">{t('erp.run.what')}</Table.Th>
        <Table.Th scope="col">{t('erp.run.outcome')}</Table.Th>
        <Table.Th scope="col" ta="right">
          {t('erp.run.took')}
        </Table.Th>
        {COUNTS.map((head) => (
          <Table.Th key={head} scope="col" ta="right">
            {t(`erp.run.${head}`)}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

interface RowProps {
  readonly run: Run;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Row({ run, open, onOpen }: RowProps): ReactNode {
  const { t, language } = useLanguage();
  const at = instant(run.startedAt, language);
  const entity = t(`erp.entity.${run.entity}`);
  const { key, look } = outcomeOf(run);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          aria-label={t('erp.run.more', { entity, at })}
          onClick={onOpen}
        >
          {at}
        </Button>
      </Table.Th>
      <Table.Td>
        {entity}
        <Text size="xs" c="dimmed">
          {t(`erp.run.${run.mode}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Stack gap={0}>
          <Group gap={6} wrap="nowrap">
            <Severity of={look} />
            <Text fw={look === 'done' || look === 'info' ? undefined : 600}>{t(key)}</Text>
          </Group>
        </Stack>
      </Table.Td>
      <Table.Td ta="right">{run.durationMs === null ? '–' : duration(run.durationMs, t, language)}</Table.Td>
      {COUNTS.map((count) => (
        <Table.Td key={count} ta="right" c={run[count] === 0 ? 'dimmed' : undefined}>
          {figure(String(run[count]), language)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
