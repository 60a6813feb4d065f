import { Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { prettyRuns, runsOf } from '../review/source-text';
import { useLanguage } from '../texts/language';
import type { Trial, TrialMessage } from './partners';

interface Props {
  readonly trial: Trial;
  readonly values: TrialMessage['values'];
  readonly lit: string | null;
  readonly light: (path: string | null) => void;
}

/** The bytes of a file on the bench. A value that is pointed at here lights up in the order, and the other way round. Its text is only ever text. */
export function BenchSource({ trial, values, lit, light }: Props): ReactNode {
  const { t } = useLanguage();
  const { text, textIsWhole, format } = trial;
  const runs = useMemo(() => prettyRuns(runsOf(text, values), format), [text, values, format]);
  const holder = useRef<HTMLPreElement>(null);
  useEffect(() => {
    const pre = holder.current;
    const mark = pre?.querySelector<HTMLElement>('mark[data-lit="true"]');
    // Only within its own frame: the page stays where it is.
    if (pre && mark && !pre.matches(':hover')) pre.scrollTop = mark.offsetTop - pre.offsetTop - pre.clientHeight / 2;
  }, [lit]);
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t('bench.bytes')}
      </Title>
      <pre className="bench-source" lang="und" tabIndex={0} ref={holder} aria-label={t('bench.bytes')}>
        {runs.map(({ text: run, paths: [path] }, at) =>
          path === undefined ? (
            <span key={at}>{run}</span>
          ) : (
            <mark
              key={at}
              title={path}
              data-lit={lit === path}
              onMouseEnter={() => light(path)}
              onMouseLeave={() => light(null)}
            >
              {run}
            </mark>
          ),
        )}
      </pre>
      {!textIsWhole && (
        <Text size="sm" c="dimmed">
          {t('bench.cut')}
        </Text>
      )}
    </div>
  );
}
