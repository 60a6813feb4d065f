import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { Confirm } from '../parts/confirm';
import { Fault } from '../parts/fault';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { Sheet } from '../parts/sheet';
import { useSession } from '../session/session';
import { useColleagues } from '../settings/colleagues';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { ContactForm } from './contact-form';
import { type Contact, CONTACTS, useContacts } from './contacts';

type Open = { readonly form: Contact | null } | { readonly end: Contact } | null;

/** Who answers at a customer: they are called and written to about his orders. Heads and administrators look after them. */
export function CustomerContacts({ number }: { readonly number: string }): ReactNode {
  const { t } = useLanguage();
  const role = useSession().data?.role ?? 'viewer';
  const contacts = useContacts(number);
  const [open, setOpen] = useState<Open>(null);
  if (contacts.isPending) return <Loading h={160} />;
  if (contacts.isError) return <Fault error={contacts.error} retry={() => void contacts.refetch()} />;
  const { items } = contacts.data;
  const mayChange = role === 'senior' || role === 'admin';
  const close = (): void => setOpen(null);
  return (
    <Stack gap="sm">
      <Text c="dimmed" maw={820}>
        {t('contacts.intro')}
      </Text>
      {mayChange ? (
        <Group>
          <Button size="xs" onClick={() => setOpen({ form: null })}>
            {t('contacts.add')}
          </Button>
        </Group>
      ) : (
        <WhoMay />
      )}
      {items.length === 0 ? (
        <Text>{t('contacts.none')}</Text>
      ) : (
        <ContactSheet items={items} begin={mayChange ? setOpen : null} />
      )}
      {open !== null && 'form' in open && <ContactForm number={number} contact={open.form} close={close} />}
      {open !== null && 'end' in open && <EndContact number={number} contact={open.end} close={close} />}
    </Stack>
  );
}

/** Whom to ask to have one changed. */
function WhoMay(): ReactNode {
  const { t, language } = useLanguage();
  const who = useColleagues().filter((one) => one.active && (one.role === 'senior' || one.role === 'admin'));
  const names = new Intl.ListFormat(language, { type: 'disjunction' }).format(who.map(({ name }) => name));
  return <Text>{who.length === 0 ? t('contacts.mayNot') : t('contacts.askWhom', { who: names })}</Text>;
}

const COLUMNS = ['name', 'topic', 'phone', 'email', 'language'] as const;

function ContactSheet({ items, begin }: { readonly items: readonly Contact[]; readonly begin: ((open: Open) => void) | null }): ReactNode {
  const { t } = useLanguage();
  return (
    <Sheet name={t('customer.tab.contacts')} minWidth={900} columns={[...COLUMNS.map((one) => ({ label: t(`contacts.${one}`) })), ...(begin === null ? [] : [{ label: t('contacts.acts') }])]}>
      {items.map((contact) => <Row key={contact.id} contact={contact} begin={begin} />)}
    </Sheet>
  );
} // prettier-ignore

function Row({ contact, begin }: { readonly contact: Contact; readonly begin: ((open: Open) => void) | null }): ReactNode {
  const { t, language } = useLanguage();
  const { name, role, topic, phone, email, endedAt } = contact;
  const isOver = endedAt !== null;
  return (
    <Table.Tr c={isOver ? 'dimmed' : undefined}>
      <Table.Td>
        {name}
        {role !== null && <Text size="sm" c="dimmed">{role}</Text>}
        {isOver && <Text size="sm">{t('contacts.ended', { at: instant(endedAt, language) })}</Text>}
      </Table.Td>
      <Table.Td>{t(`contacts.topic.${topic}`)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{phone === null ? '–' : isOver ? phone : <Anchor href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Anchor>}</Table.Td>
      <Table.Td>{email === null ? '–' : isOver ? email : <Anchor href={`mailto:${email}`}>{email}</Anchor>}</Table.Td>
      <Table.Td>{contact.language === null ? t('contacts.language.customer') : t(`customer.language.${contact.language}`)}</Table.Td>
      {begin !== null && (
        <Table.Td>
          {!isOver && (
            <Group gap="xs" wrap="nowrap">
              <Button size="compact-sm" variant="default" aria-label={t('contacts.changeOf', { name })} onClick={() => begin({ form: contact })}>{t('contacts.change')}</Button>
              <Button size="compact-sm" variant="default" aria-label={t('contacts.endOf', { name })} onClick={() => begin({ end: contact })}>{t('contacts.end')}</Button>
            </Group>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
} // prettier-ignore

function EndContact({ number, contact, close }: { readonly number: string; readonly contact: Contact; readonly close: () => void }): ReactNode {
  const { t } = useLanguage();
  const end = useAct<undefined>(
    () => api.POST('/api/customers/{number}/contacts/{id}/end', { params: { path: { number, id: contact.id } } }),
    CONTACTS,
    'talk',
  );
  const { name } = contact;
  return (
    <Confirm
      opened
      title={t('contacts.endOf', { name })}
      body={t('contacts.endWhat', { name })}
      act={t('contacts.end')}
      busy={end.isPending}
      error={end.error}
      onAct={() => end.mutate(undefined, { onSuccess: close })}
      onClose={close}
    />
  );
} // prettier-ignore
