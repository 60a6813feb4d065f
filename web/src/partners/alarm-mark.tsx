import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Severity } from '../review/severity';
import { useLanguage } from '../texts/language';
import type { PartnerRow } from './partners';

/** How what a partner sends is out of the ordinary: a shape and a word. */
export function AlarmMark({ alarm }: { readonly alarm: PartnerRow['alarm'] }): ReactNode {
  const { t } = useLanguage();
  if (alarm === null) return <Text c="dimmed">{t('partners.alarm.none')}</Text>;
  return (
    <Group gap={6} wrap="nowrap">
      <Severity of="warning" />
      <Text fw={600}>{t(`partners.alarm.${alarm}`)}</Text>
    </Group>
  );
}
