import { Anchor, Button, Group, Kbd, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../texts/language';
import { figure, instant, signed } from '../parts/format';
import { Presence } from '../talk/presence';
import { difference, type Case, type Surroundings } from './model';

export interface Place {
  /** From 1; null where the case is not among what the queue shows. */
  readonly at: number | null;
  readonly total: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Whose order it is, what it comes to, and where it stands in the queue. */
export function HeaderStrip({ found, known, place }: { readonly found: Case; readonly known: Surroundings | undefined; readonly place: Place }): ReactNode {
  const { t, say } = useLanguage();
  const { order } = found;
  const affected = new Set(found.findings.flatMap(({ line, state }) => (line !== null && state === 'open' ? [line] : [])));
  const name = known?.customer?.name ?? (order === null ? null : known === undefined ? '…' : t('rv.noCustomer'));
  return (
    <header className="rv-head">
      <Group justify="space-between" gap="2px 16px">
        <Group gap="md">
          <QueuePlace {...place} />
          <Title order={1} size="h4">
            {order === null ? (found.titleText === null ? (found.title ?? t(`rv.r.${found.reason}`)) : say(found.titleText)) : name}
          </Title>
          {order === null && <Text c="dimmed">{t(`rv.r.${found.reason}`)}</Text>}
          {known?.deliveryPlace && <Text>{`${known.deliveryPlace.name}, ${known.deliveryPlace.city}`}</Text>}
        </Group>
        {order !== null && <Totals order={order} known={known} lines={order.lines.length} affected={affected.size} />}
      </Group>
      <Dates found={found} known={known} />
    </header>
  );
} // prettier-ignore

function QueuePlace({ at, total, previous, next }: Place): ReactNode {
  const { t } = useLanguage();
  const counted = t('rv.at', { n: at ?? '–', m: total });
  const step = (to: string | null, label: string, sign: string, keys: string) => (
    <Button
      component={Link}
      to={to === null ? '#' : `/review/${to}`}
      variant="default"
      size="compact-sm"
      data-disabled={to === null || undefined}
      aria-disabled={to === null}
      aria-label={`${label} (${keys})`}
    >
      {sign}
    </Button>
  );
  return (
    <Group gap={6} wrap="nowrap" component="nav" aria-label={t('rv.back')}>
      {step(previous, t('rv.previous'), '‹', 'Shift+K')}
      <Anchor component={Link} to="/queue" size="sm">
        {counted}
      </Anchor>
      {step(next, t('rv.next'), '›', 'Shift+J')}
      <Kbd size="xs">⇧J</Kbd>
    </Group>
  );
}

function Totals({ order, known, lines, affected }: { readonly order: NonNullable<Case['order']>; readonly known: Surroundings | undefined; readonly lines: number; readonly affected: number }): ReactNode {
  const { t, language } = useLanguage();
  const theirs = known?.theirTotal ?? null;
  const apart = theirs === null ? null : difference(theirs.amount, order.total);
  return (
    <Group gap="md">
      <Text>{t('rv.lineCount', { n: lines, m: affected })}</Text>
      <Text>
        {t('rv.theirTotal')} <b>{theirs === null ? t('rv.unknownTotal') : figure(theirs.amount, language, 2)}</b>
        {theirs !== null && !theirs.stated && ` (${t('rv.computed')})`}
      </Text>
      <Text>
        {t('rv.ourTotal')} <b>{figure(order.total, language, 2)}</b> {order.currency}
        {apart !== null && ` (${signed(apart.amount, language, 2)}${apart.percent === null ? '' : `; ${signed(apart.percent, language, 1)} %`})`}
      </Text>
    </Group>
  );
} // prettier-ignore

function Dates({ found, known }: { readonly found: Case; readonly known: Surroundings | undefined }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Group gap="md" c="dimmed" mt={2}>
      {found.order !== null && <Text size="sm">{`${t('rv.order')} ${found.order.buyerOrderNumber ?? '–'}`}</Text>}
      {found.order !== null && <Text size="sm">{`${t('rv.ourOrder')} ${found.order.reference}`}</Text>}
      {found.aboutOrder !== null && found.order === null && (
        <Text size="sm">{t('rv.other.about', { order: `${found.aboutOrder.reference} / ${found.aboutOrder.buyerOrderNumber ?? '–'}` })}</Text>
      )}
      <Text size="sm">{`${t('rv.received')} ${instant(known?.receivedAt ?? found.openedAt, language)}`}</Text>
      <Presence caseId={found.id} isOpen={found.state === 'open'} />
    </Group>
  );
} // prettier-ignore
