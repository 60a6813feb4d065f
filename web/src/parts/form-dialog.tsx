import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useLanguage } from '../texts/language';
import { useFaultText } from './fault';

interface BoxProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A box over the page. Its head is no header of the page: that has one. */
export function Box({ title, close, children }: BoxProps): ReactNode {
  const { t } = useLanguage();
  return (
    <Modal
      opened
      onClose={close}
      title={title}

      size="lg"
      closeButtonProps={{ 'aria-label': t('settings.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      {children}
    </Modal>
  );
}

interface DialogProps extends BoxProps {
  readonly submit: () => void;
  readonly label: string;
  readonly busy: boolean;
  /** Why it was refused; what was typed stays. */
  readonly error: unknown;
}

/** A form over the page that stays open until it was done. */
export function FormDialog({ title, close, submit, label, busy, error, children }: DialogProps): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <Box title={title} close={close}>
      <form onSubmit={send}>
        <Stack gap="sm">
          {children}
          {error !== null && (
            <Alert color="red" role="alert" p="xs">
              {faultText(error)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('settings.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Box>
  );
}
