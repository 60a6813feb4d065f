import { Group, Kbd, Text, Title, UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../texts/language';
import { reveal } from '../parts/reveal';
import type { Question } from './model';
import { Severity } from './severity';

/** Everything there is to decide or to know, each question once. */
export function FindingsList({ questions, selected, select }: { readonly questions: readonly Question[]; readonly selected: string | null; readonly select: (key: string) => void }): ReactNode {
  const { t } = useLanguage();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    reveal(list.current, list.current?.querySelector('[aria-current="true"]'));
  }, [selected]);
  return (
    <section className="rv-pane" aria-label={t('rv.findings')} ref={list} tabIndex={0}>
      <Title order={2} size="h6">
        {t('rv.findings')} {questions.length} <Kbd size="xs">N</Kbd> <Kbd size="xs">P</Kbd>
      </Title>
      {questions.length === 0 && <Text px={12}>{t('rv.noFindings')}</Text>}
      {questions.map((question) => (
        <Row key={question.key} question={question} current={question.key === selected} select={select} />
      ))}
    </section>
  );
} // prettier-ignore

function Row({ question, current, select }: { readonly question: Question; readonly current: boolean; readonly select: (key: string) => void }): ReactNode {
  const { t, say } = useLanguage();
  const { finding, lines } = question;
  const settled = finding.state === 'overridden' || finding.state === 'auto';
  return (
    <UnstyledButton className="rv-question" aria-current={current} onClick={() => select(question.key)}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Severity of={settled ? 'done' : finding.severity} />
        <div>
          <Text size="sm" lineClamp={2}>
            {say(finding.text)}
          </Text>
          <Text size="xs" c="dimmed">
            {`${say(finding.name)} (${finding.code})`}
            {lines.length > 0 && `, ${t('rv.onLines', { n: lines.length, first: (lines[0] ?? 0) + 1 })}`}
            {settled && `, ${t(finding.state === 'auto' ? 'rv.auto' : 'rv.answered')}`}
          </Text>
        </div>
      </Group>
    </UnstyledButton>
  );
} // prettier-ignore
