import { Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { day } from '../parts/format';
import { FormDialog } from '../parts/form-dialog';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { dayBefore, type Reference, REFERENCES, todayOf } from './references';

/** Lets a cross-reference hold no longer. One that never held is taken away, and the screen says so before. */
export function EndReference({ reference, close }: { readonly reference: Reference; readonly close: () => void }): ReactNode {
  const { t, language } = useLanguage();
  const [lastDay, setLastDay] = useState(() => dayBefore(todayOf(new Date())));
  const [reason, setReason] = useState('');
  const end = useAct(
    () => api.POST('/api/cross-references/{id}/end', { params: { path: { id: reference.id } }, body: { lastDay, reason } }),
    REFERENCES,
  );
  const { buyerArticle, article, description, whose, validFrom } = reference;
  return (
    <FormDialog
      title={t('refs.endTitle', { number: buyerArticle })}
      close={close}
      submit={() => end.mutate(undefined, { onSuccess: close })}
      label={t('refs.end')}
      busy={end.isPending}
      error={end.error}
    >
      <Text>{t('refs.endWhat', { whose, number: buyerArticle, article: `${article} ${description}` })}</Text>
      <TextInput type="date" label={t('refs.lastDay')} required value={lastDay} onChange={(event) => setLastDay(event.currentTarget.value)} />
      <Text aria-live="polite">
        {lastDay !== '' && (lastDay < validFrom ? t('refs.neverHeld', { from: day(validFrom, language) }) : t('refs.holdsUntil', { day: day(lastDay, language) }))}
      </Text>
      <TextInput label={t('refs.reason')} data-autofocus required minLength={3} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormDialog>
  );
} // prettier-ignore
