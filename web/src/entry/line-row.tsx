import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { api, dataOf } from '../api/client';
import { figure } from '../parts/format';
import { Severity } from '../review/severity';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { ComboBox } from './combo-box';
import type { FoundArticle, Line, Trial, TrialLine } from './draft';

export type Column = 'code' | 'quantity' | 'price';

export interface LineRowProps {
  readonly at: number;
  readonly line: Line;
  readonly tried: TrialLine | null;
  readonly findings: Trial['findings'];
  readonly faults: Trial['faults'];
  readonly currency: string;
  readonly change: (at: number, change: Partial<Line>) => void;
  readonly remove: (at: number) => void;
  /** Pastes rows at this line. @returns false for what is no rows */
  readonly paste: (at: number, text: string) => boolean;
  /** Goes to a field; a line that is not there yet is made. */
  readonly go: (at: number, column: Column) => void;
}

const LEVELS: Readonly<Record<string, TextKey>> = {
  each: 'entry.unit.each',
  case: 'entry.unit.case',
  layer: 'entry.unit.layer',
  pallet: 'entry.unit.pallet',
};

/** One line: what the buyer told, and beneath it what it is, what it costs and what is to be asked about it. */
export const LineRow = memo(function LineRow(props: LineRowProps): ReactNode {
  const { at, line, tried, findings, faults, change, go, remove } = props;
  const { t, say, language } = useLanguage();
  const told = `oe-told-${String(at)}`;
  const faultAt = (field: keyof Line) => faults.find(({ path }) => path === `lines[${String(at)}].${field}`);
  const named = (key: TextKey): string => `${t(key)}, ${t('entry.line', { n: at + 1 })}`;
  const figureOrNothing = (value: string | null | undefined): string => (value ? figure(value, language, 2) : '');
  const isBlank = line.code === '' && line.article === '' && line.quantity === '' && line.price === '';
  const move = (column: Column) => (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || at + step < 0) return;
    event.preventDefault();
    go(at + step, column);
  };
  const onward = (column: Column) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) {
      move(column)(event);
      return;
    }
    event.preventDefault();
    if (column === 'quantity') go(at, 'price');
    else go(at + 1, 'code');
  };
  return (
    <div role="row" className="oe-row" aria-label={t('entry.line', { n: at + 1 })}>
      <span role="rowheader" className="oe-number">
        {at + 1}
      </span>
      <span role="cell">
        <ComboBox<FoundArticle>
          label={named('entry.code')}
          value={line.code}
          type={(code) => change(at, { code, article: '' })}
          name="articles"
          look={async (q) => (await dataOf(api.GET('/api/articles', { params: { query: { q, limit: 8 } } }))).items}
          choose={(found) => {
            change(at, { code: found.number, article: found.number });
            go(at, 'quantity');
          }}
          keyOf={({ number }) => number}
          show={(found) => <Offer found={found} />}
          enter={() => go(at, 'quantity')}
          none={t('entry.noArticle')}
          invalid={faultAt('code') !== undefined}
          describedBy={told}
          onPaste={(text) => props.paste(at, text)}
          onKey={move('code')}
          mark={markOf(at, 'code')}
        />
      </span>
      <span role="cell">
        <input
          className="oe-input oe-right"
          aria-label={named('entry.quantity')}
          aria-invalid={faultAt('quantity') !== undefined || undefined}
          aria-describedby={told}
          inputMode="decimal"
          autoComplete="off"
          value={line.quantity}
          data-oe={markOf(at, 'quantity')}
          onKeyDown={onward('quantity')}
          onChange={(event) => change(at, { quantity: event.currentTarget.value })}
        />
      </span>
      <span role="cell">
        <UnitSelect line={line} tried={tried} label={named('entry.unit')} choose={(unit) => change(at, { unit })} />
      </span>
      <span role="cell">
        <input
          className="oe-input oe-right"
          aria-label={named('entry.price')}
          aria-invalid={faultAt('price') !== undefined || undefined}
          aria-describedby={told}
          inputMode="decimal"
          autoComplete="off"
          value={line.price}
          data-oe={markOf(at, 'price')}
          onKeyDown={onward('price')}
          onChange={(event) => change(at, { price: event.currentTarget.value })}
        />
      </span>
      <span role="cell" className="oe-right oe-ours">
        {figureOrNothing(tried?.ourPrice)}
      </span>
      <span role="cell" className="oe-right oe-ours">
        {figureOrNothing(tried?.amount)}
      </span>
      <span role="cell">
        <input
          type="date"
          className="oe-input"
          aria-label={named('entry.lineDate')}
          value={line.deliveryDate}
          onChange={(event) => change(at, { deliveryDate: event.currentTarget.value })}
        />
      </span>
      <span role="cell">
        {!isBlank && (
          <button
            type="button"
            className="oe-remove"
            aria-label={t('entry.removeLine', { n: at + 1 })}
            onClick={() => remove(at)}
          >
            ×
          </button>
        )}
      </span>
      <div role="cell" className="oe-told" id={told}>
        <Understood line={line} tried={tried} />
        {faults.map(({ path, text }) => (
          <div key={path} className="oe-fault">
            {say(text)}
          </div>
        ))}
        {findings.map(({ code, severity, stops, text }, index) => (
          <div key={`${code} ${String(index)}`} className={stops ? 'oe-finding oe-stops' : 'oe-finding'}>
            <Severity of={severity} /> {say(text)}
          </div>
        ))}
      </div>
    </div>
  );
});

