import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { Confirm } from '../parts/confirm';
import { Fault } from '../parts/fault';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { Severity } from '../review/severity';
import type { Role } from '../session/roles';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { REFRESH_MS } from './operations';

/** Whether anything may leave, and the switch for it; of heads and administrators. */
export function HoldBar({ role }: { readonly role: Role }): ReactNode {
  const { t, language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const hold = useQuery({
    queryKey: ['outbox-hold'],
    queryFn: () => dataOf(api.GET('/api/outbox-hold')),
    refetchInterval: REFRESH_MS,
  });
  const act = useAct(
    (wanted: string | null) =>
      wanted === null ? api.DELETE('/api/outbox-hold') : api.POST('/api/outbox-hold', { body: { reason: wanted } }),
    'outbox-hold',
    'outbox',
  );
  if (hold.isPending) return <Loading h={32} />;
  if (hold.isError && hold.data === undefined) return <Fault error={hold.error} retry={() => void hold.refetch()} />;
  const { held, since } = hold.data;
  const close = (): void => {
    setAsking(false);
    act.reset();
  };
  return (
    <Group gap="sm">
      <Severity of={held ? 'warning' : 'done'} />
      <Text fw={held ? 600 : 400}>
        {held
          ? t('ops.hold.on', { at: since === null ? '–' : instant(since, language), reason: hold.data.reason ?? '–' })
          : t('ops.hold.off')}
      </Text>
      {(role === 'senior' || role === 'admin') && (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t(held ? 'ops.hold.release' : 'ops.hold.hold')}
        </Button>
      )}
      <Confirm
        opened={asking}
        title={t(held ? 'ops.hold.releaseTitle' : 'ops.hold.title')}
        body={t(held ? 'ops.hold.releaseBody' : 'ops.hold.body')}
        act={t(held ? 'ops.hold.release' : 'ops.hold.hold')}
        busy={act.isPending}
        error={act.error}
        onAct={() => act.mutate(held ? null : reason.trim(), { onSuccess: close })}
        onClose={close}
      >
        {!held && (
          <TextInput
            label={t('ops.hold.reason')}
            value={reason}
            required
            minLength={3}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Confirm>
    </Group>
  );
}
