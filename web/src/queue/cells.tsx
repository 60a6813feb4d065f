import type { ReactNode } from 'react';
import { instant } from '../parts/format';
import { useLanguage } from '../texts/language';
import { selectorOf } from './filter';
import type { QueueRow } from './queue-api';
import { timeLeft } from './time-left';

const SHAPES = {
  late: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  soon: 'M8 1.5 15.5 14.5H.5z',
  later:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM7.2 4v4.6l3.2 1.9.8-1.3-2.5-1.5V4z',
} as const;

/** Time to miss: shape, words and colour say the same. */
export function TimeText({
  dueAt,
  now,
  by,
}: {
  readonly dueAt: string;
  readonly now: number;
  readonly by?: QueueRow['dueBy'];
}): ReactNode {
  const { t, language } = useLanguage();
  const { urgency, unit, amount } = timeLeft(dueAt, now);
  const at = instant(dueAt, language);
  return (
    <span className={`queue-time is-${urgency}`} title={by === undefined ? at : `${at} (${t(`queue.due.${by}`)})`}>
      <svg width="14" height="14" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
        <path d={SHAPES[urgency]} fillRule="evenodd" />
      </svg>
      {t(urgency === 'late' ? 'queue.late' : 'queue.left', { unit, amount })}
    </span>
  );
}

/** The other findings, by name, with how many there are. */
export function MixCell({ row }: { readonly row: QueueRow }): ReactNode {
  const { t, say } = useLanguage();
  const [, ...others] = row.mix;
  const first = row.mix[0];
  const shown = [...(first !== undefined && first.count > 1 ? [first] : []), ...others];
  return shown.slice(0, 3).map(({ code, name, severity, count }) => (
    <span key={code} className="queue-chip" title={`${code}, ${t(`queue.severity.${severity}`)}`}>
      {count > 1 ? `${say(name)} × ${String(count)}` : say(name)}
    </span>
  ));
}

export function WhoCell({ row, looking }: { readonly row: QueueRow; readonly looking: string | undefined }): ReactNode {
  const { t } = useLanguage();
  if (row.claimedBy !== null) return <span title={t('queue.who.claimed')}>● {row.claimedBy.name}</span>;
  if (looking !== undefined) return t('queue.who.looking', { name: looking });
  if (row.assignee !== null) return t('queue.who.assigned', { name: row.assignee.name });
  return null;
}

/** What the row is about: the gravest finding in words, or what is written over a case without an order. */
export function useAbout(): (row: QueueRow) => string {
  const { say, t } = useLanguage();
  return (row) => {
    if (row.finding !== null) return say(row.finding.text);
    return row.titleText === null || row.order !== null
      ? t('queue.reason', { reason: selectorOf(row.reason) })
      : say(row.titleText);
  };
}
