import { Anchor, Grid, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { NewOrder } from '../parts/new-order';
import { REQUESTS, type Waiting } from '../requests/requests';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { touchlessShare, type TodayView } from './touchless';

const IntakeChart = lazy(async () => ({ default: (await import('./charts')).IntakeChart }));
const BarList = lazy(async () => ({ default: (await import('./charts')).BarList }));

const REFRESH_MS = 30_000;

/** What the office looks like at this moment: four numbers, the age of the queue, intake against the usual, and what holds orders up. */
export function TodayPage(): ReactNode {
  const { t } = useLanguage();
  const today = useQuery({
    queryKey: ['today'],
    queryFn: () => dataOf(api.GET('/api/today')),
    refetchInterval: REFRESH_MS,
  });
  const requests = useQuery({
    queryKey: [REQUESTS, 'waiting'],
    queryFn: () => dataOf(api.GET('/api/change-requests/waiting')),
    refetchInterval: REFRESH_MS,
    retry: false,
  });
  // Together, so that nothing moves when the second answer comes.
  const view = requests.isPending ? undefined : today.data;
  return (
    <Stack p="md" gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('nav.today')}
        </Title>
        <NewOrder />
      </Group>
      {view === undefined && !today.isError && <Loading h={320} />}
      {today.isError && today.data === undefined && <Fault error={today.error} retry={() => void today.refetch()} />}
      {view !== undefined && <Figures view={view} />}
      {view !== undefined && requests.data !== undefined && <Requests {...requests.data} />}
      {view !== undefined && <Pictures view={view} />}
    </Stack>
  );
}

function Figures({ view: { figures } }: { readonly view: TodayView }): ReactNode {
  const { t, language } = useLanguage();
  const share = touchlessShare(figures);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Grid>
      <Figure label="today.waiting" hint="today.waiting.hint" value={String(figures.waitingInReview)} to="/queue" />
      <Figure
        label="today.touchless"
        hint="today.touchless.hint"
        value={share === null ? '–' : percent.format(share)}
        beside={t('today.released', { n: figures.ordersReleasedToday })}
      />
      <Figure
        label="today.received"
        hint="today.received.hint"
        value={String(figures.interchangesToday)}
        beside={t('today.refused', { n: figures.filesRefusedToday })}
      />
      <Figure
        label="today.answers"
        hint="today.answers.hint"
        value={String(figures.answersOutstanding)}
        beside={figures.quarantinedWork === 0 ? '' : t('today.quarantined', { n: figures.quarantinedWork })}
      />
    </Grid>
  );
}

/** Values of the master about which whoever looks may decide; nothing where none waits for him. */
function Requests({ waiting, oldestDays }: Waiting): ReactNode {
  const { t } = useLanguage();
  if (waiting === 0) return null;
  return (
    <Text>
      <Anchor component={Link} to="/change-requests?only=decidable" inherit>
        {t('req.today', { n: waiting, days: oldestDays ?? 0 })}
      </Anchor>
    </Text>
  );
}

interface FigureProps {
  readonly label: TextKey;
  readonly hint: TextKey;
  readonly value: string;
  readonly beside?: string;
  readonly to?: string;
}

function Figure({ label, hint, value, beside = '', to }: FigureProps): ReactNode {
  const { t } = useLanguage();
  return (
    <Grid.Col span={{ base: 12, xs: 6, md: 3 }}>
      <Paper withBorder p="md" h="100%">
        <Tooltip label={t(hint)} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
          <Text size="sm" c="dimmed" tabIndex={0} w="fit-content">
            {t(label)}
          </Text>
        </Tooltip>
        <Group justify="space-between" align="baseline" gap="xs">
          <Text fz={28} fw={600} lh={1.3}>
            {to === undefined ? (
              value
            ) : (
              <Anchor component={Link} to={to} inherit aria-label={`${t(label)}: ${value}`}>
                {value}
              </Anchor>
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {beside}
          </Text>
        </Group>
      </Paper>
    </Grid.Col>
  );
}

function Pictures({ view: { ages, causes, intake } }: { readonly view: TodayView }): ReactNode {
  const { t, say } = useLanguage();
  const bars = [
    {
      title: t('today.ages'),
      empty: t('today.ages.none'),
      rows: ages.map(({ upToMinutes, cases }) => ({ label: ageText(upToMinutes, t), value: cases })),
    },
    {
      title: t('today.causes'),
      empty: t('today.causes.none'),
      rows: causes.map(({ code, name, cases }) => ({ label: say(name), detail: code, value: cases })),
    },
  ];
  return (
    <Suspense fallback={<Loading h={260} />}>
      <Grid>
        {bars.map((bar) => (
          <Grid.Col key={bar.title} span={{ base: 12, md: 6 }}>
            <BarList {...bar} />
          </Grid.Col>
        ))}
        <Grid.Col span={12}>
          <IntakeChart hours={intake} />
        </Grid.Col>
      </Grid>
    </Suspense>
  );
}

function ageText(minutes: number | null, t: ReturnType<typeof useLanguage>['t']): string {
  if (minutes === null) return t('today.age.older');
  return minutes < 60 ? t('today.age.minutes', { n: minutes }) : t('today.age.hours', { n: minutes / 60 });
}
