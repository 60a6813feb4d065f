import { Anchor, Checkbox, Kbd, NativeSelect, Paper, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { api, ApiError, dataOf } from '../api/client';
import { useFaultText } from '../parts/fault';
import { figure } from '../parts/format';
import { useTrialWords } from '../rules/back-test';
import { useLanguage } from '../texts/language';
import { answersTo, canRemember, type Case, type Choice, type Line, type Question, type Surroundings } from './model';
import { boundsOf, DAYS, lastDay, masterOf, percentOf, triedAs, type Remembering } from './remembering';

interface Props {
  readonly found: Case;
  readonly question: Question;
  readonly lines: readonly Line[];
  readonly known: Surroundings | undefined;
  readonly choices: readonly Choice[];
  readonly remembering: Remembering;
  readonly remember: (next: Remembering) => void;
}

const SCOPES: readonly Remembering['scope'][] = ['customer', 'partner', 'chain', 'article', 'global'];
/** Of so many answers it is shown what each would have done before. */
const MOST_TRIED = 3;
/** References that are named in a sentence. */
const MOST_NAMED = 3;

/** Lets an answer count for the next time: for whom, how long, and what it would have done before it is kept. */
export function RememberBox(props: Props): ReactNode {
  const { found, question, lines, choices, remembering, remember } = props;
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const { on } = remembering;
  // Whoever turns it on wants to see what it says: the pane is often longer than the screen.
  useEffect(() => {
    if (on) box.current?.scrollIntoView({ block: 'start' });
  }, [on]);
  if (!canRemember(question, lines)) {
    return question.finding.actions.includes('MAP_ITEM') ? <Text size="sm" c="dimmed">{t('rv.noBuyerNumber')}</Text> : null;
  }
  const tried = choices.flatMap((choice, at) => (triedAs(choice, question) === null ? [] : [{ choice, at }]));
  const triedAny = answersTo(question.finding).length > 0;
  return (
    <Paper withBorder p={8} ref={box}>
      <Checkbox
        label={<>{t('rv.remember')} <Kbd size="xs">T</Kbd></>}
        checked={remembering.on}
        onChange={(event) => remember({ ...remembering, on: event.currentTarget.checked })}
      />
      {remembering.on && (
        <>
          <Settings {...props} />
          {found.salesOrder !== null && triedAny && (
            <Anchor component={Link} size="sm" to={`/rules/new?${new URLSearchParams({ order: found.salesOrder, finding: question.finding.id }).toString()}`}>
              {t('rules.new.more')}
            </Anchor>
          )}
          <div aria-live="polite">
            {tried.slice(0, MOST_TRIED).map(({ choice, at }) => (
              <TrialLine key={at} {...props} choice={choice} at={at} />
            ))}
          </div>
        </>
      )}
    </Paper>
  );
} // prettier-ignore

function Settings({ question, remembering, remember }: Props): ReactNode {
  const { t, language } = useLanguage();
  const master = masterOf(question);
  const percent = percentOf(question);
  if (master !== null) return <Text size="sm" mt={6}>{t(`rv.ofMaster.${master}`)}</Text>;
  return (
    <SimpleGrid cols={2} spacing={6} verticalSpacing={4} mt={6}>
      <NativeSelect
        size="xs"
        label={t('rv.scope')}
        value={remembering.scope}
        onChange={(event) => remember({ ...remembering, scope: event.currentTarget.value as Remembering['scope'] })}
        data={SCOPES.map((value) => ({ value, label: t(`rv.scope.${value}`) }))}
      />
      <NativeSelect
        size="xs"
        label={t('rv.until')}
        value={String(remembering.days)}
        onChange={(event) => remember({ ...remembering, days: DAYS.find((days) => String(days) === event.currentTarget.value) ?? remembering.days })}
        data={DAYS.map((days) => ({ value: String(days), label: t(`rv.until.${days}`) }))}
      />
      <NativeSelect
        size="xs"
        label={t('rv.mode')}
        value={remembering.mode}
        onChange={(event) => remember({ ...remembering, mode: event.currentTarget.value === 'shadow' ? 'shadow' : 'auto' })}
        data={(['auto', 'shadow'] as const).map((value) => ({ value, label: t(`rv.mode.${value}`) }))}
      />
      {percent !== null && (
        <NativeSelect
          size="xs"
          label={t('rv.for')}
          value={remembering.wide ? 'percent' : 'question'}
          onChange={(event) => remember({ ...remembering, wide: event.currentTarget.value === 'percent' })}
          data={[
            { value: 'question', label: t('rv.for.question') },
            { value: 'percent', label: t('rv.for.percent', { percent: figure(percent, language) }) },
          ]}
        />
      )}
    </SimpleGrid>
  );
} // prettier-ignore

/** What the answer under a number would have done before, and what waits for it now. */
function TrialLine(props: Props & { readonly choice: Choice; readonly at: number }): ReactNode {
  const { question, remembering, at } = props;
  const { t } = useLanguage();
  const words = useTrialWords();
  const faultText = useFaultText();
  const trial = useTrial(props);
  const result = trial.data;
  const otherwise = result === undefined ? [] : [...new Set(result.lines.filter(({ outcome }) => outcome === 'disagreed').map(({ reference }) => reference))]; // prettier-ignore
  const group = result !== undefined && question.finding.cause !== null && result.waiting.orders > 0;
  return (
    <Text size="sm" mt={6} component="div">
      <Kbd size="xs">{at + 1}</Kbd>{' '}
      {trial.isPending && t('rv.trial.pending')}
      {trial.isError && t('rv.trial.none', { why: whyNot(trial.error) ?? faultText(trial.error) })}
      {result !== undefined && `${words(result)} ${t('rules.waiting', { ...result.waiting })}`}
      {otherwise.length > 0 && <div>{t('rv.trial.list', { list: otherwise.slice(0, MOST_NAMED).join(', ') + (otherwise.length > MOST_NAMED ? '…' : '') })}</div>}
      {result?.needsApproval === true && <div>⚠ {t('rv.trial.approval')}</div>}
      {group && <div><Anchor component={Link} size="sm" to={together(props, remembering)}>{t('rv.trial.together')}</Anchor></div>}
    </Text>
  );
} // prettier-ignore

function useTrial({ found, question, remembering, choice }: Props & { readonly choice: Choice }) {
  const { scope, wide } = remembering;
  const tried = triedAs(choice, question);
  const order = found.salesOrder;
  return useQuery({
    queryKey: ['review-case', found.id, 'trial', question.finding.id, found.version, scope, wide, tried],
    queryFn: () => {
      if (tried === null || order === null) throw new Error('There is nothing to try');
      const body = { order, finding: question.finding.id, scope, ...boundsOf(question, wide), action: tried.action as 'OVR', correction: tried.correction };
      return dataOf(api.POST('/api/resolutions/trial', { body }));
    },
    enabled: tried !== null && order !== null,
    retry: false,
  });
} // prettier-ignore

/** A refusal in the server's words about the one thing that was wrong. */
const whyNot = (error: unknown): string | null =>
  error instanceof ApiError
    ? ((error.problem as { errors?: readonly { message: string }[] } | null)?.errors?.[0]?.message ?? null)
    : null;

/** The same question of all orders that it would answer, with the answer and what is to be remembered. */
function together({ question: { finding }, known }: Props, { scope, days }: Remembering): string {
  const search = new URLSearchParams({ code: finding.code, cause: finding.cause ?? '' });
  const partner = known?.partner?.code;
  const customer = known?.customer?.number;
  if (scope === 'partner' && partner !== undefined) search.set('partner', partner);
  if ((scope === 'customer' || scope === 'article') && customer !== undefined) search.set('customer', customer);
  search.set('remember', scope);
  search.set('until', lastDay(new Date(), days));
  return `/resolve?${search.toString()}`;
} // prettier-ignore
