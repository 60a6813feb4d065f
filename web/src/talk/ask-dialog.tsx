import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { useFaultText } from '../parts/fault';
import type { Question } from '../review/model';
import { useSession } from '../session/session';
import { useColleagues } from '../settings/colleagues';
import { useLanguage } from '../texts/language';
import { newId } from './new-id';
import { usePeople, useSaidNow } from './talk-api';
import { TalkWindow } from './window';

interface Props {
  readonly caseId: string;
  readonly question: Question | null;
  readonly close: () => void;
  readonly done: (text: string) => void;
}

/** Asks who sells to this customer, with a proposal to say yes to. */
export function AskDialog({ caseId, question, close, done }: Props): ReactNode {
  const { t, language } = useLanguage();
  const faultText = useFaultText();
  const saidNow = useSaidNow(caseId);
  const people = usePeople(caseId).data;
  const me = useSession().data?.id;
  const colleagues = useColleagues().filter(({ active, id }) => active && id !== me);
  // Who sells stands first.
  const sorted = [...colleagues].sort((a, b) => Number(b.role === 'sales') - Number(a.role === 'sales'));
  const [id] = useState(() => newId());
  const [chosen, setAsked] = useState<string | null>(null);
  const [text, setText] = useState(question?.finding.text[language] ?? '');
  const [proposal, setProposal] = useState('');
  const likely = sorted.find((one) => one.id === people?.representative?.id) ?? sorted[0];
  const asked = sorted.find((one) => one.id === chosen) ?? likely;
  const ask = useMutation({
    mutationFn: (whom: string) =>
      api.PUT('/api/review-cases/{id}/colleague-questions/{question}', {
        params: { path: { id: caseId, question: id } },
        body: { asked: whom, text, proposal: proposal === 'accept-theirs' || proposal === 'keep-ours' ? proposal : null },
      }),
    onSuccess: async () => {
      await saidNow();
      done(t('talk.askDone', { name: asked?.name ?? '' }));
    },
  });
  const named = people?.customer?.representative ?? null;
  return (
    <TalkWindow title={t('talk.askTitle')} close={close} busy={ask.isPending} trouble={ask.error === null ? null : faultText(ask.error)} action={t('talk.askDo')} submit={() => asked !== undefined && ask.mutate(asked.id)} disabled={asked === undefined || text.trim() === ''}>
      <NativeSelect label={t('talk.asked')} description={named === null ? undefined : t('talk.askedHint', { name: named })} value={asked?.id ?? ''} data={sorted.map((one) => ({ value: one.id, label: one.name }))} onChange={(event) => setAsked(event.currentTarget.value)} />
      <Textarea data-autofocus label={t('talk.question')} required autosize minRows={4} value={text} maxLength={4000} onChange={(event) => setText(event.currentTarget.value)} />
      <NativeSelect label={t('talk.proposal')} value={proposal} data={[{ value: '', label: t('talk.noProposal') }, { value: 'keep-ours', label: t('talk.answer.keep-ours') }, { value: 'accept-theirs', label: t('talk.answer.accept-theirs') }]} onChange={(event) => setProposal(event.currentTarget.value)} />
    </TalkWindow>
  );
} // prettier-ignore
