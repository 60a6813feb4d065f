import { Anchor, Button, Group, Kbd, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { articleAddress } from '../articles/articles';
import { customerAddress } from '../customers/customers';
import { useKeys } from '../keys/keys';
import { useAddress } from '../parts/address';
import { ArticleFinder, CustomerFinder } from '../parts/finder';
import { day, instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { RowLink, useRowKeys } from '../parts/row-links';
import { SearchField } from '../parts/search-field';
import { Shape } from '../parts/shape';
import { Sheet } from '../parts/sheet';
import { unitOf } from '../parts/unit';
import { useSession } from '../session/session';
import { nameOf, useColleagues } from '../settings/colleagues';
import { useLanguage } from '../texts/language';
import { AddReference } from './add-reference';
import { RuleTabs } from '../rules/rule-tabs';
import { EndReference } from './end-reference';
import { ReferenceHistory } from './reference-history';
import { queryOf, type Reference, REFERENCES, SOURCES, TIMES } from './references';

type Open = { readonly kind: 'add' } | { readonly kind: 'end' | 'history'; readonly reference: Reference };

/** What buyers call our articles. The address holds what is looked for. */
export function CrossReferencesPage(): ReactNode {
  const { t } = useLanguage();
  const [address] = useSearchParams();
  const [open, setOpen] = useState<Open | null>(null);
  const role = useSession().data?.role;
  const mayChange = role !== undefined && role !== 'viewer' && role !== 'sales';
  const query = queryOf(address);
  const pages = usePages(
    [REFERENCES, query],
    (cursor) =>
      dataOf(
        api.GET('/api/cross-references', { params: { query: { ...query, limit: 50, ...(cursor && { cursor }) } } }),
      ),
    { stays: true },
  );
  useRowKeys();
  useKeys(
    useMemo(
      () => [
        { keys: 'N', label: t('refs.add'), act: () => setOpen({ kind: 'add' }), enabled: mayChange && open === null },
      ],
      [t, mayChange, open],
    ),
  );
  const close = (): void => setOpen(null);
  return (
    <Stack p="md" gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('nav.references')}
        </Title>
        {mayChange && (
          <Button size="xs" rightSection={<Kbd size="xs">N</Kbd>} onClick={() => setOpen({ kind: 'add' })}>
            {t('refs.add')}
          </Button>
        )}
      </Group>
      <RuleTabs open="references" />
      <Text maw={760}>{t(mayChange ? 'refs.intro' : 'refs.introLook')}</Text>
      <Filters settled={pages.query.isSuccess && !pages.query.isPlaceholderData} />
      <ListFrame pages={pages} empty={t('refs.none')}>
        <Rows rows={pages.items} setOpen={setOpen} mayChange={mayChange} />
      </ListFrame>
      {open?.kind === 'add' && (
        <AddReference customer={address.get('customer') ?? ''} article={address.get('article') ?? ''} close={close} />
      )}
      {open?.kind === 'end' && <EndReference reference={open.reference} close={close} />}
      {open?.kind === 'history' && <ReferenceHistory reference={open.reference} close={close} />}
    </Stack>
  );
}

function Filters({ settled }: { readonly settled: boolean }): ReactNode {
  const { t } = useLanguage();
  const [address, change] = useAddress();
  const set = (name: string, value: string): void => change({ [name]: value });
  return (
    <Group align="flex-end" gap="sm">
      <SearchField param="beginning" label={t('refs.number')} hint={t('refs.numberHint')} settled={settled} />
      <CustomerFinder label={t('refs.customer')} value={address.get('customer') ?? ''} choose={(value) => set('customer', value)} />
      <ArticleFinder label={t('refs.article')} value={address.get('article') ?? ''} choose={(value) => set('article', value)} />
      <NativeSelect
        label={t('refs.time')}
        value={TIMES.find((one) => one === address.get('time')) ?? 'valid'}
        onChange={(event) => set('time', event.currentTarget.value === 'valid' ? '' : event.currentTarget.value)}
        data={TIMES.map((value) => ({ value, label: t(`prices.time.${value}`) }))}
      />
      <NativeSelect
        label={t('refs.source')}
        value={address.get('source') ?? ''}
        onChange={(event) => set('source', event.currentTarget.value)}
        data={[{ value: '', label: t('prices.everySource') }, ...SOURCES.map((value) => ({ value, label: t(`refs.source.${value}`) }))]}
      />
      <NativeSelect
        label={t('refs.only')}
        value={address.get('only') ?? ''}
        onChange={(event) => set('only', event.currentTarget.value)}
        data={(['', 'conflicting', 'unconfirmed'] as const).map((value) => ({ value, label: t(`refs.only.${value === '' ? 'all' : value}`) }))}
      />
    </Group>
  );
} // prettier-ignore

interface RowsProps {
  readonly rows: readonly Reference[];
  readonly setOpen: (open: Open) => void;
  readonly mayChange: boolean;
}

function Rows({ rows, ...rest }: RowsProps): ReactNode {
  const { t } = useLanguage();
  return (
    <Sheet
      name={t('nav.references')}
      minWidth={1040}
      columns={[
        { label: t('refs.whose') },
        { label: t('refs.number') },
        { label: t('refs.article') },
        { label: t('refs.unit') },
        { label: t('refs.source') },
        { label: t('prices.valid') },
        { label: t('refs.acts') },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} {...rest} />
      ))}
    </Sheet>
  );
}

function Row({ row, setOpen, mayChange }: { readonly row: Reference } & Omit<RowsProps, 'rows'>): ReactNode {
  const { t, language } = useLanguage();
  const colleagues = useColleagues();
  const by = row.confirmedBy === 'import' ? t('refs.byImport') : nameOf(colleagues, row.confirmedBy);
  return (
    <Table.Tr>
      <Table.Td>
        {row.customer === null ? (
          `${t('refs.partner')} ${row.whose}`
        ) : (
          <Anchor component={Link} to={customerAddress(row.customer)}>{`${row.customer} ${row.whose}`}</Anchor>
        )}
      </Table.Td>
      <Table.Td>{row.buyerArticle}</Table.Td>
      <Table.Td>
        <RowLink to={articleAddress(row.article)}>{row.article}</RowLink> {row.description}
        {row.conflicts.length > 0 && (
          <Group gap={6} wrap="nowrap">
            <Shape of="error" />
            <Text size="sm">{t('refs.conflict', { articles: row.conflicts.join(', ') })}</Text>
          </Group>
        )}
      </Table.Td>
      <Table.Td>{row.level === null ? t('refs.baseUnit') : unitOf(row.level, t)}</Table.Td>
      <Table.Td>
        {t(`refs.source.${row.source}`)}
        <Text size="sm" c="dimmed">
          {row.confirmedAt === null ? t('refs.unconfirmed') : t('refs.confirmed', { by, at: instant(row.confirmedAt, language) })}
        </Text>
        {row.reason !== null && <Text size="sm">{row.reason}</Text>}
      </Table.Td>
      <Table.Td>{t('prices.period', { from: day(row.validFrom, language), to: row.validTo === null ? t('prices.open') : day(row.validTo, language) })}</Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Button size="compact-sm" variant="default" aria-label={t('refs.historyOf', { number: row.buyerArticle })} onClick={() => setOpen({ kind: 'history', reference: row })}>{t('refs.history')}</Button>
          {mayChange && <Button size="compact-sm" variant="default" aria-label={t('refs.endOf', { number: row.buyerArticle })} onClick={() => setOpen({ kind: 'end', reference: row })}>{t('refs.end')}</Button>}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
} // prettier-ignore
