import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import { useFaultText } from './fault';

interface Props {
  readonly opened: boolean;
  readonly title: string;
  readonly body: string;
  /** On the button that does it. */
  readonly act: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks before something is done that others feel. What the server refuses stands in it. */
export function Confirm({ opened, title, body, act, busy, error, onAct, onClose, children }: Props): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      attributes={{ header: { role: 'presentation' } }}

      closeButtonProps={{ 'aria-label': t('ops.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAct();
        }}
      >
        <Stack gap="sm">
          <Text>{body}</Text>
          {children}
          {error !== null && (
            <Text c="red.9" role="alert">
              {faultText(error)}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ops.cancel')}
            </Button>
            <Button type="submit" loading={busy} data-autofocus>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
