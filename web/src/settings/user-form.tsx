import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { type Role, ROLE_NAMES, ROLES } from '../session/roles';
import { useLanguage } from '../texts/language';
import type { Language } from '../texts/text-key';
import { type Field, given, type Values } from './fields';
import { FieldsForm } from './fields-form';
import type { Told } from './told-password';
import { useAct } from './use-act';
import type { User } from './user';

interface Props {
  /** Null: a new one. */
  readonly user: User | null;
  readonly onDone: (told: Told | null) => void;
  readonly onCancel: () => void;
}

/** Makes or changes a user. */
export function UserForm({ user, onDone, onCancel }: Props): ReactNode {
  const { t } = useLanguage();
  const save = useAct((values: Values) => (user === null ? make(values) : change(user, values)), 'users', 'colleagues');
  const fields: readonly Field[] = [
    { name: 'name', label: 'people.name', required: true, start: user?.name ?? '' },
    ...(user === null
      ? [{ name: 'user', label: 'people.user', hint: 'people.userHint', required: true } as const]
      : []),
    {
      name: 'role',
      label: 'people.role',
      kind: 'choice',
      start: user?.role ?? 'clerk',
      choices: ROLES.map((value) => ({ value, label: t(ROLE_NAMES[value]) })),
    },
    {
      name: 'language',
      label: 'app.language',
      kind: 'choice',
      start: user?.language ?? 'nl',
      choices: [
        { value: 'nl', label: 'Nederlands' },
        { value: 'en', label: 'English' },
      ],
    },
    ...(user === null
      ? [{ name: 'password', label: 'people.password', hint: 'people.passwordHint', kind: 'password' } as const]
      : []),
  ];
  return (
    <FieldsForm
      fields={fields}
      submit={t(user === null ? 'people.make' : 'settings.save')}
      busy={save.isPending}
      error={save.error}
      onCancel={onCancel}
      onSubmit={(values) => save.mutate(values, { onSuccess: onDone })}
    />
  );
}

const shared = (values: Values) => ({
  name: given(values, 'name') ?? '',
  role: (values['role'] ?? 'viewer') as Role,
  language: (values['language'] ?? 'nl') as Language,
});

async function make(values: Values): Promise<Told> {
  const user = given(values, 'user') ?? '';
  const body = { ...shared(values), user, password: given(values, 'password') };
  return { user, ...(await dataOf(api.POST('/api/users', { body }))) };
}

async function change({ id, active }: User, values: Values): Promise<null> {
  await api.PUT('/api/users/{id}', { params: { path: { id } }, body: { ...shared(values), active } });
  return null;
}
