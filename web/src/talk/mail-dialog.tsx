import { Alert, NativeSelect, Group, Table, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { Fault, useFaultText } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import type { Language } from '../texts/text-key';
import { newId } from './new-id';
import { usePeople, useSaidNow, type Draft, type People } from './talk-api';
import { TalkWindow } from './window';

interface Props {
  readonly caseId: string;
  readonly close: () => void;
  /** @param text what became of it */
  readonly done: (text: string) => void;
}

/** A mail to the customer: every open question in one, in his language, to be changed before it leaves. */
export function MailDialog(props: Props): ReactNode {
  const { t } = useLanguage();
  const people = usePeople(props.caseId);
  const withMail = (people.data?.contacts ?? []).filter(({ email }) => email !== null);
  const [contact, setContact] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language | null>(null);
  const chosen = contact ?? withMail[0]?.name ?? '';
  const spoken = language ?? withMail.find(({ name }) => name === chosen)?.language ?? null;
  const draft = useQuery({
    queryKey: ['talk-draft', props.caseId, chosen, spoken],
    queryFn: () =>
      dataOf(
        api.GET('/api/review-cases/{id}/mail-draft', {
          params: {
            path: { id: props.caseId },
            query: { ...(spoken === null ? {} : { language: spoken }), ...(chosen === '' ? {} : { contact: chosen }) },
          },
        }),
      ),
    enabled: people.data !== undefined,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  if (draft.data === undefined || people.data === undefined || draft.isFetching)
    return (
      <TalkWindow title={t('talk.mail')} close={props.close} busy={false} trouble={null} action={t('talk.send')} submit={() => undefined} disabled>
        {draft.isError ? <Fault error={draft.error} retry={() => void draft.refetch()} /> : <Loading h={260} />}
      </TalkWindow>
    );
  return (
    <MailForm {...props} key={`${chosen} ${draft.data.language}`} people={people.data} draft={draft.data} contact={chosen} chooseContact={setContact} chooseLanguage={setLanguage} />
  );
} // prettier-ignore

interface FormProps extends Props {
  readonly people: People;
  readonly draft: Draft;
  readonly contact: string;
  readonly chooseContact: (name: string) => void;
  readonly chooseLanguage: (language: Language) => void;
}

function MailForm({ caseId, close, done, people, draft, contact, chooseContact, chooseLanguage }: FormProps): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const saidNow = useSaidNow(caseId);
  const withMail = people.contacts.filter(({ email }) => email !== null);
  const known = withMail.find(({ name }) => name === contact)?.email ?? people.lastAddress ?? '';
  // One id however often it is sent: what comes twice leaves once.
  const [id] = useState(() => newId());
  const [to, setTo] = useState(known);
  const [subject, setSubject] = useState(draft.subject);
  const [body, setBody] = useState(draft.body);
  const { language, lines } = draft;
  const { canSend } = people;
  const write = useMutation({
    mutationFn: async () => {
      if (!canSend && !window.isSecureContext) throw new DOMException('no clipboard');
      if (!canSend) await navigator.clipboard.writeText(asText({ to, subject, body, lines }));
      await api.PUT('/api/review-cases/{id}/mails/{mail}', {
        params: { path: { id: caseId, mail: id } },
        body: { to, subject, body, language, lines, copied: !canSend },
      });
    },
    onSuccess: async () => {
      await saidNow();
      done(t(canSend ? 'talk.sent' : 'talk.copied'));
    },
  });
  const { error } = write;
  const trouble = error === null ? null : error instanceof DOMException ? t('talk.notCopied') : faultText(error);
  const names = [...withMail.map(({ name, role }) => ({ value: name, label: role === null ? name : `${name}, ${role}` })), ...(withMail.length === 0 ? [{ value: '', label: t('talk.otherContact') }] : [])];
  return (
    <TalkWindow title={t('talk.mail')} close={close} busy={write.isPending} trouble={trouble} action={t(canSend ? 'talk.send' : 'talk.copy')} submit={() => write.mutate()} disabled={to === '' || subject === '' || body === ''}>
      {!canSend && <Alert color="orange" p="xs">{t('talk.cannotSend')}</Alert>}
      <Group grow align="start">
        <NativeSelect label={t('talk.contact')} data={names} value={contact} onChange={(event) => chooseContact(event.currentTarget.value)} />
        <TextInput label={t('talk.to')} type="email" required value={to} maxLength={250} description={known === '' ? t('talk.toHint') : undefined} onChange={(event) => setTo(event.currentTarget.value)} />
        <NativeSelect label={t('talk.language')} data={[{ value: 'nl', label: t('talk.dutch') }, { value: 'en', label: t('talk.english') }]} value={language} onChange={(event) => chooseLanguage(event.currentTarget.value === 'en' ? 'en' : 'nl')} />
      </Group>
      <TextInput lang={language} label={t('talk.subject')} required value={subject} maxLength={200} onChange={(event) => setSubject(event.currentTarget.value)} />
      <Textarea data-autofocus lang={language} label={t('talk.text')} required autosize minRows={8} maxRows={16} value={body} maxLength={10_000} onChange={(event) => setBody(event.currentTarget.value)} />
      {lines !== null && (
        <>
          <Text size="sm" fw={600}>{t('talk.lines')}</Text>
          <LinesTable lines={lines} language={language} />
        </>
      )}
    </TalkWindow>
  );
} // prettier-ignore

/** The table of a mail, in the language of the customer. */
export function LinesTable({ lines, language }: { readonly lines: NonNullable<Draft['lines']>; readonly language: Language }): ReactNode {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('talk.lines') } }}>
      <Table lang={language} aria-label={t('talk.lines')} withTableBorder>
        <Table.Thead>
          <Table.Tr>{lines.head.map((word, n) => <Table.Th key={word} ta={n > 2 ? 'right' : undefined}>{word}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.rows.map((row, n) => (
            <Table.Tr key={`${String(n)} ${row[0] ?? ''}`}>{row.map((cell, at) => <Table.Td key={lines.head[at] ?? at} ta={at > 2 ? 'right' : undefined}>{cell}</Table.Td>)}</Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
} // prettier-ignore

function asText({ to, subject, body, lines }: { readonly to: string; readonly subject: string; readonly body: string; readonly lines: Draft['lines'] }): string {
  const table = lines === null ? '' : `\n\n${[lines.head, ...lines.rows].map((row) => row.join('\t')).join('\n')}`;
  return `${to}\n${subject}\n\n${body}${table}`;
} // prettier-ignore
