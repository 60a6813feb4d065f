import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { figure } from '../parts/format';
import type { Language } from '../texts/text-key';
import { useLanguage } from '../texts/language';
import { MixCell, TimeText, useAbout, WhoCell } from './cells';
import type { QueueRow } from './queue-api';

interface Props {
  readonly rows: readonly QueueRow[];
  readonly gone: ReadonlySet<string>;
  readonly current: string | null;
  readonly selected: ReadonlySet<string>;
  readonly looking: ReadonlyMap<string, string>;
  readonly total: number;
  readonly dense: boolean;
  readonly now: number;
  readonly choose: (id: string) => void;
  readonly select: (id: string) => void;
  readonly open: (id: string) => void;
  /** The end is near: more is wanted. */
  readonly more: () => void;
}

const COLUMNS = ['select', 'time', 'customer', 'order', 'finding', 'others', 'value', 'age', 'who'] as const;

/** The rows: only those in sight are there, and all are counted for who cannot see them. */
export function QueueList(props: Props): ReactNode {
  const { t } = useLanguage();
  const { rows, current, dense, more, total } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const height = dense ? 28 : 32;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) more();
  }, [last, rows.length, more]);
  const place = rows.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place);
  }, [virtual, place]);

  return (
    <div className="queue-scroll" ref={scroll} tabIndex={-1}>
      <div
        className="queue-grid"
        role="grid"
        aria-label={t('nav.queue')}
        aria-rowcount={Math.max(total, rows.length) + 1}
        aria-multiselectable="true"
      >
        <div role="rowgroup" className="queue-head">
          <div role="row" aria-rowindex={1} className="queue-row" style={{ height: 30 }}>
            {COLUMNS.map((column) => (
              <div
                key={column}
                role="columnheader"
                className={column === 'value' || column === 'age' ? 'queue-number' : undefined}
                aria-sort={column === 'time' ? 'ascending' : undefined}
              >
                {t(`queue.column.${column}`)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="queue-body" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Row key={row.id} {...props} row={row} index={index} top={start} height={height} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface RowProps extends Props {
  readonly row: QueueRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

function Row({ row, index, top, height, ...props }: RowProps): ReactNode {
  const { t, language } = useLanguage();
  const about = useAbout();
  const element = useRef<HTMLDivElement>(null);
  const isCurrent = props.current === row.id;
  const isGone = props.gone.has(row.id);
  useEffect(() => {
    // The keyboard follows the row, unless somebody is somewhere else on the page.
    const at = document.activeElement;
    if (isCurrent && (at === document.body || at?.closest('[role="grid"], #main') === at || at?.closest('.queue-body')))
      element.current?.focus({ preventScroll: true });
  }, [isCurrent]);
  const number = row.order?.number ?? row.order?.reference ?? t('queue.noOrder');
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.selected.has(row.id)}
      aria-current={isCurrent ? 'true' : undefined}
      aria-disabled={isGone ? 'true' : undefined}
      tabIndex={isCurrent || (props.current === null && index === 0) ? 0 : -1}
      className={`queue-row${isCurrent ? ' is-current' : ''}${isGone ? ' is-gone' : ''}`}
      style={{ height, transform: `translateY(${String(top)}px)` }}
      onClick={() => props.choose(row.id)}
      onDoubleClick={() => props.open(row.id)}
    >
      <div role="gridcell">
        <Checkbox
          size="xs"
          p={4}
          tabIndex={-1}
          aria-label={t('queue.select', { order: number })}
          checked={props.selected.has(row.id)}
          disabled={isGone}
          onChange={() => props.select(row.id)}
        />
      </div>
      <div role="gridcell" className="queue-cell">
        <TimeText dueAt={row.dueAt} by={row.dueBy} now={props.now} />
      </div>
      <div role="gridcell" className="queue-cell" title={row.customer?.name}>
        {row.customer?.name ?? t('queue.noCustomer')}
      </div>
      <div role="rowheader" className="queue-cell">
        <Link to={`/review/${row.id}`} tabIndex={-1}>
          {number}
        </Link>
      </div>
      <div role="gridcell" className="queue-cell" title={about(row)}>
        {about(row)}
      </div>
      <div role="gridcell" className="queue-cell">
        <MixCell row={row} />
      </div>
      <div role="gridcell" className="queue-cell queue-number" title={t('queue.atRisk', { amount: row.atRisk })}>
        {money(row, language)}
      </div>
      <div role="gridcell" className="queue-cell queue-number">
        {t('queue.age', age(row.openedAt, props.now))}
      </div>
      <div role="gridcell" className="queue-cell">
        <WhoCell row={row} looking={props.looking.get(row.id)} />
      </div>
    </div>
  );
}

function age(openedAt: string, now: number): { readonly unit: string; readonly amount: number } {
  const minutes = Math.max(0, Math.floor((now - Date.parse(openedAt)) / 60_000));
  if (minutes < 60) return { unit: 'minutes', amount: minutes };
  return minutes < 48 * 60
    ? { unit: 'hours', amount: Math.floor(minutes / 60) }
    : { unit: 'days', amount: Math.floor(minutes / 1440) };
}

const money = ({ value, currency, order }: QueueRow, language: Language): string =>
  order === null
    ? ''
    : `${figure(value, language, 2)} ${currency === 'EUR' || currency === null ? '' : currency}`.trim();
