import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { instant } from '../parts/format';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import type { RuleDetail } from './rules';

interface Happened {
  readonly at: string;
  readonly by: string | null;
  readonly what: TextKey;
}

/** Why it was suspended where nobody did. */
const BY_ITSELF: Readonly<Record<string, TextKey>> = {
  undone: 'rules.history.undone',
  'master-changed': 'rules.history.master',
  replaced: 'rules.history.replaced',
};
const BY_PEOPLE: Readonly<Record<string, TextKey>> = {
  propose: 'rules.history.propose',
  approve: 'rules.history.approve',
  try: 'rules.history.try',
  start: 'rules.history.start',
  suspend: 'rules.history.suspend',
  end: 'rules.history.end',
};

/** What became of a rule, the latest first: what people did, that it was suspended by itself, and how it began. */
function historyOf(rule: RuleDetail): readonly Happened[] {
  const acts = rule.history.map(({ at, by, act }): Happened => ({ at, by, what: BY_PEOPLE[act] ?? 'rules.history.suspend' })); // prettier-ignore
  const itself = BY_ITSELF[rule.suspendedReason ?? ''];
  const suspended: readonly Happened[] = itself === undefined || rule.suspendedAt === null ? [] : [{ at: rule.suspendedAt, by: null, what: itself }]; // prettier-ignore
  const begun: readonly Happened[] = rule.history.some(({ act }) => act === 'propose') ? [] : [{ at: rule.confirmedAt, by: rule.owner, what: 'rules.history.made' }]; // prettier-ignore
  return [...suspended, ...acts, ...begun].sort((a, b) => b.at.localeCompare(a.at));
}

export function RuleHistory({ rule }: { readonly rule: RuleDetail }): ReactNode {
  const { t, language } = useLanguage();
  const own = rule.suspendedReason !== null && !(rule.suspendedReason in BY_ITSELF) ? rule.suspendedReason : null;
  return (
    <>
      {own !== null && <Text>{t('rules.why', { reason: own })}</Text>}
      <List listStyleType="none" spacing={2}>
        {historyOf(rule).map(({ at, by, what }) => (
          <List.Item key={`${at} ${what}`}>
            <Text span c="dimmed">
              {instant(at, language)}
            </Text>{' '}
            {by ?? t('rules.history.system')}: {t(what)}
          </List.Item>
        ))}
      </List>
    </>
  );
}
