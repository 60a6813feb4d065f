import type { Role } from '../session/roles';
import type { TextKey } from '../texts/text-key';

export interface SettingsTab {
  readonly id: string;
  readonly label: TextKey;
  /** Who sees it; the server asks the same. */
  readonly seen: readonly Role[] | 'all';
  /** Who changes something there. */
  readonly changed: readonly Role[];
}

const ADMIN: readonly Role[] = ['admin'];
const HEADS: readonly Role[] = ['senior', 'admin'];

/** The parts of the settings, by address. */
export const TABS: readonly SettingsTab[] = [
  { id: 'people', label: 'settings.people', seen: ADMIN, changed: ADMIN },
  { id: 'portfolios', label: 'settings.portfolios', seen: 'all', changed: HEADS },
  { id: 'limits', label: 'settings.limits', seen: 'all', changed: ADMIN },
  { id: 'findings', label: 'settings.findings', seen: 'all', changed: ADMIN },
  { id: 'changes', label: 'settings.changes', seen: 'all', changed: ADMIN },
  { id: 'meanings', label: 'settings.meanings', seen: 'all', changed: HEADS },
  { id: 'templates', label: 'settings.templates', seen: 'all', changed: HEADS },
  { id: 'audit', label: 'settings.audit', seen: HEADS, changed: [] },
];

export const maySee = (tab: SettingsTab, role: Role): boolean => tab.seen === 'all' || tab.seen.includes(role);
export const mayChange = (tab: SettingsTab, role: Role): boolean => tab.changed.includes(role);
