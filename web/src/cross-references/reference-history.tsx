import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { Fault } from '../parts/fault';
import { Box } from '../parts/form-dialog';
import { instant } from '../parts/format';
import { Loading } from '../parts/loading';
import { changesOf, inWords } from '../settings/audit';
import { nameOf, useColleagues } from '../settings/colleagues';
import { useLanguage } from '../texts/language';
import { type Reference, REFERENCES } from './references';

/** What people did with a cross-reference. */
export function ReferenceHistory({ reference, close }: { readonly reference: Reference; readonly close: () => void }): ReactNode {
  const { t, language } = useLanguage();
  const colleagues = useColleagues();
  const known = useQuery({
    queryKey: [REFERENCES, 'changes', reference.id],
    queryFn: () => dataOf(api.GET('/api/cross-references/{id}/changes', { params: { path: { id: reference.id } } })),
  });
  return (
    <Box title={t('refs.historyOf', { number: reference.buyerArticle })} close={close}>
      {known.isPending && <Loading h={80} />}
      {known.isError && <Fault error={known.error} retry={() => void known.refetch()} />}
      {known.data?.items.length === 0 && <Text>{t('refs.noHistory', { source: t(`refs.source.${reference.source}`) })}</Text>}
      <Stack gap="sm">
        {known.data?.items.map((change) => (
          <div key={change.id}>
            <Text>
              {t(change.kind === 'cross-reference-ended' ? 'refs.was.ended' : 'refs.was.confirmed', {
                at: instant(change.at, language),
                by: change.actor === 'system' ? t('audit.system') : nameOf(colleagues, change.actor),
              })}
            </Text>
            {changesOf({ before: change.data['before'], after: change.data['after'] }).map(({ name, before, after }) => (
              <Text key={name} size="sm" c="dimmed">{`${name}: ${inWords(before)} → ${inWords(after)}`}</Text>
            ))}
          </div>
        ))}
      </Stack>
    </Box>
  );
} // prettier-ignore
