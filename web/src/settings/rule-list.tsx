import { Button, Group, Modal, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Fault, useFaultText } from '../parts/fault';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import type { Field, Values } from './fields';
import { FieldsForm } from './fields-form';
import { useAct } from './use-act';

interface Column<T> {
  readonly label: TextKey;
  readonly figure?: boolean;
  readonly cell: (row: T) => string;
}

interface Props<T> {
  /** Of the query; the list is asked anew after a change. */
  readonly name: string;
  readonly intro: TextKey;
  readonly add: TextKey;
  readonly empty: TextKey;
  readonly columns: readonly Column<T>[];
  readonly fields: readonly Field[];
  readonly mayChange: boolean;
  readonly load: () => Promise<{ readonly items: readonly T[] }>;
  readonly put: (values: Values) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
}

/** A list of what was set, with a form for one more. Putting one for the same takes the place of the one before. */
export function RuleList<T extends { readonly id: string }>(props: Props<T>): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const [adding, setAdding] = useState(false);
  const known = useQuery({ queryKey: [props.name], queryFn: props.load });
  const put = useAct(props.put, props.name);
  const remove = useAct(props.remove, props.name);
  const close = (): void => {
    setAdding(false);
    put.reset();
  };
  if (known.isPending) return <Loading h={160} />;
  if (known.isError) return <Fault error={known.error} retry={() => void known.refetch()} />;
  const { items } = known.data;
  return (
    <>
      <Group justify="space-between" mb="sm" align="flex-start">
        <Text maw={720}>{t(props.intro)}</Text>
        {props.mayChange && (
          <Button size="xs" onClick={() => setAdding(true)}>
            {t(props.add)}
          </Button>
        )}
      </Group>
      {remove.error !== null && (
        <Text c="red" role="alert">
          {faultText(remove.error)}
        </Text>
      )}
      {items.length === 0 ? (
        <Text c="dimmed">{t(props.empty)}</Text>
      ) : (
        <Rows {...props} items={items} onRemove={(id) => remove.mutate(id)} />
      )}
      <Modal
        opened={adding}
        onClose={close}
        title={t(props.add)}
        attributes={{ header: { role: 'presentation' } }}
        closeButtonProps={{ 'aria-label': t('settings.close') }}
      >
        <FieldsForm
          fields={props.fields}
          submit={t('settings.save')}
          busy={put.isPending}
          error={put.error}
          onCancel={close}
          onSubmit={(values) => put.mutate(values, { onSuccess: close })}
        />
      </Modal>
    </>
  );
}

interface RowsProps<T> {
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly mayChange: boolean;
  readonly onRemove: (id: string) => void;
}

function Rows<T extends { readonly id: string }>({ items, columns, mayChange, onRemove }: RowsProps<T>): ReactNode {
  const { t } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={640} tabIndex={0}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ label, figure }) => (
              <Table.Th key={label} ta={figure === true ? 'right' : undefined}>
                {t(label)}
              </Table.Th>
            ))}
            {mayChange && <Table.Th>{t('settings.acts')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((row) => (
            <Table.Tr key={row.id}>
              {columns.map(({ label, figure, cell }) => (
                <Table.Td key={label} ta={figure === true ? 'right' : undefined}>
                  {cell(row)}
                </Table.Td>
              ))}
              {mayChange && (
                <Table.Td>
                  <Button size="compact-sm" variant="default" onClick={() => onRemove(row.id)}>
                    {t('settings.remove')}
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
