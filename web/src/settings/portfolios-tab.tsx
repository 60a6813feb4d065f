import { Button, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { Fault, useFaultText } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { Absences } from './absences';
import { type Colleague, nameOf, useColleagues } from './colleagues';
import { useAct } from './use-act';

type Portfolio = paths['/api/portfolios']['get']['responses'][200]['content']['application/json']['items'][number];

/** Who looks after which customer, and who is away. */
export function PortfoliosTab({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const [address, setAddress] = useSearchParams();
  const search = address.get('search') ?? '';
  const [wanted] = useDebouncedValue(search.trim(), 200);
  const list = useInfiniteQuery({
    queryKey: ['portfolios', wanted],
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(wanted && { search: wanted }), ...(pageParam && { cursor: pageParam }) };
      return dataOf(api.GET('/api/portfolios', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const put = useAct(
    ({ customer, responsible, deputy }: Portfolio) =>
      api.PUT('/api/portfolios/{customer}', { params: { path: { customer } }, body: { responsible, deputy } }),
    'portfolios',
  );
  const colleagues = useColleagues();
  return (
    <Stack gap="md">
      <Absences mayArrange={mayChange} />
      <Text maw={720}>{t('portfolio.intro')}</Text>
      <TextInput
        label={t('portfolio.search')}
        maw={320}
        value={search}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setAddress(typed === '' ? {} : { search: typed }, { replace: true });
        }}
      />
      <Text c="red" role="alert">
        {put.error === null ? '' : faultText(put.error)}
      </Text>
      {list.isPending && <Loading h={160} />}
      {list.isError && <Fault error={list.error} retry={() => void list.refetch()} />}
      {list.data?.pages[0]?.items.length === 0 && <Text c="dimmed">{t('portfolio.none')}</Text>}
      {list.data !== undefined && (
        <Portfolios
          rows={list.data.pages.flatMap((page) => page.items)}
          colleagues={colleagues}
          onPut={mayChange ? (row) => put.mutate(row) : null}
        />
      )}
      {list.hasNextPage && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => void list.fetchNextPage()}>
          {t('settings.more')}
        </Button>
      )}
    </Stack>
  );
}

interface PortfoliosProps {
  readonly rows: readonly Portfolio[];
  readonly colleagues: readonly Colleague[];
  readonly onPut: ((row: Portfolio) => void) | null;
}

function Portfolios({ rows, colleagues, onPut }: PortfoliosProps): ReactNode {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={640} tabIndex={0}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('portfolio.number')}</Table.Th>
            <Table.Th>{t('settings.customer')}</Table.Th>
            <Table.Th>{t('portfolio.responsible')}</Table.Th>
            <Table.Th>{t('portfolio.deputy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.customer}>
              <Table.Td>{row.customer}</Table.Td>
              <Table.Th scope="row" fw={500}>
                {row.name}
              </Table.Th>
              <Table.Td>
                <Carer
                  label={`${t('portfolio.responsible')}, ${row.name}`}
                  chosen={row.responsible}
                  colleagues={colleagues}
                  onChoose={
                    onPut &&
                    ((responsible) =>
                      onPut({
                        ...row,
                        responsible,
                        deputy: responsible === null || responsible === row.deputy ? null : row.deputy,
                      }))
                  }
                />
              </Table.Td>
              <Table.Td>
                <Carer
                  label={`${t('portfolio.deputy')}, ${row.name}`}
                  chosen={row.deputy}
                  colleagues={colleagues.filter((one) => one.id !== row.responsible)}
                  onChoose={onPut && row.responsible !== null ? (deputy) => onPut({ ...row, deputy }) : null}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface CarerProps {
  readonly label: string;
  readonly chosen: string | null;
  readonly colleagues: readonly Colleague[];
  readonly onChoose: ((id: string | null) => void) | null;
}

function Carer({ label, chosen, colleagues, onChoose }: CarerProps): ReactNode {
  const { t } = useLanguage();
  const role = colleagues.find(({ id }) => id === chosen)?.role;
  const warning = role === 'viewer' || role === 'sales' ? t(`portfolio.past.${role}`) : null;
  if (onChoose === null)
    return (
      <>
        {nameOf(colleagues, chosen)}
        {warning !== null && <Text size="xs" c="dimmed">{warning}</Text>}
      </>
    ); // prettier-ignore
  return (
    <NativeSelect
      description={warning}
      inputWrapperOrder={['label', 'input', 'description']}
      size="xs"
      aria-label={label}
      value={chosen ?? ''}
      data={[
        { value: '', label: t('portfolio.nobody') },
        ...colleagues
          .filter((one) => (one.active && one.role !== 'viewer') || one.id === chosen)
          .map((one) => ({ value: one.id, label: one.name })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    />
  );
}
