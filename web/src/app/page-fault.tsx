import { Anchor, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useRouteError } from 'react-router';
import { Fault } from '../parts/fault';
import { useLanguage } from '../texts/language';

/** Instead of a blank page: what went wrong, and a way on. */
export function PageFault(): ReactNode {
  const error = useRouteError();
  return <Fault error={error} retry={() => window.location.reload()} />;
}

export function NotFoundPage(): ReactNode {
  const { t } = useLanguage();
  return (
    <Stack p="md" gap="xs">
      <Text>{t('fault.notFound')}</Text>
      <Anchor component={Link} to="/queue">
        {t('fault.toQueue')}
      </Anchor>
    </Stack>
  );
}
