import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { api } from '../api/client';
import { useFaultText } from '../parts/fault';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import type { Told } from './erp-words';

/** Hands an order over once more: one that failed, or that the ERP lost. */
export function ErpAgain({
  reference,
  onTold,
}: {
  readonly reference: string;
  readonly onTold: (told: Told) => void;
}): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const again = useAct(
    async () => {
      await api.POST('/api/erp-exports/{reference}/again', { params: { path: { reference } } });
      // Told at once: the row goes from the list, and this button with it.
      onTold((t) => t('erp.export.told', { reference }));
    },
    'erp-exports',
    'erps',
  );
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={again.isPending}
        aria-label={`${t('erp.export.again')}: ${reference}`}
        onClick={() => again.mutate(undefined)}
      >
        {t('erp.export.again')}
      </Button>
      {again.isError && (
        <Text size="sm" c="red.9" role="alert">
          {faultText(again.error)}
        </Text>
      )}
    </>
  );
}
