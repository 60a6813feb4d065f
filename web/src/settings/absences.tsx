import { Button, Group, Modal, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { useFaultText } from '../parts/fault';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { nameOf, useColleagues } from './colleagues';
import { type Field, given, type Values } from './fields';
import { FieldsForm } from './fields-form';
import { useAct } from './use-act';

const add = (values: Values): Promise<unknown> =>
  api.POST('/api/absences', {
    body: {
      user: given(values, 'user') ?? '',
      firstDay: given(values, 'firstDay') ?? '',
      lastDay: given(values, 'lastDay') ?? '',
    },
  });

/** Who is away, today or later. Everybody says so of himself; a head or administrator of anybody. */
export function Absences({ mayArrange }: { readonly mayArrange: boolean }): ReactNode {
  const { t, language } = useLanguage();
  const faultText = useFaultText();
  const own = useSession().data?.id;
  const colleagues = useColleagues();
  const [adding, setAdding] = useState(false);
  const known = useQuery({ queryKey: ['absences'], queryFn: () => dataOf(api.GET('/api/absences')) });
  const put = useAct(add, 'absences');
  const remove = useAct((id: string) => api.DELETE('/api/absences/{id}', { params: { path: { id } } }), 'absences');
  const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }); // prettier-ignore
  const close = (): void => {
    setAdding(false);
    put.reset();
  };
  const people = colleagues.filter((one) => one.active && (mayArrange || one.id === own));
  const fields: readonly Field[] = [
    {
      name: 'user',
      label: 'portfolio.who',
      kind: 'choice',
      start: own ?? '',
      choices: people.map((one) => ({ value: one.id, label: one.name })),
    },
    { name: 'firstDay', label: 'portfolio.firstDay', kind: 'day', required: true },
    { name: 'lastDay', label: 'portfolio.lastDay', kind: 'day', required: true },
  ];
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" mb={4}>
        <Title order={3} size="h5">
          {t('portfolio.away')}
        </Title>
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          {t(mayArrange ? 'portfolio.addAway' : 'portfolio.addOwnAway')}
        </Button>
      </Group>
      {known.data?.items.length === 0 && <Text c="dimmed">{t('portfolio.nobodyAway')}</Text>}
      <Text c="red" role="alert">
        {remove.error === null ? '' : faultText(remove.error)}
      </Text>
      {known.data?.items.map((one) => (
        <Group key={one.id} gap="sm" mih={32}>
          <Text fw={500}>{nameOf(colleagues, one.user)}</Text>
          <Text>{day.formatRange(new Date(one.firstDay), new Date(one.lastDay))}</Text>
          {(mayArrange || one.user === own) && (
            <Button size="compact-sm" variant="default" onClick={() => remove.mutate(one.id)}>
              {t('settings.remove')}
            </Button>
          )}
        </Group>
      ))}
      <Modal
        opened={adding}
        onClose={close}
        title={t('portfolio.addAway')}
        attributes={{ header: { role: 'presentation' } }}
        closeButtonProps={{ 'aria-label': t('settings.close') }}
      >
        <FieldsForm
          fields={fields}
          submit={t('settings.save')}
          busy={put.isPending}
          error={put.error}
          onCancel={close}
          onSubmit={(values) => put.mutate(values, { onSuccess: close })}
        />
      </Modal>
    </Paper>
  );
}
