import { Anchor, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { day, instant } from '../parts/format';
import { useLanguage } from '../texts/language';
import { OverlayDialog, type OverlayDeed } from './overlay-dialog';
import { type Overlay, useMayRule } from './overlays';

interface Props {
  readonly code: string;
  readonly overlays: readonly Overlay[];
  /** Takes a text as the beginning of another one; null where who looks may write none. */
  readonly edit: ((text: string) => void) | null;
}

/** All versions of a partner's overlays, and what can be done with each: what held before stays visible. */
export function OverlayList({ code, overlays, edit }: Props): ReactNode {
  const { t } = useLanguage();
  const mayRule = useMayRule();
  const [deed, setDeed] = useState<OverlayDeed | null>(null);
  const close = (): void => setDeed(null);
  return (
    <section aria-labelledby="partner-overlays">
      <Title order={2} size="h5" id="partner-overlays" mb={4}>
        {t('partner.overlays')}
      </Title>
      {overlays.length === 0 && <Text c="dimmed">{t('partner.overlays.none')}</Text>}
      {[...overlays].reverse().map((overlay) => (
        <Version
          key={`${overlay.guide} ${overlay.version}`}
          overlay={overlay}
          edit={edit}
          begin={mayRule && overlay.madeAt !== null ? setDeed : null}
        />
      ))}
      {deed !== null && <OverlayDialog code={code} deed={deed} close={close} done={close} />}
    </section>
  );
}

interface VersionProps {
  readonly overlay: Overlay;
  readonly edit: ((text: string) => void) | null;
  /** Null where nothing can be done with it here: it came with the installation, or who looks may not. */
  readonly begin: ((deed: OverlayDeed) => void) | null;
}

function Version({ overlay, edit, begin }: VersionProps): ReactNode {
  const { t, say, language } = useLanguage();
  const { guide, version, state, validFrom, errors, text, madeAt } = overlay;
  const name = { guide, version };
  const isOver = state === 'replaced' || state === 'withdrawn';
  return (
    <Stack gap={4} mb="xs">
      <Group gap="sm">
        <Text fw={isOver ? 400 : 600}>
          {t('partner.overlay.line', { ...name, base: overlay.extends ?? '–' })}
        </Text>
        <Text c={state === 'broken' ? 'red.9' : isOver ? 'dimmed' : undefined}>
          {t(`partner.overlay.${state}`, { from: day(validFrom, language) })}
        </Text>
        <Text size="sm" c="dimmed">
          {madeAt === null ? t('partner.overlay.installed') : t('partner.overlay.madeAt', { at: instant(madeAt, language) })}
        </Text>
        {edit !== null && (
          <Button size="compact-xs" variant="default" aria-label={t('partner.overlay.takeOf', name)} onClick={() => edit(text)}>
            {t('partner.overlay.take')}
          </Button>
        )}
        {begin !== null && isOver && (
          <Button size="compact-xs" variant="default" aria-label={t('partner.overlay.back.of', name)} onClick={() => begin({ do: 'back', ...name })}>
            {t('partner.overlay.back')}
          </Button>
        )}
        {begin !== null && state !== 'withdrawn' && (
          <Button size="compact-xs" variant="default" aria-label={t('partner.overlay.withdraw.of', name)} onClick={() => begin({ do: 'withdraw', ...name })}>
            {t('partner.overlay.withdraw')}
          </Button>
        )}
      </Group>
      {errors.map(({ line, column, text: words }, at) => (
        <Text key={at} size="sm" c="red.9">
          {t('partner.overlay.faultAt', { line, column })} {say(words)}
        </Text>
      ))}
      <details>
        <Anchor component="summary" size="sm">
          {t('partner.overlay.text')}
        </Anchor>
        <Code block tabIndex={0} mt={4} lang="en">
          {text}
        </Code>
      </details>
    </Stack>
  );
} // prettier-ignore
