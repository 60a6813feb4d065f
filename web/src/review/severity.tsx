import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import type { Finding } from './model';

type Look = Finding['severity'] | 'done';

const COLOURS: Readonly<Record<Look, string>> = { blocking: 'red.9', error: 'red.9', warning: 'orange.9', info: 'dimmed', done: 'teal.9' }; // prettier-ignore
const SHAPES: Readonly<Record<Look, string>> = {
  blocking: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  error: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  warning: 'M8 1l7 13H1z',
  info: 'M8 1a7 7 0 1 0 .01 0zM8 3a5 5 0 1 1-.01 0z',
  done: 'M2 8l2-2 3 3 6-7 2 2-8 9z',
};

/** How grave something is: a shape, and in words for whoever asks; never by colour alone. */
export function Severity({ of, word = false }: { readonly of: Look; readonly word?: boolean }): ReactNode {
  const { t } = useLanguage();
  const label = t(`rv.sev.${of}`);
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex" title={label}>
      <Text span c={COLOURS[of]} lh={1} className="rv-shape">
        <svg width="14" height="14" viewBox="0 0 16 16" role="img" aria-label={label}>
          <path d={SHAPES[of]} fill="currentColor" fillRule="evenodd" />
        </svg>
      </Text>
      {word && (
        <Text span size="sm" aria-hidden>
          {label}
        </Text>
      )}
    </Group>
  );
}
