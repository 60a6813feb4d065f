import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api/client';
import { type Field, given, type Values } from '../settings/fields';
import { FieldsForm } from '../settings/fields-form';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { useLogIn } from './session';

const FIELDS: readonly Field[] = [
  { name: 'code', label: 'first.code', hint: 'first.codeHint', required: true },
  { name: 'name', label: 'people.name', required: true },
  { name: 'user', label: 'people.user', hint: 'people.userHint', required: true },
  { name: 'password', label: 'logIn.password', hint: 'password.rule', kind: 'password', required: true },
];

/** While nobody can log in: the first administrator, with the code that the program printed when it started. */
export function FirstAdministratorForm(): ReactNode {
  const { t, language } = useLanguage();
  const client = useQueryClient();
  const logIn = useLogIn();
  const make = useAct(async (values: Values) => {
    const password = values['password'] ?? '';
    const user = given(values, 'user') ?? '';
    await api.POST('/api/session/first-administrator', {
      body: { code: given(values, 'code') ?? '', name: given(values, 'name') ?? '', user, language, password },
    });
    await logIn.mutateAsync({ user, password });
  });
  return (
    <>
      <Text mb="sm">{t('first.intro')}</Text>
      <FieldsForm
        fields={FIELDS}
        submit={t('first.make')}
        busy={make.isPending}
        error={make.error}
        onSubmit={(values) =>
          // Somebody may have been quicker: then there is a log-in to show.
          make.mutate(values, { onError: () => void client.invalidateQueries({ queryKey: ['door'] }) })
        }
      />
    </>
  );
}
