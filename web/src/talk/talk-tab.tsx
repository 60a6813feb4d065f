import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { Fault, useFaultText } from '../parts/fault';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { LinesTable } from './mail-dialog';
import './talk.css';
import { useConversation, useSaidNow, type Said } from './talk-api';

const ANSWERS = ['accept-theirs', 'keep-ours', 'call-me'] as const;

type Mail = Extract<Said, { kind: 'mail' }>;
type Call = Extract<Said, { kind: 'call' }>;
type Asked = Extract<Said, { kind: 'question' }>;

/** What was said about a case to the outside, and to those who sell; the latest first. */
export function TalkTab({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useLanguage();
  const said = useConversation(caseId);
  if (said.isPending) return <Loading h={80} />;
  if (said.isError) return <Fault error={said.error} retry={() => void said.refetch()} />;
  if (said.data.length === 0) return <Text c="dimmed">{t('talk.none')}</Text>;
  return (
    <Stack gap="xs">
      {[...said.data].reverse().map((one) => (
        <article key={one.id} className={`talk-said talk-${one.kind}`}>
          {one.kind === 'mail' && <MailSaid mail={one} />}
          {one.kind === 'call' && <CallSaid call={one} />}
          {one.kind === 'question' && <QuestionSaid caseId={caseId} asked={one} />}
        </article>
      ))}
    </Stack>
  );
}

function Head({ said, what, state }: { readonly said: Said; readonly what: string; readonly state: string }): ReactNode {
  const { language } = useLanguage();
  return (
    <Text size="sm">
      <b>{what}</b> · {state} · {[said.by?.name, instant(said.at, language)].filter((one) => one !== undefined).join(', ')}
    </Text>
  );
} // prettier-ignore

function MailSaid({ mail }: { readonly mail: Mail }): ReactNode {
  const { t } = useLanguage();
  const came = mail.state === 'received' || mail.state === 'automatic';
  const what = came ? 'talk.incoming' : mail.audience === 'colleague' ? 'talk.colleagueMail' : 'talk.outgoing';
  return (
    <>
      <Head said={mail} what={`${came ? '←' : '→'} ${t(what, { address: mail.address })}`} state={t(`talk.state.${mail.state}`)} />
      {mail.failure !== null && <Alert color="red" p={6}>{t('talk.failure', { reason: mail.failure })}</Alert>}
      <Text size="sm" fw={600} lang={mail.language}>{mail.subject}</Text>
      <Text className="talk-text" lang={mail.language}>{mail.body}</Text>
      {mail.lines !== null && <LinesTable lines={mail.lines} language={mail.language} />}
    </>
  );
} // prettier-ignore

function CallSaid({ call }: { readonly call: Call }): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      <Head
        said={call}
        what={`☎ ${t('talk.called', { contact: call.contact ?? t('talk.someone') })}`}
        state={t(`talk.outcome.${call.outcome}`)}
      />
      {call.note !== null && <Text className="talk-text">{call.note}</Text>}
    </>
  );
}

function QuestionSaid({ caseId, asked }: { readonly caseId: string; readonly asked: Asked }): ReactNode {
  const { t, language } = useLanguage();
  const me = useSession().data;
  const mayAnswer = asked.answer === null && (me?.id === asked.asked.id || me?.role === 'senior' || me?.role === 'admin');
  const { proposal, answer } = asked;
  const known = ANSWERS.find((one) => one === proposal);
  return (
    <>
      <Head said={asked} what={`? ${t('talk.askedWhom', { name: asked.asked.name })}`} state={answer === null ? t('talk.open') : t(`talk.answer.${answer}`)} />
      <Text className="talk-text">{asked.text}</Text>
      {known !== undefined && <Text size="sm">{t('talk.proposed')}: {t(`talk.answer.${known}`)}</Text>}
      {answer !== null && (
        <Text size="sm" fw={600}>
          {`${asked.answeredBy?.name ?? ''}: ${t(`talk.answer.${answer}`)}${asked.answeredAt === null ? '' : ` (${instant(asked.answeredAt, language)})`}`}
        </Text>
      )}
      {answer !== null && asked.note !== null && <Text className="talk-text">{asked.note}</Text>}
      {mayAnswer && <AnswerForm caseId={caseId} questionId={asked.id} />}
    </>
  );
} // prettier-ignore

/** One button answers; a few words may go along. */
function AnswerForm({ caseId, questionId }: { readonly caseId: string; readonly questionId: string }): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const saidNow = useSaidNow(caseId);
  const [note, setNote] = useState('');
  const give = useMutation({
    mutationFn: (answer: (typeof ANSWERS)[number]) =>
      api.POST('/api/review-cases/{id}/colleague-questions/{question}/answer', {
        params: { path: { id: caseId, question: questionId } },
        body: { answer, note: note.trim() === '' ? null : note.trim() },
      }),
    onSettled: saidNow,
  });
  return (
    <Stack gap="xs" mt="xs" maw={520}>
      <TextInput label={t('talk.answerNote')} description={t('talk.answerHint')} value={note} maxLength={2000} onChange={(event) => setNote(event.currentTarget.value)} />
      {give.error !== null && <Alert color="red" role="alert" p="xs">{faultText(give.error)}</Alert>}
      <Group gap="xs">
        {ANSWERS.map((answer) => (
          <Button key={answer} size="compact-sm" variant="default" loading={give.isPending && give.variables === answer} onClick={() => give.mutate(answer)}>
            {t(`talk.answer.${answer}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
} // prettier-ignore
