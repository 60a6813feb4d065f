import { Alert, Button, Group, Kbd, SegmentedControl, Switch, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import { type Grouping, GROUPS } from './queue-api';

interface HeadProps {
  readonly total: number | undefined;
  readonly by: Grouping | null;
  readonly group: (by: Grouping | null) => void;
  readonly dense: boolean;
  readonly setDense: (dense: boolean) => void;
}

/** What is shown and how. */
export function QueueHead({ total, by, group, dense, setDense }: HeadProps): ReactNode {
  const { t } = useLanguage();
  return (
    <Group justify="space-between" px="sm" py={8} gap="xs">
      <Title order={1} size="h4">
        {t('nav.queue')} {total ?? ''}
      </Title>
      <Group gap="sm">
        <SegmentedControl
          className="queue-by"
          maw="100%"
          size="xs"
          withItemsBorders={false}
          aria-label={t('queue.groupBy')}
          value={by ?? 'order'}
          onChange={(value) => group(GROUPS.find((one) => one === value) ?? null)}
          data={(['order', ...GROUPS] as const).map((value) => ({ value, label: t(`queue.group.${value}`) }))}
        />
        <Switch
          size="xs"
          label={t('queue.dense')}
          checked={dense}
          onChange={(event) => setDense(event.currentTarget.checked)}
        />
      </Group>
    </Group>
  );
}

interface BulkProps {
  readonly count: number;
  readonly chosen: boolean;
  readonly claim: () => void;
  readonly assign: () => void;
  readonly snooze: () => void;
  readonly clear: () => void;
  /** The row at hand stands beside the list. */
  readonly previewed: boolean;
  readonly preview: () => void;
}

/** What can be done with the rows that are chosen, or else with the one under the cursor. It is always there, so that nothing jumps. */
export function BulkBar({ count, chosen, claim, assign, snooze, clear, previewed, preview }: BulkProps): ReactNode {
  const { t } = useLanguage();
  const deeds = [
    { key: 'C', label: t('queue.claim'), act: claim },
    { key: '@', label: t('queue.assign'), act: assign },
    { key: 'H', label: t('queue.snooze'), act: snooze },
  ];
  return (
    <Group role="toolbar" aria-label={t('queue.deeds')} px="sm" pb={8} gap="xs">
      {deeds.map(({ key, label, act }) => (
        <Button
          key={key}
          size="compact-sm"
          variant={chosen ? 'filled' : 'default'}
          disabled={count === 0}
          onClick={act}
          rightSection={<Kbd size="xs">{key}</Kbd>}
        >
          {label}
        </Button>
      ))}
      <span role="status">{chosen ? t('queue.chosen', { count }) : ''}</span>
      {chosen && (
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          {t('queue.clear')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        ml="auto"
        aria-pressed={previewed}
        onClick={preview}
        rightSection={<Kbd size="xs">V</Kbd>}
      >
        {t('queue.preview')}
      </Button>
    </Group>
  );
}

interface NewsProps {
  readonly fresh: number;
  readonly show: () => void;
  readonly notice: string | null;
  readonly close: () => void;
}

/** What happened meanwhile, above the list and in words: it moves nothing by itself. */
export function QueueNews({ fresh, show, notice, close }: NewsProps): ReactNode {
  const { t } = useLanguage();
  return (
    <div aria-live="polite">
      {notice !== null && (
        <Alert
          mx="sm"
          mb={8}
          py={6}
          variant="default"
          withCloseButton
          closeButtonLabel={t('queue.close')}
          onClose={close}
        >
          {notice}
        </Alert>
      )}
      {fresh > 0 && (
        <Button mx="sm" mb={8} size="compact-sm" variant="default" onClick={show}>
          {t('queue.fresh', { count: fresh })}
        </Button>
      )}
    </div>
  );
}
