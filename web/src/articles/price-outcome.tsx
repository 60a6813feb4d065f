import { Alert, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { day, figure, money, signed } from '../parts/format';
import { Sheet } from '../parts/sheet';
import { unitOf } from '../parts/unit';
import { difference } from '../review/model';
import { useLanguage } from '../texts/language';
import type { Explanation, PriceStep } from './articles';
import './price-outcome.css';
import { type Rung, waterfallOf } from './waterfall';

/** What a price comes to, how it came about, and what became of every other one. */
export function PriceOutcome({ explanation }: { readonly explanation: Explanation }): ReactNode {
  const { t } = useLanguage();
  return (
    <Stack gap="md">
      <Result explanation={explanation} />
      {explanation.outcome === 'chosen' && <Waterfall explanation={explanation} />}
      <section aria-labelledby="why-others">
        <Title order={2} size="h5" id="why-others" mb={4}>
          {t('why.others')}
        </Title>
        <Others explanation={explanation} />
      </section>
    </Stack>
  );
}

function Result({ explanation }: { readonly explanation: Explanation }): ReactNode {
  const { t, language } = useLanguage();
  const { price, outcome, currency, customer, better, floor, steps } = explanation;
  const unit = unitOf(explanation.article.baseUnit, t);
  const lower = steps.find(({ id }) => id === better);
  const sentence = {
    customer: customer.name,
    quantity: figure(explanation.quantity, language),
    unit: unitOf(explanation.unit, t),
    day: day(explanation.date, language),
  };
  if (price === null) return <Alert color="red" maw={720}>{t(outcome === 'conflict' ? 'why.conflict' : 'why.noPrice', sentence)}</Alert>;
  return (
    <div aria-live="polite">
      <Text>{t('why.pays', sentence)}</Text>
      <Group gap="lg" align="baseline">
        <Text fw={600} size="xl">
          {money(price.perBaseUnit, currency, language)}{' '}
          <Text span c="dimmed">{t('why.per', { unit })}</Text>
        </Text>
        {explanation.unit !== explanation.article.baseUnit && <Text>{`${money(price.perUnit, currency, language)} ${t('why.per', { unit: unitOf(explanation.unit, t) })}`}</Text>}
        <Text>{t('why.total', { amount: money(price.amount, currency, language) })}</Text>
      </Group>
      {lower !== undefined && <Text>{t('why.better', { price: money(lower.perBaseUnit, currency, language), source: t(`prices.source.${lower.source}`), name: lower.name ?? '' })}</Text>}
      {floor !== null && <Text c="dimmed">{t('why.floor', { price: money(floor, currency, language) })}</Text>}
    </div>
  );
} // prettier-ignore

function Waterfall({ explanation }: { readonly explanation: Explanation }): ReactNode {
  const { t, language } = useLanguage();
  const rungs = waterfallOf(explanation);
  const most = Math.max(...rungs.map(({ price }) => Number(price)), 0);
  const last = rungs.at(-1);
  const bar = (price: string): ReactNode => (
    <div className="why-bar" aria-hidden>
      <div style={{ width: `${String(most === 0 ? 0 : (Number(price) / most) * 100)}%` }} />
    </div>
  );
  return (
    <section aria-labelledby="why-steps">
      <Title order={2} size="h5" id="why-steps" mb={4}>
        {t('why.steps')}
      </Title>
      <Sheet
        name={t('why.steps')}
        minWidth={620}
        columns={[
          { label: t('why.step') },
          { label: t('why.perUnit', { currency: explanation.currency, unit: unitOf(explanation.article.baseUnit, t) }), figure: true },
          { label: t('why.difference'), figure: true },
          { label: <span className="why-hidden">{t('why.bar')}</span> },
        ]}
      >
        {rungs.map((rung, at) => {
          const apart = difference(rungs[at - 1]?.price ?? null, rung.price);
          return (
            <Table.Tr key={rung.key}>
              <Table.Td><RungWords rung={rung} baseUnit={explanation.article.baseUnit} /></Table.Td>
              <Table.Td ta="right">{figure(rung.price, language, 2)}</Table.Td>
              <Table.Td ta="right">
                {apart !== null && `${signed(apart.amount, language, 2)}${apart.percent === null ? '' : ` (${signed(apart.percent, language, 1)} %)`}`}
              </Table.Td>
              <Table.Td w="35%">{bar(rung.price)}</Table.Td>
            </Table.Tr>
          );
        })}
        {last !== undefined && (
          <Table.Tr fw={600} className="why-result">
            <Table.Td>{t('why.result')}</Table.Td>
            <Table.Td ta="right">{figure(last.price, language, 2)}</Table.Td>
            <Table.Td />
            <Table.Td>{bar(last.price)}</Table.Td>
          </Table.Tr>
        )}
      </Sheet>
    </section>
  );
} // prettier-ignore

function RungWords({ rung: { kind, step, discount }, baseUnit }: { readonly rung: Rung; readonly baseUnit: string }): ReactNode {
  const { t, language } = useLanguage();
  if (discount !== null) return t('why.discount', { code: discount.code, percentage: figure(discount.percentage, language) });
  const scale = t('why.fromQuantity', { quantity: figure(step.minimumQuantity, language), unit: unitOf(baseUnit, t) });
  return (
    <>
      {t(`prices.source.${step.source}`)} {step.name} {step.kind === 'gross' && t('prices.kind.gross')}
      {kind === 'scale' && `, ${scale}`}
      {kind === 'source' && Number(step.minimumQuantity) > 0 && `, ${scale}`}
      {step.why !== 'chosen' && <Text span c="dimmed">{`, ${t('why.passed')}`}</Text>}
    </>
  );
} // prettier-ignore

function Others({ explanation: { steps, article } }: { readonly explanation: Explanation }): ReactNode {
  const { t, language } = useLanguage();
  const others = steps.filter(({ why }) => why !== 'chosen');
  if (others.length === 0) return <Text c="dimmed">{t('why.noOthers')}</Text>;
  const unit = unitOf(article.baseUnit, t);
  return (
    <Sheet
      name={t('why.others')}
      minWidth={760}
      columns={[
        { label: t('prices.source') },
        { label: t('prices.amount'), figure: true },
        { label: t('prices.from'), figure: true },
        { label: t('prices.valid') },
        { label: t('why.because') },
      ]}
    >
      {others.map((step) => (
        <Table.Tr key={step.id}>
          <Table.Td>
            {t(`prices.source.${step.source}`)} {step.name}
            {step.kind !== 'net' && <Text span c="dimmed">{` (${t(`prices.kind.${step.kind}`)})`}</Text>}
          </Table.Td>
          <Table.Td ta="right">
            {money(step.amount, step.currency, language)}
            {step.basisQuantity !== '1' && <Text span c="dimmed">{` / ${figure(step.basisQuantity, language)} ${unit}`}</Text>}
          </Table.Td>
          <Table.Td ta="right">{Number(step.minimumQuantity) === 0 ? '' : `${figure(step.minimumQuantity, language)} ${unit}`}</Table.Td>
          <Table.Td>{t('prices.period', { from: day(step.validFrom, language), to: step.validTo === null ? t('prices.open') : day(step.validTo, language) })}</Table.Td>
          <Table.Td><Because step={step} unit={unit} /></Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
} // prettier-ignore

function Because({ step, unit }: { readonly step: PriceStep; readonly unit: string }): ReactNode {
  const { t, language } = useLanguage();
  if (step.why === 'chosen') return null;
  return t(`why.because.${step.why}`, {
    from: day(step.validFrom, language),
    to: step.validTo === null ? '' : day(step.validTo, language),
    ends: step.validTo === null ? 'no' : 'yes',
    quantity: figure(step.minimumQuantity, language),
    currency: step.currency,
    unit,
  });
}
