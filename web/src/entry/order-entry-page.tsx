import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { useKeys } from '../keys/keys';
import { Fault, useFaultText } from '../parts/fault';
import { Loading } from '../parts/loading';
import { Severity } from '../review/severity';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { BottomBar } from './bottom-bar';
import { DocumentPane } from './document-pane';
import type { Draft, Trial } from './draft';
import { DraftsList } from './drafts-list';
import { HeadForm } from './head-form';
import { LineTable } from './line-table';
import { Placed } from './placed';
import { useDraft, useTrial } from './use-draft';
import './entry.css';

const MAY_NOT: readonly string[] = ['viewer', 'sales'];

/** An order keyed by hand, with the document beside it. The address names the draft, so that it is found again. */
export function OrderEntryPage(): ReactNode {
  const { t } = useLanguage();
  const session = useSession().data;
  const { draftId } = useParams();
  // A draft that was begun on this page goes on as it is; one that is opened is loaded.
  const [begun, setBegun] = useState<string | null>(null);
  const [fresh, setFresh] = useState(0);
  const [last, setLast] = useState(draftId);
  if (last !== draftId) {
    setLast(draftId);
    // Who comes back to the address without a draft begins another order.
    if (draftId === undefined) {
      setBegun(null);
      setFresh(fresh + 1);
    }
  }
  const isOwn = draftId === undefined || draftId === begun;
  const loaded = useQuery({
    queryKey: ['order-draft', draftId],
    queryFn: () => dataOf(api.GET('/api/order-drafts/{id}', { params: { path: { id: draftId ?? '' } } })),
    enabled: !isOwn,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (session && MAY_NOT.includes(session.role)) return <Text p="md">{t('entry.noRights')}</Text>;
  if (!isOwn && loaded.isPending) return <Loading h={320} m="md" />;
  if (!isOwn && loaded.isError) return <Fault error={loaded.error} retry={() => void loaded.refetch()} />;
  const draft = isOwn ? null : (loaded.data ?? null);
  if (draft?.state === 'placed' && draft.interchange !== null) return <Placed interchange={draft.interchange} />;
  const key = `${draft?.id ?? 'new'} ${String(fresh)}`;
  return (
    <Entry
      key={key}
      loaded={draft}
      begun={setBegun}
      again={async () => {
        setBegun(null);
        await loaded.refetch();
        setFresh(fresh + 1);
      }}
    />
  );
} // prettier-ignore

interface EntryProps {
  readonly loaded: Draft | null;
  readonly begun: (id: string) => void;
  /** Takes what the server has in the place of what is here. */
  readonly again: () => Promise<void>;
}

function Entry({ loaded, begun, again }: EntryProps): ReactNode {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const onBegun = useCallback(
    (id: string) => {
      begun(id);
      void navigate(`/order-entry/${id}`, { replace: true });
    },
    [begun, navigate],
  );
  const { content, document, kept, keeper } = useDraft(loaded, onBegun);
  const { trial, isCurrent } = useTrial(content);
  const { placed, busy, error, tried, place, discard } = usePlacing(keeper);
  const faultText = useFaultText();
  const trouble = error === null ? null : faultText(error);
  useKeys(useMemo(() => [{ keys: 'Ctrl+Enter', label: t('entry.place'), act: place }], [t, place]));
  if (placed !== null) return <Placed interchange={placed} />;
  const faults = (trial?.faults ?? []).filter(({ path, text }) => tried || isTyped(path, text.en));
  return (
    <div
      className="oe"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        place();
      }}
    >
      <div className="oe-form">
        <Title order={1} size="h3">
          {t('entry.title')}
        </Title>
        {kept === 'other' && (
          <Alert color="orange" role="alert" mt="xs">
            <Text>{t('entry.other')}</Text>
            <Group mt="xs">
              <Button size="xs" variant="default" onClick={() => void keeper.insist()}>
                {t('entry.other.mine')}
              </Button>
              <Button size="xs" variant="default" onClick={() => void again()}>
                {t('entry.other.theirs')}
              </Button>
            </Group>
          </Alert>
        )}
        <HeadForm content={content} trial={trial} faults={faults} change={keeper.change} />
        <LineTable
          lines={content.lines}
          trial={trial}
          faults={faults}
          currency={trial?.currency ?? content.currency}
          change={keeper.change}
        />
        <About trial={trial} />
        {kept === 'nothing' && <DraftsList />}
      </div>
      <DocumentPane document={document} lay={keeper.lay} />
      <BottomBar
        trial={trial}
        isCurrent={isCurrent}
        kept={kept}
        trouble={trouble}
        busy={busy}
        place={place}
        discard={kept === 'nothing' ? null : discard}
      />
    </div>
  );
}

/** What is wrong with something that was typed is told at once; what is only missing, when somebody wants to place the order. */
const isTyped = (path: string, text: string): boolean => path.startsWith('lines[') && text.startsWith('“');

/** What the rules have to say about the order as a whole. */
function About({ trial }: { readonly trial: Trial | undefined }): ReactNode {
  const { t, say } = useLanguage();
  const findings = trial?.findings.filter(({ line }) => line === null) ?? [];
  if (findings.length === 0) return null;
  return (
    <section aria-label={t('entry.about')}>
      <Title order={2} size="h5" mt="sm">
        {t('entry.about')}
      </Title>
      {findings.map(({ code, severity, stops, text }, at) => (
        <div key={`${code} ${String(at)}`} className={stops ? 'oe-finding oe-stops' : 'oe-finding'}>
          <Severity of={severity} /> {say(text)}
        </div>
      ))}
    </section>
  );
}

interface Placing {
  readonly placed: string | null;
  readonly busy: boolean;
  readonly error: unknown;
  /** Somebody wanted to place it: from then on what is missing is told where it is. */
  readonly tried: boolean;
}

type Act = (id: string, header: { 'If-Match': string }) => Promise<string | null>;

function usePlacing(keeper: ReturnType<typeof useDraft>['keeper']) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [state, setState] = useState<Placing>({ placed: null, busy: false, error: null, tried: false });
  const run = useCallback(
    async (act: Act): Promise<void> => {
      setState((now) => ({ ...now, busy: true, error: null }));
      try {
        const seen = await keeper.settle();
        const placed = seen === null ? null : await act(seen.id, { 'If-Match': `"${String(seen.version)}"` });
        await client.invalidateQueries({ queryKey: ['order-drafts'] });
        setState((now) => ({ ...now, busy: false, placed }));
      } catch (error) {
        setState((now) => ({ ...now, busy: false, error, tried: true }));
      }
    },
    [keeper, client],
  );
  const place = useCallback(
    () =>
      void run(async (id, header) => {
        const params = { path: { id }, header };
        return (await dataOf(api.POST('/api/order-drafts/{id}/placement', { params }))).interchange;
      }),
    [run],
  );
  const discard = useCallback(
    () =>
      void run(async (id, header) => {
        await api.DELETE('/api/order-drafts/{id}', { params: { path: { id }, header } });
        void navigate('/orders');
        return null;
      }),
    [run, navigate],
  );
  return { ...state, place, discard };
}
