import { Alert, Anchor, Button, Group, Kbd, Stack, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useDecisions } from '../decisions/decisions';
import { useKeys } from '../keys/keys';
import { Fault, useFaultText } from '../parts/fault';
import { day } from '../parts/format';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { ChoiceList, choiceText } from './choice-list';
import { askedOf, readyToApply, remembersOf } from './resolve-state';
import { type Asked, type Question, useApply, usePreview, useQuestion, type Wish } from './resolve';
import { ResolveTable } from './resolve-table';

/** One finding of many orders, answered once. */
export function ResolvePage(): ReactNode {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const asked = useMemo(() => askedOf(search), [search]);
  return (
    <Stack p="md" gap="sm" pb={90}>
      <Title order={1} size="h3">
        {t('resolve.title')}
      </Title>
      {asked === null ? <Text>{t('resolve.noQuestion')}</Text> : <Asking asked={asked as Asked} />}
    </Stack>
  );
}

function Asking({ asked }: { readonly asked: Asked }): ReactNode {
  const { t } = useLanguage();
  const question = useQuestion(asked);
  if (question.isPending) return <Loading h={240} />;
  if (question.isError) return <Fault error={question.error} retry={() => void question.refetch()} />;
  if (question.data.finding === null)
    return (
      <Text>
        {t('resolve.none')}{' '}
        <Anchor component={Link} to="/queue">
          {t('fault.toQueue')}
        </Anchor>
      </Text>
    );
  return <Resolving asked={asked} question={question.data} again={() => void question.refetch()} />;
}

interface ResolvingProps {
  readonly asked: Asked;
  readonly question: Question;
  readonly again: () => void;
}

function Resolving({ asked, question, again }: ResolvingProps): ReactNode {
  const { t, say, language } = useLanguage();
  const [search] = useSearchParams();
  const remembers = useMemo(() => remembersOf(search), [search]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(question.items.filter(({ leaving }) => leaving !== null).map((one) => one.case)),
  );
  const choice = chosen === null ? undefined : question.choices[chosen];
  const cases = useMemo(
    () => question.items.filter((one) => !left.has(one.case)).map((one) => ({ case: one.case, version: one.version })),
    [question, left],
  );
  const told = choice?.kind === 'correction' ? choiceText(choice, language, t) : reason.trim();
  const wish: Wish | null = choice === undefined ? null : { choice, reason: told, cases, remembers };
  const apply = useApply(asked);
  const preview = usePreview(asked, apply.isSuccess ? null : wish);
  // What is applied is what was shown: while the preview is of another choice, it waits.
  const isSeen = preview.isSuccess && !preview.isPlaceholderData;
  const ready = !apply.isPending && !apply.isSuccess && isSeen && readyToApply(wish);
  const choose = (at: number): void => {
    const one = question.choices[at];
    if (one === undefined || apply.isSuccess) return;
    setChosen(at);
    setReason(one.kind === 'override' ? choiceText(one, language, t) : '');
  };
  const go = (): void => {
    if (wish !== null && ready) apply.mutate(wish);
  };
  const reckons = wish !== null && !apply.isPending && !apply.isSuccess && !isSeen && !preview.isError;
  useResolveKeys({
    choices: question.choices,
    open: !apply.isSuccess,
    ready,
    reckons,
    count: cases.length,
    choose,
    go,
  });
  const faultText = useFaultText();
  const restart = (): void => {
    apply.reset();
    setChosen(null);
    again();
  };
  return (
    <>
      <Stack gap={4} component="section" aria-label={t('resolve.question')}>
        <Text size="lg" fw={600}>
          {question.finding === null ? '' : say(question.finding.text)}
        </Text>
        <Text size="md" c="dimmed">
          {asked.code} · {t('resolve.count', { n: question.items.length })}
          {question.more ? ` · ${t('resolve.more')}` : ''}
        </Text>
        {remembers !== null && <Remembers {...remembers} />}
      </Stack>
      <ChoiceList choices={question.choices} chosen={chosen} choose={choose} done={apply.isSuccess} />
      {choice?.kind === 'override' && (
        <TextInput
          label={t('resolve.reason')}
          maw={560}
          value={reason}
          disabled={apply.isSuccess}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go();
          }}
        />
      )}
      {apply.isError && (
        <Alert color="red" role="alert">
          {faultText(apply.error)}
        </Alert>
      )}
      {preview.isError && <Fault error={preview.error} retry={() => void preview.refetch()} />}
      <Group gap="sm">
        <Button onClick={go} disabled={!ready} loading={apply.isPending} rightSection={<Kbd size="xs">L</Kbd>}>
          {t('resolve.apply', { n: cases.length })}
        </Button>
        {apply.isSuccess && <Applied restart={restart} results={apply.data.items.map(({ outcome }) => outcome)} />}
      </Group>
      <ResolveTable
        items={question.items}
        results={apply.data?.items ?? (wish === null ? [] : (preview.data?.items ?? []))}
        left={left}
        leave={setLeft}
        done={apply.isSuccess}
      />
    </>
  );
}

/** That the answer counts for the next time, too. */
function Remembers({ scope, until }: { readonly scope: string; readonly until: string }): ReactNode {
  const { t, language } = useLanguage();
  const known = SCOPES.find((one) => one === scope);
  const who = known === undefined ? scope : t(`rv.scope.${known}`);
  return <Text>{t('resolve.remembers', { scope: who, until: day(until, language) })}</Text>;
}

const SCOPES = ['customer', 'partner', 'chain', 'article', 'global'] as const;

interface ResolveKeys {
  readonly choices: Question['choices'];
  readonly open: boolean;
  readonly ready: boolean;
  /** What the answer would do is not there yet. */
  readonly reckons: boolean;
  readonly count: number;
  readonly choose: (at: number) => void;
  readonly go: () => void;
}

/** The keys of the page; what they do is what the page would do now. */
function useResolveKeys({ choices, open, ready, reckons, count, choose, go }: ResolveKeys): void {
  const { t, language } = useLanguage();
  const now = useRef({ choose, go });
  now.current = { choose, go };
  useKeys(
    useMemo(
      () => [
        ...choices.slice(0, 9).map((one, at) => ({
          keys: String(at + 1),
          label: choiceText(one, language, t),
          enabled: open,
          act: () => now.current.choose(at),
        })),
        // Pressed before the outcome stands there it does nothing, and that is said: nothing is applied that was not seen.
        {
          keys: 'L',
          label: t('resolve.apply', { n: count }),
          enabled: ready,
          act: () => now.current.go(),
          waits: reckons,
          about: String(reckons),
        },
      ],
      [choices, open, ready, reckons, count, t, language],
    ),
  );
}

function Applied({ restart, results }: { readonly restart: () => void; readonly results: readonly string[] }): ReactNode {
  const { t } = useLanguage();
  // The state of the group follows the list of decisions, which an undo from any screen changes.
  useDecisions();
  const n = results.filter((outcome) => outcome === 'ok').length;
  return (
    <>
      <Text size="md" role="status">
        {t('resolve.applied', { n, skipped: results.length - n })}
      </Text>
      <Button variant="default" size="xs" onClick={restart}>
        {t('resolve.again')}
      </Button>
    </>
  );
} // prettier-ignore
