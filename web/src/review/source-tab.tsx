import { Button, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { api, ApiError, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { useLanguage } from '../texts/language';
import { figure } from '../parts/format';
import { prettyRuns, runsOf } from './source-text';

interface Props {
  readonly id: string;
  readonly lit: string | null;
  readonly light: (path: string | null) => void;
  readonly choose: (path: string) => void;
}

/** The message as it came. A value that is pointed at here lights up in the lines, and the other way round. Its text is only ever text. */
export function SourceTab(props: Props): ReactNode {
  const { id } = props;
  const { t, language } = useLanguage();
  const [view, setView] = useState<'raw' | 'pretty'>('pretty');
  const source = useInfiniteQuery({
    queryKey: ['review-case-source', id],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) => {
      const query = pageParam === undefined ? {} : { from: pageParam };
      return dataOf(api.GET('/api/review-cases/{id}/source', { params: { path: { id }, query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Infinity,
  });
  if (source.isPending) return <Skeleton h={80} aria-label={t('app.loading')} />;
  if (source.isError) {
    const isGone = source.error instanceof ApiError && source.error.status === 404;
    return isGone ? <Text>{t('rv.src.none')}</Text> : <Fault error={source.error} retry={() => void source.refetch()} />;
  }
  const last = source.data.pages.at(-1);
  return (
    <>
      <Group gap="sm" mb={4}>
        <SegmentedControl
          size="xs"
          aria-label={t('rv.src.view')}
          value={view}
          onChange={(one) => setView(one === 'raw' ? 'raw' : 'pretty')}
          data={[
            { value: 'pretty', label: t('rv.src.pretty') },
            { value: 'raw', label: t('rv.src.raw') },
          ]}
        />
        <Text size="sm" c="dimmed">{`${last?.format ?? ''} ${last?.name ?? ''}. ${t('rv.src.hint')}`}</Text>
      </Group>
      <pre className="rv-source" lang="und">
        {source.data.pages.map((page) => (
          <Piece key={page.from} page={page} pretty={view === 'pretty'} {...props} />
        ))}
      </pre>
      {source.hasNextPage && (
        <Button size="xs" variant="default" mt="xs" loading={source.isFetchingNextPage} onClick={() => void source.fetchNextPage()}>
          {t('rv.src.more', { n: figure(String(last?.next ?? 0), language), m: figure(String(last?.total ?? 0), language) })}
        </Button>
      )}
    </>
  );
} // prettier-ignore

interface PieceProps extends Props {
  readonly page: { readonly text: string; readonly format: string | null; readonly values: readonly { path: string; offset: number; length: number }[] };
  readonly pretty: boolean;
} // prettier-ignore

function Piece({ page, pretty, lit, light, choose }: PieceProps): ReactNode {
  const runs = useMemo(() => {
    const own = runsOf(page.text, page.values);
    return pretty ? prettyRuns(own, page.format) : own;
  }, [page, pretty]);
  const holder = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    holder.current?.querySelector('mark[data-lit="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  const isLit = (paths: readonly string[]): boolean =>
    lit !== null && paths.some((path) => path === lit || path.startsWith(`${lit}.`));
  return (
    <span ref={holder}>
      {runs.map(({ text, paths }, at) => {
        const [path] = paths;
        return path === undefined ? (
          <span key={at}>{text}</span>
        ) : (
          <mark key={at} title={path} data-path={path} data-lit={isLit(paths)} onMouseEnter={() => light(path)} onMouseLeave={() => light(null)} onClick={() => choose(path)}>
            {text}
          </mark>
        );
      })}
    </span>
  );
} // prettier-ignore
