import { Anchor, Group, NativeSelect, Table, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { figure, instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { useLanguage } from '../texts/language';
import { ErpAgain } from './erp-again';
import { ErpSaid } from './erp-said';
import type { Export, Told } from './erp-words';
import { REFRESH_MS } from './operations';

const STATES = ['due', 'sending', 'done', 'refused', 'dead', 'withdrawn', 'superseded'] as const;

interface Props {
  readonly mayAct: boolean;
  readonly onTold: (told: Told) => void;
}

/** Orders on their way to the ERP; those that failed are handed over again from here. */
export function ErpExports({ mayAct, onTold }: Props): ReactNode {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state'));
  const pages = usePages(
    ['erp-exports', state],
    (cursor) =>
      dataOf(
        api.GET('/api/erp-exports', {
          params: {
            query: { limit: 50, ...(state !== undefined && { state }), ...(cursor !== undefined && { cursor }) },
          },
        }),
      ),
    { stays: true, again: () => REFRESH_MS },
  );
  const choose = (value: string): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '') next.delete('state');
      else next.set('state', value);
      return next;
    });
  const heads = ['order', 'kind', 'state', 'since', 'number', 'fault'] as const;
  return (
    <section aria-labelledby="erp-exports">
      <Group justify="space-between" align="end" mb={4}>
        <Title order={2} size="h4" id="erp-exports">
          {t('erp.exports')}
        </Title>
        <NativeSelect
          size="xs"
          label={t('erp.export.state')}
          value={state ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: t('erp.exports.open') },
            ...STATES.map((value) => ({ value, label: t(`erp.export.state.${value}`) })),
          ]}
        />
      </Group>
      <ListFrame pages={pages} empty={t(state === undefined ? 'erp.exports.none' : 'erp.exports.noneOf')}>
        <Table.ScrollContainer minWidth={900} tabIndex={0}>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                {heads.map((head) => (
                  <Table.Th key={head} scope="col">
                    {t(`erp.export.${head}`)}
                  </Table.Th>
                ))}
                <Table.Th scope="col" ta="right">
                  {t('erp.export.attempts')}
                </Table.Th>
                {mayAct && <Table.Th scope="col">{t('erp.export.acts')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pages.items.map((row) => (
                <Row key={row.id} row={row} mayAct={mayAct} onTold={onTold} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </ListFrame>
    </section>
  );
}

function Row({ row, mayAct, onTold }: Props & { readonly row: Export }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} to={`/orders/${row.order}`}>
          {row.reference}
        </Anchor>
      </Table.Th>
      <Table.Td>{t(row.kind === 'order' ? 'erp.export.order-kind' : 'erp.export.cancellation')}</Table.Td>
      <Table.Td fw={row.state === 'dead' ? 600 : undefined}>{t(`erp.export.state.${row.state}`)}</Table.Td>
      <Table.Td>{instant(row.createdAt, language)}</Table.Td>
      <Table.Td>{row.number ?? '–'}</Table.Td>
      <Table.Td>{row.fault === null ? '–' : <ErpSaid words={row.fault} />}</Table.Td>
      <Table.Td ta="right">{figure(String(row.attempts), language)}</Table.Td>
      {mayAct && <Table.Td>{row.state === 'dead' && <ErpAgain reference={row.reference} onTold={onTold} />}</Table.Td>}
    </Table.Tr>
  );
}
