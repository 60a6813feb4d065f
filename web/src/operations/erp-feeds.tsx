import { Button, Checkbox, Group, NativeSelect, NumberInput, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { useFaultText } from '../parts/fault';
import { FormDialog } from '../parts/form-dialog';
import { instant } from '../parts/format';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { type Entity, type Erp, type Feed, timesOf, type Told } from './erp-words';

type Mode = 'news' | 'whole';

interface Props {
  readonly erp: Erp;
  readonly mayAct: boolean;
  readonly onTold: (told: Told) => void;
}

/** What is read of an ERP, when, and when it was last; an administrator reads it now or gives other times. */
export function ErpFeeds({ erp: { code, feeds }, mayAct, onTold }: Props): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const [asked, setAsked] = useState<Feed | null>(null);
  const read = useAct(
    ([entity, mode]: readonly [Entity, Mode]) =>
      api.POST('/api/erps/{code}/readings', { params: { path: { code } }, body: { entity, mode } }),
    'erps',
    'erp-runs',
  );
  const begin = (entity: Entity, mode: Mode): void =>
    read.mutate([entity, mode], {
      onSuccess: () => onTold((t) => t('erp.begun', { entity: t(`erp.entity.${entity}`) })),
    });
  return (
    <section aria-labelledby={`feeds-${code}`}>
      <Title order={3} size="h5" id={`feeds-${code}`}>
        {t('erp.feeds')}
      </Title>
      {read.isError && (
        <Text c="red.9" role="alert">
          {faultText(read.error)}
        </Text>
      )}
      {feeds.length === 0 ? (
        <Text c="dimmed">{t('erp.feeds.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={820} tabIndex={0}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                {(['what', 'when', 'read', 'whole'] as const).map((head) => (
                  <Table.Th key={head} scope="col">
                    {t(`erp.feed.${head}`)}
                  </Table.Th>
                ))}
                {mayAct && <Table.Th scope="col">{t('erp.feed.acts')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {feeds.map((feed) => (
                <Row
                  key={feed.entity}
                  feed={feed}
                  mayAct={mayAct}
                  busy={read.isPending && read.variables[0] === feed.entity}
                  onRead={(mode) => begin(feed.entity, mode)}
                  onTimes={() => setAsked(feed)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {asked !== null && (
        <Times
          code={code}
          feed={asked}
          close={() => setAsked(null)}
          onSaved={() => {
            setAsked(null);
            onTold((t) => t('erp.times.saved', { entity: t(`erp.entity.${asked.entity}`) }));
          }}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly feed: Feed;
  readonly mayAct: boolean;
  readonly busy: boolean;
  readonly onRead: (mode: Mode) => void;
  readonly onTimes: () => void;
}

function Row({ feed, mayAct, busy, onRead, onTimes }: RowProps): ReactNode {
  const { t, language } = useLanguage();
  const name = t(`erp.entity.${feed.entity}`);
  const at = (iso: string | null): string => (iso === null ? t('erp.never') : instant(iso, language));
  const button = (label: string, act: () => void): ReactNode => (
    <Button size="compact-sm" variant="default" disabled={busy} aria-label={`${label}: ${name}`} onClick={act}>
      {label}
    </Button>
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      <Table.Td>{timesOf(feed, t)}</Table.Td>
      <Table.Td>{at(feed.readAt)}</Table.Td>
      <Table.Td>{at(feed.wholeAt)}</Table.Td>
      {mayAct && (
        <Table.Td>
          <Group gap={6} wrap="nowrap">
            {button(t('erp.feed.news'), () => onRead('news'))}
            {button(t('erp.feed.everything'), () => onRead('whole'))}
            {button(t('erp.feed.times'), onTimes)}
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

interface TimesProps {
  readonly code: string;
  readonly feed: Feed;
  readonly close: () => void;
  readonly onSaved: () => void;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

function Times({ code, feed, close, onSaved }: TimesProps): ReactNode {
  const { t } = useLanguage();
  const { entity } = feed;
  const [every, setEvery] = useState(feed.everyMinutes);
  const [from, setFrom] = useState(feed.fromHour);
  const [to, setTo] = useState(feed.toHour);
  const [whole, setWhole] = useState(feed.wholeAtHour === null ? '' : String(feed.wholeAtHour));
  const [active, setActive] = useState(feed.active);
  const save = useAct(
    () =>
      api.PUT('/api/erps/{code}/feeds/{entity}', {
        params: { path: { code, entity } },
        body: { everyMinutes: every, fromHour: from, toHour: to, wholeAtHour: whole === '' ? null : Number(whole), active },
      }),
    'erps',
  );
  const number = (label: string, value: number, set: (value: number) => void, [min, max]: readonly [number, number]): ReactNode => (
    <NumberInput label={label} value={value} min={min} max={max} allowDecimal={false} required onChange={(typed) => set(Number(typed))} />
  );
  return (
    <FormDialog
      title={t('erp.times.title', { entity: t(`erp.entity.${entity}`), code })}
      close={close}
      submit={() => save.mutate(undefined, { onSuccess: onSaved })}
      label={t('erp.times.save')}
      busy={save.isPending}
      error={save.error}
    >
      <Checkbox label={t('erp.times.active')} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
      {number(t('erp.times.every'), every, setEvery, [1, 1_440])}
      {number(t('erp.times.from'), from, setFrom, [0, 23])}
      {number(t('erp.times.to'), to, setTo, [1, 24])}
      <NativeSelect
        label={t('erp.times.whole')}
        value={whole}
        onChange={(event) => setWhole(event.currentTarget.value)}
        data={[{ value: '', label: t('erp.times.wholeNever') }, ...HOURS.map((value) => ({ value, label: `${value}:07` }))]}
      />
    </FormDialog>
  );
} // prettier-ignore
