import { Anchor, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ROLE_NAMES, type Role } from '../session/roles';
import { useLanguage } from '../texts/language';
import { useColleagues } from './colleagues';

/** Why somebody may not see this, who could help, and where to go on. */
export function NoRights({ role, needs }: { readonly role: Role; readonly needs: readonly Role[] }): ReactNode {
  const { t, language } = useLanguage();
  const helpers = useColleagues().filter((one) => one.active && one.role === 'admin');
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return (
    <Paper withBorder p="md" maw={620} role="status">
      <Stack gap="xs">
        <Text fw={600}>{t('settings.noRights')}</Text>
        <Text>
          {t('settings.noRightsWhy', {
            role: t(ROLE_NAMES[role]),
            needs: list.format(needs.map((one) => t(ROLE_NAMES[one]))),
          })}
        </Text>
        {helpers.length > 0 && (
          <Text>{t('settings.noRightsWho', { who: list.format(helpers.map((one) => one.name)) })}</Text>
        )}
        <Anchor component={Link} to="/queue">
          {t('fault.toQueue')}
        </Anchor>
      </Stack>
    </Paper>
  );
}
