import { Checkbox, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { clock } from '../parts/format';
import { useDecisions } from '../decisions/decisions';
import { useLanguage } from '../texts/language';
import type { Question, Result } from './resolve';

interface ResolveTableProps {
  readonly items: Question['items'];
  /** What would come of each, or what came of it. */
  readonly results: readonly Result[];
  /** Cases that the person left out. */
  readonly left: ReadonlySet<string>;
  readonly leave: (left: ReadonlySet<string>) => void;
  readonly done: boolean;
}

/** The orders that ask the question, with what happens to each. */
export function ResolveTable({ items, results, left, leave, done }: ResolveTableProps): ReactNode {
  const { t } = useLanguage();
  const byCase = new Map(results.map((one) => [one.case, one]));
  const free = items.filter(({ leaving }) => leaving === null);
  const all = free.every((one) => !left.has(one.case));
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    leave(next);
  };
  const toggleAll = (): void => {
    const gone = items.filter(({ leaving }) => leaving !== null).map((one) => one.case);
    leave(new Set(all ? items.map((one) => one.case) : gone));
  };
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('resolve.orders') } }}>
      <Table verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={36}>
              <Checkbox checked={all} onChange={toggleAll} disabled={done} aria-label={t('resolve.all')} size="xs" />
            </Table.Th>
            <Table.Th>{t('resolve.order')}</Table.Th>
            <Table.Th>{t('resolve.customer')}</Table.Th>
            <Table.Th ta="right">{t('resolve.total')}</Table.Th>
            <Table.Th>{t('resolve.happens')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((one) => (
            <Row key={one.case} one={one} result={byCase.get(one.case)} isIn={!left.has(one.case)} toggle={() => toggle(one.case)} done={done} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
} // prettier-ignore

interface RowProps {
  readonly one: Question['items'][number];
  readonly result: Result | undefined;
  readonly isIn: boolean;
  readonly toggle: () => void;
  readonly done: boolean;
}

function Row({ one, result, isIn, toggle, done }: RowProps): ReactNode {
  const { t, language } = useLanguage();
  const number = one.buyerOrderNumber ?? one.reference;
  const total = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(Number(one.total));
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox checked={isIn} onChange={toggle} disabled={done || one.leaving !== null} aria-label={t('resolve.take', { number })} size="xs" />
      </Table.Td>
      <Table.Td>{number}</Table.Td>
      <Table.Td>{one.customer ?? ''}</Table.Td>
      <Table.Td ta="right">
        {total}{' '}
        <Text span size="sm" c="dimmed">
          {one.currency}
        </Text>
      </Table.Td>
      <Table.Td>
        <Happens one={one} result={isIn ? result : undefined} />
      </Table.Td>
    </Table.Tr>
  );
} // prettier-ignore

/** What would happen to an order, or what became of it, with a word for it: never by colour alone. */
function Happens({ one, result }: Pick<RowProps, 'one' | 'result'>): ReactNode {
  const { t, say, language } = useLanguage();
  const { data = [] } = useDecisions();
  if (one.leaving !== null) return <Text size="md" c="dimmed">{say(one.leaving)}</Text>;
  if (result === undefined)
    return <Text size="md" c="dimmed">{one.others > 0 ? t('resolve.others', { n: one.others }) : ''}</Text>;
  if (result.outcome === 'skipped') return <Text size="md">⚠ {t('resolve.skipped')}: {say(result.text)}</Text>;
  const decision = data.find(({ id }) => id === result.decision?.id) ?? result.decision;
  const word = result.releases ? t('resolve.goes') : t('resolve.stays');
  if (decision === null) return <Text size="md">{word}: {say(result.text)}</Text>;
  const state = t(`decisions.${decision.state}`);
  const at = clock(decision.doneAt ?? decision.dueAt, language);
  return <Text size="md">{decision.state === 'refused' ? '⚠' : '✓'} {say(result.text)} · {state} {at}</Text>;
} // prettier-ignore
