import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { figure } from '../parts/format';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import type { Rule, State } from './rules';

const ICONS: Readonly<Record<State, string>> = { draft: '✎', shadow: '◔', auto: '✓', suspended: '⚠', expired: '○', ended: '■' }; // prettier-ignore

/** The state in a sign and a word: never by colour alone. */
export function StateWord({ state }: { readonly state: State }): ReactNode {
  const { t } = useLanguage();
  return (
    <Text span style={{ whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{ICONS[state]}</span> {t(`rules.state.${state}`)}
    </Text>
  );
}

const ANSWERS = ['SUBST', 'USE_OURS', 'ACC_BUYER', 'OVR', 'CREDIT'];

/** What an answer does, in words. */
export function useAnswerWords(): (action: string) => string {
  const { t } = useLanguage();
  return (action) =>
    ANSWERS.includes(action)
      ? t(`rv.act.${action}` as TextKey, { value: '' })
      : t('rv.act.other', { action, value: '' });
}

/** For whom a rule counts, in words. */
export function useScopeWords(): (rule: Pick<Rule, 'scope' | 'forWhom'>) => string {
  const { t } = useLanguage();
  return ({ scope, forWhom }) => t(`rules.scope.${scope}`, { who: forWhom ?? '–' });
}

/** What a rule may give away at most, in words. */
export function useGuardWords(): (rule: Rule) => string {
  const { t, language } = useLanguage();
  return ({ mostAmount, mostPercent, mostQuantity }) => {
    const bounds = [
      mostAmount === null ? [] : [t('rules.guard.amount', { value: figure(mostAmount, language, 2) })],
      mostPercent === null ? [] : [t('rules.guard.percent', { value: figure(mostPercent, language) })],
      mostQuantity === null ? [] : [t('rules.guard.quantity', { value: figure(mostQuantity, language) })],
    ].flat();
    return bounds.length === 0 ? t('rules.guard.none') : bounds.join(', ');
  };
}
