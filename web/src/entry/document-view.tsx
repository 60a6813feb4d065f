import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { useLanguage } from '../texts/language';
import type { DraftDocument } from './draft';
import './entry.css';

const PdfView = lazy(() => import('./pdf-view'));

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

/** A document with its pages and its zoom. Nothing in it runs. */
export function DocumentView({ document }: { readonly document: DraftDocument }): ReactNode {
  const [attached, setAttached] = useState<DraftDocument | null>(null);
  const { t } = useLanguage();
  if (attached !== null)
    return (
      <>
        <Button variant="subtle" size="xs" onClick={() => setAttached(null)}>
          {t('entry.doc.backToMail')}
        </Button>
        <Shown url={attached.id} document={attached} />
      </>
    );
  const url = `/api/entry-documents/${document.id}`;
  if (document.type === 'text' || document.type === 'mail') return <Words document={document} show={setAttached} />;
  return <Shown url={url} document={document} />;
}

function Shown({ url, document }: { readonly url: string; readonly document: DraftDocument }): ReactNode {
  const { t } = useLanguage();
  const [zoom, setZoom] = useState(2);
  const [page, setPage] = useState(1);
  const [pages, setPages] = useState(1);
  const scale = ZOOMS[zoom] ?? 1;
  const isPdf = document.type === 'pdf';
  return (
    <div className="oe-document">
      <Group gap="xs" wrap="nowrap" className="oe-tools">
        <Button variant="default" size="compact-sm" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} aria-label={t('entry.doc.smaller')}>
          −
        </Button>
        <Text size="sm">{t('entry.doc.zoom', { n: Math.round(scale * 100) })}</Text>
        <Button variant="default" size="compact-sm" disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)} aria-label={t('entry.doc.larger')}>
          +
        </Button>
        {isPdf && (
          <>
            <Button variant="default" size="compact-sm" disabled={page === 1} onClick={() => setPage(page - 1)} aria-label={t('entry.doc.previous')}>
              ‹
            </Button>
            <Text size="sm">{t('entry.doc.pages', { n: page, m: pages })}</Text>
            <Button variant="default" size="compact-sm" disabled={page >= pages} onClick={() => setPage(page + 1)} aria-label={t('entry.doc.next')}>
              ›
            </Button>
          </>
        )}
      </Group>
      <div className="oe-sheet" tabIndex={0} role="region" aria-label={document.name}>
        {isPdf ? (
          <Suspense fallback={<Loading h={300} />}>
            <PdfView key={url} url={url} zoom={scale} page={page} counted={setPages} />
          </Suspense>
        ) : (
          <img src={url} alt={document.name} width={`${String(scale * 100)}%`} />
        )}
      </div>
    </div>
  );
} // prettier-ignore

/** A text, or a mail with what is attached to it. */
function Words({ document, show }: { readonly document: DraftDocument; readonly show: (attached: DraftDocument) => void }): ReactNode {
  const { t, language } = useLanguage();
  const words = useQuery({
    queryKey: ['entry-document', document.id],
    queryFn: () => dataOf(api.GET('/api/entry-documents/{id}/text', { params: { path: { id: document.id } } })),
    staleTime: Infinity,
  });
  if (words.isPending) return <Loading h={200} />;
  if (words.isError) return <Fault error={words.error} retry={() => void words.refetch()} />;
  const { mail, text } = words.data;
  return (
    <Stack gap="xs" className="oe-document">
      {mail !== null && (
        <div>
          <Text fw={600}>{mail.subject ?? '–'}</Text>
          <Text size="sm" c="dimmed">
            {[mail.from, mail.date === null ? null : instant(mail.date, language)].filter((part) => part !== null).join(', ')}
          </Text>
          {mail.attachments.map(({ name, type, size }, at) => {
            const label = name ?? t('entry.doc.attachment', { n: at + 1 });
            if (type === null) return <Text key={at} size="sm">{t('entry.doc.notShown', { name: label })}</Text>;
            const id = `/api/entry-documents/${document.id}/attachments/${String(at)}`;
            return type === 'text' || type === 'mail' ? (
              <Anchor key={at} href={id} target="_blank" rel="noreferrer" size="sm" display="block">{label}</Anchor>
            ) : (
              <Button key={at} variant="default" size="compact-sm" mr="xs" onClick={() => show({ id, name: label, type, size })}>{label}</Button>
            );
          })}
        </div>
      )}
      <pre className="oe-text" tabIndex={0} lang="und">{text}</pre>
    </Stack>
  );
} // prettier-ignore
