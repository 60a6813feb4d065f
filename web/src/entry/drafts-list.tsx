import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, dataOf } from '../api/client';
import { instant } from '../parts/format';
import { ListFrame, usePages } from '../parts/pages';
import { useLanguage } from '../texts/language';

/** Drafts that wait to be finished, under an order that is not begun yet. */
export function DraftsList(): ReactNode {
  const { t, language } = useLanguage();
  const pages = usePages(['order-drafts'], (cursor) =>
    dataOf(api.GET('/api/order-drafts', { params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } })),
  );
  if (pages.query.isSuccess && pages.items.length === 0) return null;
  return (
    <section className="oe-drafts" aria-label={t('entry.drafts')}>
      <Title order={2} size="h5">
        {t('entry.drafts')}
      </Title>
      <ListFrame pages={pages} empty="">
        <ul className="rv-list">
          {pages.items.map(({ id, customer, orderNumber, lines, document, changedAt }) => (
            <li key={id}>
              <Anchor component={Link} to={`/order-entry/${id}`}>
                {`${customer ?? t('entry.drafts.noCustomer')}, ${orderNumber === '' ? t('entry.drafts.noNumber') : orderNumber}`}
              </Anchor>{' '}
              <Text span size="sm" c="dimmed">
                {[t('entry.drafts.lines', { n: lines }), document, instant(changedAt, language)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </Text>
            </li>
          ))}
        </ul>
      </ListFrame>
    </section>
  );
}
