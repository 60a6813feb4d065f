import { Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { useAddress } from '../parts/address';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { roleName } from '../session/roles';
import { useLanguage } from '../texts/language';
import { AUDIT_FIELDS, auditQuery, changesOf, inWords } from './audit';
import { useColleagues } from './colleagues';

type Line = paths['/api/audit']['get']['responses'][200]['content']['application/json']['items'][number];

/** Who did what, when, with what before and after, and by which authority. The address holds what is looked for. */
export function AuditTab(): ReactNode {
  const { t } = useLanguage();
  const [address, change] = useAddress();
  const asked = auditQuery(address);
  const [settled] = useDebouncedValue(JSON.stringify(asked), 250);
  const list = useInfiniteQuery({
    queryKey: ['audit', settled],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/audit', {
          params: { query: { limit: 50, ...(JSON.parse(settled) as object), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const set = (name: string, value: string): void => change({ [name]: value });
  const colleagues = useColleagues();
  return (
    <Stack gap="sm">
      <Text maw={720}>{t('audit.intro')}</Text>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('audit.who')}
          value={address.get('who') ?? ''}
          onChange={(event) => set('who', event.currentTarget.value)}
          data={[
            { value: '', label: t('audit.everybody') },
            ...colleagues.map((one) => ({ value: one.id, label: one.name })),
            { value: 'system', label: t('audit.system') },
          ]}
        />
        {AUDIT_FIELDS.map(({ name, label, type }) => (
          <TextInput
            key={name}
            label={t(label)}
            type={type}
            value={address.get(name) ?? ''}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </Group>
      {list.isPending && <Loading h={200} />}
      {list.isError && <Fault error={list.error} retry={() => void list.refetch()} />}
      {list.data?.pages[0]?.items.length === 0 && <Text c="dimmed">{t('audit.none')}</Text>}
      {list.data !== undefined && <Lines lines={list.data.pages.flatMap((page) => page.items)} />}
      {list.hasNextPage && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => void list.fetchNextPage()}>
          {t('settings.more')}
        </Button>
      )}
    </Stack>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const { t, language } = useLanguage();
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  });
  const authority = (role: string | null): string => {
    const key = role === null ? null : roleName(role);
    return key === null ? (role ?? '–') : t(key);
  };
  return (
    <Table.ScrollContainer minWidth={900} tabIndex={0}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('audit.when')}</Table.Th>
            <Table.Th>{t('audit.who')}</Table.Th>
            <Table.Th>{t('audit.authority')}</Table.Th>
            <Table.Th>{t('audit.kind')}</Table.Th>
            <Table.Th>{t('audit.subject')}</Table.Th>
            <Table.Th>{t('audit.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>{when.format(new Date(line.at))}</Table.Td>
              <Table.Td>{line.actorName ?? (line.actor === 'system' ? t('audit.system') : t('audit.key'))}</Table.Td>
              <Table.Td>{authority(line.authority)}</Table.Td>
              <Table.Td>{line.kind}</Table.Td>
              <Table.Td>{line.subjectName ?? `${line.subjectType} ${line.subjectId.slice(0, 8)}`}</Table.Td>
              <Table.Td>
                {changesOf(line.data).map(({ name, before, after }) => (
                  <div key={name}>
                    {name}: {before === undefined ? inWords(after) : `${inWords(before)} → ${inWords(after)}`}
                  </div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
