import { Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Legend,
  Line,
  ComposedChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useLanguage } from '../texts/language';
import type { TodayView } from './touchless';

const ACCENT = 'var(--mantine-primary-color-filled)';
const GREY = 'var(--mantine-color-dimmed)';
const ROW_PX = 32;
const INTAKE_PX = 220;
const TICK = { fill: 'var(--mantine-color-text)', fontSize: 12 };
const TOOLTIP = { background: 'var(--mantine-color-body)', border: '1px solid var(--mantine-color-default-border)' };

interface BarListProps {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly { readonly label: string; readonly value: number }[];
}

/** Bars beneath each other with their figures, and the same as a table for those who do not see them. */
export function BarList({ title, empty, rows }: BarListProps): ReactNode {
  return (
    <Paper withBorder p="md" h="100%">
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {rows.every(({ value }) => value === 0) ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        <>
          <div aria-hidden="true">
            <ResponsiveContainer width="100%" height={rows.length * ROW_PX + 8}>
              <BarChart
                accessibilityLayer={false}
                data={[...rows]}
                layout="vertical"
                margin={{ top: 0, right: 40, bottom: 0, left: 0 }}
              >
                <XAxis type="number" hide allowDecimals={false} />
                <YAxis type="category" dataKey="label" width={190} tick={TICK} axisLine={false} tickLine={false} />
                <Bar dataKey="value" fill={ACCENT} barSize={14} isAnimationActive={false}>
                  <LabelList dataKey="value" position="right" fill="var(--mantine-color-text)" fontSize={13} />
                </Bar>
              </BarChart>
            </ResponsiveContainer>
          </div>
          <Hidden title={title} rows={rows.map(({ label, value }) => [label, String(value)])} />
        </>
      )}
    </Paper>
  );
}

/** Interchanges by hour, beside what is usual on this day of the week. */
export function IntakeChart({ hours }: { readonly hours: TodayView['intake'] }): ReactNode {
  const { t } = useLanguage();
  const data = hours.map(({ hour, today, usual }) => ({ hour: String(hour).padStart(2, '0'), today, usual }));
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        {t('today.intake')}
      </Title>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={INTAKE_PX}>
          <ComposedChart accessibilityLayer={false} data={data} margin={{ top: 4, right: 8, bottom: 0, left: 0 }}>
            <CartesianGrid vertical={false} stroke="var(--mantine-color-default-border)" />
            <XAxis dataKey="hour" tick={TICK} interval={1} />
            <YAxis tick={TICK} width={40} allowDecimals={false} />
            <Tooltip contentStyle={TOOLTIP} isAnimationActive={false} />
            <Legend />
            <Bar dataKey="today" name={t('today.intake.today')} fill={ACCENT} isAnimationActive={false} />
            <Line dataKey="usual" name={t('today.intake.usual')} stroke={GREY} dot={false} isAnimationActive={false} />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <Hidden
        title={t('today.intake')}
        rows={data.map(({ hour, today, usual }) => [
          hour,
          `${t('today.intake.today')}: ${today}`,
          `${t('today.intake.usual')}: ${usual}`,
        ])}
      />
    </Paper>
  );
}

function Hidden({ title, rows }: { readonly title: string; readonly rows: readonly (readonly string[])[] }): ReactNode {
  return (
    <VisuallyHidden>
      <table>
        <caption>{title}</caption>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
