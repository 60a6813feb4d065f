import { Anchor, Group, NativeSelect, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { figure, instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import type { Role } from '../session/roles';
import { useLanguage } from '../texts/language';
import { HoldBar } from './hold-bar';
import type { Sending } from './operations';
import { OverdueList } from './overdue-list';
import { SendingDrawer } from './sending-drawer';

const STATES = ['held', 'due', 'sending', 'delivered', 'dead', 'cancelled', 'superseded'] as const;

/** What leaves: whether anything may, what is late, and all of it. The address holds what is looked for and which one is open. */
export function DeliveriesTab({ role }: { readonly role: Role }): ReactNode {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state')) ?? '';
  const partner = params.get('partner') ?? '';
  const open = params.get('sending');
  const [typed, setTyped] = useState(partner);
  // What was made anew just now: only then it is news that it replaces another one.
  const [anew, setAnew] = useState<string | null>(null);
  const go = (change: Readonly<Record<string, string>>): void =>
    setParams(Object.entries({ state, partner, sending: open ?? '', ...change }).filter(([, value]) => value !== ''));
  const pages = usePages(['outbox', state, partner], (cursor) =>
    dataOf(
      api.GET('/api/outbox', {
        params: {
          query: {
            limit: 50,
            ...(state !== '' && { state }),
            ...(partner !== '' && { partner }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  return (
    <Stack gap="md">
      <HoldBar role={role} />
      <OverdueList onOpen={(sending) => go({ sending })} />
      <section aria-labelledby="ops-out">
        <Title order={2} size="h5" id="ops-out">
          {t('ops.out.title')}
        </Title>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            go({ partner: typed.trim() });
          }}
        >
          <Group align="end" gap="sm" mb="xs">
            <NativeSelect
              label={t('ops.out.state')}
              value={state}
              onChange={(event) => go({ state: event.currentTarget.value })}
              data={[
                { value: '', label: t('ops.out.all') },
                ...STATES.map((value) => ({ value, label: t(`ops.out.state.${value}`) })),
              ]}
            />
            <TextInput label={t('ops.out.partner')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          </Group>
        </form>
        <ListFrame pages={pages} empty={t('ops.out.none')}>
          <SendingTable rows={pages.items} onOpen={(sending) => go({ sending })} />
        </ListFrame>
      </section>
      <SendingDrawer
        key={open ?? ''}
        id={open}
        role={role}
        isNew={open !== null && open === anew}
        onMade={(sending) => {
          setAnew(sending);
          go({ sending });
        }}
        onClose={() => {
          setAnew(null);
          go({ sending: '' });
        }}
      />
    </Stack>
  );
} // prettier-ignore

interface TableProps {
  readonly rows: readonly Sending[];
  readonly onOpen: (id: string) => void;
}

function SendingTable({ rows, onOpen }: TableProps): ReactNode {
  const { t, language } = useLanguage();
  const at = (iso: string | null): string => (iso === null ? '–' : instant(iso, language));
  const heads = ['order', 'state', 'created', 'delivered', 'acknowledged'] as const;
  return (
    <Table.ScrollContainer minWidth={900} tabIndex={0}>
      <Table highlightOnHover verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('ops.out.kind')}</Table.Th>
            <Table.Th scope="col">{t('ops.partner')}</Table.Th>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {t(`ops.out.${head}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" ta="right">
              {t('ops.out.attempts')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor component="button" type="button" onClick={() => onOpen(row.id)}>
                  {row.kind}
                </Anchor>
              </Table.Td>
              <Table.Td>{row.partner.name}</Table.Td>
              <Table.Td>
                {row.order === null ? (
                  '–'
                ) : (
                  <Anchor component={Link} to={`/orders/${row.order.id}`}>
                    {row.order.buyerOrderNumber ?? row.order.reference}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td fw={row.state === 'dead' ? 600 : undefined}>{t(`ops.out.state.${row.state}`)}</Table.Td>
              <Table.Td>{at(row.createdAt)}</Table.Td>
              <Table.Td>{at(row.deliveredAt)}</Table.Td>
              <Table.Td>{row.acknowledgedAs ?? '–'}</Table.Td>
              <Table.Td ta="right">
                <Text span>{figure(String(row.attempts), language)}</Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
