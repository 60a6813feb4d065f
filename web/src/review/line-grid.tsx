import { Text } from '@mantine/core';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../texts/language';
import { day, figure } from '../parts/format';
import { difference, type Line } from './model';
import { Severity } from './severity';

const ROW = 32;
const BEYOND = 12;
/** The head of the table stands above the rows, so that they end so much lower than they would. */
const HEAD = 40;

interface Props {
  readonly lines: readonly Line[];
  readonly selected: number | null;
  readonly select: (line: number) => void;
  /** The value that is lit in the source, or pointed at. */
  readonly lit: string | null;
  readonly light: (path: string | null) => void;
  readonly currency: string | null;
}

/** The lines: as the buyer has them, then as we would book them. Only those in sight are drawn, however many there are. */
export function LineGrid(props: Props): ReactNode {
  const { lines, selected } = props;
  const { t } = useLanguage();
  const pane = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: lines.length, getScrollElement: () => pane.current, estimateSize: () => ROW, overscan: BEYOND, scrollPaddingEnd: HEAD });
  useEffect(() => {
    if (selected !== null) rows.scrollToIndex(selected, { align: 'auto' });
  }, [selected, rows]);
  useStaying(rows, selected);
  const shown = rows.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="rv-pane" ref={pane} tabIndex={0} role="region" aria-label={t('rv.lines')}>
      <table className="rv-grid" aria-label={t('rv.lines')} aria-rowcount={lines.length + 1}>
        <Head />
        <tbody>
          {above > 0 && <Spacer height={above} />}
          {shown.map(({ index }) => {
            const line = lines[index];
            return line === undefined ? null : <Row key={index} line={line} {...props} />;
          })}
          {below > 0 && <Spacer height={below} />}
        </tbody>
      </table>
    </div>
  );
} // prettier-ignore

/** A line that was in sight stays there when the pane becomes lower, as it does when the names above it arrive; unless somebody scrolled meanwhile. */
function useStaying(rows: Virtualizer<HTMLDivElement, Element>, selected: number | null): void {
  const { range, scrollRect, scrollElement } = rows;
  const seenAt = useRef<number | null>(null);
  useEffect(() => {
    const isWhereItWas = seenAt.current !== null && seenAt.current === scrollElement?.scrollTop;
    if (selected !== null && isWhereItWas) rows.scrollToIndex(selected, { align: 'auto' });
  }, [scrollRect?.height, scrollElement, rows, selected]);
  useEffect(() => {
    const isSeen = selected !== null && range !== null && selected >= range.startIndex && selected <= range.endIndex;
    seenAt.current = isSeen ? (scrollElement?.scrollTop ?? null) : null;
  });
}

const Spacer = ({ height }: { readonly height: number }): ReactNode => (
  <tr className="spacer" aria-hidden>
    <td colSpan={9} style={{ height }} />
  </tr>
);

function Head(): ReactNode {
  const { t } = useLanguage();
  const columns = ['line', 'article', 'quantity', 'price', 'ours', 'confirmed', 'ourPrice', 'amount', 'state'] as const;
  const numeric = new Set<string>(['line', 'quantity', 'price', 'confirmed', 'ourPrice', 'amount']);
  return (
    <thead>
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col" className={numeric.has(name) ? 'num' : undefined}>
            {t(`rv.col.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ line, selected, select, lit, light, lines: _ }: Props & { readonly line: Line }): ReactNode {
  const { t, language } = useLanguage();
  const { index, theirs, ours } = line;
  const path = (name: string): string => `lines[${String(index)}].${name}`;
  const cell = (name: string, className: string, content: ReactNode, title?: string) => (
    <td
      className={lit?.startsWith(path(name)) === true ? `${className} lit` : className}
      title={title}
      onMouseEnter={() => light(path(name))}
      onMouseLeave={() => light(null)}
    >
      {content}
    </td>
  );
  const number = theirs.gtin ?? theirs.supplierArticle ?? theirs.buyerArticle;
  const which = theirs.gtin !== null ? 'gtin' : theirs.supplierArticle !== null ? 'supplierArticle' : 'buyerArticle';
  const article = [number, theirs.description].filter((one) => one !== null).join(' ');
  const booked = ours !== null && ours.articleId !== null ? [ours.supplierArticle, ours.description].filter((one) => one !== null).join(' ') : '–';
  const apart = difference(ours?.buyerPrice ?? null, ours?.ourPrice ?? null);
  return (
    <tr aria-selected={selected === index} aria-rowindex={index + 2} onClick={() => select(index)}>
      <th scope="row" className="num">{theirs.number ?? index + 1}</th>
      {cell(which, 'words', article, article)}
      {cell('quantity', 'num', <>{figure(theirs.quantity, language)} <Text span c="dimmed" size="sm">{theirs.unit}</Text></>)}
      {cell('price', 'num', figure(theirs.price, language, 2))}
      <td className="words" title={booked}>{booked}</td>
      <td className="num" title={day(ours?.confirmedDate ?? null, language)}>{figure(ours?.confirmedQuantity ?? null, language)}</td>
      <td className="num">{apart === null ? figure(ours?.ourPrice ?? null, language, 2) : <b>{figure(ours?.ourPrice ?? null, language, 2)}</b>}</td>
      <td className="num">{figure(ours?.amount ?? null, language, 2)}</td>
      <td>{ours !== null && ours.rejectedReason !== null ? <Text size="sm" title={ours.rejectedReason}>{t('rv.line.rejected')}</Text> : line.worst === null ? <Severity of="done" /> : <Severity of={line.worst.severity} />}</td>
    </tr>
  );
} // prettier-ignore
