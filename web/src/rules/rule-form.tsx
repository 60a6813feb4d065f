import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, ApiError, dataOf } from '../api/client';
import { useFaultText } from '../parts/fault';
import { Loading } from '../parts/loading';
import { DAYS, lastDay } from '../review/remembering';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { BackTest } from './back-test';
import { ConditionRows } from './condition-rows';
import { emptyForm, type Example, MODES, type Proposal, type RuleForm, SCOPES, triedOf } from './new-rule';
import { useAnswerWords } from './rule-words';
import { RULES_KEY } from './rules';

/** So long nobody types before the rule is tried on what was. */
const REST_MS = 400;

type Change = (next: Partial<RuleForm>) => void;
interface PartProps {
  readonly example: Example;
  readonly form: RuleForm;
  readonly change: Change;
}

/** A rule made from a finding: its answer, for whom, its conditions and guards, and what it would have done, before it is kept. */
export function RuleFormPart({ example }: { readonly example: Example }): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const navigate = useNavigate();
  const [form, setForm] = useState(() => emptyForm(example));
  const change: Change = (next) => setForm((known) => ({ ...known, ...next }));
  const save = useAct((body: Proposal) => dataOf(api.POST('/api/resolutions', { body })), RULES_KEY);
  const submit = (): void => {
    const { mode, reason, days } = form;
    save.mutate(
      { ...triedOf(example, form), mode, reason: reason.trim(), validTo: lastDay(new Date(), days) },
      { onSuccess: ({ id }) => void navigate(`/rules/${id}`) },
    );
  };
  const parts = { example, form, change };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md" maw={980}>
        <Meaning {...parts} />
        <ConditionRows parameters={example.parameters} rows={form.rows} wide={form.wide} change={(rows) => change({ rows })} />
        <Guards {...parts} />
        <Keeping {...parts} />
        <Tried example={example} form={form} />
        {save.isError && <Alert color="red" role="alert" p="xs">{whyNot(save.error) ?? faultText(save.error)}</Alert>}
        <Group><Button type="submit" loading={save.isPending}>{t('rules.new.save')}</Button></Group>
      </Stack>
    </form>
  );
} // prettier-ignore

function Meaning({ example, form, change }: PartProps): ReactNode {
  const { t } = useLanguage();
  const answer = useAnswerWords();
  return (
    <Group gap="sm" align="end">
      <NativeSelect
        label={t('rules.new.answer')}
        value={form.action}
        data={example.actions.map((value) => ({ value, label: answer(value) }))}
        onChange={(event) => change({ action: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('rv.scope')}
        value={form.scope}
        data={SCOPES.map((value) => ({ value, label: t(`rv.scope.${value}`) }))}
        onChange={(event) => change({ scope: SCOPES.find((one) => one === event.currentTarget.value) ?? form.scope })}
      />
      <NativeSelect
        label={t('rv.for')}
        value={form.wide ? 'wide' : 'question'}
        data={[
          { value: 'wide', label: t('rules.wide', { code: example.code }) },
          { value: 'question', label: t('rules.question') },
        ]}
        onChange={(event) => change({ wide: event.currentTarget.value === 'wide' })}
      />
    </Group>
  );
}

const GUARDS = ['mostAmount', 'mostPercent', 'mostQuantity'] as const;

function Guards({ form, change }: PartProps): ReactNode {
  const { t } = useLanguage();
  return (
    <Stack gap={4} component="fieldset" style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" fw={600} size="sm" p={0}>{t('rules.new.guard')}</Text>
      <Text size="sm" c="dimmed">{t('rules.new.guardWhat')}</Text>
      <Group gap="sm">
        {GUARDS.map((name) => (
          <TextInput
            key={name}
            label={t(`rules.new.${name}`)}
            inputMode="decimal"
            maxLength={20}
            pattern="[0-9 .]*(,[0-9]+)?"
            title={t('rules.new.numberForm')}
            styles={{ input: { textAlign: 'right' } }}
            value={form[name]}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        ))}
      </Group>
    </Stack>
  );
} // prettier-ignore

function Keeping({ form, change }: PartProps): ReactNode {
  const { t } = useLanguage();
  return (
    <Group gap="sm" align="end">
      <NativeSelect
        label={t('rv.until')}
        value={String(form.days)}
        data={DAYS.map((days) => ({ value: String(days), label: t(`rv.until.${days}`) }))}
        onChange={(event) => change({ days: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('rv.mode')}
        value={form.mode}
        data={MODES.map((value) => ({ value, label: t(`rules.new.mode.${value}`) }))}
        onChange={(event) => change({ mode: MODES.find((one) => one === event.currentTarget.value) ?? form.mode })}
      />
      <TextInput
        label={t('rules.reason')}
        required
        minLength={3}
        maxLength={500}
        w={320}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </Group>
  );
}

/** What it would have done to what was found before: shown before it is kept. */
function Tried({ example, form }: Pick<PartProps, 'example' | 'form'>): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const [body] = useDebouncedValue(JSON.stringify(triedOf(example, form)), REST_MS);
  const { wide = false, conditions = [] } = JSON.parse(body) as ReturnType<typeof triedOf>;
  const isBounded = !wide || conditions.length > 0;
  const trial = useQuery({
    queryKey: [RULES_KEY, 'new', body],
    queryFn: () =>
      dataOf(api.POST('/api/resolutions/trial', { body: JSON.parse(body) as ReturnType<typeof triedOf> })),
    retry: false,
    enabled: isBounded,
  });
  return (
    <section aria-label={t('rules.backTest')} aria-live="polite">
      <Title order={2} size="h5" mb={4}>{t('rules.backTest')}</Title>
      {!isBounded && <Text c="dimmed">{t('rules.new.needsCondition')}</Text>}
      {isBounded && trial.isPending && <Loading h={60} />}
      {trial.isError && <Text c="red.9">{whyNot(trial.error) ?? faultText(trial.error)}</Text>}
      {trial.isSuccess && (
        <>
          <BackTest trial={trial.data} />
          {trial.data.needsApproval && <Text mt={4}>⚠ {t('rules.new.approval')}</Text>}
        </>
      )}
    </section>
  );
} // prettier-ignore

/** A refusal in the server's words about the one thing that was wrong. */
const whyNot = (error: unknown): string | null =>
  error instanceof ApiError
    ? ((error.problem as { errors?: readonly { message: string }[] } | null)?.errors?.[0]?.message ?? null)
    : null;
