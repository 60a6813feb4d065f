import { Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { day, figure } from '../parts/format';
import { useLanguage } from '../texts/language';
import { Facts } from './facts';
import type { TrialMessage } from './partners';

interface Props {
  readonly message: TrialMessage;
  readonly lit: string | null;
  readonly light: (path: string | null) => void;
}

/** The order as it was understood, whose values light up in the bytes. */
export function BenchOrder({ message, lit, light }: Props): ReactNode {
  const { t, language } = useLanguage();
  const { order, lineCount } = message;
  const { buyer, deliverTo } = order.parties;
  const value = (path: string, text: string | null): ReactNode => (
    <Value path={path} lit={lit} light={light}>
      {text ?? '–'}
    </Value>
  );
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {t('bench.order')}
      </Title>
      <Facts
        rows={[
          [t('bench.number'), value('number', order.number)],
          [t('bench.date'), value('date', day(order.date, language))],
          [t('bench.delivery'), value('requestedDelivery', day(order.requestedDelivery, language))],
          [t('bench.buyer'), value('parties.buyer.gln', nameOf(buyer))],
          [t('bench.deliverTo'), value('parties.deliverTo.gln', nameOf(deliverTo))],
        ]}
      />
      <Lines {...{ message, lit, light }} />
      {lineCount > order.lines.length && (
        <Text size="sm" c="dimmed">
          {t('bench.moreLines', { n: figure(String(lineCount - order.lines.length), language) })}
        </Text>
      )}
    </div>
  );
}

function Lines({ message: { order }, lit, light }: Props): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={420} tabIndex={0}>
      <Table verticalSpacing={4} mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('bench.line')}</Table.Th>
            <Table.Th scope="col">{t('bench.article')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('bench.quantity')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('bench.price')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {order.lines.map((line, at) => {
            const [name, code] = articleOf(line);
            return (
              <Table.Tr key={at}>
                <Table.Td>{line.number ?? at + 1}</Table.Td>
                <Table.Td>
                  <Value path={`lines[${at}].${name}`} lit={lit} light={light}>
                    {code}
                  </Value>{' '}
                  {line.description}
                </Table.Td>
                <Table.Td ta="right">
                  <Value path={`lines[${at}].quantity`} lit={lit} light={light}>
                    {figure(line.quantity, language)}
                  </Value>{' '}
                  <Text span c="dimmed" size="sm">
                    {line.unit}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  <Value path={`lines[${at}].price`} lit={lit} light={light}>
                    {figure(line.price, language, 2)}
                  </Value>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type Line = TrialMessage['order']['lines'][number];

/** The number that names the article, and which of its numbers that is. */
function articleOf({ gtin, supplierArticle, buyerArticle }: Line): readonly [string, string] {
  if (gtin !== null) return ['gtin', gtin];
  return supplierArticle !== null ? ['supplierArticle', supplierArticle] : ['buyerArticle', buyerArticle ?? '–'];
}

const nameOf = ({ name, gln, id }: TrialMessage['order']['parties']['buyer']): string | null =>
  [name, gln ?? id].filter((one) => one !== null).join(', ') || null;

interface ValueProps {
  readonly path: string;
  readonly lit: string | null;
  readonly light: (path: string | null) => void;
  readonly children: ReactNode;
}

function Value({ path, lit, light, children }: ValueProps): ReactNode {
  return (
    <span
      className="bench-value"
      data-lit={lit === path}
      onMouseEnter={() => light(path)}
      onMouseLeave={() => light(null)}
    >
      {children}
    </span>
  );
}
