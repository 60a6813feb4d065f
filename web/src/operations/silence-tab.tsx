import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { day, figure } from '../parts/format';
import { Loading } from '../parts/loading';
import { Severity } from '../review/severity';
import { useLanguage } from '../texts/language';
import { REFRESH_MS, silentFirst, type TrafficPartner } from './operations';

const ALARMS: readonly TrafficPartner['verdict'][] = ['silent', 'less', 'more', 'troubled'];

/** What partners sent against what they usually send, the silent ones first. */
export function SilenceTab(): ReactNode {
  const { t } = useLanguage();
  const traffic = useQuery({
    queryKey: ['partner-traffic'],
    queryFn: () => dataOf(api.GET('/api/partner-traffic')),
    refetchInterval: REFRESH_MS * 4,
  });
  if (traffic.isPending) return <Loading h={240} />;
  if (traffic.isError && traffic.data === undefined)
    return <Fault error={traffic.error} retry={() => void traffic.refetch()} />;
  const { at, partners } = traffic.data;
  const heads = ['today', 'week', 'last'] as const;
  return (
    <Stack gap="sm">
      <Text>{t('ops.silence.intro', { hour: at.hour })}</Text>
      {partners.length === 0 && <Text c="dimmed">{t('ops.silence.none')}</Text>}
      <Table.ScrollContainer minWidth={760} tabIndex={0}>
        <Table highlightOnHover verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('ops.partner')}</Table.Th>
              <Table.Th scope="col">{t('ops.silence.verdict')}</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head} scope="col">
                  {t(`ops.silence.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {silentFirst(partners).map((partner) => (
              <Row key={partner.code} partner={partner} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function Row({ partner }: { readonly partner: TrafficPartner }): ReactNode {
  const { t, language } = useLanguage();
  const { code, name, verdict, today, week, lastDay } = partner;
  const isAlarm = ALARMS.includes(verdict);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} to={`/partners/${code}`}>
          {name}
        </Anchor>
      </Table.Th>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          {isAlarm && <Severity of="warning" />}
          <Text fw={isAlarm ? 600 : 400} c={isAlarm ? undefined : 'dimmed'}>
            {t(`ops.verdict.${verdict}`)}
          </Text>
        </Group>
        {verdict === 'silent' && <Text size="sm">{t('ops.silence.do')}</Text>}
      </Table.Td>
      {[today, week].map((told, at) => (
        <Table.Td key={at}>
          {told === null ? (
            '–'
          ) : (
            <>
              {figure(String(told.came), language)}{' '}
              <Text span c="dimmed" size="sm">
                {t('ops.silence.usually', {
                  usual: figure(String(told.usual), language),
                  low: figure(String(told.low), language),
                  high: figure(String(told.high), language),
                })}
              </Text>
            </>
          )}
        </Table.Td>
      ))}
      <Table.Td>{day(lastDay, language)}</Table.Td>
    </Table.Tr>
  );
}
