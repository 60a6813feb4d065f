import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, dataOf } from '../api/client';
import { articleAddress } from '../articles/articles';
import { FactList } from '../parts/fact-list';
import { ArticleFinder } from '../parts/finder';
import { day, figure, money } from '../parts/format';
import { useLanguage } from '../texts/language';
import type { Customer } from './customers';

/** Who looks after him, his terms and his credit, and what he pays for what. */
export function CustomerFacts({ customer }: { readonly customer: Customer }): ReactNode {
  return (
    <div className="page-parts">
      <Stack gap="md">
        <Care customer={customer} />
        <Credit customer={customer} />
        <WhatHePays customer={customer} />
      </Stack>
      <Terms customer={customer} />
    </div>
  );
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h5" id={id} mb={4}>
        {title}
      </Title>
      {children}
    </section>
  );
} // prettier-ignore

function Care({ customer }: { readonly customer: Customer }): ReactNode {
  const { t } = useLanguage();
  const { portfolio, partners } = customer;
  const away = portfolio !== null && portfolio.today !== portfolio.responsible.id;
  const today = portfolio === null || !away ? null : portfolio.today === null ? t('customer.nobodyToday') : (portfolio.deputy?.name ?? null);
  return (
    <Part id="customer-care" title={t('customer.care')}>
      <FactList
        facts={[
          [t('customer.responsible'), portfolio?.responsible.name ?? t('customer.nobody')],
          [t('customer.deputy'), portfolio?.deputy?.name],
          [t('customer.today'), today],
          [t('customer.representative'), customer.representative],
          [t('customer.language'), t(`customer.language.${customer.language}`)],
          [t('customer.partners'), partners.map(({ name }) => name).join(', ')],
        ]}
      />
    </Part>
  );
} // prettier-ignore

function Credit({ customer }: { readonly customer: Customer }): ReactNode {
  const { t, language } = useLanguage();
  const { number, currency, creditLimit, openInvoices, overdueCount, overdueSince } = customer;
  const exposure = useQuery({
    queryKey: ['customer', number, 'exposure'],
    queryFn: () => dataOf(api.GET('/api/customers/{number}/exposure', { params: { path: { number } } })),
  });
  const released = exposure.data?.releasedAmount;
  return (
    <Part id="customer-credit" title={t('customer.credit')}>
      <FactList
        facts={[
          [t('customer.creditLimit'), creditLimit === null ? t('customer.noLimit') : money(creditLimit, currency, language)],
          [t('customer.openInvoices'), money(openInvoices, currency, language)],
          [t('customer.released'), released === undefined ? '…' : money(released, currency, language)],
          [
            t('customer.overdue'),
            overdueCount === null
              ? null
              : t('customer.overdueSince', { n: overdueCount, since: overdueSince === null ? '–' : day(overdueSince, language) }),
          ],
        ]}
      />
    </Part>
  );
} // prettier-ignore

function Terms({ customer }: { readonly customer: Customer }): ReactNode {
  const { t, language } = useLanguage();
  const { currency } = customer;
  const amount = (value: string | null): string | null => (value === null ? null : money(value, currency, language));
  const plain = (value: string | null): string | null => (value === null ? null : figure(value, language));
  const others = Object.entries(customer.cutOff).map(([weekday, time]) => `${t(`day.${weekday as '1'}`)} ${time}`);
  return (
    <Part id="customer-terms" title={t('customer.terms')}>
      <FactList
        facts={[
          [t('customer.currency'), currency],
          [t('customer.priceDate'), t(`customer.priceDate.${customer.priceDate ?? 'none'}`)],
          [t('customer.priceGroup'), customer.priceGroup === null ? t('customer.noGroup') : `${customer.priceGroup.code} ${customer.priceGroup.name}`],
          [t('customer.tolerance'), t('customer.toleranceIs', { percent: figure(customer.priceTolerancePercent, language), amount: money(customer.priceToleranceLineAmount, currency, language) })],
          [t('customer.grace'), customer.oldPriceGraceDays === 0 ? null : t('customer.days', { n: customer.oldPriceGraceDays })],
          [t('customer.leadTime'), t('customer.workingDays', { n: customer.leadTimeDays })],
          [t('customer.cutOff'), [customer.cutOffTime, ...others].join(', ')],
          [t('customer.assortment'), t(`customer.assortment.${customer.assortment}`)],
          [t('customer.substitution'), t(`customer.substitution.${customer.substitution}`)],
          [t('customer.fullLayers'), customer.fullLayers === 'none' ? null : t(`customer.fullLayers.${customer.fullLayers}`)],
          [t('customer.payment'), customer.paymentDays === null ? null : t('customer.days', { n: customer.paymentDays })],
          [t('customer.delivery'), customer.deliveryTerms],
          [t('customer.minimumAmount'), amount(customer.minimumOrderAmount)],
          [t('customer.minimumQuantity'), plain(customer.minimumOrderQuantity)],
          [t('customer.smallOrder'), amount(customer.smallOrderCharge)],
          [t('customer.pallets'), plain(customer.minimumPalletPlaces)],
          [t('customer.mostAmount'), amount(customer.mostOrderAmount)],
          [t('customer.vat'), customer.vatRate === null ? null : `${figure(customer.vatRate, language)} %`],
          ...customer.demands.map(({ kind, code }): [string, string] => [`${t(`customer.demand.${kind}`)} ${code}`, t('customer.agreed')]),
          ...customer.permits.map(({ permit, validFrom, validTo }): [string, string] => [
            t('customer.permit', { permit }),
            t('prices.period', { from: day(validFrom, language), to: validTo === null ? t('prices.open') : day(validTo, language) }),
          ]),
        ]}
      />
    </Part>
  );
} // prettier-ignore

function WhatHePays({ customer }: { readonly customer: Customer }): ReactNode {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const number = encodeURIComponent(customer.number);
  return (
    <Part id="customer-price" title={t('customer.pays')}>
      <ArticleFinder
        label={t('customer.paysArticle')}
        value=""
        choose={(article) => {
          if (article !== '') void navigate(`${articleAddress(article)}?tab=why&customer=${number}`);
        }}
      />
      <Text mt="sm">
        <Anchor component={Link} to={`/rules/cross-references?customer=${number}`}>
          {t('customer.references')}
        </Anchor>
      </Text>
    </Part>
  );
}
