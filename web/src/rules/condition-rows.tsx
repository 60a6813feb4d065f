import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import { comparisonsOf, type Parameter, type Row } from './new-rule';

/** More are refused. */
const MOST_ROWS = 10;

interface Props {
  readonly parameters: readonly Parameter[];
  readonly rows: readonly Row[];
  /** It is for every such finding, and not without a condition. */
  readonly wide: boolean;
  readonly change: (rows: readonly Row[]) => void;
}

/** What must hold of a finding, row by row; all of them. */
export function ConditionRows({ parameters, rows, wide, change }: Props): ReactNode {
  const { t } = useLanguage();
  const put = (at: number, row: Row): void => change(rows.map((one, index) => (index === at ? row : one)));
  const [first] = parameters;
  if (first === undefined) return <Text c="dimmed">{t('rules.new.noParameters')}</Text>;
  const begin = ({ name, value, ...kind }: Parameter): Row => ({ param: name, is: comparisonsOf(kind)[0] ?? 'equal', value: value ?? '' }); // prettier-ignore
  return (
    <Stack gap="xs" component="fieldset" style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" fw={600} size="sm" p={0}>{t('rules.new.conditions')}</Text>
      {rows.length === 0 && <Text c="dimmed" size="sm">{t(wide ? 'rules.new.needsCondition' : 'rules.new.noConditions')}</Text>}
      {rows.map((row, at) => {
        const parameter = parameters.find(({ name }) => name === row.param) ?? first;
        return (
          <Group key={at} gap="xs" align="end">
            <NativeSelect
              label={t('rules.new.param', { n: at + 1 })}
              value={row.param}
              data={parameters.map(({ name, value }) => ({ value: name, label: value === null ? name : t('rules.new.paramHere', { name, value }) }))}
              onChange={(event) => {
                const chosen = parameters.find(({ name }) => name === event.currentTarget.value);
                if (chosen !== undefined) put(at, begin(chosen));
              }}
            />
            <NativeSelect
              label={t('rules.new.is', { n: at + 1 })}
              value={row.is}
              data={comparisonsOf(parameter).map((value) => ({ value, label: t(`rules.new.is.${value}`) }))}
              onChange={(event) => put(at, { ...row, is: comparisonsOf(parameter).find((one) => one === event.currentTarget.value) ?? row.is })}
            />
            <Value parameter={parameter} row={row} n={at + 1} change={(value) => put(at, { ...row, value })} />
            <Button variant="default" size="xs" mb={3} aria-label={t('rules.new.removeOf', { n: at + 1 })} onClick={() => change(rows.filter((_, index) => index !== at))}>
              {t('rules.new.remove')}
            </Button>
          </Group>
        );
      })}
      {rows.length < MOST_ROWS && (
        <Group><Button variant="default" size="xs" onClick={() => change([...rows, begin(first)])}>{t('rules.new.addCondition')}</Button></Group>
      )}
    </Stack>
  );
} // prettier-ignore

interface ValueProps {
  readonly parameter: Parameter;
  readonly row: Row;
  readonly n: number;
  readonly change: (value: string) => void;
}

/** Of a choice one of its words, of a day a day. */
function Value({ parameter: { kind, options }, row, n, change }: ValueProps): ReactNode {
  const { t } = useLanguage();
  const label = t('rules.new.value', { n });
  if (kind === 'choice' && options.length > 0)
    return (
      <NativeSelect
        label={label}
        value={row.value}
        data={['', ...options.filter((one) => one !== '')]}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      label={label}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      maxLength={100}
      value={row.value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
