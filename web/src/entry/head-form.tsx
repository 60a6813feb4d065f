import { Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { useLanguage } from '../texts/language';
import { ComboBox } from './combo-box';
import type { Content, FoundCustomer, Trial } from './draft';

interface Props {
  readonly content: Content;
  readonly trial: Trial | undefined;
  readonly faults: Trial['faults'];
  readonly change: (how: (now: Content) => Content) => void;
}

const TOLD_BY = ['telephone', 'mail', 'pdf', 'other'] as const;
const look = async (q: string): Promise<readonly FoundCustomer[]> =>
  (await dataOf(api.GET('/api/order-entry/customers', { params: { query: { q, limit: 12 } } }))).items;

/** What holds for the whole order. */
export function HeadForm({ content, faults, change }: Props): ReactNode {
  const { t, say } = useLanguage();
  const put = (given: Partial<Content>): void => change((now) => ({ ...now, ...given }));
  const text = (field: 'orderNumber' | 'reference' | 'orderDate' | 'deliveryDate') => ({
    value: content[field],
    onChange: (event: { currentTarget: { value: string } }) => put({ [field]: event.currentTarget.value }),
  });
  const fault = faults.find(({ path }) => path === 'customer');
  return (
    <div className="oe-head">
      <div className="oe-customer">
        <Customer content={content} put={put} fault={fault === undefined ? null : say(fault.text)} />
      </div>
      <ShipTo content={content} put={put} />
      <NativeSelect
        label={t('entry.toldBy')}
        value={content.toldBy}
        data={TOLD_BY.map((value) => ({ value, label: t(`entry.toldBy.${value}`) }))}
        onChange={(event) => put({ toldBy: TOLD_BY.find((one) => one === event.currentTarget.value) ?? 'other' })}
      />
      <TextInput label={t('entry.orderNumber')} autoComplete="off" maxLength={80} {...text('orderNumber')} />
      <TextInput label={t('entry.orderDate')} type="date" {...text('orderDate')} />
      <TextInput label={t('entry.deliveryDate')} type="date" {...text('deliveryDate')} />
      <TextInput label={t('entry.reference')} autoComplete="off" maxLength={80} {...text('reference')} />
      <NativeSelect
        label={t('entry.currency')}
        value={content.currency}
        data={[{ value: '', label: t('entry.currency.usual') }, 'EUR', 'GBP', 'USD', 'DKK', 'SEK', 'CHF']}
        onChange={(event) => put({ currency: event.currentTarget.value })}
      />
      <Textarea
        className="oe-remark"
        label={t('entry.remark')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2000}
        value={content.remark}
        onChange={(event) => put({ remark: event.currentTarget.value })}
      />
      <Group align="end">
        <Checkbox
          label={t('entry.noConfirmation')}
          checked={content.confirmation === 'none'}
          onChange={(event) => put({ confirmation: event.currentTarget.checked ? 'none' : 'as-agreed' })}
        />
      </Group>
    </div>
  );
}

interface PartProps {
  readonly content: Content;
  readonly put: (given: Partial<Content>) => void;
}

const nameOf = (customer: Content['customer']): string =>
  customer === null ? '' : `${customer.name} (${customer.number})`;

function Customer({ content: { customer }, put, fault }: PartProps & { readonly fault: string | null }): ReactNode {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(nameOf(customer));
  return (
    <>
      <span className="oe-label" aria-hidden>
        {t('entry.customer')}
      </span>
      <ComboBox<FoundCustomer>
        big
        autoFocus={customer === null}
        label={t('entry.customer')}
        value={typed}
        name="entry-customers"
        type={(value) => {
          setTyped(value);
          if (customer !== null) put({ customer: null, shipTo: null });
        }}
        look={look}
        choose={({ number, name, partner }) => {
          if (partner === null) return;
          const chosen = { number, name, partner: partner.code };
          setTyped(nameOf(chosen));
          put({ customer: chosen, shipTo: null });
        }}
        takesFirst
        keyOf={({ number, partner }) => `${number} ${partner?.code ?? ''}`}
        isDisabled={({ partner }) => partner === null}
        show={(found) => (
          <>
            <strong>{found.name}</strong> {found.number}
            <small>{found.partner === null ? t('entry.noPartner') : found.partner.name}</small>
          </>
        )}
        none={t('entry.noCustomer')}
        invalid={fault !== null}
        describedBy="oe-customer-fault"
      />
      <span id="oe-customer-fault" className="oe-fault">
        {fault}
      </span>
    </>
  );
}

type Place = FoundCustomer['places'][number];

const wordsOf = ({ name, city, gln, code }: Place): string =>
  [name, city, gln ?? code ?? ''].filter((one) => one !== '').join(', ');

/** The places that the customer has; without a choice it is his usual one. A list cuts what is long, so where it goes is written out beneath. */
function ShipTo({ content: { customer, shipTo }, put }: PartProps): ReactNode {
  const { t } = useLanguage();
  const known = useQuery({
    queryKey: ['entry-customers', customer?.number ?? ''],
    queryFn: () => look(customer?.number ?? ''),
    enabled: customer !== null,
  });
  const places = known.data?.find(({ number }) => number === customer?.number)?.places ?? [];
  const usual = places.find((place) => place.usual);
  const keyOf = (place: { gln: string | null; code: string | null }): string =>
    `${place.gln ?? ''}|${place.code ?? ''}`;
  const chosen = shipTo === null ? '' : keyOf(shipTo);
  const place = chosen === '' ? usual : places.find((one) => keyOf(one) === chosen);
  return (
    <NativeSelect
      className="oe-ship-to"
      label={t('entry.shipTo')}
      description={place === undefined ? undefined : wordsOf(place)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={chosen}
      data={[
        {
          value: '',
          label: usual === undefined ? t('entry.shipTo.usual') : t('entry.shipTo.usualAt', { name: usual.name }),
        },
        ...places.map((place) => ({ value: keyOf(place), label: wordsOf(place) })),
        ...(shipTo !== null && !places.some((place) => keyOf(place) === chosen)
          ? [{ value: chosen, label: chosen }]
          : []),
      ]}
      onChange={(event) => {
        const [gln = '', code = ''] = event.currentTarget.value.split('|');
        put({ shipTo: event.currentTarget.value === '' ? null : { gln, code } });
      }}
    />
  );
}
