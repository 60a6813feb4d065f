import {
  AppShell,
  Button,
  Center,
  Group,
  Menu,
  Modal,
  NavLink,
  Paper,
  Text,
  Title,
  useMantineColorScheme,
} from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { DecisionDrawer } from '../decisions/decision-drawer';
import { UndoBar } from '../decisions/undo-bar';
import { KeyHelp } from '../keys/key-help';
import { KeyNewsLine } from '../keys/key-news';
import { useKeys } from '../keys/keys';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useDoor } from '../session/door';
import { FirstAdministratorForm } from '../session/first-administrator-form';
import { LogInForm } from '../session/log-in-form';
import { PasswordForm } from '../session/password-form';
import { type Session, useLogOut, useSession } from '../session/session';
import { NotificationBell } from '../talk/notifications';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';

const SCREENS: readonly { readonly to: string; readonly label: TextKey }[] = [
  { to: '/today', label: 'nav.today' },
  { to: '/queue', label: 'nav.queue' },
  { to: '/orders', label: 'nav.orders' },
  { to: '/interchanges', label: 'nav.interchanges' },
  { to: '/articles', label: 'nav.articles' },
  { to: '/customers', label: 'nav.customers' },
  { to: '/change-requests', label: 'nav.requests' },
  { to: '/partners', label: 'nav.partners' },
  { to: '/rules', label: 'nav.rules' },
  { to: '/operations', label: 'nav.operations' },
];

/** The frame around every screen. Without a session it is the log-in; when one ends, the log-in stands over the screen, which stays. */
export function Shell(): ReactNode {
  const { t } = useLanguage();
  const session = useSession();
  const [known, setKnown] = useState<Session | null>(null);
  useEffect(() => {
    if (session.data) setKnown(session.data);
  }, [session.data]);

  if (session.isPending) return <Loading h={48} m="md" />;
  if (known === null && session.data === undefined)
    return <Fault error={session.error} retry={() => void session.refetch()} />;
  const person = session.data ?? known;
  if (person === null) return <LogInPage />;
  if (person.mustChangePassword) return <PasswordPage session={person} />;
  return (
    <AppShell header={{ height: 48 }} padding={0}>
      <AppShell.Header>
        <Header session={person} />
        <KeyHelp />
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <UndoBar />
      <KeyNewsLine />
      <Modal
        opened={session.data === null}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
        title={t('logIn.title')}
      >
        <Text size="md" mb="sm">
          {t('logIn.again')}
        </Text>
        <LogInForm user={person.user} />
      </Modal>
    </AppShell>
  );
}

function LogInPage(): ReactNode {
  const { t } = useLanguage();
  const door = useDoor().data;
  const first = door?.firstAdministrator === true;
  return (
    <DoorFrame title={t(first ? 'first.title' : 'app.name')}>
      {first ? <FirstAdministratorForm /> : <LogInForm />}
      {door?.demo === true && (
        <Text c="dimmed" mt="sm">
          {t('logIn.demo')}
        </Text>
      )}
    </DoorFrame>
  );
}

/** Whoever comes with a password that others know chooses one of his own before anything else. */
function PasswordPage({ session }: { readonly session: Session }): ReactNode {
  const { t } = useLanguage();
  const logOut = useLogOut();
  return (
    <DoorFrame title={t('password.title')}>
      <Text mb="sm">{t('password.must')}</Text>
      <PasswordForm user={session.user} />
      <Button variant="subtle" size="xs" mt="sm" onClick={() => logOut.mutate()}>
        {t('app.logOut')}
      </Button>
    </DoorFrame>
  );
}

function DoorFrame({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="lg" w={360} maw="100%">
        <Group justify="space-between" mb="md" wrap="nowrap">
          <Title order={1} size="h3">
            {title}
          </Title>
          <LanguageSwitch />
        </Group>
        {children}
      </Paper>
    </Center>
  );
}

function Header({ session }: { readonly session: Session }): ReactNode {
  const { other, choose, t } = useOtherLanguage();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useKeys(
    useMemo(
      () => [
        { keys: 'G T', label: t('keys.goToday'), act: () => void navigate('/today') },
        { keys: 'G O', label: t('keys.goOrders'), act: () => void navigate('/orders') },
        { keys: 'G R', label: t('keys.goRules'), act: () => void navigate('/rules') },
        { keys: 'G N', label: t('keys.goNew'), act: () => void navigate('/order-entry') },
        { keys: 'G Q', label: t('keys.goQueue'), act: () => void navigate('/queue') },
        { keys: 'G P', label: t('keys.goPartners'), act: () => void navigate('/partners') },
        { keys: 'G V', label: t('keys.goOperations'), act: () => void navigate('/operations') },
        { keys: 'G A', label: t('keys.goArticles'), act: () => void navigate('/articles') },
        { keys: 'G C', label: t('keys.goCustomers'), act: () => void navigate('/customers') },
        { keys: 'G W', label: t('keys.goRequests'), act: () => void navigate('/change-requests') },
      ],
      [t, navigate],
    ),
  );
  const logOut = useLogOut();
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <Group className="app-header" h="100%" px="md" gap="md" wrap="nowrap" justify="space-between">
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <Group gap="md" wrap="nowrap" miw={0}>
        <Text fw={600} visibleFrom="xl">
          {t('app.name')}
        </Text>
        <NarrowMenu />
        <Group component="nav" className="main-menu" gap={0} wrap="nowrap" visibleFrom="lg" aria-label={t('nav.label')}>
          {SCREENS.map(({ to, label }) => (
            <NavLink
              key={to}
              component={Link}
              to={to}
              label={t(label)}
              active={pathname.startsWith(to)}
              aria-current={pathname.startsWith(to) ? 'page' : undefined}
              px="xs"
              w="auto"
            />
          ))}
        </Group>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <NotificationBell />
        <DecisionDrawer />
        <LanguageSwitch />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" size="xs" px="xs" maw={140}>
              {session.name}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to="/account">
              {t('nav.account')}
            </Menu.Item>
            <Menu.Item component={Link} to="/settings">
              {t('nav.settings')}
            </Menu.Item>
            <Menu.Item hiddenFrom="xs" lang={other} onClick={() => choose(other)}>
              {`${t('app.language')}: ${other.toUpperCase()}`}
            </Menu.Item>
            <Menu.Item onClick={toggleColorScheme}>{t('app.theme')}</Menu.Item>
            <Menu.Item onClick={() => logOut.mutate()}>{t('app.logOut')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  );
}

/** The same screens where there is no room for them beside each other. */
function NarrowMenu(): ReactNode {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="xs" px="xs" hiddenFrom="lg">
          {t('nav.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SCREENS.map(({ to, label }) => (
          <Menu.Item key={to} component={Link} to={to} aria-current={pathname.startsWith(to) ? 'page' : undefined}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function useOtherLanguage() {
  const { language, choose, t } = useLanguage();
  return { other: language === 'nl' ? 'en' : 'nl', choose, t } as const;
}

function LanguageSwitch(): ReactNode {
  const { other, choose, t } = useOtherLanguage();
  return (
    <Button
      variant="subtle"
      size="xs"
      px="xs"
      visibleFrom="xs"
      lang={other}
      onClick={() => choose(other)}
      aria-label={`${t('app.language')}: ${other}`}
    >
      {other.toUpperCase()}
    </Button>
  );
}
