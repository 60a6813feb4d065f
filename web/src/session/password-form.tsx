import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { api } from '../api/client';
import { useFaultText } from '../parts/fault';
import { useLanguage } from '../texts/language';

/** Another password of one's own. All three may be pasted and filled by a password manager. */
export function PasswordForm({ user, onDone }: { readonly user: string; readonly onDone?: () => void }): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [differ, setDiffer] = useState(false);
  const change = useMutation({
    mutationFn: () => api.PUT('/api/account/password', { body: { current, next } }),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      setAgain('');
      onDone?.();
      await client.invalidateQueries();
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setDiffer(next !== again);
    if (next === again) change.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {change.error !== null && (
          <Alert color="red" role="alert">
            {faultText(change.error)}
          </Alert>
        )}
        <input type="text" name="username" autoComplete="username" value={user} readOnly hidden />
        <PasswordInput
          label={t('password.current')}
          name="current"
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password.next')}
          description={t('password.rule')}
          name="next"
          autoComplete="new-password"
          required
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password.again')}
          name="again"
          autoComplete="new-password"
          required
          error={differ ? t('password.differ') : undefined}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <Button type="submit" loading={change.isPending}>
          {t('password.submit')}
        </Button>
      </Stack>
    </form>
  );
}
