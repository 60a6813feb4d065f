import { Anchor } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { useKeys } from '../keys/keys';
import { useLanguage } from '../texts/language';

const ROWS = '#main [data-row]';
const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(ROWS)];

/** The link that a row of a list is opened by; J and K walk along these. */
export function RowLink({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <Anchor component={Link} to={to} data-row>
      {children}
    </Anchor>
  );
}

/** Puts the focus on the first row of the list, or presses it. */
export const focusFirstRow = (): void => rows()[0]?.focus();
export const openFirstRow = (): void => rows()[0]?.click();

/** The row that has the focus, where it is another one than that which is open; what is shown is not what J and K went to. */
export function otherFocusedRow(open: string): HTMLElement | null {
  const row = rows().find((one) => one === document.activeElement) ?? null;
  return row === null || (row.getAttribute('href') ?? '').includes(open) ? null : row;
}

/** The keys of a list of links: the focus goes from row to row, and Enter opens as everywhere. */
export function useRowKeys(): void {
  const { t } = useLanguage();
  useKeys(
    useMemo(() => {
      const go = (by: number) => (): void => {
        const all = rows();
        const at = all.findIndex((row) => row === document.activeElement);
        all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
      };
      return [
        { keys: 'J', label: t('list.key.next'), act: go(1) },
        { keys: 'K', label: t('list.key.previous'), act: go(-1) },
        { keys: 'ArrowDown', label: t('list.key.next'), act: go(1) },
        { keys: 'ArrowUp', label: t('list.key.previous'), act: go(-1) },
      ];
    }, [t]),
  );
}
