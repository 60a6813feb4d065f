import { Badge, Button, Group, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../session/roles';
import { useSession } from '../session/session';
import { instant } from '../parts/format';
import { useLanguage } from '../texts/language';
import type { User } from './user';

interface Props {
  readonly users: readonly User[];
  readonly onEdit: (user: User) => void;
  readonly onTurn: (user: User) => void;
  readonly onReset: (user: User) => void;
}

export function UserTable({ users, onEdit, onTurn, onReset }: Props): ReactNode {
  const { t, language } = useLanguage();
  const own = useSession().data?.id;
  return (
    <Table.ScrollContainer minWidth={820} tabIndex={0}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.user')}</Table.Th>
            <Table.Th>{t('people.role')}</Table.Th>
            <Table.Th>{t('app.language')}</Table.Th>
            <Table.Th>{t('people.state')}</Table.Th>
            <Table.Th>{t('people.seen')}</Table.Th>
            <Table.Th>{t('settings.acts')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Th scope="row" fw={500}>
                {user.name}
              </Table.Th>
              <Table.Td>{user.user}</Table.Td>
              <Table.Td>{t(ROLE_NAMES[user.role])}</Table.Td>
              <Table.Td>{user.language.toUpperCase()}</Table.Td>
              <Table.Td>
                <UserState user={user} />
              </Table.Td>
              <Table.Td>{user.seenAt === null ? '–' : instant(user.seenAt, language)}</Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  <Button size="compact-sm" variant="default" onClick={() => onEdit(user)}>
                    {t('people.change')}
                  </Button>
                  {user.id !== own && (
                    <>
                      <Button size="compact-sm" variant="default" onClick={() => onReset(user)}>
                        {t('people.reset')}
                      </Button>
                      <Button size="compact-sm" variant="default" onClick={() => onTurn(user)}>
                        {t(user.active ? 'people.disable' : 'people.enable')}
                      </Button>
                    </>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function UserState({ user }: { readonly user: User }): ReactNode {
  const { t } = useLanguage();
  if (!user.active) return t('people.disabled');
  return (
    <Group gap={6} wrap="nowrap">
      {t(user.mustChangePassword ? 'people.mustChange' : 'people.active')}
      {user.demo && (
        <Badge size="sm" variant="default" tt="none">
          {t('people.demo')}
        </Badge>
      )}
    </Group>
  );
}
