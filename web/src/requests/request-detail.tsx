import { Alert, Anchor, Button, CopyButton, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { articleAddress } from '../articles/articles';
import { customerAddress } from '../customers/customers';
import { useKeys } from '../keys/keys';
import { Fault } from '../parts/fault';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { otherFocusedRow } from '../parts/row-links';
import { useSeen } from '../talk/unread';
import { useLanguage } from '../texts/language';
import { DecideDialog, useDecide, type RequestAct } from './decide-dialog';
import { OldNew, StateWord } from './request-parts';
import { useWay, WayWords } from './way-words';
import { REQUESTS, valuesOf, type Request } from './requests';
import { useRequestWords } from './words';

/** One request: what is asked for and why, what became of it, and what the person may do. */
export function RequestDetail({ id }: { readonly id: string | null }): ReactNode {
  const { t } = useLanguage();
  const request = useQuery({
    queryKey: [REQUESTS, 'one', id],
    queryFn: () => dataOf(api.GET('/api/change-requests/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    // What goes to the ERP shows by itself.
    refetchInterval: ({ state }) => (state.data?.state === 'approved' && state.data.way === null ? 2_000 : 30_000),
  });
  useSeen(useMemo(() => (id === null ? null : { request: id }), [id]));
  return (
    <section className="req-pane" aria-label={t('req.one')}>
      {id === null && <Text c="dimmed">{t('req.chooseOne')}</Text>}
      {id !== null && request.isPending && <Loading h={200} />}
      {request.isError && request.data === undefined && (
        <Fault error={request.error} retry={() => void request.refetch()} />
      )}
      {request.data !== undefined && <Detail key={request.data.id} request={request.data} />}
    </section>
  );
}

function Detail({ request }: { readonly request: Request }): ReactNode {
  const words = useRequestWords();
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h5">
          {words.field(request.table, request.field)}
        </Title>
        <Text size="sm">
          <SubjectLink request={request} />
        </Text>
      </div>
      <Text className="req-values">
        <OldNew request={request} />
      </Text>
      <StateWord request={request} />
      <Conflict request={request} />
      <Progress request={request} />
      <Acts request={request} />
      <Asks request={request} />
    </Stack>
  );
}

function SubjectLink({ request: { table, row } }: { readonly request: Request }): ReactNode {
  const words = useRequestWords();
  const name = words.subject(table, row);
  const of = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null);
  const article = table === 'articles' ? of('number') : of('article');
  const customer = table === 'customers' ? of('number') : of('customer');
  const isCustomer = table === 'customers' || table === 'locations';
  const to = isCustomer && customer !== null ? customerAddress(customer) : article !== null ? articleAddress(article) : null;
  return to === null ? name : <Anchor component={Link} to={to}>{name}</Anchor>;
} // prettier-ignore

function Conflict({ request }: { readonly request: Request }): ReactNode {
  const { t, language } = useLanguage();
  const words = useRequestWords();
  if (request.conflict === null) return null;
  const { value, at } = request.conflict;
  return (
    <Alert color="red" p="xs">
      {t('req.conflictLong', { value: words.value(request, value), at: instant(at, language) })}
    </Alert>
  );
}

/** What is being done with what was approved; by hand, the very value to copy. */
function Progress({ request }: { readonly request: Request }): ReactNode {
  const { t, say, language } = useLanguage();
  const words = useRequestWords();
  const { state, way, erp, fault, sentAt, syncedAt, value } = request;
  const about = { erp: erp ?? '' };
  if (state === 'synced') return <Text size="sm">{t('req.synced', { way: way ?? 'none', at: syncedAt === null ? '' : instant(syncedAt, language) })}</Text>;
  if (state === 'sent') return <Text size="sm">{t('req.sent', { ...about, at: sentAt === null ? '' : instant(sentAt, language) })}</Text>;
  if (state === 'failed') return <Alert color="red" p="xs">{words.failure(request)}</Alert>;
  if (state !== 'approved') return null;
  if (way !== 'hand') return <Text size="sm">{fault === null ? t('req.leaving') : t('req.waits', { fault: say(fault) })}</Text>;
  return (
    <Stack gap={4}>
      <Text size="sm">{t('req.byHand', { has: erp === null ? 'no' : 'yes', ...about })}</Text>
      <dl className="req-pair">
        <dt>{words.field(request.table, request.field)}</dt>
        <dd>{value ?? t('req.empty')}</dd>
      </dl>
      {value !== null && (
        <CopyButton value={value}>
          {({ copied, copy }) => <Button size="xs" variant="default" w="fit-content" onClick={copy}>{t(copied ? 'req.copied' : 'req.copy')}</Button>}
        </CopyButton>
      )}
      <Text size="sm" c="dimmed">{t('req.byItself')}</Text>
    </Stack>
  );
} // prettier-ignore

const KEYS: Readonly<Record<RequestAct, string>> = { approve: 'A', reject: 'X', withdraw: 'I' };
const ALL = ['approve', 'reject', 'withdraw'] as const;

function Acts({ request }: { readonly request: Request }): ReactNode {
  const { t } = useLanguage();
  const [open, setOpen] = useState<RequestAct | null>(null);
  const decide = useDecide(request);
  const words = useRequestWords();
  const { acts, conflict } = request;
  const asksFirst = conflict !== null || valuesOf(request).length > 1;
  const keys = useMemo(
    () =>
      ALL.map((act) => ({
        keys: KEYS[act],
        label: t(`req.act.${act}`),
        act: () => {
          // Nobody decides about what he does not see: the row that has the focus is opened first.
          const other = otherFocusedRow(request.id);
          if (other !== null) other.click();
          else if (act === 'approve' && !asksFirst) decide.mutate({ act: 'approve' });
          else setOpen(act);
        },
        enabled: acts.includes(act) && open === null,
        waits: decide.isPending,
        about: request.id,
      })),
    [t, acts, open, asksFirst, decide, request.id],
  );
  useKeys(keys);
  const waits = request.state === 'open' || request.state === 'failed';
  // Approving what the ERP has no more changes nothing.
  const usual = useWay(request, waits)?.way === 'gone' ? 'reject' : 'approve';
  return (
    <Stack gap={6}>
      {waits && <WayWords about={request} saysGone={request.fault?.en === 'gone'} />}
      <Group gap="xs">
        {ALL.filter((act) => acts.includes(act)).map((act) => (
          <Button key={act} size="xs" variant={act === usual ? 'filled' : 'default'} loading={decide.isPending && open === null && act === 'approve'} rightSection={<Kbd size="xs">{KEYS[act]}</Kbd>} onClick={keys.find((one) => one.keys === KEYS[act])?.act}>
            {t(`req.act.${act}`)}
          </Button>
        ))}
      </Group>
      {waits && !acts.includes('approve') && <Text size="sm" c="dimmed">{t('req.notYours', { owner: words.owner(request) })}</Text>}
      {decide.error !== null && open === null && <Fault error={decide.error} retry={() => decide.reset()} />}
      {open !== null && <DecideDialog request={request} act={open} close={() => setOpen(null)} />}
    </Stack>
  );
} // prettier-ignore

function Asks({ request }: { readonly request: Request }): ReactNode {
  const { t, language } = useLanguage();
  const words = useRequestWords();
  const { asks, decidedBy, decidedAt, decisionReason, value } = request;
  return (
    <Stack gap="xs">
      <Title order={3} size="h6">
        {t('req.why')}
      </Title>
      {asks.map((ask, at) => (
        <div key={at}>
          <Text size="sm" c="dimmed">{`${ask.by.name ?? '–'}, ${instant(ask.at, language)}`}</Text>
          <Text size="sm">{ask.reason}</Text>
          {ask.value !== value && <Text size="sm">{t('req.otherValue', { value: words.value(request, ask.value) })}</Text>}
          {ask.order !== null && (
            <Text size="sm">
              <Anchor component={Link} to={ask.caseId === null ? `/orders/${ask.order.id}` : `/review/${ask.caseId}`}>
                {t('req.order', { reference: ask.order.reference, number: ask.order.buyerOrderNumber ?? '' })}
              </Anchor>
              {ask.line === null ? '' : `, ${t('rv.onLine', { n: ask.line + 1 })}`}
              {ask.code === null ? '' : `, ${ask.code}`}
            </Text>
          )}
        </div>
      ))}
      {decidedAt !== null && (
        <div>
          <Text size="sm" c="dimmed">{t('req.decided', { by: decidedBy?.name ?? '–', at: instant(decidedAt, language) })}</Text>
          {decisionReason !== null && <Text size="sm">{decisionReason}</Text>}
        </div>
      )}
    </Stack>
  );
} // prettier-ignore
