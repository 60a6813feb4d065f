import { Anchor, Button, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useKeys } from '../keys/keys';
import { useAddress } from '../parts/address';
import { day, figure, instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { RuleTabs } from './rule-tabs';
import { StateWord, useAnswerWords, useScopeWords } from './rule-words';
import { askedOf, isCode, pageOf, type Rule, RULES_KEY, STATES } from './rules';

const COLUMNS: readonly (readonly [TextKey, 'right' | undefined])[] = [
  ['rules.col.state', undefined],
  ['rules.col.about', undefined],
  ['rules.col.answer', undefined],
  ['rules.col.scope', undefined],
  ['rules.col.hits', 'right'],
  ['rules.col.last', undefined],
  ['rules.col.undone', 'right'],
  ['rules.col.owner', undefined],
  ['rules.col.until', undefined],
];

/** All remembered answers, the latest first. The address holds what is looked for. */
export function RulesPage(): ReactNode {
  const { t } = useLanguage();
  const [search, change] = useAddress();
  const asked = useMemo(() => askedOf(search), [search]);
  const look = (name: 'state' | 'code', value: string): void => change({ [name]: value });
  const pages = usePages([RULES_KEY, 'list', asked], (cursor) => pageOf(asked, cursor));
  const rows = useRef<HTMLTableSectionElement>(null);
  useRowKeys(rows);
  return (
    <Stack p="md" gap="sm">
      <Title order={1} size="h3">
        {t('nav.rules')}
      </Title>
      <RuleTabs open="rules" />
      <Text c="dimmed" maw={820}>
        {t('rules.intro')}
      </Text>
      <Group>
        <Button component={Link} to="/rules/new" size="xs">
          {t('rules.new')}
        </Button>
      </Group>
      <Group align="start" gap="sm">
        <NativeSelect
          label={t('rules.filter.state')}
          value={asked.state ?? ''}
          onChange={(event) => look('state', event.currentTarget.value)}
          data={[{ value: '', label: t('rules.all') }, ...STATES.map((value) => ({ value, label: t(`rules.state.${value}`) }))]}
        />
        <CodeFilter code={asked.code ?? ''} look={(code) => look('code', code)} />
      </Group>
      <ListFrame pages={pages} empty={t('rules.none')}>
        <Table.ScrollContainer minWidth={1080} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('rules.list') } }}>
          <Table highlightOnHover verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map(([label, ta]) => (
                  <Table.Th key={label} scope="col" ta={ta} style={{ whiteSpace: 'nowrap' }}>
                    {t(label)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody ref={rows}>
              {pages.items.map((rule) => (
                <Row key={rule.id} rule={rule} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </ListFrame>
    </Stack>
  );
} // prettier-ignore

/** A code is looked for when it is one, or when the field is empty again. */
function CodeFilter({ code, look }: { readonly code: string; readonly look: (code: string) => void }): ReactNode {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(code);
  const whole = typed.trim().toUpperCase();
  return (
    <TextInput
      label={t('rules.filter.code')}
      placeholder={t('rules.filter.codeHint')}
      value={typed}
      maxLength={7}
      error={whole.length === 7 && !isCode(whole) ? t('rules.filter.badCode') : undefined}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (next.trim() === '' || isCode(next.trim().toUpperCase())) look(next.trim().toUpperCase());
      }}
    />
  );
}

function Row({ rule }: { readonly rule: Rule }): ReactNode {
  const { t, say, language } = useLanguage();
  const [answer, scope] = [useAnswerWords(), useScopeWords()];
  return (
    <Table.Tr>
      <Table.Td>
        <StateWord state={rule.state} />
      </Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/rules/${rule.id}`} data-row="">
          {rule.code}
        </Anchor>
        <Text size="sm" lineClamp={2}>
          {rule.cause === null ? t('rules.wide', { code: rule.code }) : rule.example === null ? rule.cause : say(rule.example)}
        </Text>
      </Table.Td>
      <Table.Td>{answer(rule.action)}</Table.Td>
      <Table.Td>{scope(rule)}</Table.Td>
      <Table.Td ta="right">{figure(String(rule.hits), language)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{rule.lastUsedAt === null ? t('rules.never') : instant(rule.lastUsedAt, language)}</Table.Td>
      <Table.Td ta="right">{figure(String(rule.undone), language)}</Table.Td>
      <Table.Td>{rule.owner ?? '–'}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{day(rule.validTo, language)}</Table.Td>
    </Table.Tr>
  );
} // prettier-ignore

/** J and K walk from rule to rule; Enter opens the one with the focus, as it opens any link. */
function useRowKeys(rows: { readonly current: HTMLElement | null }): void {
  const { t } = useLanguage();
  useKeys(
    useMemo(() => {
      const go = (by: number) => (): void => {
        const links = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
        const at = links.findIndex((link) => link === document.activeElement);
        links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
      };
      return [
        { keys: 'J', label: t('rules.key.next'), act: go(1) },
        { keys: 'K', label: t('rules.key.previous'), act: go(-1) },
      ];
    }, [t, rows]),
  );
}
