import { Skeleton, type SkeletonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';

/** Where something will stand that is still asked for. It says so: a name without a role is read out by nothing. */
export function Loading(room: Pick<SkeletonProps, 'h' | 'm' | 'mt'>): ReactNode {
  const { t } = useLanguage();
  return <Skeleton {...room} role="status" aria-label={t('app.loading')} />;
}
