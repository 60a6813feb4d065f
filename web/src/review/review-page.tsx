import './review.css';
import { Alert, Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { ApiError } from '../api/client';
import { useKeys } from '../keys/keys';
import { Fault } from '../parts/fault';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { tabOf } from './background';
import { neighbours, type Case } from './model';
import { OrderCase } from './order-case';
import { OtherCase } from './other-case';
import { isAway, useCase, useQueueIds, useSurroundings } from './use-review';

/** The review of one case, whatever it is about. A case that cannot be shown says why, and leads on. */
export function ReviewPage(): ReactNode {
  const { caseId = '' } = useParams();
  const { t } = useLanguage();
  const found = useCase(caseId);
  if (found.data !== undefined)
    return <Frame key={caseId} found={found.data} away={isAway(found.error ?? found.failureReason)} />;
  if (found.isPending)
    return (
      <Stack p="md" aria-label={t('app.loading')}>
        <Skeleton h={48} />
        <Skeleton h={320} />
        <Skeleton h={120} />
      </Stack>
    );
  const isNone = found.error instanceof ApiError && [400, 404].includes(found.error.status);
  return (
    <>
      {isNone ? <Text p="md">{t('rv.noSuch')}</Text> : <Fault error={found.error} retry={() => void found.refetch()} />}
      <Anchor component={Link} to="/queue" px="md">
        {t('fault.toQueue')}
      </Anchor>
    </>
  );
}

/** What both kinds of cases share: where they stand in the queue, the tab that is open, the value that is lit. */
function Frame({ found, away }: { readonly found: Case; readonly away: boolean }): ReactNode {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const session = useSession();
  const queue = useQueueIds();
  const known = useSurroundings(found.id, found.version, found.order !== null);
  const [search, setSearch] = useSearchParams();
  const [lit, light] = useState<string | null>(null);
  const ids = useMemo(() => queue.data?.ids ?? [], [queue.data]);
  const { at, previous, next } = neighbours(ids, found.id);
  const go = useCallback((to: string | null) => void navigate(to === null ? '/queue' : `/review/${to}`), [navigate]);
  useKeys(
    useMemo(
      () => [
        { keys: 'Shift+J', label: t('rv.next'), act: () => go(next), enabled: next !== null },
        { keys: 'Shift+K', label: t('rv.previous'), act: () => go(previous), enabled: previous !== null },
      ],
      [t, go, next, previous],
    ),
  );
  const put = useCallback(
    (name: string, value: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === null) after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const role = session.data?.role ?? 'viewer';
  const place = { at, of: ids.length, isAll: queue.data?.isAll ?? true, previous, next };
  const view = { found, known: known.data, place, role, lit, light, put, go };
  const shown = { ...view, tab: tabOf(search.get('tab')), selectedKey: search.get('finding') };
  return (
    <>
      {away && (
        <Alert color="orange" role="alert" p="xs">
          {t('rv.offline')}
        </Alert>
      )}
      {found.order === null ? <OtherCase {...shown} /> : <OrderCase {...shown} />}
    </>
  );
}
