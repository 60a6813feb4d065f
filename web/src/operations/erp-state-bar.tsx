import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { useFaultText } from '../parts/fault';
import { figure, instant } from '../parts/format';
import { Severity } from '../review/severity';
import { useAct } from '../settings/use-act';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { ErpSaid } from './erp-said';
import type { Erp, Told } from './erp-words';

const LOOKS = { 'in-step': 'done', away: 'warning', stopped: 'error', off: 'info' } as const;

interface Props {
  readonly erp: Erp;
  readonly mayAct: boolean;
  readonly onTold: (told: Told) => void;
}

/** What is to be done about an ERP. */
function toDo({ state, exports, reverted }: Erp): TextKey {
  if (state !== 'in-step') return `erp.do.${state}`;
  if ((exports?.dead ?? 0) > 0) return 'erp.do.dead';
  return reverted.length > 0 ? 'erp.do.reverted' : 'erp.do.in-step';
}

/** How an ERP is, in words, and what to do about it. */
export function ErpStateBar({ erp, mayAct, onTold }: Props): ReactNode {
  const { t, language } = useLanguage();
  const faultText = useFaultText();
  const { code, state, reason, exports } = erp;
  const at = { 'in-step': erp.lastContactAt, away: erp.until, stopped: erp.since, off: null }[state];
  const params = { path: { code } };
  const goOn = useAct(() => api.POST('/api/erps/{code}/go-on', { params }), 'erps', 'erp-exports');
  const check = useAct(() => dataOf(api.POST('/api/erps/{code}/checks', { params })));
  const fault = goOn.error ?? check.error;
  return (
    <Paper withBorder p="sm" className={state === 'stopped' ? 'ops-fault' : undefined}>
      <Stack gap={4}>
        <Group gap="xs" wrap="nowrap">
          <Severity of={LOOKS[state]} />
          <Text fw={600}>{t(`erp.state.${state}`, { at: at === null ? t('erp.never') : instant(at, language) })}</Text>
        </Group>
        {reason !== null && (
          <Text className="ops-words">
            {t('erp.why')} <ErpSaid words={reason} />
          </Text>
        )}
        <Text>{t(toDo(erp))}</Text>
        {exports !== null && (
          <Text>
            {t('erp.counts', {
              due: figure(String(exports.due), language),
              sending: figure(String(exports.sending), language),
              refused: figure(String(exports.refused), language),
              dead: figure(String(exports.dead), language),
            })}
          </Text>
        )}
        {mayAct && (
          <Group gap="xs" mt={4}>
            {(state === 'stopped' || state === 'away') && (
              <Button
                size="xs"
                loading={goOn.isPending}
                onClick={() => goOn.mutate(undefined, { onSuccess: () => onTold((t) => t('erp.wentOn', { code })) })}
              >
                {t(state === 'away' ? 'erp.askNow' : 'erp.goOn')}
              </Button>
            )}
            <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate(undefined)}>
              {t('erp.check')}
            </Button>
          </Group>
        )}
        {fault !== null && (
          <Text c="red.9" role="alert">
            {faultText(fault)}
          </Text>
        )}
        {check.data !== undefined && <Checks checks={check.data.items} />}
      </Stack>
    </Paper>
  );
}

interface Check {
  readonly ok: boolean;
  readonly nl: string;
  readonly en: string;
}

function Checks({ checks }: { readonly checks: readonly Check[] }): ReactNode {
  const { t, language } = useLanguage();
  return (
    <section role="status">
      <Title order={3} size="h6" mt="xs">
        {t('erp.check.title')}
      </Title>
      {checks.map((one) => (
        <Group key={one.en} gap="xs" wrap="nowrap">
          <Severity of={one.ok ? 'done' : 'error'} />
          <Text className="ops-words">
            <b>{t(one.ok ? 'erp.check.ok' : 'erp.check.wrong')}</b>: {one[language]}
          </Text>
        </Group>
      ))}
    </section>
  );
}
