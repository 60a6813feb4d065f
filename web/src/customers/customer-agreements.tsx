import { Anchor, Progress, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { articleAddress } from '../articles/articles';
import { day, figure, money } from '../parts/format';
import { Sheet } from '../parts/sheet';
import { actionKey } from '../review/finding-panel';
import { useLanguage } from '../texts/language';
import type { Customer } from './customers';

type Contract = Customer['contracts'][number];

/** What was agreed with a customer, how much of it was used, and which answers are remembered for him. */
export function CustomerAgreements({ customer }: { readonly customer: Customer }): ReactNode {
  const { t } = useLanguage();
  return (
    <Stack gap="lg">
      <section aria-labelledby="contracts">
        <Title order={2} size="h5" id="contracts">
          {t('contracts.title')}
        </Title>
        {customer.contracts.length === 0 && <Text c="dimmed">{t('contracts.none')}</Text>}
        {customer.contracts.map((contract) => (
          <ContractPart key={contract.number} contract={contract} currency={customer.currency} />
        ))}
      </section>
      <Discounts customer={customer} />
      <Quotes customer={customer} />
      <Answers customer={customer} />
    </Stack>
  );
}

function usePeriod(): (from: string | null, to: string | null) => string {
  const { t, language } = useLanguage();
  return (from, to) =>
    t('prices.period', { from: day(from, language), to: to === null ? t('prices.open') : day(to, language) });
}

function ContractPart({ contract, currency }: { readonly contract: Contract; readonly currency: string }): ReactNode {
  const { t, language } = useLanguage();
  const period = usePeriod();
  const { number, status, validFrom, validTo, prices, lines } = contract;
  const shown = (line: Contract['lines'][number], value: string): string =>
    line.basis === 'value' ? money(value, currency, language) : figure(value, language);
  return (
    <div>
      <Title order={3} size="h6" mt="sm">
        {number}
      </Title>
      <Text c="dimmed">
        {status === null ? t('contracts.onlyPrices', { n: prices }) : `${t(`contracts.status.${status}`)}, ${period(validFrom, validTo)}, ${t('contracts.prices', { n: prices })}`}
      </Text>
      {lines.length > 0 && (
        <Sheet
          name={t('contracts.use', { number })}
          minWidth={620}
          columns={[
            { label: t('contracts.article') },
            { label: t('contracts.agreed'), figure: true },
            { label: t('contracts.calledOff'), figure: true },
            { label: t('contracts.share') },
          ]}
        >
          {lines.map((line) => {
            const share = Number(line.agreed) === 0 ? 100 : Math.round((Number(line.calledOff) / Number(line.agreed)) * 100);
            return (
              <Table.Tr key={line.article ?? ''}>
                <Table.Td>
                  {line.article === null ? t('contracts.whole') : <><Anchor component={Link} to={articleAddress(line.article)}>{line.article}</Anchor> {line.description}</>}
                </Table.Td>
                <Table.Td ta="right">{shown(line, line.agreed)}</Table.Td>
                <Table.Td ta="right">{shown(line, line.calledOff)}</Table.Td>
                <Table.Td w="30%">
                  <Progress value={Math.min(share, 100)} color={share >= 100 ? 'red.9' : 'teal.9'} aria-label={t('contracts.shareOf', { article: line.article ?? number, share })} />
                  <Text size="sm">{`${String(share)} %`}</Text>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Sheet>
      )}
    </div>
  );
} // prettier-ignore

function Discounts({ customer: { discounts } }: { readonly customer: Customer }): ReactNode {
  const { t, language } = useLanguage();
  const period = usePeriod();
  if (discounts.length === 0) return null;
  return (
    <section aria-labelledby="discounts">
      <Title order={2} size="h5" id="discounts">
        {t('discounts.title')}
      </Title>
      {discounts.map((one) => (
        <Text key={`${one.code} ${String(one.sequence)} ${one.validFrom}`}>
          {`${one.code}: ${figure(one.percentage, language)} %, ${period(one.validFrom, one.validTo)}${one.ofGroup ? `, ${t('discounts.ofGroup')}` : ''}`}
        </Text>
      ))}
    </section>
  );
} // prettier-ignore

function Quotes({ customer: { quotes } }: { readonly customer: Customer }): ReactNode {
  const { t } = useLanguage();
  const period = usePeriod();
  if (quotes.length === 0) return null;
  return (
    <section aria-labelledby="quotes">
      <Title order={2} size="h5" id="quotes">
        {t('quotes.title')}
      </Title>
      {quotes.map(({ number, validFrom, validTo }) => (
        <Text key={number}>{`${number}: ${period(validFrom, validTo)}`}</Text>
      ))}
    </section>
  );
}

function Answers({ customer: { answers } }: { readonly customer: Customer }): ReactNode {
  const { t } = useLanguage();
  const period = usePeriod();
  return (
    <section aria-labelledby="answers">
      <Title order={2} size="h5" id="answers">
        {t('answers.title')}
      </Title>
      {answers.length === 0 ? (
        <Text c="dimmed">{t('answers.none')}</Text>
      ) : (
        <Sheet
          name={t('answers.title')}
          minWidth={760}
          columns={[
            { label: t('answers.code') },
            { label: t('answers.action') },
            { label: t('contracts.article') },
            { label: t('answers.mode') },
            { label: t('prices.valid') },
            { label: t('answers.reason') },
          ]}
        >
          {answers.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>{`${one.code} ${one.cause}`}</Table.Td>
              <Table.Td>{t(actionKey(one.action, ''), { action: one.action, value: '' })}</Table.Td>
              <Table.Td>{one.article ?? t('answers.everyArticle')}</Table.Td>
              <Table.Td>{t(`answers.mode.${one.mode}`)}</Table.Td>
              <Table.Td>{period(one.validFrom, one.validTo)}</Table.Td>
              <Table.Td>{one.reason}</Table.Td>
            </Table.Tr>
          ))}
        </Sheet>
      )}
    </section>
  );
}
