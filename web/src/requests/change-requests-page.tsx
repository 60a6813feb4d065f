import { Box, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAddress } from '../parts/address';
import { ListFrame, usePages } from '../parts/pages';
import { RowLink, useRowKeys } from '../parts/row-links';
import { Sheet } from '../parts/sheet';
import { useLanguage } from '../texts/language';
import { RequestDetail } from './request-detail';
import { OldNew, StateWord } from './request-parts';
import { daysSince, OWNERS, pageOf, queryOf, REQUESTS, SHOWN, TABLES, type Request } from './requests';
import { useRequestWords } from './words';
import './requests.css';

/** Values of the master that people asked for. The address holds what is looked for and which one is open. */
export function ChangeRequestsPage(): ReactNode {
  const { t } = useLanguage();
  const [address] = useSearchParams();
  const query = queryOf(address);
  const pages = usePages([REQUESTS, 'list', query], (cursor) => pageOf(query, cursor), { stays: true });
  useRowKeys();
  const open = address.get('request');
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('req.title')}
      </Title>
      <Text maw={820}>{t('req.intro')}</Text>
      <Filters />
      <div className="req-body">
        <Box miw={0}>
          <ListFrame pages={pages} empty={t('req.none')}>
            <Rows rows={pages.items} open={open} />
          </ListFrame>
        </Box>
        <RequestDetail id={open} />
      </div>
    </Stack>
  );
}

function Filters(): ReactNode {
  const { t } = useLanguage();
  const [address, change] = useAddress();
  const state = SHOWN.find((one) => one === address.get('state')) ?? 'waiting';
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        label={t('req.state')}
        value={state}
        onChange={(event) => change({ state: event.currentTarget.value === 'waiting' ? '' : event.currentTarget.value })}
        data={SHOWN.map((value) => ({ value, label: t(`req.show.${value}`) }))}
      />
      <NativeSelect
        label={t('req.owner')}
        value={OWNERS.find((one) => one === address.get('owner')) ?? ''}
        onChange={(event) => change({ owner: event.currentTarget.value })}
        data={[{ value: '', label: t('req.everybody') }, ...OWNERS.map((value) => ({ value, label: t(`req.owner.${value}`) }))]}
      />
      <NativeSelect
        label={t('req.about')}
        value={TABLES.find((one) => one === address.get('table')) ?? ''}
        onChange={(event) => change({ table: event.currentTarget.value })}
        data={[{ value: '', label: t('req.everything') }, ...TABLES.map((value) => ({ value, label: t(`req.table.${value}`) }))]}
      />
      <NativeSelect
        label={t('req.only')}
        value={address.get('only') ?? ''}
        onChange={(event) => change({ only: event.currentTarget.value })}
        data={(['all', 'decidable', 'mine', 'conflicting'] as const).map((value) => ({ value: value === 'all' ? '' : value, label: t(`req.only.${value}`) }))}
      />
    </Group>
  );
} // prettier-ignore

function Rows({ rows, open }: { readonly rows: readonly Request[]; readonly open: string | null }): ReactNode {
  const { t } = useLanguage();
  const [now] = useState(() => Date.now());
  return (
    <Sheet
      name={t('req.title')}
      minWidth={720}
      columns={[
        { label: t('req.what') },
        { label: t('req.change') },
        { label: t('req.owner') },
        { label: t('req.age'), figure: true },
        { label: t('req.state') },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} isOpen={row.id === open} now={now} />
      ))}
    </Sheet>
  );
}

function Row({ row, isOpen, now }: { readonly row: Request; readonly isOpen: boolean; readonly now: number }): ReactNode {
  const { t } = useLanguage();
  const words = useRequestWords();
  const [address] = useSearchParams();
  const to = new URLSearchParams(address);
  to.set('request', row.id);
  const orders = row.asks.flatMap(({ order }) => order ?? []);
  return (
    <Table.Tr aria-current={isOpen ? 'true' : undefined} className={isOpen ? 'req-open' : undefined}>
      <Table.Td>
        <RowLink to={`?${to.toString()}`}>{words.field(row.table, row.field)}</RowLink>
        <Text size="sm">{words.subject(row.table, row.row)}</Text>
        {orders.length > 0 && <Text size="sm" c="dimmed">{t('req.fromOrders', { n: orders.length, first: orders[0]?.reference ?? '' })}</Text>}
      </Table.Td>
      <Table.Td className="req-values">
        <OldNew request={row} />
      </Table.Td>
      <Table.Td>{row.holder?.name ?? t(`req.owner.${row.owner}`)}</Table.Td>
      <Table.Td ta="right">{t('req.days', { n: daysSince(row.createdAt, now) })}</Table.Td>
      <Table.Td><StateWord request={row} /></Table.Td>
    </Table.Tr>
  );
} // prettier-ignore
