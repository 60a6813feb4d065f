import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { useSession } from '../session/session';
import type { PartnerGuides } from './partners';

export type Overlay = PartnerGuides['overlays'][number];
type Answer<P extends keyof paths> = paths[P] extends {
  post: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;
export type Checked = Answer<'/api/partners/{code}/overlays/check'>;
export type Replay = Answer<'/api/partners/{code}/overlays/trials'>;

/** What is known of how partners are read. */
export const PARTNER_GUIDES = 'partner-guides';

/** Who may change how a partner is read. */
export const useMayRule = (): boolean => ['senior', 'admin'].includes(useSession().data?.role ?? 'viewer');

/** What is wrong with a text, as the server sees it. */
export const useOverlayCheck = (code: string, overlay: string) =>
  useQuery({
    queryKey: [PARTNER_GUIDES, code, 'check', overlay],
    queryFn: () =>
      dataOf(api.POST('/api/partners/{code}/overlays/check', { params: { path: { code } }, body: { overlay } })),
    enabled: overlay.trim() !== '',
    placeholderData: keepPreviousData,
  });

/** Where a line and column are in a text, counted from 1. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** The end of the line that an offset stands in. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** What somebody begins with who has no overlay yet: it changes nothing. */
export const firstOverlay = (code: string, name: string, base: string): string =>
  `guide: ${code}/orders\nversion: 1\ntitle: ${JSON.stringify(name)}\nextends: ${base}\npartner: ${code}\n`;
