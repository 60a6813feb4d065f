import { Anchor, Checkbox, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { useFaultText } from '../parts/fault';
import type { Question } from '../review/model';
import { useLanguage } from '../texts/language';
import { usePeople, useSaidNow } from './talk-api';
import { TalkWindow } from './window';

const OUTCOMES = ['answered', 'calls-back', 'no-answer', 'wrong-number'] as const;
type Outcome = (typeof OUTCOMES)[number];

interface Props {
  readonly caseId: string;
  readonly questions: readonly Question[];
  readonly close: () => void;
  readonly done: (text: string) => void;
}

/** The number, what to say of each open finding in the language of the customer, and what came of the call. */
export function CallDialog({ caseId, questions, close, done }: Props): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const saidNow = useSaidNow(caseId);
  const people = usePeople(caseId).data;
  const [chosen, setContact] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>('answered');
  const [waits, setWaits] = useState<boolean | null>(null);
  const [note, setNote] = useState('');
  const reached = (people?.contacts ?? []).filter(({ phone }) => phone !== null);
  const contact = reached.find(({ name }) => name === chosen) ?? reached[0];
  const isWaiting = waits ?? outcome !== 'answered';
  const log = useMutation({
    mutationFn: () =>
      api.POST('/api/review-cases/{id}/calls', {
        params: { path: { id: caseId } },
        body: { contact: contact?.name ?? null, outcome, note: note.trim() === '' ? null : note.trim(), waits: isWaiting },
      }),
    onSuccess: async () => {
      await saidNow();
      done(t('talk.logged'));
    },
  });
  return (
    <TalkWindow title={t('talk.callTitle')} close={close} busy={log.isPending} trouble={log.error === null ? null : faultText(log.error)} action={t('talk.log')} submit={() => log.mutate()}>
      {contact === undefined ? (
        <Text>{t('talk.noNumber')}</Text>
      ) : (
        <>
          <NativeSelect label={t('talk.contact')} data={reached.map(({ name, role }) => ({ value: name, label: role === null ? name : `${name}, ${role}` }))} value={contact.name} onChange={(event) => setContact(event.currentTarget.value)} />
          <Text>
            {t('talk.number')}: <Anchor href={`tel:${(contact.phone ?? '').replace(/[^+\d]/g, '')}`} fw={600} fz="lg" underline="always">{contact.phone}</Anchor>
          </Text>
        </>
      )}
      <Sentences questions={questions} language={contact?.language ?? people?.customer?.language ?? 'nl'} />
      <NativeSelect data-autofocus label={t('talk.outcome')} value={outcome} data={OUTCOMES.map((value) => ({ value, label: t(`talk.outcome.${value}`) }))} onChange={(event) => setOutcome(OUTCOMES.find((one) => one === event.currentTarget.value) ?? 'answered')} />
      <Textarea label={t('talk.note')} description={t('talk.noteHint')} value={note} maxLength={2000} autosize minRows={2} onChange={(event) => setNote(event.currentTarget.value)} />
      <Checkbox label={t('talk.waits')} checked={isWaiting} onChange={(event) => setWaits(event.currentTarget.checked)} />
    </TalkWindow>
  );
} // prettier-ignore

function Sentences({ questions, language }: { readonly questions: readonly Question[]; readonly language: 'nl' | 'en' }): ReactNode {
  const { t } = useLanguage();
  const open = questions.filter(({ finding }) => finding.state === 'open' && finding.severity !== 'info');
  return (
    <Stack gap={4}>
      <Title order={3} size="h6">{t('talk.sentences')}</Title>
      {open.length === 0 ? (
        <Text>{t('talk.noSentences')}</Text>
      ) : (
        <ul className="rv-list" lang={language}>
          {open.map(({ key, finding }) => <li key={key}>{finding.customerText[language]}</li>)}
        </ul>
      )}
    </Stack>
  );
} // prettier-ignore
