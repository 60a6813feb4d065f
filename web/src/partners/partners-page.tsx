import { Anchor, Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { figure, instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { useLanguage } from '../texts/language';
import { AlarmMark } from './alarm-mark';
import type { PartnerRow } from './partners';

/** Everybody who exchanges messages with us, by name. The address holds what is looked for. */
export function PartnersPage(): ReactNode {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const given = params.get('status');
  const status = given === 'test' || given === 'live' ? given : '';
  const [typed, setTyped] = useState(search);
  const look = (change: Readonly<Record<string, string>>): void => setParams({ search, status, ...change });
  const pages = usePages(['partners', search, status], (cursor) =>
    dataOf(
      api.GET('/api/partners', {
        params: {
          query: {
            limit: 100,
            ...(search !== '' && { search }),
            ...(status !== '' && { status }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('partners.title')}
      </Title>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          look({ search: typed.trim() });
        }}
      >
        <Group align="end" gap="sm">
          <TextInput
            label={t('partners.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('partners.status')}
            value={status}
            onChange={(event) => look({ status: event.currentTarget.value })}
            data={[
              { value: '', label: t('partners.status.all') },
              { value: 'live', label: t('partners.status.live') },
              { value: 'test', label: t('partners.status.test') },
            ]}
          />
          <Button type="submit" variant="default">
            {t('partners.look')}
          </Button>
        </Group>
      </form>
      <ListFrame pages={pages} empty={t('partners.none')}>
        <PartnerTable rows={pages.items} />
      </ListFrame>
    </Stack>
  );
}

function PartnerTable({ rows }: { readonly rows: readonly PartnerRow[] }): ReactNode {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={980} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('partners.name')}</Table.Th>
            <Table.Th scope="col">{t('partners.identifiers')}</Table.Th>
            <Table.Th scope="col">{t('partners.formats')}</Table.Th>
            <Table.Th scope="col">{t('partners.status')}</Table.Th>
            <Table.Th scope="col">{t('partners.automation')}</Table.Th>
            <Table.Th scope="col">{t('partners.lastFile')}</Table.Th>
            <Table.Th scope="col">{t('partners.alarm')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('partners.openCases')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ row }: { readonly row: PartnerRow }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} to={`/partners/${row.code}`}>
          {row.name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {row.code}
        </Text>
      </Table.Th>
      <Table.Td>
        {row.identifiers.map(({ scheme, value }) => (
          <Text key={`${scheme} ${value}`} size="sm">
            {value}{' '}
            <Text span c="dimmed" size="xs">
              {scheme}
            </Text>
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{row.formats.length === 0 ? '–' : row.formats.join(', ')}</Table.Td>
      <Table.Td>{t(`partners.status.${row.status}`)}</Table.Td>
      <Table.Td>{automationText(row.automation, t)}</Table.Td>
      <Table.Td>{row.lastFileAt === null ? t('partners.never') : instant(row.lastFileAt, language)}</Table.Td>
      <Table.Td>
        <AlarmMark alarm={row.alarm} />
      </Table.Td>
      <Table.Td ta="right">{figure(String(row.openCases), language)}</Table.Td>
    </Table.Tr>
  );
}

/** What is released without a person, in words; a level that is newer than this screen as it stands. */
export function automationText(level: number, t: ReturnType<typeof useLanguage>['t']): string {
  return level === 0 || level === 1 || level === 2 || level === 3 ? t(`partners.automation.${level}`) : String(level);
}
