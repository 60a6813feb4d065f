import { Button, Kbd, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { day } from '../parts/format';
import { useLanguage } from '../texts/language';
import type { Language, TextKey } from '../texts/text-key';
import type { Choice } from './resolve';

const ACTIONS: Readonly<Record<string, TextKey>> = {
  OVR: 'resolve.OVR',
  ACC_BUYER: 'resolve.ACC_BUYER',
  USE_OURS: 'resolve.USE_OURS',
  SUBST: 'resolve.SUBST',
  CREDIT: 'resolve.CREDIT',
  REPARSE: 'resolve.REPARSE',
};

/** What a choice does, in words. */
export const choiceText = (
  choice: Choice,
  language: Language,
  t: (key: TextKey, values?: Readonly<Record<string, string>>) => string,
): string =>
  choice.kind === 'correction'
    ? t('resolve.correct', { value: choice.value === null ? '' : day(choice.value, language) })
    : t(ACTIONS[choice.action] ?? 'resolve.OVR');

interface ChoiceListProps {
  readonly choices: readonly Choice[];
  readonly chosen: number | null;
  readonly choose: (at: number) => void;
  readonly done: boolean;
}

/** The ways to answer, with what speaks for each, under the keys 1 to 9. They do not move while somebody chooses. */
export function ChoiceList({ choices, chosen, choose, done }: ChoiceListProps): ReactNode {
  const { t, say, language } = useLanguage();
  if (choices.length === 0) return <Text>{t('resolve.noChoice')}</Text>;
  return (
    <Stack gap={4} role="group" aria-label={t('resolve.choices')} align="flex-start">
      {choices.slice(0, 9).map((one, at) => (
        <Button
          key={`${one.kind} ${one.action} ${one.value ?? ''}`}
          variant={chosen === at ? 'filled' : 'default'}
          size="xs"
          h="auto"
          mih={28}
          py={4}
          disabled={done && chosen !== at}
          aria-pressed={chosen === at}
          onClick={() => choose(at)}
          leftSection={<Kbd size="xs">{at + 1}</Kbd>}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
        >
          {choiceText(one, language, t)}
          {one.evidence === null ? '' : ` · ${say(one.evidence)}`}
        </Button>
      ))}
    </Stack>
  );
}
