import { Alert, Group, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { FormDialog } from '../parts/form-dialog';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { type Contact, CONTACTS, type NewContact, TOPICS } from './contacts';

interface Props {
  readonly number: string;
  /** Who is changed; null: somebody new. */
  readonly contact: Contact | null;
  readonly close: () => void;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Somebody at a customer as he is typed. An address or a number is needed: else he cannot be asked. */
export function ContactForm({ number, contact, close }: Props): ReactNode {
  const { t } = useLanguage();
  const [values, setValues] = useState({
    name: contact?.name ?? '',
    role: contact?.role ?? '',
    topic: contact?.topic ?? 'orders',
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    language: contact?.language ?? '',
  });
  const [unreached, setUnreached] = useState(false);
  const typed = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void => {
      const { value } = event.currentTarget;
      setValues((known) => ({ ...known, [name]: value }));
    },
  });
  const save = useAct<NewContact>(
    (body) =>
      contact === null
        ? api.POST('/api/customers/{number}/contacts', { params: { path: { number } }, body })
        : api.PUT('/api/customers/{number}/contacts/{id}', { params: { path: { number, id: contact.id } }, body }),
    CONTACTS,
    'talk',
  );
  const submit = (): void => {
    const [email, phone] = [orNull(values.email), orNull(values.phone)];
    setUnreached(email === null && phone === null);
    if (email === null && phone === null) return;
    const language = values.language === 'nl' || values.language === 'en' ? values.language : null;
    const topic = TOPICS.find((one) => one === values.topic) ?? 'orders';
    save.mutate({ name: values.name.trim(), role: orNull(values.role), topic, email, phone, language }, { onSuccess: close }); // prettier-ignore
  };
  return (
    <FormDialog
      title={contact === null ? t('contacts.add') : t('contacts.changeOf', { name: contact.name })}
      close={close}
      submit={submit}
      label={t('contacts.save')}
      busy={save.isPending}
      error={save.error}
    >
      <Group grow align="start">
        <TextInput data-autofocus label={t('contacts.name')} required maxLength={120} {...typed('name')} />
        <TextInput label={t('contacts.role')} placeholder={t('contacts.roleHint')} maxLength={80} {...typed('role')} />
      </Group>
      <Group grow align="start">
        <TextInput
          type="tel"
          label={t('contacts.phone')}
          maxLength={25}
          pattern="\+?[0-9 \(\)\-]{6,25}"
          title={t('contacts.phoneForm')}
          {...typed('phone')}
        />
        <TextInput type="email" label={t('contacts.email')} maxLength={250} {...typed('email')} />
      </Group>
      <Group grow align="start">
        <NativeSelect
          label={t('contacts.topic')}
          data={TOPICS.map((value) => ({ value, label: t(`contacts.topic.${value}`) }))}
          {...typed('topic')}
        />
        <NativeSelect
          label={t('contacts.language')}
          data={[
            { value: '', label: t('contacts.language.customer') },
            { value: 'nl', label: t('customer.language.nl') },
            { value: 'en', label: t('customer.language.en') },
          ]}
          {...typed('language')}
        />
      </Group>
      {unreached && (
        <Alert color="red" role="alert" p="xs">
          {t('contacts.unreached')}
        </Alert>
      )}
    </FormDialog>
  );
}
