import { Anchor, Button, FileButton, Group, List, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { Fault } from '../parts/fault';
import { day } from '../parts/format';
import { useLanguage } from '../texts/language';
import { OverlayDialog } from './overlay-dialog';
import { OverlayTrial } from './overlay-trial';
import { type Checked, endOfLine, offsetAt, useMayRule, useOverlayCheck } from './overlays';
import './partners.css';

/** So long nobody types before the text is looked at. */
const REST_MS = 350;

interface Props {
  readonly code: string;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** An overlay as it is written: what is wrong with it, what it would change, and the way into force. */
export function OverlayEditor({ code, text, write, close }: Props): ReactNode {
  const { t } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [rested] = useDebouncedValue(text, REST_MS);
  const check = useOverlayCheck(code, rested);
  const isSettled = rested === text && check.isSuccess && !check.isPlaceholderData;
  const says = isSettled ? check.data.says : null;
  const show = (line: number, column: number): void => {
    const at = offsetAt(text, line, column);
    field.current?.focus();
    field.current?.setSelectionRange(at, endOfLine(text, at));
  };
  return (
    <section aria-labelledby="overlay-editor">
      <Title order={2} size="h5" id="overlay-editor" mb={4}>
        {t('partner.overlay.editor')}
      </Title>
      <Stack gap="xs">
        <Textarea
          ref={field}
          data-autofocus
          label={t('partner.overlay.text')}
          description={t('partner.overlay.hint')}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          autosize
          minRows={8}
          maxRows={24}
          classNames={{ input: 'bench-input' }}
          spellCheck={false}
          lang="en"
        />
        <Group gap="xs">
          <FileButton onChange={(file) => void file?.text().then(write)} inputProps={{ 'aria-label': t('bench.choose') }}>
            {(props) => <Button {...props} variant="default" size="xs">{t('bench.choose')}</Button>}
          </FileButton>
          <Button variant="default" size="xs" onClick={close}>{t('partner.overlay.close')}</Button>
        </Group>
        {check.isError && <Fault error={check.error} retry={() => void check.refetch()} />}
        {check.data !== undefined && text.trim() !== '' && <Outcome checked={check.data} show={show} />}
        {says !== null && <PutInForce code={code} text={text} says={says} close={close} />}
      </Stack>
    </section>
  );
} // prettier-ignore

/** What is wrong, each with the way to it, or what it is. */
function Outcome({ checked, show }: { readonly checked: Checked; readonly show: (line: number, column: number) => void }): ReactNode {
  const { t, say } = useLanguage();
  const { faults, says } = checked;
  return (
    <div role="status">
      {says === null ? (
        <>
          <Text fw={600} c="red.9">{t('partner.overlay.faults', { n: faults.length })}</Text>
          <List listStyleType="none" spacing={2}>
            {faults.map(({ line, column, text }, at) => (
              <List.Item key={at}>
                <Anchor component="button" type="button" onClick={() => show(line, column)}>{t('partner.overlay.faultAt', { line, column })}</Anchor>{' '}
                {say(text)}
              </List.Item>
            ))}
          </List>
        </>
      ) : (
        <Text fw={600}>{t('partner.overlay.usable', { guide: says.guide, version: says.version, base: says.extends })}</Text>
      )}
    </div>
  );
} // prettier-ignore

interface ForceProps {
  readonly code: string;
  readonly text: string;
  readonly says: NonNullable<Checked['says']>;
  readonly close: () => void;
}

function PutInForce({ code, text, says, close }: ForceProps): ReactNode {
  const { t, language } = useLanguage();
  const mayRule = useMayRule();
  const [asking, setAsking] = useState(false);
  const { guide, version, validFrom } = says;
  return (
    <>
      <OverlayTrial code={code} overlay={text} />
      {validFrom !== null && <Text size="sm" c="dimmed">{t('partner.overlay.ownDay', { from: day(validFrom, language) })}</Text>}
      {mayRule ? (
        <Group><Button onClick={() => setAsking(true)}>{t('partner.overlay.put')}</Button></Group>
      ) : (
        <Text c="dimmed">{t('partner.overlay.mayNot')}</Text>
      )}
      {asking && (
        <OverlayDialog code={code} deed={{ do: 'put', overlay: text, guide, version }} close={() => setAsking(false)} done={close} />
      )}
    </>
  );
} // prettier-ignore
