import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client';
import { useLanguage } from '../texts/language';

/** Turns a fault into a sentence for the person at the screen: the server's own where it gave one. */
export function useFaultText(): (error: unknown) => string {
  const { t } = useLanguage();
  return (error) => {
    if (!(error instanceof ApiError)) return t('fault.unforeseen');
    if (error.problem === null) return t('fault.connection');
    return error.problem.detail ?? error.problem.title;
  };
}

/** What stands where something could not be shown: why, and a way on. */
export function Fault({ error, retry }: { readonly error: unknown; readonly retry?: () => void }): ReactNode {
  const { t } = useLanguage();
  const faultText = useFaultText();
  const instance = error instanceof ApiError ? error.problem?.instance : undefined;
  return (
    <Alert color="red" role="alert" m="md">
      <Text size="md">{faultText(error)}</Text>
      {instance !== undefined && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('fault.instance', { instance })}
        </Text>
      )}
      {retry !== undefined && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={retry}>
            {t('app.retry')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
