import { Box, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { nl } from '../texts/nl';
import { figure, instant } from '../parts/format';
import type { Surroundings } from './model';

/** What the buyer would read if the order went as it stands. */
export function AnswerTab({ id, version, hasOrder }: { readonly id: string; readonly version: number; readonly hasOrder: boolean }): ReactNode {
  const { t, language } = useLanguage();
  const answer = useQuery({
    queryKey: ['review-case', id, 'answer', version],
    queryFn: () => dataOf(api.GET('/api/review-cases/{id}/answer', { params: { path: { id } } })),
    placeholderData: (before) => before,
    enabled: hasOrder,
  });
  if (!hasOrder) return <Text>{t('rv.ans.noOrder')}</Text>;
  if (answer.isPending) return <Loading h={80} />;
  if (answer.isError) return <Fault error={answer.error} retry={() => void answer.refetch()} />;
  const { kind, lines, words, headOpen, raw } = answer.data;
  const count = (one: string): number => lines.filter((line) => line.kind === one).length;
  const [ok, changed, rejected, pending] = [count('accepted'), count('changed'), count('rejected'), count('pending')];
  const told = lines.filter((line) => line.kind !== 'accepted');
  const names = { accepted: t('rv.ans.ok'), changed: t('rv.ans.lineChanged'), rejected: t('rv.ans.lineRejected'), pending: t('rv.ans.pending') };
  return (
    <Box aria-busy={answer.isPlaceholderData} opacity={answer.isPlaceholderData ? 0.4 : 1}>
      <Text fw={600}>
        {kind === 'accepted' && pending === 0 ? t('rv.ans.accepted') : kind === 'rejected' ? t('rv.ans.rejected') : t('rv.ans.changed', { ok, changed, rejected, pending })}
      </Text>
      {headOpen && <Text>{t('rv.ans.head')}</Text>}
      {words[language] !== null && <Text>{words[language]}</Text>}
      <ul className="rv-list">
        {told.map((line) => (
          <li key={line.line}>{`${t('rv.onLine', { n: line.number ?? line.line + 1 })}: ${names[line.kind]}${line.words[language] === null ? '' : `. ${line.words[language]}`}`}</li>
        ))}
      </ul>
      {raw === null ? (
        <Text c="dimmed" size="sm">{t(headOpen || pending > 0 ? 'rv.ans.noRaw' : 'rv.ans.none')}</Text>
      ) : (
        <>
          <Title order={3} size="h6" mt="xs">{t('rv.ans.raw')}</Title>
          <pre className="rv-source">{raw.replace(/(?<!\?)'(?!\r|\n)/g, "'\n")}</pre>
        </>
      )}
    </Box>
  );
} // prettier-ignore

/** What happened to the case and its order, and who did it. */
export function TimelineTab({ id, version }: { readonly id: string; readonly version: number }): ReactNode {
  const { t, language } = useLanguage();
  const events = useQuery({
    queryKey: ['review-case', id, 'timeline', version],
    queryFn: () => dataOf(api.GET('/api/review-cases/{id}/timeline', { params: { path: { id } } })),
    placeholderData: (before) => before,
  });
  if (events.isPending) return <Loading h={80} />;
  if (events.isError) return <Fault error={events.error} retry={() => void events.refetch()} />;
  if (events.data.items.length === 0) return <Text>{t('rv.time.none')}</Text>;
  return (
    <Table aria-label={t('rv.tab.timeline')}>
      <Table.Tbody>
        {[...events.data.items].reverse().map(({ id: key, at, kind, actor, data }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row" fw={400}>{instant(at, language)}</Table.Th>
            <Table.Td>{actor ?? t('rv.time.system')}</Table.Td>
            <Table.Td>{EVENTS.has(kind) ? t(`rv.ev.${kind}` as TextKey) : kind}</Table.Td>
            <Table.Td>{shownData(data)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
} // prettier-ignore

const EVENTS: ReadonlySet<string> = new Set(
  Object.keys(nl).flatMap((key) => (key.startsWith('rv.ev.') ? [key.slice('rv.ev.'.length)] : [])),
);

const shownData = (data: Readonly<Record<string, unknown>>): string =>
  Object.entries(data)
    .filter(([name]) => !/Id$|fingerprint/.test(name))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');

/** Who the customer is, as far as it matters for this order. */
export function CustomerTab({ known }: { readonly known: Surroundings | undefined }): ReactNode {
  const { t, language } = useLanguage();
  const customer = known?.customer ?? null;
  const place = known?.deliveryPlace ?? null;
  if (known === undefined || customer === null) return <Text>{t('rv.cus.none')}</Text>;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('rv.tab.customer'), customer.name],
    [t('rv.cus.number'), customer.number],
    [t('rv.cus.partner'), known.partner === null ? null : `${known.partner.name} (${known.partner.code})`],
    [t('rv.cus.place'), place === null ? null : [place.name, place.street, `${place.postcode} ${place.city}`, place.country].join(', ')],
    [t('rv.cus.credit'), customer.creditLimit === null ? null : `${figure(customer.creditLimit, language, 2)} ${customer.currency}`],
    [t('rv.cus.invoices'), `${figure(customer.openInvoices, language, 2)} ${customer.currency}`],
    [t('rv.cus.overdue'), customer.overdueCount === null ? null : String(customer.overdueCount)],
    [t('rv.cus.blocked'), customer.blockedReason],
    [t('rv.cus.note'), customer.orderNote],
  ];
  return (
    <Table aria-label={t('rv.tab.customer')} withRowBorders={false}>
      <Table.Tbody>
        {rows.filter(([, value]) => value !== null).map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" fw={400} c="dimmed" w={190}>{label}</Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
} // prettier-ignore
