import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { OrderSource } from '../entry/order-source';
import { Fault } from '../parts/fault';
import { day, instant, money, figure } from '../parts/format';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import { OrderFulfilment } from './order-fulfilment';

type Order = paths['/api/sales-orders/{id}']['get']['responses'][200]['content']['application/json'];

/** One order: what was asked, what is booked, what was answered, and where it came from. */
export function OrderPage(): ReactNode {
  const { orderId = '' } = useParams();
  const order = useQuery({
    queryKey: ['sales-order', orderId],
    queryFn: () => dataOf(api.GET('/api/sales-orders/{id}', { params: { path: { id: orderId } } })),
  });
  if (order.isPending) return <Loading h={240} m="md" />;
  if (order.isError) return <Fault error={order.error} retry={() => void order.refetch()} />;
  return (
    <Stack p="md" gap="md">
      <Head order={order.data} />
      <Lines order={order.data} />
      <OrderFulfilment order={order.data} />
      <Answers order={order.data} />
    </Stack>
  );
}

function Head({ order }: { readonly order: Order }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Stack gap={4}>
      <Group gap="md" align="baseline">
        <Title order={1} size="h3">
          {order.reference}
        </Title>
        <Text>{t(`orders.state.${order.state}`)}</Text>
        <Text fw={600}>{money(order.total, order.currency, language)}</Text>
      </Group>
      <Text c="dimmed">
        {t('orders.head', {
          number: order.buyerOrderNumber ?? '–',
          received: instant(order.receivedAt, language),
          confirmed: order.confirmedDate === null ? '–' : day(order.confirmedDate, language),
        })}
      </Text>
      <Anchor component={Link} to={`/interchanges/${order.interchange}`} w="fit-content">
        {t('orders.interchange')}
      </Anchor>
      <OrderSource interchange={order.interchange} />
    </Stack>
  );
}

function Lines({ order: { lines, currency } }: { readonly order: Order }): ReactNode {
  const { t, language } = useLanguage();
  const amount = (value: string | null): string => (value === null ? '–' : figure(value, language, 2));
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table verticalSpacing={6}>
        <Table.Caption>{t('orders.lines', { n: lines.length })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">#</Table.Th>
            <Table.Th scope="col">{t('orders.article')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('orders.quantity')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('orders.buyerPrice')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('orders.ourPrice')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('orders.amount', { currency: currency ?? '' })}
            </Table.Th>
            <Table.Th scope="col">{t('orders.lineState')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => (
            <Table.Tr key={index}>
              <Table.Td>{line.number}</Table.Td>
              <Table.Td>
                {line.article ?? line.gtin ?? line.buyerArticle} <Text span>{line.description}</Text>
              </Table.Td>
              <Table.Td ta="right">
                {line.quantity === null ? '–' : figure(line.quantity, language)}{' '}
                <Text span c="dimmed">
                  {line.unit}
                </Text>
              </Table.Td>
              <Table.Td ta="right">{amount(line.buyerPrice)}</Table.Td>
              <Table.Td ta="right">{amount(line.ourPrice)}</Table.Td>
              <Table.Td ta="right">{amount(line.amount)}</Table.Td>
              <Table.Td>{line.rejectedReason ?? t(`orders.lineState.${line.state}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Answers({ order: { answers } }: { readonly order: Order }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('orders.answers')}
      </Title>
      {answers.length === 0 && <Text c="dimmed">{t('orders.answers.none')}</Text>}
      {answers.map((answer) => (
        <Group key={answer.id} gap="sm">
          <Text fw={600}>{answer.kind}</Text>
          <Text>{answer.file}</Text>
          <Text c="dimmed">
            {answer.deliveredAt === null
              ? t('orders.answer.underWay')
              : t('orders.answer.delivered', { at: instant(answer.deliveredAt, language) })}
            {answer.acknowledgedAs !== null && `, ${t('orders.answer.said', { said: answer.acknowledgedAs })}`}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
