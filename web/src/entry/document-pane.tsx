import { Button, FileButton, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useFaultText } from '../parts/fault';
import { useLanguage } from '../texts/language';
import { DocumentView } from './document-view';
import type { DraftDocument } from './draft';

interface Props {
  readonly document: DraftDocument | null;
  /** @throws what the server refused */
  readonly lay: (file: File | null) => Promise<void>;
}

const KINDS = '.pdf,.png,.jpg,.jpeg,.gif,.webp,.eml,.txt,.csv,application/pdf,image/*,message/rfc822,text/plain';

/** What the order is keyed from: dropped or chosen, and shown beside the form. */
export function DocumentPane({ document, lay }: Props): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const reset = useRef<() => void>(null);
  const bring = (file: File | null): void => {
    setTrouble(null);
    setBusy(true);
    void lay(file)
      .catch((error: unknown) => setTrouble(faultText(error)))
      .finally(() => {
        setBusy(false);
        reset.current?.();
      });
  };
  return (
    <section
      className={over ? 'oe-pane oe-over' : 'oe-pane'}
      aria-label={t('entry.doc')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) bring(file);
      }}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Title order={2} size="h5" lineClamp={1}>
          {document?.name ?? t('entry.doc')}
        </Title>
        <Group gap="xs" wrap="nowrap">
          <FileButton onChange={(file) => file !== null && bring(file)} accept={KINDS} resetRef={reset}>
            {(props) => (
              <Button {...props} size="xs" variant="default" loading={busy}>
                {t(document === null ? 'entry.doc.choose' : 'entry.doc.other')}
              </Button>
            )}
          </FileButton>
          {document !== null && (
            <Button size="xs" variant="default" disabled={busy} onClick={() => bring(null)}>
              {t('entry.doc.remove')}
            </Button>
          )}
        </Group>
      </Group>
      <Text role="alert" className="oe-fault">
        {trouble}
      </Text>
      {document === null ? (
        <div className="oe-drop">
          <Text>{t('entry.doc.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('entry.doc.kinds')}
          </Text>
        </div>
      ) : (
        <DocumentView key={document.id} document={document} />
      )}
    </section>
  );
}
