import { Anchor, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api, dataOf } from '../api/client';
import type { paths } from '../api/schema';
import { Fault } from '../parts/fault';
import { instant, figure } from '../parts/format';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';

type Interchange = paths['/api/interchanges/{id}']['get']['responses'][200]['content']['application/json'];
type Message = Interchange['messages'][number];

/** The whole way of what came in: when and how, what was read, what became of each message, and what we said of it. */
export function InterchangePage(): ReactNode {
  const { t } = useLanguage();
  const { interchangeId = '' } = useParams();
  const interchange = useQuery({
    queryKey: ['interchange', interchangeId],
    queryFn: () => dataOf(api.GET('/api/interchanges/{id}', { params: { path: { id: interchangeId } } })),
  });
  if (interchange.isPending) return <Loading h={240} m="md" />;
  if (interchange.isError) return <Fault error={interchange.error} retry={() => void interchange.refetch()} />;
  const one = interchange.data;
  return (
    <Stack p="md" gap="md">
      <Head one={one} />
      <Findings findings={one.findings} />
      <Title order={2} size="h5">
        {t('interchange.messages', { n: one.messageCount })}
      </Title>
      {one.messages.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
      <Title order={2} size="h5">
        {t('interchange.acknowledgements')}
      </Title>
      {one.acknowledgements.length === 0 && <Text c="dimmed">{t('interchange.acknowledgements.none')}</Text>}
      {one.acknowledgements.map((text, index) => (
        <Code key={index} block tabIndex={0}>
          {text}
        </Code>
      ))}
    </Stack>
  );
}

function Head({ one }: { readonly one: Interchange }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Stack gap={4}>
      <Group gap="md" align="baseline">
        <Title order={1} size="h3">
          {one.name ?? one.sha256.slice(0, 12)}
        </Title>
        <Text>{t(`interchanges.state.${one.state}`)}</Text>
      </Group>
      <Text c="dimmed">
        {t('interchange.head', {
          partner: one.partner ?? one.account,
          format: one.format ?? '–',
          size: figure(String(one.size), language),
        })}
      </Text>
      {one.receipts.map((receipt) => (
        <Text key={receipt.id} size="sm">
          {t(receipt.duplicate ? 'interchange.again' : 'interchange.received', {
            at: instant(receipt.receivedAt, language),
            name: receipt.name ?? '–',
          })}
        </Text>
      ))}
      <Text size="xs" c="dimmed" ff="monospace">
        SHA-256 {one.sha256}
      </Text>
    </Stack>
  );
}

function MessageCard({ message }: { readonly message: Message }): ReactNode {
  const { t } = useLanguage();
  return (
    <Paper withBorder p="sm">
      <Group gap="md" align="baseline">
        <Text fw={600}>
          {message.type} {message.version} {message.orderNumber}
        </Text>
        <Text>{t(`interchange.messageState.${message.state}`)}</Text>
        {message.salesOrder !== null && (
          <Anchor component={Link} to={`/orders/${message.salesOrder}`}>
            {message.salesOrderState === null ? t('interchange.order') : t(`orders.state.${message.salesOrderState}`)}
          </Anchor>
        )}
      </Group>
      <Findings findings={message.findings} />
    </Paper>
  );
}

function Findings({ findings }: { readonly findings: Message['findings'] }): ReactNode {
  const { say } = useLanguage();
  return findings.map((finding, index) => (
    <Text key={index} size="sm" mt={4}>
      <Text span fw={600}>
        {finding.code}
      </Text>{' '}
      {say(finding.text)}
    </Text>
  ));
}
