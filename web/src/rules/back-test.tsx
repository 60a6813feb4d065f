import { Anchor, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { figure } from '../parts/format';
import { useLanguage } from '../texts/language';
import { useAnswerWords } from './rule-words';
import type { Trial } from './rules';

/** What a rule would have done to what was found before, in one sentence. */
export function useTrialWords(): (trial: Pick<Trial, 'found' | 'resolved' | 'disagreed'>) => string {
  const { t } = useLanguage();
  return ({ found, resolved, disagreed }) => t('rules.backTestSum', { found, resolved, disagreed });
}

/** The sentence, how far was looked, what waits, and where people decided otherwise. */
export function BackTest({ trial }: { readonly trial: Trial }): ReactNode {
  const { t, language } = useLanguage();
  const words = useTrialWords();
  const otherwise = trial.lines.filter(({ outcome }) => outcome === 'disagreed');
  const bound = { orders: figure(String(trial.bound.orders), language), findings: figure(String(trial.bound.findings), language) };
  return (
    <>
      <Text fw={600}>{words(trial)}</Text>
      <Text>{t('rules.waiting', { ...trial.waiting })}</Text>
      <Text size="sm" c="dimmed">{t('rules.bound', bound)}</Text>
      {otherwise.length > 0 && (
        <Table verticalSpacing={4} maw={820} mt={6}>
          <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>{t('rules.disagreed')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('rules.disagreed.order')}</Table.Th>
              <Table.Th scope="col">{t('rules.disagreed.did')}</Table.Th>
              <Table.Th scope="col">{t('rules.disagreed.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {otherwise.map((line) => (
              <Table.Tr key={`${line.order} ${line.finding}`}>
                <Table.Td><Anchor component={Link} to={`/orders/${line.order}`}>{line.reference}</Anchor></Table.Td>
                <Table.Td><Decided line={line} /></Table.Td>
                <Table.Td>{line.why ?? ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
} // prettier-ignore

/** What staff decided: an answer, another value, or other values. */
function Decided({ line: { did, value } }: { readonly line: Trial['lines'][number] }): ReactNode {
  const { t } = useLanguage();
  const answer = useAnswerWords();
  if (value !== null) return t('rules.disagreed.value', { value });
  return did === null ? t('rules.disagreed.values') : answer(did);
}
