import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

export type ShapeName = 'blocking' | 'error' | 'warning' | 'info' | 'done';

const COLOURS: Readonly<Record<ShapeName, string>> = { blocking: 'red.9', error: 'red.9', warning: 'orange.9', info: 'dimmed', done: 'teal.9' }; // prettier-ignore
const SHAPES: Readonly<Record<ShapeName, string>> = {
  blocking: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  error: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  warning: 'M8 1l7 13H1z',
  info: 'M8 1a7 7 0 1 0 .01 0zM8 3a5 5 0 1 1-.01 0z',
  done: 'M2 8l2-2 3 3 6-7 2 2-8 9z',
};

/** A shape that tells how things stand by its form and not by its colour alone; hidden where a word stands beside it. */
export function Shape({ of, label }: { readonly of: ShapeName; readonly label?: string }): ReactNode {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <Text span c={COLOURS[of]} lh={1}>
      <svg width="14" height="14" viewBox="0 0 16 16" {...named}>
        <path d={SHAPES[of]} fill="currentColor" fillRule="evenodd" />
      </svg>
    </Text>
  );
}
