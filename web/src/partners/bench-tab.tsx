import { Alert, Anchor, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, type ReactNode, type SubmitEvent, useState } from 'react';
import { api, ApiError, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { figure } from '../parts/format';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';
import { BenchResult } from './bench-result';
import './partners.css';
import { base64Of, bytesOf, type Partner } from './partners';
import { usePartnerGuides } from './reading-tab';

const MOST_BYTES = 512 * 1024;

interface Brought {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Tries a file as if the partner sent it now. The server stores nothing of it. */
export function BenchTab({ partner: { code, name } }: { readonly partner: Partner }): ReactNode {
  const { t } = useLanguage();
  const role = useSession().data?.role;
  const [text, setText] = useState('');
  const [brought, setBrought] = useState<Brought | null>(null);
  const [overlay, setOverlay] = useState('');
  const trial = useMutation({
    mutationFn: (bytes: Uint8Array) =>
      dataOf(
        api.POST('/api/partners/{code}/trials', {
          params: { path: { code } },
          body: { content: base64Of(bytes), overlay: overlay.trim() === '' ? null : overlay },
        }),
      ),
  });
  if (role === 'viewer' || role === 'sales') return <Text>{t('bench.noRights')}</Text>;
  const bytes = brought?.bytes ?? bytesOf(text);
  const isTooLarge = bytes.length > MOST_BYTES;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (bytes.length > 0 && !isTooLarge) trial.mutate(bytes);
  };
  const bring = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) setBrought({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <Stack gap="md">
      <form onSubmit={send}>
        <Stack gap="xs">
          <Text>{t('bench.intro', { name })}</Text>
          <MessageField text={text} brought={brought} onText={setText} bring={bring} forget={() => setBrought(null)} />
          <OverlayField code={code} value={overlay} onChange={setOverlay} />
          {isTooLarge && (
            <Text c="red.9" role="alert">
              {t('bench.tooLarge')}
            </Text>
          )}
          <Group>
            <Button type="submit" loading={trial.isPending} disabled={bytes.length === 0 || isTooLarge}>
              {t('bench.try')}
            </Button>
          </Group>
        </Stack>
      </form>
      {trial.isError && <TrialFault error={trial.error} />}
      {trial.data !== undefined && <BenchResult trial={trial.data} />}
    </Stack>
  );
}

interface FieldProps {
  readonly text: string;
  readonly brought: Brought | null;
  readonly onText: (text: string) => void;
  readonly bring: (file: File | undefined) => Promise<void>;
  readonly forget: () => void;
}

function MessageField({ text, brought, onText, bring, forget }: FieldProps): ReactNode {
  const { t, language } = useLanguage();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void bring(event.dataTransfer.files.item(0) ?? undefined);
  };
  return (
    <div
      className="bench-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {brought === null ? (
        <Textarea
          label={t('bench.paste')}
          description={t('bench.hint')}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          rows={6}
          classNames={{ input: 'bench-input' }}
          spellCheck={false}
        />
      ) : (
        <Text>{t('bench.file', { name: brought.name, size: figure(String(brought.bytes.length), language) })}</Text>
      )}
      <Group gap="xs" mt="xs">
        <FileButton onChange={(file) => void bring(file ?? undefined)} inputProps={{ 'aria-label': t('bench.choose') }}>
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {t('bench.choose')}
            </Button>
          )}
        </FileButton>
        {brought !== null && (
          <Button variant="default" size="xs" onClick={forget}>
            {t('bench.forget')}
          </Button>
        )}
      </Group>
    </div>
  );
}

interface OverlayProps {
  readonly code: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function OverlayField({ code, value, onChange }: OverlayProps): ReactNode {
  const { t } = useLanguage();
  const holding = usePartnerGuides(code).data?.overlays.find(({ state }) => state === 'holds');
  return (
    <details>
      <Anchor component="summary" size="sm">
        {t('bench.overlay')}
      </Anchor>
      <Textarea
        mt={4}
        label={t('partner.overlay.text')}
        description={t('bench.overlayHint')}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        rows={10}
        classNames={{ input: 'bench-input' }}
        spellCheck={false}
      />
      {holding !== undefined && (
        <Button variant="default" size="xs" mt="xs" onClick={() => onChange(holding.text)}>
          {t('bench.overlayTake')}
        </Button>
      )}
    </details>
  );
}

/** What is wrong with an overlay is told line by line. */
function TrialFault({ error }: { readonly error: unknown }): ReactNode {
  const told = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  if (told.length === 0) return <Fault error={error} />;
  return (
    <Alert color="red" role="alert" title={error instanceof ApiError ? error.problem?.detail : undefined}>
      {told.map(({ message }) => (
        <Text key={message} size="sm">
          {message}
        </Text>
      ))}
    </Alert>
  );
}