const markOf = (at: number, column: Column): string => `${String(at)} ${column}`;

/** A field that somebody goes to by a key. */
export const fieldOf = (root: HTMLElement | null, at: number, column: Column): HTMLInputElement | null =>
  root?.querySelector<HTMLInputElement>(`[data-oe="${markOf(at, column)}"]`) ?? null;

function Offer({ found }: { readonly found: FoundArticle }): ReactNode {
  const { t } = useLanguage();
  return (
    <>
      <strong>{found.number}</strong> {found.description}
      <small>
        {found.gtin ?? ''} {found.status === 'active' ? '' : t(`entry.status.${found.status}`)}
      </small>
    </>
  );
}

/** What was understood of the numbers, in words and where it says more than what was typed. */
function Understood({ line, tried }: { readonly line: Line; readonly tried: TrialLine | null }): ReactNode {
  const { t, language } = useLanguage();
  if (tried === null) return null;
  const { article, quantity, price, baseQuantity, baseUnit } = tried;
  const parts = [
    article === null ? null : article.number === line.code ? article.description : `${article.number} ${article.description}`,
    quantity === null || figure(quantity, language) === line.quantity.trim() ? null : t('entry.readQuantity', { value: figure(quantity, language) }),
    price === null || figure(price, language, 2) === line.price.trim() ? null : t('entry.readPrice', { value: figure(price, language, 2) }),
    baseQuantity === null || baseQuantity === quantity ? null : t('entry.inBase', { value: figure(baseQuantity, language), unit: baseUnit ?? '' }),
  ].filter((part) => part !== null);
  return <div className="oe-understood">{parts.join(' · ')}</div>;
} // prettier-ignore

interface UnitProps {
  readonly line: Line;
  readonly tried: TrialLine | null;
  readonly label: string;
  readonly choose: (unit: string) => void;
}

/** The units that the article has; before it is known, what its code counts. */
function UnitSelect({ line: { unit }, tried, label, choose }: UnitProps): ReactNode {
  const { t, language } = useLanguage();
  const units = tried?.units ?? [];
  return (
    <select
      className="oe-input"
      aria-label={label}
      value={unit}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{t('entry.unit.asCode')}</option>
      {units.map((one) => (
        <option key={one.unit} value={one.unit}>
          {one.level === 'each' && one.unit !== 'PCE'
            ? one.unit
            : t(LEVELS[one.level] ?? 'entry.unit.each', { n: figure(one.baseQuantity, language) })}
        </option>
      ))}
      {unit !== '' && !units.some((one) => one.unit === unit) && <option value={unit}>{unit}</option>}
    </select>
  );
}
