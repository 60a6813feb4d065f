import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../texts/language';
import type { Act } from './rules';

const SHORTEST_REASON = 3;

interface Props {
  readonly act: Act;
  readonly busy: boolean;
  readonly fault: string | null;
  readonly close: () => void;
  readonly submit: (reason: string) => void;
}

/** Why a rule no longer counts. Stays open, with what was typed, until that was done. */
export function MoveDialog({ act, busy, fault, close, submit }: Props): ReactNode {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const send = (): void => {
    if (isShort) setShort(true);
    else submit(reason.trim());
  };
  return (
    <Modal opened onClose={close} title={t(`rules.act.${act}`)} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': t('rules.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <Textarea
            data-autofocus
            label={t('rules.reason')}
            value={reason}
            maxLength={500}
            error={short && isShort ? t('rules.reasonShort') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              send();
            }}
          />
          {fault !== null && <Alert color="red" role="alert" p="xs">{fault}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('rules.cancel')}</Button>
            <Button type="submit" loading={busy}>{t('rules.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
} // prettier-ignore
