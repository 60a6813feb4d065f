import { Alert, Button, Group, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useFaultText } from '../parts/fault';
import { useLanguage } from '../texts/language';
import { badAmounts, type Field, startOf, type Values } from './fields';

interface Props {
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (values: Values) => void;
  readonly onCancel?: () => void;
}

/** A form made from a list of fields. What the server refuses stands above it, and what was typed stays. */
export function FieldsForm({ fields, submit, busy, error, onSubmit, onCancel }: Props): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const [values, setValues] = useState<Values>(() => startOf(fields));
  const [bad, setBad] = useState<readonly string[]>([]);
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const wrong = badAmounts(fields, values);
    setBad(wrong);
    if (wrong.length === 0) onSubmit(values);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {error !== null && (
          <Alert color="red" role="alert">
            {faultText(error)}
          </Alert>
        )}
        {fields.map((field) => (
          <OneField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            bad={bad.includes(field.name)}
            onChange={(value) => setValues((known) => ({ ...known, [field.name]: value }))}
          />
        ))}
        <Group justify="flex-end" gap="xs">
          {onCancel !== undefined && (
            <Button variant="default" onClick={onCancel}>
              {t('settings.cancel')}
            </Button>
          )}
          <Button type="submit" loading={busy}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface OneFieldProps {
  readonly field: Field;
  readonly value: string;
  readonly bad: boolean;
  readonly onChange: (value: string) => void;
}

function OneField({ field, value, bad, onChange }: OneFieldProps): ReactNode {
  const { t } = useLanguage();
  const shared = {
    label: t(field.label),
    description: field.hint === undefined ? undefined : t(field.hint),
    required: field.required === true,
    name: field.name,
    value,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
    error: bad ? t('settings.badAmount') : undefined,
  };
  if (field.kind === 'choice') return <NativeSelect {...shared} data={[...(field.choices ?? [])]} />;
  if (field.kind === 'password') return <PasswordInput {...shared} autoComplete="new-password" />;
  if (field.kind === 'day') return <TextInput {...shared} type="date" />;
  return <TextInput {...shared} inputMode={field.kind === 'amount' ? 'decimal' : undefined} autoComplete="off" />;
}
