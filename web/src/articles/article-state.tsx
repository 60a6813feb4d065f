import { Anchor, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Shape, type ShapeName } from '../parts/shape';
import { useLanguage } from '../texts/language';
import { articleAddress, type ArticleStatus } from './articles';

const SHAPES: Readonly<Record<ArticleStatus, ShapeName>> = {
  active: 'done',
  announced: 'info',
  discontinued: 'warning',
  blocked: 'error',
};

/** Whether an article can be sold, in a word and a shape, and what takes its place. */
export function ArticleState({ status, successor = null }: { readonly status: ArticleStatus; readonly successor?: string | null }): ReactNode {
  const { t } = useLanguage();
  return (
    <Group gap={6} wrap="wrap" component="span" display="inline-flex">
      <Shape of={SHAPES[status]} />
      <Text span>{t(`article.status.${status}`)}</Text>
      {successor !== null && (
        <Text span c="dimmed">
          {t('article.followedBy')}{' '}
          <Anchor component={Link} to={articleAddress(successor)} underline="always">
            {successor}
          </Anchor>
        </Text>
      )}
    </Group>
  );
} // prettier-ignore
