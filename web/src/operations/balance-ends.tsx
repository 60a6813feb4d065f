import { Anchor, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { figure } from '../parts/format';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { type Balance, endsOf } from './operations';

const KINDS = [
  ['receipts', 'ops.balance.receipts'],
  ['interchanges', 'ops.balance.files'],
  ['messages', 'ops.balance.messages'],
  ['orders', 'ops.balance.orders'],
  ['lines', 'ops.balance.lines'],
] as const satisfies readonly (readonly [keyof Balance['total'], TextKey])[];

const ENDS = [
  'waiting', 'held', 'released', 'declined', 'set-aside', 'refused', 'duplicate', 'test', 'acknowledgement', 'frame', 'change', 'information',
  'unaccounted', 'unreadable', 'partly-refused', 'settled', 'repeated', 'not-let-in', 'same-bytes', 'confirmed',
] as const; // prettier-ignore

/** Where everything of the day ended: each kind is the sum of its ends. */
export function BalanceEnds({ total }: { readonly total: Balance['total'] }): ReactNode {
  const { t, language } = useLanguage();
  const wordOf = (end: string): string => {
    const known = ENDS.find((one) => one === end);
    return known === undefined ? end : t(`ops.end.${known}`);
  };
  return (
    <details>
      <Anchor component="summary" mb={4}>
        {t('ops.balance.showEnds')}
      </Anchor>
      <dl className="ops-ends">
        {KINDS.map(([kind, name]) => (
          <Fragment key={kind}>
            <Text component="dt">{t(name)}</Text>
            <Text component="dd" m={0} ta="right">
              {figure(String(total[kind].received), language)}
            </Text>
            <Text component="dd" m={0} c="dimmed">
              {endsOf(total[kind].ends)
                .map(([end, n]) => `${wordOf(end)} ${figure(String(n), language)}`)
                .join(' + ')}
            </Text>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
