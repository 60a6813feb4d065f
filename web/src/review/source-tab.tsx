import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../api/client';
import { Fault } from '../parts/fault';
import { figure } from '../parts/format';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { SourceLines } from './source-lines';
import { useFollowing, useSource } from './use-source';

export interface SourceProps {
  /** The value that somebody points at, here or elsewhere on the screen. */
  readonly pointed: string | null;
  /** The value of the finding at hand, or a whole line; lit while nothing is pointed at. */
  readonly chosen: string | null;
  readonly light: (path: string | null) => void;
  readonly choose: (path: string) => void;
}

/** The message as it came. A value that is pointed at here lights up in the lines, and the other way round. Its text is only ever text. */
export function SourceTab({ id, choose, ...around }: SourceProps & { readonly id: string }): ReactNode {
  const { t, language } = useLanguage();
  const [view, setView] = useState<'raw' | 'pretty'>('pretty');
  const { pieces, lines, last, isLong, to, arrive, seek, more, toStart, toEnd } = useSource(id, view === 'pretty');
  const light = useFollowing(around, seek);
  if (pieces.isPending) return <Loading h={80} />;
  if (pieces.isError && last === undefined) {
    const isGone = pieces.error instanceof ApiError && pieces.error.status === 404;
    return isGone ? <Text>{t('rv.src.none')}</Text> : <Fault error={pieces.error} retry={() => void pieces.refetch()} />;
  }
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
        {isLong && (
          <Button.Group>
            <Button size="xs" variant="default" onClick={toStart}>
              {t('rv.src.start')}
            </Button>
            <Button size="xs" variant="default" onClick={toEnd}>
              {t('rv.src.end')}
            </Button>
          </Button.Group>
        )}
        <Text size="sm" c="dimmed">{`${last?.format ?? ''} ${last?.name ?? ''}. ${t('rv.src.hint')}`}</Text>
      </Group>
      <SourceLines label={t('rv.tab.source')} lines={lines} lit={around.pointed ?? around.chosen} light={light} choose={choose} to={to} arrive={arrive} more={more}>
        {pieces.hasNextPage && (
          <Button size="xs" variant="default" mt="xs" loading={pieces.isFetchingNextPage} onClick={() => void pieces.fetchNextPage()}>
            {t('rv.src.more', { n: figure(String(last?.next ?? 0), language), m: figure(String(last?.total ?? 0), language) })}
          </Button>
        )}
      </SourceLines>
    </>
  );
} // prettier-ignore
