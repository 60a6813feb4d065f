import { Button, Group, Kbd, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { day, money } from '../parts/format';
import { useLanguage } from '../texts/language';
import type { Trial } from './draft';
import type { Kept } from './keeper';

interface Props {
  readonly trial: Trial | undefined;
  readonly isCurrent: boolean;
  readonly kept: Kept;
  readonly trouble: string | null;
  readonly busy: boolean;
  readonly place: () => void;
  readonly discard: (() => void) | null;
}

/** What would become of the order as it stands, what it comes to, and how to place it. */
export function BottomBar({ trial, isCurrent, kept, trouble, busy, place, discard }: Props): ReactNode {
  const { t, language } = useLanguage();
  const currency = trial?.currency ?? null;
  const total = (amount: string | null): string =>
    amount === null ? t('entry.total.none') : money(amount, currency, language);
  return (
    <Group className="oe-bar" justify="space-between" gap="sm">
      <div>
        <Text fw={600} role="status" aria-busy={!isCurrent}>
          {trouble ?? <Outlook trial={trial} />}
        </Text>
        <Text size="sm" c="dimmed">
          {`${t('entry.totals', { theirs: total(trial?.buyerTotal ?? null), ours: total(trial?.total ?? null) })} · ${t(`entry.kept.${kept}`)}`}
        </Text>
      </div>
      <Group gap="sm">
        {discard !== null && <Discard discard={discard} />}
        <Button loading={busy} onClick={place} leftSection={<Kbd size="xs">Ctrl+Enter</Kbd>}>
          {t('entry.place')}
        </Button>
      </Group>
    </Group>
  );

  function Outlook({ trial: view }: { readonly trial: Trial | undefined }): ReactNode {
    const { say } = useLanguage();
    if (view === undefined) return t('entry.would.asking');
    const [missing] = view.faults;
    if (missing !== undefined) {
      const at = /^lines\[(\d+)\]/.exec(missing.path)?.[1];
      const what = say(missing.text);
      return t('entry.would.missing', { what: at === undefined ? what : `${t('entry.line', { n: Number(at) + 1 })}: ${what}` });
    }
    if (view.outcome === null) return t('entry.would.asking');
    return t(`entry.would.${view.outcome}`, {
      n: view.findings.filter(({ stops }) => stops).length,
      date: view.confirmedDate === null ? 'none' : day(view.confirmedDate, language),
    });
  }
} // prettier-ignore

function Discard({ discard }: { readonly discard: () => void }): ReactNode {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const close = (): void => setAsked(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('entry.discard')}
      </Button>
      <Modal
        opened={asked}
        onClose={close}
        title={t('entry.discard.sure')}

        attributes={{ header: { role: 'presentation' } }}
        closeButtonProps={{ 'aria-label': t('entry.discard.no') }}
      >
        <Group justify="end">
          <Button variant="default" data-autofocus onClick={close}>
            {t('entry.discard.no')}
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              close();
              discard();
            }}
          >
            {t('entry.discard')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
