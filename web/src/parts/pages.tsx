import { Button, Group, Text } from '@mantine/core';
import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import { Fault } from './fault';
import { Loading } from './loading';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Pages<T> {
  readonly items: readonly T[];
  readonly query: UseInfiniteQueryResult;
}

/** A list of the API, page after page as somebody asks for more. */
export function usePages<T>(
  key: QueryKey,
  read: (cursor: string | undefined) => Promise<Page<T>>,
  {
    stays = false,
    again,
  }: {
    /** Whether what was there stays until the next answer comes, as while somebody types. */
    readonly stays?: boolean;
    /** After how many milliseconds it is asked for anew; never where it is left out. */
    readonly again?: (items: readonly T[]) => number;
  } = {},
): Pages<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: (found: { readonly state: { readonly data: InfiniteData<Page<T>> | undefined } }) =>
      again === undefined ? false : again(found.state.data?.pages.flatMap(({ items }) => items) ?? []),
    ...(stays && { placeholderData: keepPreviousData }),
  });
  return { items: query.data?.pages.flatMap(({ items }) => items) ?? [], query };
}

/** What stands around a list: while it comes, where it fails, when it is empty, and the way to more. */
export function ListFrame<T>({
  pages: { items, query },
  empty,
  children,
}: {
  readonly pages: Pages<T>;
  readonly empty: string;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useLanguage();
  if (query.isPending) return <Loading h={200} />;
  if (query.isError && items.length === 0) return <Fault error={query.error} retry={() => void query.refetch()} />;
  if (items.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <>
      {children}
      {query.hasNextPage && (
        <Group justify="center" mt="sm">
          <Button
            variant="default"
            size="xs"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('app.more')}
          </Button>
        </Group>
      )}
    </>
  );
}
