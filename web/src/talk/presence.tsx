import { Button, Group, Kbd, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { api } from '../api/client';
import { type DeskEvent, useEar } from '../app/ear';
import { useKeys } from '../keys/keys';
import { instant } from '../parts/format';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { useSeen } from './unread';
import './talk.css';
import { usePeople, useSaidNow, useTalkNews, type People } from './talk-api';

/** How often one says that one looks, and after which time without it somebody has left. Milliseconds. */
const SAY_MS = 20_000;
const GONE_MS = 45_000;

const OFFICE: readonly string[] = ['clerk', 'senior', 'finance', 'admin'];

interface Props {
  readonly caseId: string;
  readonly isOpen: boolean;
}

/** Who has the case in hand, who else looks, and whom it waits for; with the key that takes it, lets go of it or takes it over. */
export function Presence({ caseId, isOpen }: Props): ReactNode {
  const { t, language } = useLanguage();
  const session = useSession().data;
  const people = usePeople(caseId).data;
  const { names, taken } = useLookers(caseId, session?.id);
  useTalkNews(caseId);
  useSeen(useMemo(() => ({ case: caseId }), [caseId]));
  const me = session?.id;
  const mayClaim = isOpen && OFFICE.includes(session?.role ?? '');
  const claim = useClaimKey({ caseId, people, me, mayClaim });
  const until = people?.snoozedUntil ?? null;
  const waits = people?.waitingFor ?? null;
  return (
    <Group gap="sm" wrap="wrap" role="group" aria-label={t('talk.tab')}>
      {isOpen && people !== undefined && (
        <Text size="sm" fw={people.claimedBy === null ? 400 : 600} c="var(--mantine-color-text)" role="status">
          {taken !== null && people.claimedBy?.id !== me ? t('talk.taken', { name: taken }) : heldText(people, me, t)}
        </Text>
      )}
      {mayClaim && people !== undefined && (
        <Button size="compact-sm" variant="default" loading={claim.busy} onClick={claim.act} rightSection={<Kbd size="xs">C</Kbd>}>
          {t(claim.label)}
        </Button>
      )}
      {people?.assignee && <Text size="sm">{t('talk.assignee', { name: people.assignee.name })}</Text>}
      {waits !== null && isOpen && (
        <Text size="sm">
          {t(waits === 'customer' ? 'talk.waitsCustomer' : 'talk.waitsColleague', { until: until === null ? '–' : instant(until, language) })}
        </Text>
      )}
      <Text size="sm" aria-live="polite">{names.length === 0 ? '' : t('talk.looking', { names: names.join(', ') })}</Text>
    </Group>
  );
} // prettier-ignore

function heldText({ claimedBy }: People, me: string | undefined, t: ReturnType<typeof useLanguage>['t']): string {
  if (claimedBy === null) return t('talk.byNobody');
  return claimedBy.id === me ? t('talk.byMe') : t('talk.byOther', { name: claimedBy.name });
}

interface Claiming {
  readonly caseId: string;
  readonly people: People | undefined;
  readonly me: string | undefined;
  readonly mayClaim: boolean;
}

/** What C does now. */
function useClaimKey({ caseId, people, me, mayClaim }: Claiming) {
  const { t } = useLanguage();
  const saidNow = useSaidNow(caseId);
  const isMine = people?.claimedBy?.id === me && me !== undefined;
  const label = isMine ? 'talk.free' : people?.claimedBy ? 'talk.take' : 'talk.claim';
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      const params = { path: { id: caseId } };
      return isMine
        ? api.DELETE('/api/review-cases/{id}/claim', { params })
        : api.POST('/api/review-cases/{id}/claim', { params, body: { takeOver: true } });
    },
    onSettled: saidNow,
  });
  const act = useCallback(() => mutate(), [mutate]);
  const waits = mayClaim && isPending;
  const about = `${caseId} ${label}`;
  useKeys(
    useMemo(
      () => [{ keys: 'C', label: t(label), act, enabled: mayClaim && !isPending, waits, about }],
      [t, label, act, mayClaim, isPending, waits, about],
    ),
  );
  return { label, act, busy: isPending } as const;
}

/** Says that one looks, and hears who else does; and who took the case over from oneself. */
function useLookers(caseId: string, me: string | undefined) {
  const [seen, setSeen] = useState<ReadonlyMap<string, { readonly name: string; readonly at: number }>>(new Map());
  const [taken, setTaken] = useState<string | null>(null);
  useEffect(() => {
    setTaken(null);
    setSeen(new Map());
    const say = (): void => {
      setSeen((known) => new Map([...known].filter(([, { at }]) => at >= Date.now() - GONE_MS)));
      if (document.visibilityState === 'visible')
        void api.POST('/api/desk-events/looking', { body: { case: caseId } }).catch(() => undefined);
    };
    say();
    const timer = setInterval(say, SAY_MS);
    return () => clearInterval(timer);
  }, [caseId]);
  useEar(
    useCallback(
      ({ kind, by, cases, to }: DeskEvent) => {
        if (by === null || by.id === me || !cases.includes(caseId)) return;
        if (kind === 'looking') setSeen((known) => new Map(known).set(by.id, { name: by.name, at: Date.now() }));
        if (kind === 'claimed' && me !== undefined && to.includes(me)) setTaken(by.name);
      },
      [caseId, me],
    ),
  );
  return { names: [...seen.values()].map(({ name }) => name), taken };
}
