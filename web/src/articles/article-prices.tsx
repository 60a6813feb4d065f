import { Anchor, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { useAddress } from '../parts/address';
import { day, figure, money } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { Sheet } from '../parts/sheet';
import { unitOf } from '../parts/unit';
import { useLanguage } from '../texts/language';
import type { ListedPrice } from './articles';

const TIMES = ['valid', 'coming', 'ended', 'all'] as const;
const SOURCES = ['list', 'group', 'customer', 'contract', 'promotion'] as const;

/** Prices of an article: those that hold now, and what came before and comes after. */
export function ArticlePrices({ number, baseUnit }: { readonly number: string; readonly baseUnit: string }): ReactNode {
  const { t } = useLanguage();
  const [address, change] = useAddress();
  const time = TIMES.find((one) => one === address.get('time')) ?? 'valid';
  const source = SOURCES.find((one) => one === address.get('source'));
  const set = (name: string, value: string): void => change({ [name]: value });
  const pages = usePages(['article', number, 'prices', time, source ?? ''], (cursor) =>
    dataOf(
      api.GET('/api/articles/{number}/prices', {
        params: {
          path: { number },
          query: { limit: 100, ...(time !== 'all' && { time }), ...(source && { source }), ...(cursor && { cursor }) },
        },
      }),
    ),
  );
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t('prices.time')}
          value={time}
          onChange={(event) => set('time', event.currentTarget.value)}
          data={TIMES.map((value) => ({ value, label: t(`prices.time.${value}`) }))}
        />
        <NativeSelect
          label={t('prices.source')}
          value={source ?? ''}
          onChange={(event) => set('source', event.currentTarget.value)}
          data={[
            { value: '', label: t('prices.everySource') },
            ...SOURCES.map((value) => ({ value, label: t(`prices.source.${value}`) })),
          ]}
        />
      </Group>
      <ListFrame pages={pages} empty={t('prices.none')}>
        <Sheet
          name={t('article.tab.prices')}
          minWidth={760}
          columns={[
            { label: t('prices.source') },
            { label: t('prices.whose') },
            { label: t('prices.amount'), figure: true },
            { label: t('prices.per') },
            { label: t('prices.from'), figure: true },
            { label: t('prices.valid') },
          ]}
        >
          {pages.items.map((price) => (
            <Row key={price.id} price={price} article={number} baseUnit={baseUnit} />
          ))}
        </Sheet>
      </ListFrame>
    </Stack>
  );
}

function Row({ price, article, baseUnit }: { readonly price: ListedPrice; readonly article: string; readonly baseUnit: string }): ReactNode {
  const { t, language } = useLanguage();
  const unit = unitOf(baseUnit, t);
  const name = price.contract ?? price.promotion?.code ?? null;
  return (
    <Table.Tr>
      <Table.Td>
        {t(`prices.source.${price.source}`)} {name}
        {price.kind !== 'net' && <Text span c="dimmed">{` (${t(`prices.kind.${price.kind}`)})`}</Text>}
      </Table.Td>
      <Table.Td>
        {price.customer !== null ? (
          <Anchor component={Link} to={`/articles/${encodeURIComponent(article)}?tab=why&customer=${encodeURIComponent(price.customer.number)}`}>
            {price.customer.number} {price.customer.name}
          </Anchor>
        ) : price.group !== null ? (
          `${price.group.code} ${price.group.name}`
        ) : (
          t('prices.everybody')
        )}
      </Table.Td>
      <Table.Td ta="right">{money(price.amount, price.currency, language)}</Table.Td>
      <Table.Td>
        <Text span c="dimmed">{`${price.basisQuantity === '1' ? '' : `${figure(price.basisQuantity, language)} `}${unit}`}</Text>
      </Table.Td>
      <Table.Td ta="right">{Number(price.minimumQuantity) === 0 ? '' : `${figure(price.minimumQuantity, language)} ${unit}`}</Table.Td>
      <Table.Td>{t('prices.period', { from: day(price.validFrom, language), to: price.validTo === null ? t('prices.open') : day(price.validTo, language) })}</Table.Td>
    </Table.Tr>
  );
} // prettier-ignore
