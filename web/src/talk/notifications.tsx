import { Anchor, Button, Drawer, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { useEar } from '../app/ear';
import { useKeys } from '../keys/keys';
import { instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { REQUESTS } from '../requests/requests';
import { useRequestWords } from '../requests/words';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import './talk.css';
import type { Notification } from './talk-api';
import { useUnread } from './unread';

/** In which tab of the case it stands. */
const tabOf = (kind: Notification['kind']): 'comments' | 'talk' =>
  kind === 'mention' || kind === 'comment' ? 'comments' : 'talk';

const addressOf = ({ kind, case: caseId, request }: Notification): string =>
  request === null ? `/review/${caseId ?? ''}?tab=${tabOf(kind)}` : `/change-requests?state=all&request=${request.id}`;

/** What concerns who is logged in, with its count, from any screen. */
export function NotificationBell(): ReactNode {
  const { t } = useLanguage();
  const client = useQueryClient();
  const me = useSession().data?.id;
  const unread = useUnread();
  const [opened, setOpened] = useState(false);
  useEar(
    useCallback(
      ({ kind, to }) => {
        if (kind !== 'notified' || me === undefined || !to.includes(me)) return;
        // Of a request that he looks at he would read one thing here and another one there.
        for (const key of ['notifications', REQUESTS]) void client.invalidateQueries({ queryKey: [key] });
      },
      [client, me],
    ),
  );
  useKeys(useMemo(() => [{ keys: 'G M', label: t('talk.bellKey'), act: () => setOpened(true) }], [t]));
  return (
    <>
      <Button variant={unread > 0 ? 'filled' : 'subtle'} size="xs" aria-label={t('talk.unread', { n: unread })} onClick={() => setOpened(true)}>
        {unread > 0 ? `${t('talk.bell')} ${String(unread)}` : t('talk.bell')}
      </Button>
      <VisuallyHidden role="status">{unread > 0 ? t('talk.unread', { n: unread }) : ''}</VisuallyHidden>
      <Drawer.Root opened={opened} onClose={() => setOpened(false)} position="right" size="md">
        <Drawer.Overlay />
        <Drawer.Content>
          <Group justify="space-between" p="md" wrap="nowrap">
            <Drawer.Title>{t('talk.unread', { n: unread })}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('talk.close')} />
          </Group>
          <Drawer.Body>{opened && <NotificationList close={() => setOpened(false)} />}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
} // prettier-ignore

function NotificationList({ close }: { readonly close: () => void }): ReactNode {
  const { t, language } = useLanguage();
  const words = useRequestWords();
  const client = useQueryClient();
  const aboutOf = ({ request, customer, about }: Notification): string =>
    request === null
      ? [customer, about].filter((part) => part !== null).join(', ')
      : `${words.field(request.table, request.field)} · ${words.subject(request.table, request.row)}`;
  const pages = usePages(['notifications', 'list'], (cursor) =>
    dataOf(api.GET('/api/notifications', { params: { query: cursor === undefined ? {} : { cursor } } })),
  );
  const seen = useMutation({
    mutationFn: () => api.POST('/api/notifications/seen', { body: { case: null } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return (
    <ListFrame pages={pages} empty={t('talk.noNotifications')}>
      <Stack gap="sm">
        {pages.items.map((one) => (
          <div key={one.id} className="talk-notification">
            <Anchor component={Link} to={addressOf(one)} onClick={close} fw={one.read ? 400 : 600}>
              {t(`talk.told.${one.kind}`, { by: one.by?.name ?? '' })}
            </Anchor>
            <Text size="sm">{aboutOf(one)}</Text>
            <Text size="sm" c="dimmed">{`${one.read ? '' : `${t('talk.new')} · `}${instant(one.madeAt, language)}`}</Text>
          </div>
        ))}
        {pages.items.some(({ read }) => !read) && (
          <Button size="compact-sm" w="fit-content" variant="default" loading={seen.isPending} onClick={() => seen.mutate()}>
            {t('talk.allSeen')}
          </Button>
        )}
      </Stack>
    </ListFrame>
  );
} // prettier-ignore
