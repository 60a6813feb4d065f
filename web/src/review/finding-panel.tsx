import { Anchor, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { useKeys } from '../keys/keys';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { day, figure, signed, valueText } from '../parts/format';
import { difference, OFFER_AGAIN, type Case, type Choice, type Line, type Question, type Surroundings } from './model';
import type { Possible } from './possible';
import { RememberBox } from './remember-box';
import type { Remembering } from './remembering';
import { Severity } from './severity';

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
  /** Something is done to the case. */
  readonly waits?: boolean;
  readonly mayAct: boolean;
  readonly role: string;
  /** What the person may do; of a case that is no order nothing is asked. */
  readonly possible?: Possible;
  /** Whether an answer can be kept for the next time here. */
  readonly canRemember?: boolean;
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
        {isOpen && mayAct && props.canRemember !== false && <RememberBox {...props} question={question} />}
        {finding.override !== null && <Text size="sm">{finding.override.reason}</Text>}
        {finding.state === 'auto' && mayAct && (
          <AskInstead ask={props.ask} waits={props.waits === true} about={`${props.found.id} ${question.key}`} />
        )}
        <Text size="sm" c="dimmed">{`${t('rv.phone')}: ${say(finding.customerText)}`}</Text>
      </Stack>
    </section>
  );
} // prettier-ignore

/** Takes an automatic answer back: a person decides after all. */
function AskInstead({ ask, waits, about }: { readonly ask: () => void; readonly waits: boolean; readonly about: string }): ReactNode {
  const { t } = useLanguage();
  const now = useRef(ask);
  now.current = ask;
  useKeys(useMemo(() => [{ keys: 'U', label: t('rv.ask'), act: () => now.current(), enabled: !waits, waits, about }], [t, waits, about]));
  return <Button size="xs" variant="default" onClick={ask} leftSection={<Kbd size="xs">U</Kbd>}>{t('rv.ask')}</Button>;
} // prettier-ignore

function Values({ question, lines, known, found }: Props & { readonly question: Question }): ReactNode {
  const { t, language } = useLanguage();
  const { finding } = question;
  // A price is asked about together with its quantity; people look at the prices alone.
  const isPrice = finding.code.startsWith('PRC');
  const param = (name: string): string | null => (isPrice && typeof finding.params[name] === 'string' ? finding.params[name] : null);
  // What the ERP says is no value of the customer; the sentence above has it.
  const theirs = finding.code === 'ERP-001' ? null : finding.actual;
  const [actual, expected] = [param('theirs') ?? theirs, param('ours') ?? finding.expected];
  // What the customer has more or less than we, as the sentence above tells it.
  const apart = difference(expected, actual);
  const ours = lines[finding.line ?? -1]?.ours ?? null;
  const price = known?.prices.find(({ id }) => id === ours?.ourPriceId);
  const sourceKey: TextKey | null = price !== undefined && ['promotion', 'contract', 'customer', 'group', 'list'].includes(price.source) ? (`rv.source.${price.source}` as TextKey) : null;
  return (
    <dl className="rv-pair">
      {/* What the ERP says is no value of the customer: the sentence above has it. */}
      {actual !== null && finding.source !== 'erp' && <><dt>{t('rv.theirs')}</dt><dd>{valueText(actual, language, isPrice ? 2 : 0)}</dd></>}
      {expected !== null && <><dt>{t('rv.ours')}</dt><dd>{valueText(expected, language, isPrice ? 2 : 0)}</dd></>}
      {apart !== null && <><dt>{t('rv.difference')}</dt><dd>{signed(apart.amount, language, isPrice ? 2 : 0)}{apart.percent !== null && ` (${signed(apart.percent, language, 1)} %)`}</dd></>}
      {finding.atStake !== null && <><dt>{t('rv.atStake')}</dt><dd>{`${figure(finding.atStake.amount, language, 2)} ${found.order?.currency ?? ''}`}</dd></>}
      {price !== undefined && sourceKey !== null && finding.code.startsWith('PRC') && (
        <><dt>{t('rv.ourSource')}</dt><dd>{t(sourceKey, { name: price.name ?? '', from: day(price.validFrom, language), to: price.validTo === null ? t('rv.open') : day(price.validTo, language) })}</dd></>
      )}
      {finding.code.startsWith('PRC') && known?.customer && ours?.supplierArticle && (
        <><dt>{t('rv.ourPrice')}</dt><dd><Anchor component={Link} to={whyAddress(ours, known.customer.number, found.order?.document)}>{t('rv.why')}</Anchor></dd></>
      )}
    </dl>
  );
} // prettier-ignore

/** Where it is told how our price of a line came about, for the day of the order. */
function whyAddress({ supplierArticle, baseQuantity }: NonNullable<Line['ours']>, customer: string, document: unknown): string {
  const { date } = (document ?? {}) as { readonly date?: string | null };
  const asked = new URLSearchParams({ tab: 'why', customer, ...(date && { date }), ...(baseQuantity && { quantity: baseQuantity }) });
  return `/articles/${encodeURIComponent(supplierArticle ?? '')}?${asked.toString()}`;
} // prettier-ignore

function Choices({ choices, choose, question, possible }: Props): ReactNode {
  const { t, say } = useLanguage();
  return (
    <Stack gap={4} role="group" aria-label={t('rv.suggestions')}>
      {choices.map((one, at) => {
        const refused = question === null ? null : (possible?.refused(question.finding.id, one.action) ?? null);
        return (
        <Button key={`${one.action} ${one.value ?? ''}`} variant="default" h="auto" mih={32} py={4} px={8} justify="flex-start" ta="left" onClick={() => choose(one)} aria-disabled={refused !== null} data-refused={refused !== null || undefined} styles={{ label: { whiteSpace: 'normal' } }}>
          <Group gap={8} wrap="nowrap">
            <Kbd>{at + 1}</Kbd>
            <Text size="sm" span>
              <ChoiceWords choice={one} />
              {one.evidence !== null && <Text size="xs" c="dimmed" span display="block">{say(one.evidence)}</Text>}
              {refused !== null && <Text size="xs" span display="block" className="rv-refused">{refused}</Text>}
            </Text>
          </Group>
        </Button>
        );
      })}
    </Stack>
  );
} // prettier-ignore

const KNOWN = ['MAP_ITEM', 'SUBST', 'QTY', 'UOM', 'DATE', 'USE_OURS', 'ACC_BUYER', 'OVR', 'CREDIT', 'SET_CUST', 'MAP_LOC', 'REPARSE']; // prettier-ignore
export const actionKey = (action: string, value: string | null): TextKey =>
  action === OFFER_AGAIN && value === null ? 'rv.act.AGAIN'
  : KNOWN.includes(action) ? (`rv.act.${action}` as TextKey)
  : 'rv.act.other'; // prettier-ignore

function ChoiceWords({ choice: { action, value } }: { readonly choice: Choice }): ReactNode {
  const { t, language } = useLanguage();
  return t(actionKey(action, value), {
    value: value === null ? '' : action === 'DATE' ? day(value, language) : value,
    action,
  });
}
