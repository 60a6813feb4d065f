import { Button, Group, Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';

/** The way to an order that is keyed by hand, for who may. */
export function NewOrder(): ReactNode {
  const { t } = useLanguage();
  const role = useSession().data?.role;
  if (role === undefined || role === 'viewer' || role === 'sales') return null;
  return (
    <Button
      component={Link}
      to="/order-entry"
      size="xs"
      variant="default"
      rightSection={
        <Group gap={2} wrap="nowrap">
          <Kbd size="xs">G</Kbd>
          <Kbd size="xs">N</Kbd>
        </Group>
      }
    >
      {t('entry.new')}
    </Button>
  );
}
