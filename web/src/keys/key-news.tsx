import { Affix, CloseButton, Group, Kbd, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import { useKeyList } from './keys';

/** Above the bar with the keys: a key that waits for what is under way, and one that did nothing. */
export function KeyNewsLine(): ReactNode {
  const { t } = useLanguage();
  const { news, hush } = useKeyList();
  return (
    <Affix position={{ bottom: 120, right: 12 }} maw="calc(100vw - 24px)">
      <div role="status" aria-live="polite">
        {news !== null && (
          <Paper withBorder shadow="md" px="sm" py={6}>
            <Group gap="sm" wrap="nowrap">
              <Kbd>{news.keys.replace('Shift+', '⇧')}</Kbd>
              <Text size="md">{t(`keys.${news.kind}`)}</Text>
              <CloseButton size="sm" aria-label={t('keys.hush')} onClick={hush} />
            </Group>
          </Paper>
        )}
      </div>
    </Affix>
  );
}
