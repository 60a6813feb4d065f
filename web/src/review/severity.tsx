import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Shape } from '../parts/shape';
import { useLanguage } from '../texts/language';
import type { Finding } from './model';

type Look = Finding['severity'] | 'done';

/** How grave something is: a shape, and in words for whoever asks; never by colour alone. */
export function Severity({ of, word = false }: { readonly of: Look; readonly word?: boolean }): ReactNode {
  const { t } = useLanguage();
  const label = t(`rv.sev.${of}`);
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex" title={label}>
      <Shape of={of} label={label} />
      {word && (
        <Text span size="sm" aria-hidden>
          {label}
        </Text>
      )}
    </Group>
  );
}
