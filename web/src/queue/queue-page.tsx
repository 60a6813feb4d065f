import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAddress } from '../parts/address';
import { Fault, useFaultText } from '../parts/fault';
import { useLanguage } from '../texts/language';
import { QueueDialogs } from './dialogs';
import { filterIn, isNarrowed, keepFilter, toggled } from './filter';
import { GroupList } from './group-list';
import { type Deed, type Grouping, GROUPS, useCounts } from './queue-api';
import { PreviewPane } from './preview-pane';
import { BulkBar, QueueHead, QueueNews } from './queue-bars';
import './queue.css';
import { QueueList } from './queue-list';
import { QueueSide } from './queue-side';
import { useQueueKeys } from './use-queue-keys';
import { useLive } from './use-live';
import { useDeeds, useNow, useSelection, useSteadyRows } from './use-queue';

const DENSE = 'binnendienst.dense';

/** The work that waits. The address holds what is chosen and the row, so that a link and the way back show the same. */
export function QueuePage(): ReactNode {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterIn(search), [search]);
  const by = GROUPS.find((one) => one === search.get('group')) ?? null;
  const counts = useCounts(filter);
  const now = useNow();
  useEffect(() => keepFilter(search), [search]);
  const group = (wanted: Grouping | null): void => setSearch(toggled(search, 'finding', null, wanted));
  const [dense, setDense] = useState(() => localStorage.getItem(DENSE) === 'yes');
  return (
    <div className="queue">
      <QueueSide search={search} go={setSearch} counts={counts.data} />
      <div className="queue-main">
        <QueueHead
          total={counts.data?.total}
          by={by}
          group={group}
          dense={dense}
          setDense={(wanted) => {
            localStorage.setItem(DENSE, wanted ? 'yes' : 'no');
            setDense(wanted);
          }}
        />
        {by === null ? (
          <Cases total={counts.data?.total ?? 0} dense={dense} now={now} />
        ) : (
          <GroupList filter={filter} by={by} now={now} pick={(key) => setSearch(toggled(search, by, key))} />
        )}
      </div>
    </div>
  );
}

interface CasesProps {
  readonly total: number;
  readonly dense: boolean;
  readonly now: number;
}

/** The cases one by one, and what can be done with them. */
function Cases({ total, dense, now }: CasesProps): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const navigate = useNavigate();
  const [search, change] = useAddress();
  const filter = useMemo(() => filterIn(search), [search]);
  const { rows, shown, showFresh, more, mine } = useSteadyRows(filter);
  const ids = useMemo(() => shown.rows.map(({ id }) => id), [shown]);
  const { selected, toggle, extend, clear } = useSelection(ids);
  const { me, looks, notice, setNotice } = useLive();
  const [dialog, setDialog] = useState<'snooze' | 'assign' | null>(null);
  const current = search.get('case');
  const choose = useCallback((id: string) => change({ case: id }), [change]);
  const open = useCallback((id: string) => void navigate(`/review/${id}`), [navigate]);
  const here = current !== null && ids.includes(current) && !shown.gone.has(current) ? [current] : [];
  const targets = selected.size > 0 ? [...selected] : here;
  const doAll = useDeeds(mine);
  const act = (deed: Deed): void => {
    void doAll(targets, deed).then(({ done, refused }) => {
      const [why] = refused;
      setNotice(why === undefined ? null : t('queue.refused', { done, refused: refused.length, why: faultText(why) }));
      if (why === undefined) clear();
    });
  };
  const chosenRows = shown.rows.filter(({ id }) => targets.includes(id));
  const claim = (): void => {
    const allMine = chosenRows.length > 0 && chosenRows.every(({ claimedBy }) => claimedBy?.id === me);
    if (allMine) act({ kind: 'free' });
    // One that a colleague has is taken over by whoever asks for that one alone, and the colleague is told.
    else act({ kind: 'claim', takeOver: chosenRows.length === 1 });
  };
  const isPreviewed = search.get('preview') === '1';
  const preview = useCallback(() => change({ preview: isPreviewed ? null : '1' }), [change, isPreviewed]);
  const onward = useCallback(() => {
    const following = ids[ids.indexOf(current ?? '') + 1];
    if (following !== undefined) choose(following);
  }, [ids, current, choose]);
  useQueueKeys({ preview, ids, current, targets, choose, toggle, extend, open, claim, ask: setDialog });

  if (rows.isPending) return <Waiting />;
  if (rows.isError && shown.rows.length === 0) return <Fault error={rows.error} retry={() => void rows.refetch()} />;
  return (
    <>
      <QueueNews fresh={shown.fresh} show={showFresh} notice={notice} close={() => setNotice(null)} />
      <BulkBar
        count={targets.length}
        chosen={selected.size > 0}
        claim={claim}
        assign={() => setDialog('assign')}
        snooze={() => setDialog('snooze')}
        clear={clear}
        previewed={isPreviewed}
        preview={preview}
      />
      {shown.rows.length === 0 ? (
        <Empty narrowed={isNarrowed(search)} all={() => void navigate('/queue')} />
      ) : (
        <div className={isPreviewed ? 'queue-beside' : 'queue-alone'}>
          <QueueList
            {...{ current, selected, total, dense, now, choose, open, more }}
            rows={shown.rows}
            gone={shown.gone}
            looking={new Map([...looks].map(([id, { name }]) => [id, name]))}
            select={toggle}
          />
          {isPreviewed && <PreviewPane caseId={here[0] ?? null} onward={onward} />}
        </div>
      )}
      <QueueDialogs kind={dialog} count={targets.length} close={() => setDialog(null)} act={act} />
    </>
  );
}

/** The address with the preview shown, or no more. */
function Waiting(): ReactNode {
  const { t } = useLanguage();
  return (
    <Stack gap={4} px="sm" role="status" aria-label={t('app.loading')}>
      {Array.from({ length: 12 }, (_, n) => (
        <Skeleton key={n} h={28} />
      ))}
    </Stack>
  );
}

function Empty({ narrowed, all }: { readonly narrowed: boolean; readonly all: () => void }): ReactNode {
  const { t } = useLanguage();
  return (
    <Stack align="center" gap="xs" p="xl">
      <Text>{t(narrowed ? 'queue.emptyFilter' : 'queue.empty')}</Text>
      {narrowed && (
        <Button size="xs" variant="default" onClick={all}>
          {t('queue.showAll')}
        </Button>
      )}
    </Stack>
  );
}
