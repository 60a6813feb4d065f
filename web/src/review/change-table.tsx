import { Alert, Button, Checkbox, Group, Skeleton, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, ApiError, dataOf } from '../api/client';
import { Fault, useFaultText } from '../parts/fault';
import { useLanguage } from '../texts/language';
import { ReasonDialog } from './dialogs';
import type { Case, Change } from './model';

/** A change that the buyer asks for: as it was asked, as it is asked now, as it is booked; and a person's word about it. */
export function ChangeTable({ found, mayAct }: { readonly found: Case; readonly mayAct: boolean }): ReactNode {
  const { t } = useLanguage();
  const change = useQuery({
    queryKey: ['review-case', found.id, 'change'],
    queryFn: async () => {
      const query = found.aboutOrder === null ? {} : { salesOrder: found.aboutOrder.id };
      const all = await dataOf(api.GET('/api/order-changes', { params: { query } }));
      return all.find(({ message }) => message === found.message) ?? null;
    },
  });
  if (change.isPending) return <Skeleton h={160} m={12} aria-label={t('app.loading')} />;
  if (change.isError) return <Fault error={change.error} retry={() => void change.refetch()} />;
  return change.data === null ? <Text p={12}>{t('rv.chg.missing')}</Text> : <Decision change={change.data} mayAct={mayAct} caseId={found.id} />;
} // prettier-ignore

type Asked = { readonly kind: 'apply' | 'refuse' | 'link'; readonly text: string };

function Decision({ change, mayAct, caseId }: { readonly change: Change; readonly mayAct: boolean; readonly caseId: string }): ReactNode {
  const { t, say } = useLanguage();
  const client = useQueryClient();
  const faultText = useFaultText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'apply' | 'refuse' | null>(null);
  const [order, setOrder] = useState('');
  const decide = useMutation({
    mutationFn: ({ kind, text }: Asked) => {
      const params = { path: { id: change.id }, header: { 'If-Match': `"${String(change.version)}"` } };
      if (kind === 'link') return dataOf(api.POST('/api/order-changes/{id}/order', { params, body: { order: text } }));
      if (kind === 'refuse') return dataOf(api.POST('/api/order-changes/{id}/refusal', { params, body: { reason: text } }));
      const items = left.size === 0 ? null : change.items.map(({ key }) => key).filter((key) => !left.has(key));
      return dataOf(api.POST('/api/order-changes/{id}/application', { params, body: { items, lines: [], reason: text } }));
    },
    onSuccess: () => setOpen(null),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['review-case', caseId] }), client.invalidateQueries({ queryKey: ['review-cases'] })]),
  });
  const stale = decide.error instanceof ApiError && decide.error.problem?.code === 'stale';
  const trouble = decide.isError ? (stale ? t('rv.stale') : faultText(decide.error)) : null;
  const isOpen = mayAct && change.decidedAt === null;
  return (
    <Stack p={12} gap="sm">
      <Title order={2} size="h6">{t('rv.chg.title')}</Title>
      {change.findings.map(({ code, text }) => <Text key={code + text.en} size="sm">{say(text)}</Text>)}
      {change.texts.map((text) => <Text key={text} size="sm">{`${t('rv.chg.words')}: ${text}`}</Text>)}
      {change.items.length === 0 ? <Text>{t('rv.chg.none')}</Text> : <Items change={change} left={left} setLeft={setLeft} mayChoose={isOpen} />}
      {isOpen && change.salesOrder === null && (
        <Group align="flex-end">
          <TextInput label={t('rv.chg.link')} value={order} maxLength={70} onChange={(event) => setOrder(event.currentTarget.value)} />
          <Button variant="default" disabled={order.trim() === ''} onClick={() => decide.mutate({ kind: 'link', text: order.trim() })}>{t('rv.chg.linkDo')}</Button>
        </Group>
      )}
      {isOpen && (
        <Group>
          <Button onClick={() => setOpen('apply')} disabled={change.salesOrder === null}>{t('rv.chg.apply')}</Button>
          <Button variant="default" onClick={() => setOpen('refuse')}>{t('rv.chg.refuse')}</Button>
        </Group>
      )}
      {trouble !== null && open === null && <Alert color="red" role="alert" p="xs">{trouble}</Alert>}
      {open !== null && <ReasonDialog title={t(`rv.chg.${open}`)} told close={() => setOpen(null)} busy={decide.isPending} notice={trouble === null ? null : { tone: 'trouble', text: trouble }} submit={(text) => decide.mutate({ kind: open, text })} />}
    </Stack>
  );
} // prettier-ignore

function Items({ change, left, setLeft, mayChoose }: { readonly change: Change; readonly left: ReadonlySet<string>; readonly setLeft: (left: ReadonlySet<string>) => void; readonly mayChoose: boolean }): ReactNode {
  const { t } = useLanguage();
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <Table aria-label={t('rv.chg.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('rv.chg.what')}</Table.Th><Table.Th>{t('rv.chg.before')}</Table.Th><Table.Th>{t('rv.chg.asked')}</Table.Th><Table.Th>{t('rv.chg.booked')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {change.items.map(({ key, line, field, before, asked, ours }) => {
          const what = `${line === null ? t('rv.chg.head') : t('rv.onLine', { n: line + 1 })}: ${field}`;
          return (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400}>{mayChoose ? <Checkbox label={what} checked={!left.has(key)} onChange={() => toggle(key)} /> : what}</Table.Th>
              <Table.Td>{before ?? '–'}</Table.Td><Table.Td fw={600}>{asked ?? '–'}</Table.Td><Table.Td>{ours ?? '–'}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
} // prettier-ignore
