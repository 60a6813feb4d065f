import { Anchor, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { type Example, useExamples } from './new-rule';
import { RuleFormPart } from './rule-form';
import { isCode } from './rules';

type Query = Parameters<typeof useExamples>[0];

/** The address says which finding it is made from, or of which code one is looked for. */
function queryOf(search: URLSearchParams): Query {
  const [order, finding, code] = ['order', 'finding', 'code'].map((name) => search.get(name) ?? '');
  if (order && finding) return { order, finding };
  return code && isCode(code) ? { code: code as 'PRC-001' } : null;
}

/** A new rule, made from a finding: conditions are about what such findings say. */
export function NewRulePage(): ReactNode {
  const { t } = useLanguage();
  const role = useSession().data?.role ?? 'viewer';
  const [search, setSearch] = useSearchParams();
  const query = queryOf(search);
  const isOne = query?.order !== undefined;
  const mayAct = ['clerk', 'senior', 'finance', 'admin'].includes(role);
  const examples = useExamples(mayAct ? query : null);
  const items = examples.data?.items ?? [];
  const [only] = items;
  return (
    <Stack p="md" gap="md" pb={90}>
      <Anchor component={Link} to="/rules" w="fit-content">
        {t('rules.back')}
      </Anchor>
      <Title order={1} size="h3">
        {t('rules.new')}
      </Title>
      {!mayAct && <Text>{t('rules.noRights')}</Text>}
      {mayAct && !isOne && <CodeField code={search.get('code') ?? ''} look={(code) => setSearch({ code })} />}
      {mayAct && query !== null && examples.isPending && <Loading h={160} />}
      {examples.isError && <Fault error={examples.error} retry={() => void examples.refetch()} />}
      {examples.isSuccess && items.length === 0 && <Text>{t('rules.new.noExamples')}</Text>}
      {!isOne && items.length > 0 && <Examples items={items} />}
      {isOne && only !== undefined && (
        <>
          <Found example={only} />
          <RuleFormPart key={`${only.order} ${only.finding}`} example={only} />
        </>
      )}
    </Stack>
  );
}

function CodeField({ code, look }: { readonly code: string; readonly look: (code: string) => void }): ReactNode {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(code);
  const whole = typed.trim().toUpperCase();
  return (
    <TextInput
      data-autofocus
      label={t('rules.new.code')}
      description={t('rules.new.codeWhat')}
      placeholder={t('rules.filter.codeHint')}
      maw={420}
      maxLength={7}
      value={typed}
      error={whole.length === 7 && !isCode(whole) ? t('rules.filter.badCode') : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const next = event.currentTarget.value.trim().toUpperCase();
        if (isCode(next)) look(next);
      }}
    />
  );
}

function Examples({ items }: { readonly items: readonly Example[] }): ReactNode {
  const { t, say } = useLanguage();
  return (
    <section aria-labelledby="rule-examples">
      <Title order={2} size="h5" mb={4} id="rule-examples">
        {t('rules.new.choose')}
      </Title>
      <List listStyleType="none" spacing={6} maw={980}>
        {items.map(({ order, finding, reference, customer, text }) => (
          <List.Item key={`${order} ${finding}`}>
            <Anchor component={Link} to={`/rules/new?${new URLSearchParams({ order, finding }).toString()}`}>
              {reference}
            </Anchor>
            {customer !== null && `, ${customer}`}
            <Text size="sm">{say(text)}</Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function Found({ example: { order, reference, customer, text, code } }: { readonly example: Example }): ReactNode {
  const { t, say } = useLanguage();
  return (
    <Stack gap={2} maw={980}>
      <Group gap="sm">
        <Text fw={600}>{t('rules.new.from', { code })}</Text>
        <Anchor component={Link} to={`/orders/${order}`}>
          {reference}
        </Anchor>
        {customer !== null && <Text c="dimmed">{customer}</Text>}
      </Group>
      <Text size="md">{say(text)}</Text>
    </Stack>
  );
}
