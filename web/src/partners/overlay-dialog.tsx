import { Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { api } from '../api/client';
import { todayOf } from '../cross-references/references';
import { Confirm } from '../parts/confirm';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import { PARTNER_GUIDES } from './overlays';

/** What is about to be done with an overlay. */
export type OverlayDeed =
  | { readonly do: 'put'; readonly overlay: string; readonly guide: string; readonly version: number }
  | { readonly do: 'back'; readonly guide: string; readonly version: number }
  | { readonly do: 'withdraw'; readonly guide: string; readonly version: number };

interface Props {
  readonly code: string;
  readonly deed: OverlayDeed;
  readonly close: () => void;
  /** It was done. */
  readonly done: () => void;
}

/** Says what it does to a partner's messages, and from which day on. */
export function OverlayDialog({ code, deed, close, done }: Props): ReactNode {
  const { t } = useLanguage();
  const [from, setFrom] = useState(() => todayOf(new Date()));
  const params = { path: { code } };
  const { guide, version } = deed;
  const act = useAct<undefined>(() => {
    if (deed.do === 'put') return api.POST('/api/partners/{code}/overlays', { params, body: { overlay: deed.overlay, from } }); // prettier-ignore
    if (deed.do === 'back') return api.POST('/api/partners/{code}/overlays/restorations', { params, body: { guide, version, from } }); // prettier-ignore
    return api.POST('/api/partners/{code}/overlays/withdrawals', { params, body: { guide, version } });
  }, PARTNER_GUIDES);
  return (
    <Confirm
      opened
      title={t(`partner.overlay.${deed.do}.title`, { guide, version })}
      body={t(`partner.overlay.${deed.do}.what`, { version })}
      act={t(`partner.overlay.${deed.do}.act`)}
      busy={act.isPending}
      error={act.error}
      onAct={() => act.mutate(undefined, { onSuccess: done })}
      onClose={close}
    >
      {deed.do !== 'withdraw' && (
        <TextInput
          type="date"
          required
          label={t('partner.overlay.from')}
          description={t('partner.overlay.fromWhat')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      )}
      <Text size="sm" c="dimmed">
        {t('partner.overlay.readStays')}
      </Text>
    </Confirm>
  );
}
