import { Anchor, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { todayOf } from '../cross-references/references';
import { Fault } from '../parts/fault';
import { figure, instant } from '../parts/format';
import { Sheet } from '../parts/sheet';
import { useLanguage } from '../texts/language';
import type { Replay } from './overlays';

/** So far back is looked unless somebody says otherwise, in days. */
const DAYS_BACK = 31;

/** What an overlay would change in what the partner sent before; nothing is stored. */
export function OverlayTrial({ code, overlay }: { readonly code: string; readonly overlay: string }): ReactNode {
  const { t, language } = useLanguage();
  const [since, setSince] = useState(() => todayOf(new Date(Date.now() - DAYS_BACK * 86_400_000)));
  const trial = useMutation({
    mutationFn: (tried: string) =>
      dataOf(
        api.POST('/api/partners/{code}/overlays/trials', {
          params: { path: { code } },
          body: { overlay: tried, since, language },
        }),
      ),
  });
  // What came of another text says nothing of this one.
  const told = trial.isSuccess && trial.variables === overlay ? trial.data : null;
  return (
    <Stack gap="xs" component="section" aria-label={t('partner.overlay.trial')}>
      <Group align="end" gap="sm">
        <TextInput
          type="date"
          label={t('partner.overlay.since')}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={trial.isPending}
          disabled={since === ''}
          onClick={() => trial.mutate(overlay)}
        >
          {t('partner.overlay.try')}
        </Button>
      </Group>
      {trial.isError && <Fault error={trial.error} />}
      {told !== null && <Outcome replay={told} />}
    </Stack>
  );
}

function Outcome({ replay }: { readonly replay: Replay }): ReactNode {
  const { t, language } = useLanguage();
  const { looked, changed, more, of, messages } = replay;
  const count = (n: number): string => figure(String(n), language);
  return (
    <>
      <Text fw={600} role="status">
        {looked === 0 ? t('partner.overlay.noMessages') : t('partner.overlay.sum', { looked, changed })}
      </Text>
      {changed > 0 && <Text>{t('partner.overlay.sumOf', { ...of })}</Text>}
      {more && <Text c="dimmed">{t('partner.overlay.more', { looked: count(looked) })}</Text>}
      {messages.length > 0 && <Differences messages={messages} />}
      {messages.length < changed && <Text c="dimmed">{t('partner.overlay.shown', { n: count(messages.length) })}</Text>}
    </>
  );
}

function Differences({ messages }: { readonly messages: Replay['messages'] }): ReactNode {
  const { t, language } = useLanguage();
  const columns = ['order', 'what', 'before', 'after'] as const;
  return (
    <Sheet name={t('partner.overlay.differences')} minWidth={760} columns={columns.map((one) => ({ label: t(`partner.overlay.col.${one}`) }))}>
      {messages.flatMap(({ receivedAt, type, orderNumber, order, differences, left }, at) => [
        ...differences.map((one, index) => (
          <Table.Tr key={`${at} ${index}`}>
            <Table.Td miw={150} style={{ verticalAlign: 'top' }}>
              {index === 0 && (
                <>
                  {order === null ? (orderNumber ?? type) : <Anchor component={Link} to={`/orders/${order}`}>{orderNumber ?? type}</Anchor>}
                  <Text size="sm" c="dimmed">{instant(receivedAt, language)}</Text>
                </>
              )}
            </Table.Td>
            <Table.Td miw={190} className="partner-words">{t(`partner.overlay.about.${one.about}`, { name: one.name })}</Table.Td>
            <Table.Td className="partner-words"><Side difference={one} side="before" /></Table.Td>
            <Table.Td className="partner-words"><Side difference={one} side="after" /></Table.Td>
          </Table.Tr>
        )),
        ...(left > 0 ? [<Table.Tr key={`${at} left`}><Table.Td /><Table.Td colSpan={3} c="dimmed">{t('partner.overlay.left', { n: left })}</Table.Td></Table.Tr>] : []),
      ])}
    </Sheet>
  );
} // prettier-ignore

/** Longer texts are an answer as a whole. */
const MOST_SIGNS = 160;
const OUTCOMES = ['released', 'in-review', 'duplicate', 'change', 'test', 'set-aside'] as const;

function Side({ difference, side }: { readonly difference: Replay['messages'][number]['differences'][number]; readonly side: 'before' | 'after' }): ReactNode {
  const { t } = useLanguage();
  const value = difference[side];
  const outcome = difference.about === 'outcome' ? OUTCOMES.find((one) => one === value) : undefined;
  if (outcome !== undefined) return t(`partner.overlay.outcome.${outcome}`);
  if (value === null) return '–';
  return value.length > MOST_SIGNS ? `${value.slice(0, MOST_SIGNS)} …` : value;
} // prettier-ignore
