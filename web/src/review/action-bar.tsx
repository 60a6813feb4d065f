import { Button, Group, Kbd, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { KeyBinding } from '../keys/key-book';
import { useLanguage } from '../texts/language';

export interface BarAction extends KeyBinding {
  readonly enabled: boolean;
  readonly primary?: boolean;
  /** Not shown: its key stands where it acts. */
  readonly hidden?: boolean;
}

/** What can be done now, with its keys, and why the order cannot go yet. */
export function ActionBar({ status, actions }: { readonly status: string; readonly actions: readonly BarAction[] }): ReactNode {
  const { t } = useLanguage();
  return (
    <footer className="rv-bar" aria-label={t('rv.bar')}>
      <Text size="sm" role="status" mb={4}>{status}</Text>
      <Group gap={6}>
        {actions.filter(({ hidden }) => hidden !== true).map(({ keys, label, act, enabled, primary }) => (
          <Button key={keys} size="compact-sm" variant={primary === true ? 'filled' : 'default'} disabled={!enabled} onClick={act} rightSection={<Kbd size="xs">{keys.replace('Shift+', '⇧')}</Kbd>}>
            {label}
          </Button>
        ))}
      </Group>
    </footer>
  );
} // prettier-ignore
