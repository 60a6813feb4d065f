import { Alert, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { useAddress } from '../parts/address';
import { Fault } from '../parts/fault';
import { CustomerFinder } from '../parts/finder';
import { Loading } from '../parts/loading';
import { unitOf } from '../parts/unit';
import { useSession } from '../session/session';
import { amountOf } from '../settings/fields';
import { NoRights } from '../settings/no-rights';
import { useLanguage } from '../texts/language';
import type { Article } from './articles';
import { PriceOutcome } from './price-outcome';

/** Why a customer pays what he pays. Who asks, for which day and how many stands in the address. */
export function PriceWhy({ article }: { readonly article: Article }): ReactNode {
  const { t } = useLanguage();
  const role = useSession().data?.role;
  const [address, change] = useAddress();
  const set = (name: string, value: string): void => change({ [name]: value });
  const asked = {
    customer: address.get('customer') ?? '',
    date: address.get('date') ?? '',
    quantity: address.get('quantity') ?? '1',
    unit: address.get('unit') ?? '',
    contract: address.get('contract') ?? '',
  };
  const [settled] = useDebouncedValue(JSON.stringify(asked), 200);
  const known = useQuery({
    queryKey: ['price-explanation', article.number, settled],
    queryFn: () => {
      const { customer, ...rest } = JSON.parse(settled) as typeof asked;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
      return dataOf(api.GET('/api/price-explanations', { params: { query: { article: article.number, customer, ...given } } })); // prettier-ignore
    },
    // What is asked settles a moment after it was chosen.
    enabled: asked.customer !== '' && (JSON.parse(settled) as typeof asked).customer !== '' && role !== 'viewer',
    placeholderData: (before) => before,
  });
  if (role === 'viewer') return <NoRights role={role} needs={['sales', 'clerk', 'senior', 'finance', 'admin']} />;
  const named = known.data?.customer.number === asked.customer ? known.data.customer.name : undefined;
  return (
    <Stack gap="md">
      <Group align="flex-start" gap="sm">
        <CustomerFinder label={t('why.customer')} value={asked.customer} named={named} choose={(value) => set('customer', value)} />
        <TextInput type="date" label={t('why.date')} value={asked.date} onChange={(event) => set('date', event.currentTarget.value)} />
        <Quantity value={asked.quantity} set={(value) => set('quantity', value)} />
        <NativeSelect
          label={t('why.unit')}
          value={asked.unit}
          onChange={(event) => set('unit', event.currentTarget.value)}
          data={unitsOf(article).map((value) => ({ value: value === article.baseUnit ? '' : value, label: unitOf(value, t) }))}
        />
        <TextInput label={t('why.contract')} value={asked.contract} maxLength={70} w={150} onChange={(event) => set('contract', event.currentTarget.value)} />
      </Group>
      {asked.customer === '' && <Alert color="gray" maw={720}>{t('why.choose')}</Alert>}
      {asked.customer !== '' && known.isPending && <Loading h={200} />}
      {known.isError && <Fault error={known.error} retry={() => void known.refetch()} />}
      {asked.customer !== '' && known.data !== undefined && !known.isError && <PriceOutcome explanation={known.data} />}
      {asked.date === '' && asked.customer !== '' && <Text c="dimmed">{t('why.today')}</Text>}
    </Stack>
  );
} // prettier-ignore

/** The base unit, and every other level of which there is one size. */
const unitsOf = ({ baseUnit, packagings }: Article): readonly string[] => [
  baseUnit,
  ...new Set(packagings.map(({ level }) => level)),
];

/** How many, as people write it: what could be two numbers is asked again, and nothing is looked up with it. */
function Quantity({ value, set }: { readonly value: string; readonly set: (value: string) => void }): ReactNode {
  const { t, language } = useLanguage();
  const [typed, setTyped] = useState(language === 'nl' ? value.replace('.', ',') : value);
  const amount = amountOf(typed);
  const bad = amount === undefined || amount === null || Number(amount) === 0;
  return (
    <TextInput
      label={t('why.quantity')}
      value={typed}
      inputMode="decimal"
      w={110}
      styles={{ input: { textAlign: 'right' } }}
      error={bad ? t('why.badQuantity') : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const next = amountOf(text);
        if (typeof next === 'string' && Number(next) > 0) set(next);
      }}
    />
  );
}
