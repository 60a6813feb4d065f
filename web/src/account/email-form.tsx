import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { useFaultText } from '../parts/fault';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';

/** Where questions of colleagues are mailed to. */
export function EmailForm(): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const known = useQuery({ queryKey: ['account-email'], queryFn: () => dataOf(api.GET('/api/account/email')) });
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? known.data?.email ?? '';
  const save = useAct(
    () => api.PUT('/api/account/email', { body: { email: value.trim() === '' ? null : value.trim() } }),
    'account-email',
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <Group align="end" gap="sm">
        <TextInput
          type="email"
          autoComplete="email"
          label={t('talk.email')}
          description={t('talk.emailHint')}
          value={value}
          maxLength={250}
          error={save.error === null ? undefined : faultText(save.error)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('talk.tpl.save')}
        </Button>
      </Group>
      <Text role="status" size="sm">
        {save.isSuccess ? t('talk.emailSaved') : ''}
      </Text>
    </form>
  );
}
