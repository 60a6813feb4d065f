import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';

/** A password that is shown once, to be handed to whom it is for. */
export interface Told {
  readonly user: string;
  readonly password: string;
}

export function ToldPassword({
  told,
  onClose,
}: {
  readonly told: Told | null;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useLanguage();
  return (
    <Modal
      opened={told !== null}
      onClose={onClose}
      title={t('people.told')}
      closeOnClickOutside={false}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('settings.close') }}
    >
      <Stack gap="sm">
        <Text>{t('people.toldWhat', { user: told?.user ?? '' })}</Text>
        <Code block fz="lg" data-told-password>
          {told?.password}
        </Code>
        <Group justify="flex-end" gap="xs">
          <CopyButton value={told?.password ?? ''}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} aria-live="polite">
                {t(copied ? 'people.copied' : 'people.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t('settings.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
