import { Anchor, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { figure } from '../parts/format';
import { useLanguage } from '../texts/language';
import { AgreedRules } from './agreed-rules';
import { Connections } from './connections';
import { Facts, Part } from './facts';
import './partners.css';
import type { Partner } from './partners';

/** Everything that is agreed with a partner, in words. */
export function AgreedTab({ partner }: { readonly partner: Partner }): ReactNode {
  const { t } = useLanguage();
  return (
    <Stack gap="sm">
      <Text c="dimmed" maw={820}>
        {t('partner.from')}
      </Text>
      <div className="partner-parts">
        <Identifiers partner={partner} />
        <Customers partner={partner} />
        <Orders partner={partner} />
        <Answers partner={partner} />
        <Ways partner={partner} />
        <AgreedRules code={partner.code} />
      </div>
    </Stack>
  );
}

function Identifiers({ partner: { identifiers, ourIdentifier, units } }: { readonly partner: Partner }): ReactNode {
  const { t } = useLanguage();
  return (
    <Part title={t('partner.identifiers')}>
      <Facts
        rows={[
          ...identifiers.map(({ scheme, value }) => [`${t('partner.scheme')} ${scheme}`, value] as const),
          [t('partner.ours'), `${ourIdentifier.value} (${ourIdentifier.scheme})`],
          ...units.map(
            ({ format, code, kind, meaning }) =>
              [`${t('partner.units')}: ${code} (${format})`, meaning ?? (kind === 'counting' ? t('partner.unit.counting') : kind)] as const,
          ),
        ]}
      />
    </Part>
  );
} // prettier-ignore

function Customers({ partner: { customers } }: { readonly partner: Partner }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Part
      title={t('partner.customers')}
      way={
        <Anchor component={Link} to="/settings/portfolios" size="sm">
          {t('partner.toSettings')}
        </Anchor>
      }
    >
      {customers.map(({ id, number, name, responsible, deputy, ...tolerance }) => (
        <Facts
          key={id}
          rows={[
            [t('partner.customer'), `${number} ${name}`],
            [
              t('partner.tolerance'),
              t('partner.toleranceValue', {
                percent: figure(tolerance.priceTolerancePercent, language),
                amount: figure(tolerance.priceToleranceLineAmount, language, 2),
              }),
            ],
            [t('partner.contacts'), carersOf(responsible, deputy, t)],
          ]}
        />
      ))}
    </Part>
  );
}

function carersOf(responsible: string | null, deputy: string | null, t: ReturnType<typeof useLanguage>['t']): string {
  if (responsible === null) return t('partner.nobody');
  return deputy === null ? responsible : t('partner.deputy', { name: responsible, deputy });
}

function Orders({ partner: { settings } }: { readonly partner: Partner }): ReactNode {
  const { t, language } = useLanguage();
  const list = new Intl.ListFormat(language);
  const { codePriority } = settings;
  return (
    <Part title={t('partner.orders')}>
      <Facts
        rows={[
          [t('partner.dateShift'), t(`partner.shift.${settings.dateShift}`)],
          [t('partner.priceDate'), t(`partner.priceDate.${settings.priceDate ?? 'customer'}`)],
          [t('partner.partial'), t(`partner.partial.${settings.partialAcceptance}`)],
          [t('partner.duplicateKey'), list.format(settings.duplicateKey.map((key) => t(`partner.key.${key}`)))],
          [t('partner.duplicateOutcome'), t(`partner.duplicate.${settings.duplicateOutcome}`)],
          [t('partner.changeQuantities'), t(`partner.quantities.${settings.changeQuantities}`)],
          [
            t('partner.codePriority'),
            codePriority === null
              ? t('partner.notSaid')
              : codePriority.map((one) => t(`partner.code.${one}`)).join(' > '),
          ],
          [t('partner.orderNumberPattern'), settings.orderNumberPattern ?? t('partner.notSaid')],
          [t('partner.ourNumber'), settings.ourNumber ?? t('partner.notSaid')],
        ]}
      />
    </Part>
  );
}

function Answers({ partner: { settings, clocks } }: { readonly partner: Partner }): ReactNode {
  const { t } = useLanguage();
  const { acknowledge, controlVersion: control, functionalAcknowledgement: functional } = settings;
  const within = ({ withinMinutes, hours, own, expected }: Partner['clocks'][number]): string => {
    if (expected === 'never') return t('partner.expected.never');
    const time = t('partner.within', { time: timeText(withinMinutes, t), hours, own: own ? 'yes' : 'no' });
    return expected === 'if-ever' ? `${time},${t('partner.expected.if-ever')}` : time;
  };
  return (
    <Part title={t('partner.answers')}>
      <Facts
        rows={[
          [t('partner.respond'), t(`partner.respond.${settings.respond}`)],
          [
            t('partner.acknowledge'),
            acknowledge ? t('partner.acknowledge.yes', { control, functional }) : t('partner.acknowledge.no'),
          ],
          ...clocks.map((clock) => [t(`partner.clock.${clock.kind}`), within(clock)] as const),
        ]}
      />
    </Part>
  );
}

const timeText = (minutes: number, t: ReturnType<typeof useLanguage>['t']): string =>
  minutes % 60 === 0 ? t('partner.hours', { n: minutes / 60 }) : t('partner.minutes', { n: minutes });

function Ways({ partner }: { readonly partner: Partner }): ReactNode {
  const { t } = useLanguage();
  const { deliveredOver, mailAddresses, accounts, connections } = partner;
  return (
    <Part title={t('partner.ways')}>
      <Facts
        rows={[
          [t('partner.delivered'), deliveredOver ?? t('partner.delivered.folder')],
          [t('partner.mailFrom'), mailAddresses.join(', ') || t('partner.none')],
          [t('partner.accounts'), accounts.map(({ code }) => code).join(', ') || t('partner.none')],
        ]}
      />
      {connections.length > 0 && <Connections connections={connections} />}
    </Part>
  );
}
