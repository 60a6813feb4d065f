import { Text, Title } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useLanguage } from '../texts/language';
import { type Content, type Line, type Trial, withLine, withNext, withRows } from './draft';
import { type Column, fieldOf, LineRow } from './line-row';
import { rowsOf } from './paste';

interface Props {
  readonly lines: readonly Line[];
  readonly trial: Trial | undefined;
  readonly faults: Trial['faults'];
  readonly currency: string;
  readonly change: (how: (now: Content) => Content) => void;
}

const NOTHING: never[] = [];

/** The lines, with one behind them that is always empty. Enter goes from field to field and to the next line. */
export function LineTable({ lines, trial, faults, currency, change }: Props): ReactNode {
  const { t } = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<readonly [number, Column] | null>(null);
  const shown = withNext(lines);
  useEffect(() => {
    // The line that somebody goes to may be made only now.
    if (wanted.current === null) return;
    const field = fieldOf(root.current, ...wanted.current);
    wanted.current = null;
    field?.focus();
    field?.select();
  });
  const go = useCallback((at: number, column: Column) => {
    const field = fieldOf(root.current, at, column);
    if (field === null) wanted.current = [at, column];
    field?.focus();
    field?.select();
  }, []);
  const changeLine = useCallback(
    (at: number, typed: Partial<Line>) => change((now) => ({ ...now, lines: withLine(now.lines, at, typed) })),
    [change],
  );
  const remove = useCallback(
    (at: number) => {
      change((now) => ({ ...now, lines: now.lines.filter((_, index) => index !== at) }));
      wanted.current = [at, 'code'];
    },
    [change],
  );
  const paste = useCallback(
    (at: number, text: string) => {
      const rows = rowsOf(text);
      if (rows === null) return false;
      change((now) => ({ ...now, lines: withRows(now.lines, at, rows) }));
      wanted.current = [at + rows.length, 'code'];
      return true;
    },
    [change],
  );
  const byLine = useMemo(() => grouped(trial, faults), [trial, faults]);
  return (
    <section aria-label={t('entry.lines')}>
      <Title order={2} size="h5">
        {t('entry.lines')}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        {t('entry.linesHint')}
      </Text>
      <div className="oe-scroll" tabIndex={-1}>
        <div role="table" className="oe-lines" aria-label={t('entry.lines')} ref={root}>
          <div role="row" className="oe-row oe-names">
            {(['#', 'entry.code', 'entry.quantity', 'entry.unit', 'entry.price', 'entry.ourPrice', 'entry.amount', 'entry.lineDate'] as const).map((key) => (
              <span key={key} role="columnheader" className={RIGHT.has(key) ? 'oe-right' : undefined}>
                {key === '#' ? key : key === 'entry.amount' ? t(key, { currency }) : t(key)}
              </span>
            ))}
            <span role="columnheader" className="oe-hidden">
              {t('entry.removeColumn')}
            </span>
          </div>
          {shown.map((line, at) => (
            <LineRow
              key={at}
              at={at}
              line={line}
              tried={trial?.lines[at] ?? null}
              findings={byLine.findings.get(at) ?? NOTHING}
              faults={byLine.faults.get(at) ?? NOTHING}
              currency={currency}
              change={changeLine}
              remove={remove}
              paste={paste}
              go={go}
            />
          ))}
        </div>
      </div>
    </section>
  );
} // prettier-ignore

const RIGHT: ReadonlySet<string> = new Set(['entry.quantity', 'entry.price', 'entry.ourPrice', 'entry.amount']);

/** Findings and faults by line: of lines of which none changed, none is drawn anew. */
function grouped(trial: Trial | undefined, faults: Trial['faults']) {
  const found = { findings: new Map<number, Trial['findings']>(), faults: new Map<number, Trial['faults']>() };
  for (const finding of trial?.findings ?? []) {
    if (finding.line !== null) found.findings.set(finding.line, [...(found.findings.get(finding.line) ?? []), finding]);
  }
  for (const fault of faults) {
    const at = /^lines\[(\d+)\]/.exec(fault.path)?.[1];
    if (at !== undefined) found.faults.set(Number(at), [...(found.faults.get(Number(at)) ?? []), fault]);
  }
  return found;
}
