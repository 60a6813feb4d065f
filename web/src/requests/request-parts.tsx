import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Shape } from '../parts/shape';
import { useLanguage } from '../texts/language';
import type { Request } from './requests';
import { useRequestWords } from './words';

/** The value as it was, and the one that is asked for. */
export function OldNew({ request }: { readonly request: Request }): ReactNode {
  const { t } = useLanguage();
  const words = useRequestWords();
  return (
    <>
      <span>{words.value(request, request.old)}</span> <span aria-hidden="true">→</span>
      <span className="req-read">{t('req.becomes')}</span> <strong>{words.value(request, request.value)}</strong>
    </>
  );
}

const SHAPES = { open: 'warning', failed: 'error', approved: 'info', sent: 'info', synced: 'done', rejected: 'info', withdrawn: 'info' } as const; // prettier-ignore

export function StateWord({ request }: { readonly request: Request }): ReactNode {
  const { t } = useLanguage();
  const isByHand = request.state === 'approved' && request.way === 'hand';
  const isUntold = request.state === 'failed' && (request.fault?.en === 'untold' || request.fault?.en === 'gone');
  return (
    <Stack gap={2}>
      <Group gap={6} wrap="nowrap">
        <Shape of={SHAPES[request.state]} />
        <Text size="sm">{t(`req.st.${isByHand ? 'hand' : isUntold ? 'untold' : request.state}`)}</Text>
      </Group>
      {request.conflict !== null && (
        <Badge color="red" variant="outline" size="sm" tt="none">
          {t('req.conflict')}
        </Badge>
      )}
    </Stack>
  );
}
