import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Meaning, MEANINGS } from '../parts/meanings';
import { useLanguage } from '../texts/language';

interface MeaningProps {
  readonly busy: boolean;
  readonly submit: (meaning: Meaning, reason: string, remember: boolean) => void;
}

/** What a message means whose function nobody knows (CHG-008): of this one, or of all with that code from now on. */
export function MeaningForm({ busy, submit }: MeaningProps): ReactNode {
  const { t } = useLanguage();
  const [meaning, choose] = useState<Meaning>('change');
  const [reason, setReason] = useState('');
  const [remember, setRemember] = useState(false);
  const data = (Object.keys(MEANINGS) as readonly Meaning[]).map((value) => ({ value, label: t(MEANINGS[value]) }));
  return (
    <Stack gap="xs" maw={460}>
      <NativeSelect label={t('rv.chg.means')} data={data} value={meaning} onChange={(event) => choose(event.currentTarget.value as Meaning)} />
      <TextInput label={t('rv.reason')} description={t('rv.reasonKept')} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
      <Checkbox label={t('rv.chg.meansAlways')} checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} />
      <Button w="fit-content" loading={busy} disabled={reason.trim().length < 3} onClick={() => submit(meaning, reason.trim(), remember)}>
        {t('rv.chg.meansDo')}
      </Button>
    </Stack>
  );
} // prettier-ignore

/** To which order a change belongs that named none of ours (CHG-001). */
export function LinkForm({ busy, submit }: { readonly busy: boolean; readonly submit: (order: string) => void }): ReactNode {
  const { t } = useLanguage();
  const [order, setOrder] = useState('');
  return (
    <Group align="flex-end">
      <TextInput label={t('rv.chg.link')} value={order} maxLength={70} onChange={(event) => setOrder(event.currentTarget.value)} />
      <Button variant="default" loading={busy} disabled={order.trim() === ''} onClick={() => submit(order.trim())}>
        {t('rv.chg.linkDo')}
      </Button>
    </Group>
  );
} // prettier-ignore
