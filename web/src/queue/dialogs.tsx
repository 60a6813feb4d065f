import { Button, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import { type Deed, usePeople } from './queue-api';
import { laterTimes } from './time-left';

interface Props {
  readonly kind: 'snooze' | 'assign' | null;
  readonly count: number;
  readonly close: () => void;
  readonly act: (deed: Deed) => void;
}

/** The heading of a dialog is no heading of the page. */
const IN_DIALOG = { header: { role: 'presentation' } };

/** What is asked before cases are put off, or given to somebody. The first answer has the focus: Enter takes it. */
export function QueueDialogs({ kind, count, close, act }: Props): ReactNode {
  const { t } = useLanguage();
  const take = (deed: Deed): void => {
    close();
    act(deed);
  };
  return (
    <>
      <Modal
        opened={kind === 'snooze'}
        onClose={close}
        title={t('queue.snoozeTitle', { count })}

        attributes={IN_DIALOG}
        closeButtonProps={{ 'aria-label': t('queue.close') }}
      >
        <SnoozeChoices take={take} />
      </Modal>
      <Modal
        opened={kind === 'assign'}
        onClose={close}
        title={t('queue.assignTitle', { count })}

        attributes={IN_DIALOG}
        closeButtonProps={{ 'aria-label': t('queue.close') }}
      >
        <AssignChoices take={take} />
      </Modal>
    </>
  );
}

function SnoozeChoices({ take }: { readonly take: (deed: Deed) => void }): ReactNode {
  const { t, language } = useLanguage();
  const later = (at: Date, waitingFor: 'customer' | 'colleague' | null): Deed => ({
    kind: 'snooze',
    until: at.toISOString(),
    waitingFor,
  });
  const times = laterTimes(new Date());
  const morning = times.find(({ name }) => name === 'morning')?.at ?? new Date();
  return (
    <Stack gap="xs">
      {times.map(({ name, at }, index) => (
        <Button
          key={name}
          variant="default"
          justify="space-between"
          data-autofocus={index === 0 || undefined}
          rightSection={at.toLocaleString(language, { weekday: 'short', hour: '2-digit', minute: '2-digit' })}
          onClick={() => take(later(at, null))}
        >
          {t(`queue.later.${name}`)}
        </Button>
      ))}
      {(['customer', 'colleague'] as const).map((whom) => (
        <Button key={whom} variant="default" justify="start" onClick={() => take(later(morning, whom))}>
          {t(`queue.waits.${whom}`)}
        </Button>
      ))}
      <Button variant="subtle" justify="start" onClick={() => take({ kind: 'wake' })}>
        {t('queue.wake')}
      </Button>
    </Stack>
  );
}

function AssignChoices({ take }: { readonly take: (deed: Deed) => void }): ReactNode {
  const { t } = useLanguage();
  const people = usePeople();
  return (
    <Stack gap="xs">
      {people.data?.items.map(({ id, name }, index) => (
        <Button
          key={id}
          variant="default"
          justify="start"
          data-autofocus={index === 0 || undefined}
          onClick={() => take({ kind: 'assign', assignee: id })}
        >
          {name}
        </Button>
      ))}
      <Button variant="subtle" justify="start" onClick={() => take({ kind: 'assign', assignee: null })}>
        {t('queue.nobody')}
      </Button>
    </Stack>
  );
}
