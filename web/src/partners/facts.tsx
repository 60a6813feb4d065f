import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface PartProps {
  readonly title: string;
  /** The way to where it is set. */
  readonly way?: ReactNode;
  readonly children: ReactNode;
}

/** A part of what is agreed, under its name. */
export function Part({ title, way, children }: PartProps): ReactNode {
  const id = useId();
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={id}>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {way}
      </Group>
      {children}
    </Paper>
  );
}

/** What is called what, one under the other. */
export function Facts({ rows }: { readonly rows: readonly (readonly [name: string, value: ReactNode])[] }): ReactNode {
  return (
    <dl className="partner-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
