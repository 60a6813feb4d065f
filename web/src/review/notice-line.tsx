import { Alert, CloseButton, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import type { Notice } from './use-review';

/** What became of the last act; read out, and there until it is sent away. */
export function NoticeLine({ notice, dismiss }: { readonly notice: Notice | null; readonly dismiss: () => void }): ReactNode {
  const { t } = useLanguage();
  return (
    <div aria-live="polite">
      {notice !== null && (
        <Alert color={notice.tone === 'done' ? 'teal' : 'red'} p={6} variant="light">
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{notice.text}</Text>
            <CloseButton size="sm" aria-label={t('rv.dismiss')} onClick={dismiss} />
          </Group>
        </Alert>
      )}
    </div>
  );
} // prettier-ignore
