import './review.css';
import { Alert, Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ApiError } from '../api/client';
import { useKeys } from '../keys/keys';
import { useAddress } from '../parts/address';
import { Fault } from '../parts/fault';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { tabOf } from './background';
import { ChangeCase } from './change-case';
import type { Case } from './model';
import { OrderCase } from './order-case';
import { OtherCase } from './other-case';
import { isAway, useCase, usePlace, useSurroundings } from './use-review';

/** The review of one case, whatever it is about. A case that cannot be shown says why, and leads on. */
export function ReviewPage(): ReactNode {
  const { caseId = '' } = useParams();
  const { t } = useLanguage();
  const found = useCase(caseId);
  if (found.data !== undefined)
    return <Frame key={caseId} found={found.data} away={isAway(found.error ?? found.failureReason)} />;
  if (found.isPending)
    return (
      <Stack p="md" role="status" aria-label={t('app.loading')}>
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

const NOWHERE = { at: null, total: 0, previous: null, next: null };

/** What both kinds of cases share: where they stand in the queue, the tab that is open, the value that is lit. */
function Frame({ found, away }: { readonly found: Case; readonly away: boolean }): ReactNode {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const session = useSession();
  const queue = usePlace(found.id);
  const known = useSurroundings(found.id, found.version, found.order !== null);
  const [search, change] = useAddress();
  const [lit, light] = useState<string | null>(null);
  const place = queue.data ?? NOWHERE;
  const { previous, next } = place;
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
  const put = useCallback((name: string, value: string | null) => change({ [name]: value }), [change]);
  const role = session.data?.role ?? 'viewer';
  const view = { found, known: known.data, place, role, lit, light, put, go };
  const shown = { ...view, tab: tabOf(search.get('tab')), selectedKey: search.get('finding') };
  return (
    <>
      {away && (
        <Alert color="orange" role="alert" p="xs">
          {t('rv.offline')}
        </Alert>
      )}
      {found.order !== null ? (
        <OrderCase {...shown} />
      ) : found.reason === 'change' ? (
        <ChangeCase {...shown} />
      ) : (
        <OtherCase {...shown} />
      )}
    </>
  );
}
