import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { useLanguage } from '../texts/language';

interface Found {
  readonly value: string;
  readonly label: string;
}

interface FinderProps {
  readonly label: string;
  /** What is chosen, by its number; empty for nothing. */
  readonly value: string;
  /** What that is called, where it is known. */
  readonly named?: string | undefined;
  readonly choose: (value: string) => void;
  readonly required?: boolean;
}

/** Chooses one of many by typing a part of its number or name. */
function Finder({
  label,
  value,
  named,
  choose,
  required = false,
  kind,
  find,
}: FinderProps & { readonly kind: string; readonly find: (q: string) => Promise<readonly Found[]> }): ReactNode {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    queryKey: ['finder', kind, asked],
    queryFn: () => find(asked),
    enabled: asked !== '',
    placeholderData: (before) => before,
  });
  const [last, setLast] = useState<Found | null>(null);
  const chosen = last?.value === value ? last : { value, label: named === undefined ? value : `${value} ${named}` };
  const items = (asked === '' ? [] : (found.data ?? [])).filter((one) => one.value !== value);
  return (
    <Select
      label={label}
      w={300}
      maw="100%"
      searchable
      clearable
      required={required}
      clearButtonProps={{ 'aria-label': t('finder.clear', { label }) }}
      data={value === '' ? items : [chosen, ...items]}
      value={value === '' ? null : value}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={asked === '' ? t('finder.type') : found.isFetching ? t('app.loading') : t('finder.none')}
      onChange={(next) => {
        setLast(items.find((one) => one.value === next) ?? null);
        choose(next ?? '');
      }}
    />
  );
}

const MOST = 12;

export const CustomerFinder = (props: FinderProps): ReactNode => (
  <Finder
    {...props}
    kind="customers"
    find={async (q) => {
      const { items } = await dataOf(api.GET('/api/customers', { params: { query: { q, limit: MOST } } }));
      return items.map(({ number, name }) => ({ value: number, label: `${number} ${name}` }));
    }}
  />
);

export const ArticleFinder = (props: FinderProps): ReactNode => (
  <Finder
    {...props}
    kind="articles"
    find={async (q) => {
      const { items } = await dataOf(api.GET('/api/articles', { params: { query: { q, limit: MOST } } }));
      return items.map(({ number, description }) => ({ value: number, label: `${number} ${description}` }));
    }}
  />
);
