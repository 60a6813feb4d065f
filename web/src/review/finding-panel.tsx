import { Alert, Button, Checkbox, Group, Kbd, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { day, figure, signed } from '../parts/format';
import { canRemember, difference, type Case, type Choice, type Line, type Question, type Surroundings } from './model';
import { Severity } from './severity';

type Scope = 'customer' | 'partner' | 'article' | 'global';
export interface Remembering {
  readonly on: boolean;
  readonly scope: Scope;
}

interface Props {
  readonly found: Case;
  readonly question: Question | null;
  readonly lines: readonly Line[];
  readonly known: Surroundings | undefined;
  readonly choices: readonly Choice[];
  readonly choose: (choice: Choice) => void;
  readonly remembering: Remembering;
  readonly remember: (next: Remembering) => void;
  readonly ask: () => void;
  readonly mayAct: boolean;
  readonly role: string;
}

/** The finding at hand: what is the matter, both values, and what can be answered by number. */
export function FindingPanel(props: Props): ReactNode {
  const { question, choices, mayAct } = props;
  const { t, say } = useLanguage();
  if (question === null)
    return (
      <section className="rv-pane" aria-label={t('rv.selected')}>
        <Text>{t('rv.choose')}</Text>
      </section>
    );
  const { finding } = question;
  const isOpen = finding.state === 'open';
  return (
    <section className="rv-pane" aria-label={t('rv.selected')} tabIndex={0}>
      <Stack gap={6}>
        <Severity of={isOpen ? finding.severity : 'done'} word />
        <Title order={2} size="h6" lh={1.4}>
          {say(finding.text)}
        </Title>
        <Values {...props} question={question} />
        {isOpen && mayAct && choices.length > 0 && <Choices {...props} />}
        {isOpen && mayAct && <RememberBox {...props} question={question} />}
        {isOpen && finding.authority !== 'clerk' && finding.authority !== 'nobody' && props.role === 'clerk' && (
          <Text size="sm" c="dimmed">{t('rv.authority', { role: finding.authority })}</Text>
        )}
        {finding.override !== null && <Text size="sm">{finding.override.reason}</Text>}
        {finding.state === 'auto' && mayAct && (
          <Button size="xs" variant="default" onClick={props.ask}>{t('rv.ask')}</Button>
        )}
        <Text size="sm" c="dimmed">{`${t('rv.phone')}: ${say(finding.customerText)}`}</Text>
      </Stack>
    </section>
  );
} // prettier-ignore

function Values({ question, lines, known, found }: Props & { readonly question: Question }): ReactNode {
  const { t, language } = useLanguage();
  const { finding } = question;
  // A price is asked about together with its quantity; people look at the prices alone.
  const isPrice = finding.code.startsWith('PRC');
  const param = (name: string): string | null => (isPrice && typeof finding.params[name] === 'string' ? finding.params[name] : null);
  const [actual, expected] = [param('theirs') ?? finding.actual, param('ours') ?? finding.expected];
  const apart = difference(actual, expected);
  const ours = lines[finding.line ?? -1]?.ours ?? null;
  const price = known?.prices.find(({ id }) => id === ours?.ourPriceId);
  const sourceKey: TextKey | null = price !== undefined && ['promotion', 'contract', 'customer', 'group', 'list'].includes(price.source) ? (`rv.source.${price.source}` as TextKey) : null;
  return (
    <dl className="rv-pair">
      {actual !== null && <><dt>{t('rv.theirs')}</dt><dd>{figure(actual, language)}</dd></>}
      {expected !== null && <><dt>{t('rv.ours')}</dt><dd>{figure(expected, language)}</dd></>}
      {apart !== null && <><dt>{t('rv.difference')}</dt><dd>{signed(apart.amount, language)}{apart.percent !== null && ` (${signed(apart.percent, language, 1)} %)`}</dd></>}
      {finding.atStake !== null && <><dt>{t('rv.atStake')}</dt><dd>{`${figure(finding.atStake.amount, language, 2)} ${found.order?.currency ?? ''}`}</dd></>}
      {price !== undefined && sourceKey !== null && finding.code.startsWith('PRC') && (
        <><dt>{t('rv.ourSource')}</dt><dd>{t(sourceKey, { name: price.name ?? '', from: day(price.validFrom, language), to: price.validTo === null ? t('rv.open') : day(price.validTo, language) })}</dd></>
      )}
    </dl>
  );
} // prettier-ignore

function Choices({ choices, choose }: Props): ReactNode {
  const { t, say } = useLanguage();
  return (
    <Stack gap={4} role="group" aria-label={t('rv.suggestions')}>
      {choices.map((one, at) => (
        <Button key={`${one.action} ${one.value ?? ''}`} variant="default" h="auto" mih={32} py={4} px={8} justify="flex-start" ta="left" onClick={() => choose(one)} styles={{ label: { whiteSpace: 'normal' } }}>
          <Group gap={8} wrap="nowrap">
            <Kbd>{at + 1}</Kbd>
            <Text size="sm" span>
              <ChoiceWords choice={one} />
              {one.evidence !== null && <Text size="xs" c="dimmed" span display="block">{say(one.evidence)}</Text>}
            </Text>
          </Group>
        </Button>
      ))}
    </Stack>
  );
} // prettier-ignore

const KNOWN = ['MAP_ITEM', 'SUBST', 'QTY', 'UOM', 'DATE', 'USE_OURS', 'ACC_BUYER', 'OVR', 'CREDIT', 'SET_CUST', 'MAP_LOC', 'REPARSE']; // prettier-ignore
export const actionKey = (action: string): TextKey =>
  KNOWN.includes(action) ? (`rv.act.${action}` as TextKey) : 'rv.act.other';

function ChoiceWords({ choice: { action, value } }: { readonly choice: Choice }): ReactNode {
  const { t } = useLanguage();
  return t(actionKey(action), { value: value ?? '', action });
}

function RememberBox({ question, lines, remembering, remember }: Props & { readonly question: Question }): ReactNode {
  const { t } = useLanguage();
  if (!canRemember(question, lines)) {
    return question.finding.actions.includes('MAP_ITEM') ? <Text size="sm" c="dimmed">{t('rv.noBuyerNumber')}</Text> : null;
  }
  const scopes: readonly Scope[] = ['customer', 'partner', 'article', 'global'];
  return (
    <Alert variant="light" color="gray" p={8}>
      <Checkbox
        label={<>{t('rv.remember')} <Kbd size="xs">T</Kbd></>}
        checked={remembering.on}
        onChange={(event) => remember({ ...remembering, on: event.currentTarget.checked })}
      />
      {remembering.on && (
        <NativeSelect
          mt={6}
          size="xs"
          label={t('rv.scope')}
          value={remembering.scope}
          onChange={(event) => remember({ ...remembering, scope: event.currentTarget.value as Scope })}
          data={scopes.map((value) => ({ value, label: t(`rv.scope.${value}`) }))}
        />
      )}
    </Alert>
  );
} // prettier-ignore
