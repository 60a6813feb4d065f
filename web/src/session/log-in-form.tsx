import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useFaultText } from '../parts/fault';
import { useLanguage } from '../texts/language';
import { useLogIn } from './session';

/** Name and password; both may be pasted and filled by a password manager. */
export function LogInForm({ user = '' }: { readonly user?: string }): ReactNode {
  const { t } = useLanguage();
  const [name, setName] = useState(user);
  const [password, setPassword] = useState('');
  const logIn = useLogIn();
  const faultText = useFaultText();

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    logIn.mutate({ user: name, password }, { onError: () => setPassword('') });
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {logIn.error !== null && (
          <Alert color="red" role="alert">
            {faultText(logIn.error)}
          </Alert>
        )}
        <TextInput
          label={t('logIn.user')}
          name="username"
          autoComplete="username"
          required
          data-autofocus={user === '' || undefined}
          autoFocus={user === ''}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('logIn.password')}
          name="password"
          autoComplete="current-password"
          required
          data-autofocus={user !== '' || undefined}
          autoFocus={user !== ''}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={logIn.isPending}>
          {t('logIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
