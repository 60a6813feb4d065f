import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { LinkTabs } from './link-tabs';

export interface PageTab<T extends string = string> {
  readonly id: T;
  readonly label: string;
}

/** Which part of a page is open, by its address; the first where it names none. */
export function useTab<T extends string>(ids: readonly [T, ...T[]]): T {
  const [address] = useSearchParams();
  return ids.find((id) => id === address.get('tab')) ?? ids[0];
}

/** The parts of a page, as links; what else stands in the address stays there. */
export function PageTabs<T extends string>({
  name,
  tabs,
  open,
}: {
  readonly name: string;
  readonly tabs: readonly PageTab<T>[];
  readonly open: T;
}): ReactNode {
  const [address] = useSearchParams();
  const to = (id: T): string => {
    const next = new URLSearchParams(address);
    next.set('tab', id);
    return `?${next.toString()}`;
  };
  return <LinkTabs name={name} tabs={tabs.map(({ id, label }) => ({ to: to(id), label, open: id === open }))} />;
}
