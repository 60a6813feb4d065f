import { Alert, Anchor, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useKeys } from '../keys/keys';
import { Fault, useFaultText } from '../parts/fault';
import { day, figure, instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { BackTest } from './back-test';
import { MoveDialog } from './move-dialog';
import { RuleHistory } from './rule-history';
import { StateWord, useAnswerWords, useGuardWords, useScopeWords } from './rule-words';
import { type Act, asksReason, type RuleDetail, useBackTest, useMove, useRule } from './rules';
import './rules.css';

/** One rule: what it says, how it fares, what it would have done, what became of it, and what can be done with it. */
export function RulePage(): ReactNode {
  const { t } = useLanguage();
  const { ruleId = '' } = useParams();
  const rule = useRule(ruleId);
  const navigate = useNavigate();
  useKeys(useMemo(() => [{ keys: 'B', label: t('rules.key.back'), act: () => void navigate('/rules') }], [t, navigate])); // prettier-ignore
  if (rule.isPending) return <Loading h={240} m="md" />;
  return (
    <Stack p="md" gap="md" pb={90}>
      <Anchor component={Link} to="/rules" w="fit-content">
        {t('rules.back')} <Kbd size="xs">B</Kbd>
      </Anchor>
      {rule.isError ? (
        <Fault error={rule.error} retry={() => void rule.refetch()} />
      ) : (
        <>
          <Head rule={rule.data} />
          <Acts rule={rule.data} />
          <div className="rule-columns">
            <Facts rule={rule.data} />
            <Score rule={rule.data} />
          </div>
          <Tried id={ruleId} />
          <section aria-label={t('rules.history')}>
            <Title order={2} size="h5" mb={4}>{t('rules.history')}</Title>
            <RuleHistory rule={rule.data} />
          </section>
        </>
      )}
    </Stack>
  );
} // prettier-ignore

function Head({ rule }: { readonly rule: RuleDetail }): ReactNode {
  const { t, say } = useLanguage();
  const [answer, scope] = [useAnswerWords(), useScopeWords()];
  return (
    <Stack gap={4}>
      <Group gap="md" align="baseline">
        <Title order={1} size="h3">{`${t('rules.page')} ${rule.code}`}</Title>
        <StateWord state={rule.state} />
      </Group>
      {rule.example !== null && <Text size="md" maw={900}>{say(rule.example)}</Text>}
      <Text size="md" fw={600}>{`${answer(rule.action)} · ${scope(rule)}`}</Text>
      {rule.needsApproval && <Text role="note">⚠ {t('rules.needsApproval')}</Text>}
    </Stack>
  );
} // prettier-ignore

const KEYS: Readonly<Record<Act, string>> = { approve: 'A', try: 'T', start: 'L', suspend: 'H', end: 'X' };

/** What can be done now, as buttons and as keys. */
function Acts({ rule }: { readonly rule: RuleDetail }): ReactNode {
  const { t } = useLanguage();
  const role = useSession().data?.role ?? 'viewer';
  const mayAct = ['clerk', 'senior', 'finance', 'admin'].includes(role);
  const { mutate, isPending, error, reset } = useMove(rule.id);
  const faultText = useFaultText();
  const [asking, setAsking] = useState<Act | null>(null);
  const { acts } = rule;
  const begin = useMemo(
    () => (act: Act) => {
      if (asksReason(act)) setAsking(act);
      else mutate({ act, reason: '' });
    },
    [mutate],
  );
  const free = mayAct && !isPending && asking === null;
  useKeys(
    useMemo(
      () => acts.map((act) => ({ keys: KEYS[act], label: t(`rules.act.${act}`), act: () => begin(act), enabled: free, waits: mayAct && isPending, about: acts.join() })),
      [acts, t, begin, free, mayAct, isPending],
    ),
  );
  if (!mayAct) return <Text c="dimmed">{t('rules.noRights')}</Text>;
  const close = (): void => {
    setAsking(null);
    reset();
  };
  return (
    <section aria-label={t('rules.acts')}>
      {error !== null && asking === null && <Alert color="red" role="alert" mb="sm">{faultText(error)}</Alert>}
      {acts.length === 0 && <Text c="dimmed">{t('rules.noActs')}</Text>}
      <Group gap="sm">
        {acts.map((act, at) => (
          <Button key={act} size="xs" variant={at === 0 && !asksReason(act) ? 'filled' : 'default'} disabled={isPending} onClick={() => begin(act)} leftSection={<Kbd size="xs">{KEYS[act]}</Kbd>}>
            {t(`rules.act.${act}`)}
          </Button>
        ))}
      </Group>
      {asking !== null && (
        <MoveDialog
          act={asking}
          busy={isPending}
          fault={error === null ? null : faultText(error)}
          close={close}
          submit={(reason) => mutate({ act: asking, reason }, { onSuccess: close })}
        />
      )}
    </section>
  );
} // prettier-ignore

function Facts({ rule }: { readonly rule: RuleDetail }): ReactNode {
  const { t, language } = useLanguage();
  const guard = useGuardWords();
  const conditions = rule.conditions.map(({ param, is, value }) => t(`rules.is.${is}`, { param, value: figure(value, language) }));
  return (
    <section aria-label={t('rules.facts')}>
      <Title order={2} size="h5" mb={4}>{t('rules.facts')}</Title>
      <dl className="rule-facts">
        <dt>{t('rules.about')}</dt><dd>{rule.cause === null ? t('rules.wide', { code: rule.code }) : t('rules.question')}</dd>
        {conditions.length > 0 && <><dt>{t('rules.conditions')}</dt><dd>{conditions.join(', ')}</dd></>}
        <dt>{t('rules.guard')}</dt><dd>{guard(rule)}</dd>
        <dt>{t('rules.valid')}</dt><dd>{t('rules.validFromTo', { from: day(rule.validFrom, language), to: day(rule.validTo, language) })}</dd>
        <dt>{t('rules.made')}</dt>
        <dd>
          {t('rules.madeBy', { by: rule.owner ?? '–', at: instant(rule.confirmedAt, language), reason: rule.reason })}
          {rule.fromOrder !== null && <>{' · '}<Anchor component={Link} to={`/orders/${rule.fromOrder}`}>{t('rules.fromOrder')}</Anchor></>}
        </dd>
        {rule.approvedAt !== null && <><dt>{t('rules.approved')}</dt><dd>{t('rules.approvedBy', { by: rule.approver ?? '–', at: instant(rule.approvedAt, language) })}</dd></>}
      </dl>
    </section>
  );
} // prettier-ignore

function Score({ rule }: { readonly rule: RuleDetail }): ReactNode {
  const { t, language } = useLanguage();
  const count = (n: number): string => figure(String(n), language);
  return (
    <section aria-label={t('rules.score')}>
      <Title order={2} size="h5" mb={4}>{t('rules.score')}</Title>
      <dl className="rule-facts">
        <dt>{t('rules.hits')}</dt><dd>{count(rule.hits)}</dd>
        <dt>{t('rules.uses')}</dt><dd>{count(rule.uses)}</dd>
        <dt>{t('rules.undone')}</dt><dd>{count(rule.undone)}</dd>
        <dt>{t('rules.trial')}</dt><dd>{t('rules.trialSum', { agreed: rule.agreed, disagreed: rule.disagreed })}</dd>
        <dt>{t('rules.last')}</dt><dd>{rule.lastUsedAt === null ? t('rules.never') : instant(rule.lastUsedAt, language)}</dd>
      </dl>
    </section>
  );
} // prettier-ignore

function Tried({ id }: { readonly id: string }): ReactNode {
  const { t } = useLanguage();
  const trial = useBackTest(id);
  return (
    <section aria-label={t('rules.backTest')}>
      <Title order={2} size="h5" mb={4}>{t('rules.backTest')}</Title>
      {trial.isPending && <Loading h={60} />}
      {trial.isError && <Fault error={trial.error} retry={() => void trial.refetch()} />}
      {trial.isSuccess && <BackTest trial={trial.data} />}
    </section>
  );
} // prettier-ignore
