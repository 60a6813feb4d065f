import { Anchor, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { Confirm } from '../parts/confirm';
import { Fault } from '../parts/fault';
import { figure, instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { MessageText } from '../parts/message-text';
import { Facts } from '../partners/facts';
import '../partners/partners.css';
import type { Role } from '../session/roles';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { REFRESH_MS, type SendingItem } from './operations';

type Again = 'resend' | 'anew';

interface Props {
  /** Null: nothing is open. */
  readonly id: string | null;
  readonly role: Role;
  /** It was composed anew a moment ago, from here. */
  readonly isNew: boolean;
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

/** One thing that leaves or left: how that went, what it says, and sending it again. */
export function SendingDrawer({ id, role, isNew, onMade, onClose }: Props): ReactNode {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<Again | null>(null);
  const sending = useQuery({
    queryKey: ['outbox-item', id],
    enabled: id !== null,
    queryFn: () => dataOf(api.GET('/api/outbox/{id}', { params: { path: { id: id ?? '' } } })),
    refetchInterval: REFRESH_MS,
  });
  const again = useAct(sendAgain, 'outbox', 'outbox-item', 'overdue-answers');
  const item = sending.data;
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={item === undefined ? '' : t('ops.out.item', { kind: item.kind, partner: item.partner.name })}
      attributes={{ header: { role: 'presentation' } }}

      closeButtonProps={{ 'aria-label': t('ops.close') }}
    >
      {sending.isPending && <Loading h={240} />}
      {sending.isError && item === undefined && <Fault error={sending.error} retry={() => void sending.refetch()} />}
      {item !== undefined && (
        <Stack gap="sm">
          {again.isSuccess && (
            <Text role="status" fw={600}>
              {t('ops.out.sentAgain')}
            </Text>
          )}
          {isNew && (
            <Text role="status" fw={600}>
              {t('ops.out.sentAnew')}
            </Text>
          )}
          <Shown item={item} role={role} onAsk={setAsked} />
          <Confirm
            opened={asked !== null}
            title={t(asked === 'anew' ? 'ops.out.anewTitle' : 'ops.out.resendTitle')}
            body={t(asked === 'anew' ? 'ops.out.anewBody' : 'ops.out.resendBody')}
            act={t(asked === 'anew' ? 'ops.out.anew' : 'ops.out.resend')}
            busy={again.isPending}
            error={again.error}
            onAct={() => {
              if (asked === null) return;
              again.mutate([asked, item], {
                onSuccess: (made) => {
                  setAsked(null);
                  if (made !== item.id) onMade(made);
                },
                // It may have left meanwhile: what is asked next is asked about that.
                onError: () => void sending.refetch(),
              });
            }}
            onClose={() => {
              setAsked(null);
              again.reset();
            }}
          />
        </Stack>
      )}
    </Drawer>
  );
}

/** @returns the id of what leaves now: the same, or the one that was made anew */
async function sendAgain([what, { id, revision }]: readonly [Again, SendingItem]): Promise<string> {
  const params = { path: { id }, header: { 'If-Match': `"${revision}"` } };
  const answer =
    what === 'anew'
      ? await dataOf(api.POST('/api/outbox/{id}/send-anew', { params }))
      : await dataOf(api.POST('/api/outbox/{id}/resend', { params }));
  return answer.id;
}

interface ShownProps {
  readonly item: SendingItem;
  readonly role: Role;
  readonly onAsk: (what: Again) => void;
}

function Shown({ item, role, onAsk }: ShownProps): ReactNode {
  const { t, language } = useLanguage();
  const at = (iso: string | null): string => (iso === null ? '–' : instant(iso, language));
  const isWatching = role === 'viewer' || role === 'sales';
  return (
    <>
      <Facts
        rows={[
          [t('ops.out.state'), t(`ops.out.state.${item.state}`)],
          ...(item.order === null
            ? []
            : [[t('ops.out.order'), item.order.buyerOrderNumber ?? item.order.reference] as const]),
          [t('ops.out.file'), item.file ?? '–'],
          [t('ops.out.reference'), item.controlReference ?? '–'],
          [t('ops.out.created'), at(item.createdAt)],
          [t('ops.out.delivered'), at(item.deliveredAt)],
          [t('ops.out.acknowledged'), item.acknowledgedAs ?? '–'],
          [t('ops.out.attempts'), figure(String(item.attempts), language)],
          ...(item.failingSince === null ? [] : [[t('ops.out.failing'), at(item.failingSince)] as const]),
          ...(item.nextTryAt === null ? [] : [[t('ops.out.nextTry'), at(item.nextTryAt)] as const]),
          ...(item.lastError === null ? [] : [[t('ops.out.error'), item.lastError] as const]),
        ]}
      />
      {isWatching ? (
        <Text c="dimmed">{t('ops.out.look')}</Text>
      ) : (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => onAsk('resend')}>
            {t('ops.out.resend')}
          </Button>
          <Button size="xs" variant="default" onClick={() => onAsk('anew')}>
            {t('ops.out.anew')}
          </Button>
        </Group>
      )}
      <Text fw={600}>{t('ops.out.body')}</Text>
      {item.text === null ? (
        <Text c="dimmed">{t('ops.out.noBody')}</Text>
      ) : (
        <>
          <MessageText text={item.text} />
          {!item.textIsWhole && <Text size="sm">{t('ops.out.bodyCut')}</Text>}
          <Anchor href={`/api/outbox/${item.id}/body`} download={item.file ?? item.id} size="sm">
            {t('ops.out.download')}
          </Anchor>
        </>
      )}
    </>
  );
}
