import { Button, Group, Modal, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { Fault, useFaultText } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { type Told, ToldPassword } from './told-password';
import { useAct } from './use-act';
import { UserForm } from './user-form';
import type { User } from './user';
import { UserTable } from './user-table';

/** The people who may log in. */
export function PeopleTab(): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const [open, setOpen] = useState<User | 'new' | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const users = useInfiniteQuery({
    queryKey: ['users'],
    queryFn: ({ pageParam }) =>
      dataOf(api.GET('/api/users', { params: { query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const turn = useAct(
    ({ id, name, role, language, active }: User) =>
      api.PUT('/api/users/{id}', { params: { path: { id } }, body: { name, role, language, active: !active } }),
    'users',
    'colleagues',
  );
  const reset = useAct(
    async (user: User) => ({
      user: user.user,
      ...(await dataOf(
        api.POST('/api/users/{id}/password', { params: { path: { id: user.id } }, body: { password: null } }),
      )),
    }),
    'users',
  );
  if (users.isPending) return <Loading h={200} />;
  if (users.isError) return <Fault error={users.error} retry={() => void users.refetch()} />;
  const fault = turn.error ?? reset.error;
  return (
    <>
      <Group justify="space-between" mb="sm" align="flex-start">
        <Text maw={720}>{t('people.intro')}</Text>
        <Button size="xs" onClick={() => setOpen('new')}>
          {t('people.add')}
        </Button>
      </Group>
      <Text c="red" role="alert" mb={fault === null ? 0 : 'xs'}>
        {fault === null ? '' : faultText(fault)}
      </Text>
      <UserTable
        users={users.data.pages.flatMap((page) => page.items)}
        onEdit={setOpen}
        onTurn={(user) => turn.mutate(user)}
        onReset={(user) => reset.mutate(user, { onSuccess: setTold })}
      />
      {users.hasNextPage && (
        <Button variant="default" size="xs" mt="sm" onClick={() => void users.fetchNextPage()}>
          {t('settings.more')}
        </Button>
      )}
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={t(open === 'new' ? 'people.add' : 'people.change')}
        attributes={{ header: { role: 'presentation' } }}
        closeButtonProps={{ 'aria-label': t('settings.close') }}
      >
        {open !== null && (
          <UserForm
            user={open === 'new' ? null : open}
            onDone={(made) => {
              setOpen(null);
              setTold(made);
            }}
            onCancel={() => setOpen(null)}
          />
        )}
      </Modal>
      <ToldPassword told={told} onClose={() => setTold(null)} />
    </>
  );
}
