import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { useLanguage } from '../texts/language';

interface Props {
  readonly title: string;
  readonly close: () => void;
  readonly busy: boolean;
  /** Why it was not done; the dialog stays with what was typed. */
  readonly trouble: string | null;
  readonly action: string;
  readonly submit: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A dialog of what is said about a case. Its title is no header of the page: that has one. */
export function TalkWindow({ title, close, busy, trouble, action, submit, disabled = false, children }: Props): ReactNode {
  const { t } = useLanguage();
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Modal.Root opened onClose={close} returnFocus size="xl">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title fw={600} mt="md" mb="sm">{title}</Modal.Title>
          <form onSubmit={send}>
            <Stack gap="sm">
              {children}
              {trouble !== null && <Alert color="red" role="alert" p="xs">{trouble}</Alert>}
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>{t('talk.cancel')}</Button>
                <Button type="submit" loading={busy} disabled={disabled}>{action}</Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
} // prettier-ignore
