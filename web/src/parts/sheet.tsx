import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface Column {
  readonly label: ReactNode;
  readonly figure?: boolean;
}

interface SheetProps {
  /** What it is a table of, for who cannot see where it stands. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly minWidth?: number;
  readonly children: ReactNode;
}

/** A table that is scrolled sideways where there is little room, by the keyboard as well. */
export function Sheet({ name, columns, minWidth = 560, children }: SheetProps): ReactNode {
  return (
    <Table.ScrollContainer
      minWidth={minWidth}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': name } }}
    >
      <Table verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ label, figure }, at) => (
              <Table.Th key={at} scope="col" ta={figure === true ? 'right' : undefined}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
