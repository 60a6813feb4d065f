import { Checkbox, ScrollArea, Stack, Text } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useLanguage } from '../texts/language';
import { Dialog, type Frame } from './dialogs';
import { linesOf, type Case } from './model';
import { usePreview } from './preview';

/** So many lines are listed; of a longer order only those with an open question can be chosen from. */
const LISTED = 100;

interface Props extends Omit<Frame, 'title'> {
  readonly found: Case;
  /** The lines that must wait, for something is asked about them. */
  readonly hold: readonly number[];
  readonly submit: (hold: readonly number[]) => void;
}

/** Lets a part of the order go: which lines wait, and what the buyer gets. */
export function PartDialog({ found, hold, submit, ...frame }: Props): ReactNode {
  const { t } = useLanguage();
  const [waiting, setWaiting] = useState<ReadonlySet<number>>(() => new Set(hold));
  const lines = useMemo(() => {
    const all = linesOf(found).filter(({ ours }) => ours !== null && ours.rejectedReason === null);
    return all.length <= LISTED ? all : all.filter(({ index }) => hold.includes(index));
  }, [found, hold]);
  const chosen = useMemo(() => [...waiting].sort((a, b) => a - b), [waiting]);
  const steps = useMemo(() => [{ kind: 'release' as const, body: { hold: chosen } }], [chosen]);
  const preview = usePreview(found, steps);
  const toggle = (line: number) =>
    setWaiting((known) => new Set(known.has(line) ? [...known].filter((one) => one !== line) : [...known, line]));
  return (
    <Dialog {...frame} title={t('rv.k.part')} submit={() => submit(chosen)} may={preview.possible}>
      <Text size="sm">{t('rv.part.which')}</Text>
      <ScrollArea.Autosize mah={240}>
        <Stack gap={4} role="group" aria-label={t('rv.part.which')}>
          {lines.map(({ index, theirs }) => (
            <Checkbox
              key={index}
              size="xs"
              label={`${t('rv.onLine', { n: theirs.number ?? index + 1 })}: ${[theirs.gtin ?? theirs.buyerArticle ?? theirs.supplierArticle, theirs.description].filter((one) => one !== null).join(' ')}`}
              checked={waiting.has(index)}
              onChange={() => toggle(index)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <Text size="sm" fw={600} role="status">
        {preview.words === null ? t('rv.chg.reckoning') : preview.possible ? t('rv.chg.gets', { what: preview.words }) : t('rv.chg.cannot', { why: preview.words })}
      </Text>
    </Dialog>
  );
} // prettier-ignore
