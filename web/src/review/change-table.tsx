import { NativeSelect, Radio, Table, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { type Item, type Meant, pickOf, type Picks, resultOf, shownValue, takesOther, typedValue } from './change';
import type { Change } from './model';

interface Props {
  readonly change: Change;
  readonly picks: Picks;
  readonly pick: (picks: Picks) => void;
  readonly meant: Meant;
  readonly mean: (meant: Meant) => void;
  /** The row at hand, counting the items and then the lines that were not found. */
  readonly at: number;
  readonly go: (at: number) => void;
  readonly mayChoose: boolean;
}

/** What a change asks for beside what is booked, and what comes of each by the choice at hand. */
export function ChangeTable(props: Props): ReactNode {
  const { change } = props;
  const { t } = useLanguage();
  if (change.items.length + change.lost.length === 0) return null;
  const columns = ['what', 'before', 'asked', 'booked', 'choice', 'result'] as const;
  return (
    <Table className="rv-change" aria-label={t('rv.chg.title')}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((name) => (
            <Table.Th key={name} className={['before', 'asked', 'booked', 'result'].includes(name) ? 'num' : ''}>
              {t(`rv.chg.${name}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {change.items.map((item, row) => (
          <ItemRow key={item.key} item={item} row={row} {...props} />
        ))}
        {change.lost.map((lost, row) => (
          <LostRow key={lost.line} lost={lost} row={change.items.length + row} {...props} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What an item is about: "Regel 2: aantal". */
function useItemName(): (item: Item) => string {
  const { t } = useLanguage();
  return ({ line, field, action }) => {
    const what = action === 'change' ? t(`rv.chg.f.${field}` as TextKey) : t(`rv.chg.${action}`);
    return `${line === null ? t('rv.chg.head') : t('rv.onLine', { n: line + 1 })}: ${what}`;
  };
}

function ItemRow({ item, row, picks, pick, at, go, mayChoose }: Props & { readonly item: Item; readonly row: number }): ReactNode {
  const { t, language } = useLanguage();
  const name = useItemName()(item);
  const now = pickOf(picks, item);
  const shown = (value: string | null) => shownValue(item.field, value, language);
  const set = (next: Picks[string]) => pick({ ...picks, [item.key]: next });
  const result = resultOf(item, now.do === 'other' ? { ...now, value: typedValue(item.field, now.value) } : now);
  return (
    <Table.Tr aria-current={row === at ? 'true' : undefined} onClick={() => go(row)}>
      <Table.Th scope="row" fw={400}>
        {name}
        {item.verdict !== 'plain' && <Text size="xs" c="dimmed">{t(`rv.chg.v.${item.verdict}`)}</Text>}
      </Table.Th>
      <Table.Td className="num">{shown(item.before)}</Table.Td>
      <Table.Td className="num" fw={600}>{shown(item.asked)}</Table.Td>
      <Table.Td className="num">{shown(item.ours)}</Table.Td>
      <Table.Td>
        <Radio.Group value={now.do} onChange={(value) => set(value === 'other' ? { do: 'other', value: '' } : { do: value === 'keep' ? 'keep' : 'accept' })} aria-label={t('rv.chg.choose', { what: name })}>
          <div className="rv-picks">
            <Radio size="xs" value="accept" label={t('rv.chg.accept')} disabled={!mayChoose} />
            <Radio size="xs" value="keep" label={t('rv.chg.keep')} disabled={!mayChoose} />
            {takesOther(item) && <Radio size="xs" value="other" label={t('rv.chg.other')} disabled={!mayChoose} />}
            {now.do === 'other' && (
              <TextInput
                size="xs"
                w={item.field === 'requestedDelivery' ? 140 : 96}
                autoFocus
                type={item.field === 'requestedDelivery' ? 'date' : 'text'}
                inputMode={item.field === 'requestedDelivery' ? undefined : 'decimal'}
                aria-label={t('rv.chg.otherOf', { what: name })}
                value={now.value}
                maxLength={20}
                onChange={(event) => set({ do: 'other', value: event.currentTarget.value })}
                onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
              />
            )}
          </div>
        </Radio.Group>
      </Table.Td>
      <Table.Td className="num" fw={600}>{result === null && now.do === 'accept' ? t('rv.chg.gone') : shown(result)}</Table.Td>
    </Table.Tr>
  );
} // prettier-ignore

/** A line that was not found (CHG-004): a person says which line of the order it means, or that it is a new one. */
function LostRow({ lost, row, change, meant, mean, at, go, mayChoose }: Props & { readonly lost: Change['lost'][number]; readonly row: number }): ReactNode {
  const { t, language } = useLanguage();
  const asked = [lost.quantity === null ? null : shownValue('quantity', `${lost.quantity}${lost.unit === null ? '' : ` ${lost.unit}`}`, language), lost.price === null ? null : shownValue('price', lost.price, language)].filter((one) => one !== null).join(' × ');
  const now = meant[lost.line];
  const choose = (value: string) => {
    const { [lost.line]: _, ...rest } = meant;
    mean(value === '' ? rest : { ...rest, [lost.line]: value === 'new' ? 'new' : Number(value) });
  };
  const named = t('rv.chg.lost', { n: lost.number ?? String(lost.line + 1), article: [lost.article, lost.description].filter((one) => one !== null).join(' ') });
  return (
    <Table.Tr aria-current={row === at ? 'true' : undefined} onClick={() => go(row)}>
      <Table.Th scope="row" fw={400}>{named}</Table.Th>
      <Table.Td className="num">–</Table.Td>
      <Table.Td className="num" fw={600}>{asked === '' ? '–' : asked}</Table.Td>
      <Table.Td className="num">–</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={t('rv.chg.meansOf', { what: named })}
          disabled={!mayChoose}
          value={now === undefined ? '' : String(now)}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: t('rv.chg.leftOut') },
            { value: 'new', label: t('rv.chg.newLine') },
            ...change.orderLines.map((one) => ({ value: String(one.line), label: `${t('rv.onLine', { n: one.line + 1 })}: ${[one.article, one.description].filter((part) => part !== null).join(' ')}` })),
          ]}
        />
      </Table.Td>
      <Table.Td className="num" fw={600}>{now === undefined ? t('rv.chg.notTaken') : now === 'new' ? t('rv.chg.newLine') : t('rv.onLine', { n: now + 1 })}</Table.Td>
    </Table.Tr>
  );
} // prettier-ignore
