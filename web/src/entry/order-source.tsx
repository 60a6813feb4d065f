import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api, dataOf } from '../api/client';
import { instant } from '../parts/format';
import { useLanguage } from '../texts/language';
import { DocumentView } from './document-view';

/** Where an order came from that somebody keyed, with the document that he had before him; nothing for any other order. */
export function OrderSource({ interchange }: { readonly interchange: string }): ReactNode {
  const { t, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['order-source', interchange],
    queryFn: () => dataOf(api.GET('/api/order-entry/source', { params: { query: { interchange } } })),
    staleTime: Infinity,
  });
  const source = found.data?.source ?? null;
  if (source === null) return null;
  const { document } = source;
  return (
    <section aria-label={t('entry.title')}>
      <Group gap="sm">
        <Text size="sm">
          {t('entry.source', {
            by: source.keyedBy,
            at: instant(source.placedAt, language),
            told: t(`entry.toldBy.${source.toldBy}`),
          })}
        </Text>
        {document === null ? (
          <Text size="sm" c="dimmed">
            {t('entry.source.none')}
          </Text>
        ) : (
          <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'entry.source.hide' : 'entry.source.show', { name: document.name })}
          </Button>
        )}
      </Group>
      {open && document !== null && (
        <div className="oe-source">
          <DocumentView document={document} />
        </div>
      )}
    </section>
  );
}
