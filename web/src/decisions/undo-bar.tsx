import { Affix, Alert, Button, CloseButton, Group, Kbd, Paper, Text, VisuallyHidden } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useKeys } from '../keys/keys';
import { useFaultText } from '../parts/fault';
import { useLanguage } from '../texts/language';
import { type Decision, useDecisions, useRead, useUndo } from './decisions';
import { clock } from '../parts/format';
import { lastWaiting, secondsLeft } from './waiting';

/** Under every screen: what leaves next, how long it can be undone, and what did not leave after all. */
export function UndoBar(): ReactNode {
  const { t } = useLanguage();
  const { data = [] } = useDecisions();
  const last = lastWaiting(data);
  const undo = useUndo();
  const { mutate, isPending, isError } = undo;
  const faultText = useFaultText();
  const [first] = last;
  // Whoever presses Z while something leaves means that, and not what stands here by then.
  const waits = useIsMutating() > 0;
  useKeys(
    useMemo(
      () => [
        { keys: 'Z', label: t('decisions.undo'), enabled: first !== undefined && !isPending, act: () => first && mutate(first), waits, about: first?.id },
      ],
      [t, first, isPending, mutate, waits],
    ),
  ); // prettier-ignore
  const now = useSeconds(last.length > 0);
  // Told until it was read, however long that takes: who decided may have gone home since.
  const news = data.filter(({ unread }) => unread);
  const { mutate: read } = useRead();
  return (
    <Affix position={{ bottom: 64, left: 12 }} maw="calc(100vw - 24px)">
      {news.map((one) => (
        <Refused key={one.id} decision={one} onRead={() => read(one.id)} />
      ))}
      {isError && (
        <Alert color="red" role="alert" mb="xs">
          {faultText(undo.error)}
        </Alert>
      )}
      {first !== undefined && <Leaving decisions={last} now={now} busy={isPending} undo={() => mutate(first)} />}
      <VisuallyHidden role="status" aria-live="polite">
        <Told decisions={last} />
      </VisuallyHidden>
    </Affix>
  );
}

/** Said once, and not every second. */
function Told({ decisions }: { readonly decisions: readonly Decision[] }): ReactNode {
  const { t, say, language } = useLanguage();
  const [one] = decisions;
  if (one === undefined) return null;
  return `${decisions.length > 1 ? t('decisions.orders', { n: decisions.length }) : say(one.summary)}. ${t('decisions.leaves', { at: clock(one.dueAt, language) })}`;
}

interface LeavingProps {
  readonly decisions: readonly Decision[];
  readonly now: number;
  readonly busy: boolean;
  readonly undo: () => void;
}

function Leaving({ decisions, now, busy, undo }: LeavingProps): ReactNode {
  const { t, say, language } = useLanguage();
  const [one] = decisions;
  if (one === undefined) return null;
  const left = secondsLeft(one.dueAt, now);
  return (
    <Paper withBorder shadow="md" px="sm" py={6} component="section" aria-label={t('decisions.bar')}>
      <Group gap="sm" wrap="wrap">
        <Text size="md">
          <b>{decisions.length > 1 ? t('decisions.orders', { n: decisions.length }) : one.title}</b>{' '}
          {decisions.length > 1 ? '' : say(one.summary)}
        </Text>
        <Text size="md" c="dimmed">
          {t('decisions.leaves', { at: clock(one.dueAt, language) })} ({t('decisions.left', { n: left })})
        </Text>
        <Button size="xs" variant="default" loading={busy} onClick={undo} leftSection={<Kbd size="xs">Z</Kbd>}>
          {t('decisions.undo')}
        </Button>
      </Group>
    </Paper>
  );
}

function Refused({ decision, onRead }: { readonly decision: Decision; readonly onRead: () => void }): ReactNode {
  const { t, say } = useLanguage();
  return (
    <Alert color="red" role="alert" mb="xs" title={t('decisions.refusedOf', { title: decision.title ?? '' })}>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="md">{decision.refusal === null ? '' : say(decision.refusal)}</Text>
        <CloseButton aria-label={t('decisions.read')} onClick={onRead} />
      </Group>
    </Alert>
  );
}

/** The clock, every second while something is counted down. */
function useSeconds(on: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!on) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [on]);
  return now;
}
