import { Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { day } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { Sheet } from '../parts/sheet';
import { useLanguage } from '../texts/language';
import type { Place } from './customers';

/** Days of a calendar that are told; the next ones. */
const DAYS_SHOWN = 8;

/** Parties and places of a customer: who buys, where goods go and when they are received, who is invoiced. */
export function CustomerPlaces({ number }: { readonly number: string }): ReactNode {
  const { t } = useLanguage();
  const pages = usePages(['customer', number, 'places'], (cursor) =>
    dataOf(
      api.GET('/api/customers/{number}/places', {
        params: { path: { number }, query: { limit: 100, ...(cursor && { cursor }) } },
      }),
    ),
  );
  return (
    <ListFrame pages={pages} empty={t('places.none')}>
      <Sheet
        name={t('customer.tab.places')}
        minWidth={980}
        columns={[
          { label: t('places.role') },
          { label: t('places.name') },
          { label: t('places.address') },
          { label: t('places.numbers') },
          { label: t('places.receives') },
          { label: t('places.way') },
        ]}
      >
        {pages.items.map((place) => (
          <Row key={place.id} place={place} />
        ))}
      </Sheet>
    </ListFrame>
  );
}

function Row({ place }: { readonly place: Place }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <Table.Tr>
      <Table.Td>
        {t(`places.role.${place.role}`)}
        {place.isDefault && <Text size="sm" c="dimmed">{t('places.default')}</Text>}
        {place.alias && <Text size="sm" c="dimmed">{t('places.alias')}</Text>}
      </Table.Td>
      <Table.Td>{place.name}</Table.Td>
      <Table.Td>
        {place.street}, {place.postcode} {place.city}
        {place.country !== 'NL' && ` (${place.country})`}
        {place.validTo !== null && <Text size="sm" c="dimmed">{t('places.until', { day: day(place.validTo, language) })}</Text>}
      </Table.Td>
      <Table.Td>
        {place.gln}
        {place.code !== null && <Text size="sm" c="dimmed">{t('places.code', { code: place.code })}</Text>}
      </Table.Td>
      <Table.Td>{place.role === 'buyer' || place.role === 'invoice' ? '' : <Receives place={place} />}</Table.Td>
      <Table.Td>{[place.site, place.carrier].filter((one) => one !== null).join(', ')}</Table.Td>
    </Table.Tr>
  );
} // prettier-ignore

function Receives({ place: { receivingDays, opens, closes, calendar } }: { readonly place: Place }): ReactNode {
  const { t, language } = useLanguage();
  const weekdays = receivingDays.length > 0 ? receivingDays : (calendar?.workingDays ?? []);
  const words = weekdays.length === 0 ? t('places.everyDay') : weekdays.map((one) => t(`day.${String(one) as '1'}`)).join(' ');
  return (
    <Stack gap={0}>
      <Text>{[words, opens === null ? null : `${opens}–${closes ?? ''}`].filter((one) => one !== null).join(', ')}</Text>
      {calendar !== null && <Text size="sm" c="dimmed">{calendar.name}</Text>}
      {(calendar?.days ?? []).slice(0, DAYS_SHOWN).map((one) => (
        <Text key={one.day} size="sm">
          {`${day(one.day, language)}: ${one.open ? t('places.open', { hours: one.opens === null ? '' : `${one.opens}–${one.closes ?? ''}` }) : t('places.closed')}${one.name === null ? '' : ` (${one.name})`}`}
        </Text>
      ))}
    </Stack>
  );
} // prettier-ignore
