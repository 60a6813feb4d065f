import { Button, NativeSelect, Paper, Stack, Switch, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { useKeyList } from '../keys/keys';
import { Fault, useFaultText } from '../parts/fault';
import { EmailForm } from './email-form';
import { Loading } from '../parts/loading';
import { PasswordForm } from '../session/password-form';
import { ROLE_NAMES } from '../session/roles';
import { useSession } from '../session/session';
import { useAct } from '../settings/use-act';
import { instant } from '../parts/format';
import { useLanguage } from '../texts/language';
import type { Language } from '../texts/text-key';

/** One's own account: password, language, keys, and where one is logged in. */
export function AccountPage(): ReactNode {
  const { t } = useLanguage();
  const { on, turn } = useKeyList();
  const session = useSession().data;
  const [changed, setChanged] = useState(false);
  if (!session) return null;
  return (
    <Stack p="md" gap="md" maw={760}>
      <Title order={1} size="h3">
        {t('account.title')}
      </Title>
      <Text>{t('account.who', { name: session.name, user: session.user, role: t(ROLE_NAMES[session.role]) })}</Text>
      <Paper withBorder p="md">
        <Title order={2} size="h4" mb="sm">
          {t('account.screen')}
        </Title>
        <Stack gap="sm">
          <LanguageChoice />
          <Switch
            label={t('keys.on')}
            description={t('account.keysHint')}
            checked={on}
            onChange={(event) => turn(event.currentTarget.checked)}
          />
          <EmailForm />
        </Stack>
      </Paper>
      <Paper withBorder p="md">
        <Title order={2} size="h4" mb="sm">
          {t('password.title')}
        </Title>
        <PasswordForm user={session.user} onDone={() => setChanged(true)} />
        <Text role="status" mt="xs">
          {changed ? t('password.done') : ''}
        </Text>
      </Paper>
      <Sessions />
    </Stack>
  );
}

function LanguageChoice(): ReactNode {
  const { t, language, choose } = useLanguage();
  const save = useAct(
    (chosen: Language) => api.PUT('/api/account/language', { body: { language: chosen } }),
    'session',
  );
  return (
    <NativeSelect
      label={t('app.language')}
      maw={240}
      value={language}
      data={[
        { value: 'nl', label: 'Nederlands' },
        { value: 'en', label: 'English' },
      ]}
      onChange={(event) => {
        const chosen: Language = event.currentTarget.value === 'en' ? 'en' : 'nl';
        choose(chosen);
        save.mutate(chosen);
      }}
    />
  );
}

function Sessions(): ReactNode {
  const { t, language } = useLanguage();
  const faultText = useFaultText();
  const known = useQuery({ queryKey: ['own-sessions'], queryFn: () => dataOf(api.GET('/api/account/sessions')) });
  const end = useAct(
    (id: string) => api.DELETE('/api/account/sessions/{id}', { params: { path: { id } } }),
    'own-sessions',
  );
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" mb={4}>
        {t('account.sessions')}
      </Title>
      <Text mb="sm">{t('account.sessionsIntro')}</Text>
      <Text c="red" role="alert">
        {end.error === null ? '' : faultText(end.error)}
      </Text>
      {known.isPending && <Loading h={80} />}
      {known.isError && <Fault error={known.error} retry={() => void known.refetch()} />}
      {known.data !== undefined && (
        <Table.ScrollContainer minWidth={520} tabIndex={0}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('account.from')}</Table.Th>
                <Table.Th>{t('account.begun')}</Table.Th>
                <Table.Th>{t('people.seen')}</Table.Th>
                <Table.Th>{t('settings.acts')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {known.data.items.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td>{one.createdFrom}</Table.Td>
                  <Table.Td>{instant(one.createdAt, language)}</Table.Td>
                  <Table.Td>{instant(one.seenAt, language)}</Table.Td>
                  <Table.Td>
                    {one.current ? (
                      t('account.this')
                    ) : (
                      <Button size="compact-sm" variant="default" onClick={() => end.mutate(one.id)}>
                        {t('account.end')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  );
}
