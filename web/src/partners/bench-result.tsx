import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { MessageText } from '../parts/message-text';
import { Severity } from '../review/severity';
import { useLanguage } from '../texts/language';
import { BenchOrder } from './bench-order';
import { BenchSource } from './bench-source';
import type { Trial, TrialFinding, TrialMessage } from './partners';

/** What came of a file on the bench. */
export function BenchResult({ trial }: { readonly trial: Trial }): ReactNode {
  const { t } = useLanguage();
  const { messages, format, findings, left, acknowledgements, unacknowledged } = trial;
  return (
    <Stack gap="md" component="section" aria-label={t('bench.result')}>
      {messages.length === 0 && (
        <Text fw={600} role="status">
          {t('bench.nothing', { format: format === 'unknown' ? t('bench.unknown') : format })}
        </Text>
      )}
      <Findings findings={findings} />
      {messages.map((message, at) => (
        <MessagePart key={at} message={message} trial={trial} isOnly={messages.length === 1} />
      ))}
      {messages.length === 0 && <BenchSource trial={trial} values={[]} lit={null} light={() => undefined} />}
      {left > 0 && <Text>{t('bench.left', { n: left })}</Text>}
      {acknowledgements.map(({ standard, text }, at) => (
        <div key={at}>
          <Text fw={600}>{t('bench.ack', { standard })}</Text>
          <MessageText text={text} />
        </div>
      ))}
      <NoAcknowledgement any={acknowledgements.length > 0} why={unacknowledged} />
    </Stack>
  );
}

function NoAcknowledgement({ any, why }: { readonly any: boolean; readonly why: Trial['unacknowledged'] }): ReactNode {
  const { t, say } = useLanguage();
  if (why.length > 0)
    return why.map((one, at) => (
      <Text key={at} c="dimmed">
        {t('bench.ack.why', { why: say(one) })}
      </Text>
    ));
  return any ? null : <Text c="dimmed">{t('bench.ack.none')}</Text>;
}

interface MessageProps {
  readonly message: TrialMessage;
  readonly trial: Trial;
  readonly isOnly: boolean;
}

function MessagePart({ message, trial, isOnly }: MessageProps): ReactNode {
  const { t } = useLanguage();
  const [lit, setLit] = useState<string | null>(null);
  const { type, version, reference, guide, edition, would, changes, wrong, hints, unused, answer } = message;
  const title = t('bench.message', { type, version, reference: reference ?? '' }).trim();
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Group gap="md" align="baseline">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text c="dimmed">
          {guide === null ? t('bench.noGuide') : t('bench.guide', { guide, edition: edition ?? '' })}
        </Text>
      </Group>
      <Text fw={600} role="status">
        {t(`bench.would.${would}`, { changes: changes ?? '' })}.
      </Text>
      <Title order={3} size="h5">
        {t('bench.wrong')}
      </Title>
      {wrong.length === 0 && <Text c="dimmed">{t('bench.wrong.none')}</Text>}
      <Findings findings={wrong} />
      {hints.length > 0 && (
        <Title order={3} size="h5">
          {t('bench.hints')}
        </Title>
      )}
      <Findings findings={hints} />
      <Unused unused={unused} />
      <div className="bench-sides">
        <BenchOrder message={message} lit={lit} light={setLit} />
        {isOnly || message.values.length > 0 ? (
          <BenchSource trial={trial} values={message.values} lit={lit} light={setLit} />
        ) : null}
      </div>
      <Title order={3} size="h5">
        {t('bench.answer')}
      </Title>
      {answer === null ? <Text c="dimmed">{t('bench.answer.none')}</Text> : <MessageText text={answer} />}
    </Stack>
  );
}

function Findings({ findings }: { readonly findings: readonly TrialFinding[] }): ReactNode {
  const { t, say } = useLanguage();
  return findings.map(({ code, severity, text, place, suggestions }, at) => (
    <Group key={at} gap="xs" wrap="nowrap" align="flex-start">
      <Severity of={severity} />
      <div>
        <Text>
          <Text span fw={600}>
            {code}
          </Text>{' '}
          {say(text)}{' '}
          {place !== null && (
            <Text span c="dimmed" size="sm">
              [{say(place)}]
            </Text>
          )}
        </Text>
        {suggestions.map(({ action, value, evidence }) => (
          <Text key={`${action} ${value ?? ''}`} size="sm">
            {t('bench.suggestion', { evidence: say(evidence) })}
          </Text>
        ))}
      </div>
    </Group>
  ));
}

function Unused({ unused }: { readonly unused: TrialMessage['unused'] }): ReactNode {
  const { t, say } = useLanguage();
  if (unused.length === 0) return null;
  return (
    <>
      <Title order={3} size="h5">
        {t('bench.unused')}
      </Title>
      {unused.map(({ path, value, count, place }) => (
        <Text key={path} size="sm" className="partner-words">
          {path} = {value} {count > 1 && `(${t('bench.times', { n: count })}) `}
          <Text span c="dimmed">
            [{say(place)}]
          </Text>
        </Text>
      ))}
    </>
  );
}
