import { day, figure } from '../parts/format';
import { unitOf } from '../parts/unit';
import { useLanguage } from '../texts/language';
import type { TextKey } from '../texts/text-key';
import { fieldName, type Request, type RequestTable } from './requests';

type Row = Readonly<Record<string, unknown>>;
const textIn = (row: Row, name: string): string => (typeof row[name] === 'string' ? row[name] : '');

interface Words {
  /** Which row it is, as "Lijstprijs van PT1001 vanaf ma 1 jan 2026". */
  readonly subject: (table: RequestTable, row: Row) => string;
  readonly field: (table: RequestTable, field: string) => string;
  /** Who decides: the person who looks after the customer, where there is one, or those whose matter it is. */
  readonly owner: (of: Pick<Request, 'owner' | 'holder'>) => string;
  /** Why it is to be decided anew. */
  readonly failure: (request: Request) => string;
  readonly value: (of: Pick<Request, 'kind' | 'table' | 'field'>, value: string | null) => string;
}

/** How rows, columns and values of the master are called. */
export function useRequestWords(): Words {
  const { t, say, language } = useLanguage();
  return {
    subject: (table, row) => {
      const level = textIn(row, 'level');
      return t(`req.of.${table}` as TextKey, {
        ...Object.fromEntries(NAMES.map((name) => [name, textIn(row, name)])),
        level: level === '' ? '' : unitOf(level, t),
        has: textIn(row, 'gtin') === '' ? 'no' : 'yes',
        scale: ['', '0'].includes(textIn(row, 'minimumQuantity')) ? 'no' : 'yes',
        minimum: figure(textIn(row, 'minimumQuantity') || null, language),
        from: day(textIn(row, 'validFrom') || null, language),
      });
    },
    field: (table, field) => t(`req.f.${fieldName(table, field)}` as TextKey),
    owner: ({ owner, holder }) => {
      const name = holder?.name ?? null;
      return name === null ? t(`req.owner.${owner}`) : t('req.holderOr', { name, owner: t(`req.owner.${owner}`) });
    },
    failure: ({ way, erp, fault }) => {
      const about = { way: way ?? 'erp', erp: erp ?? '', has: erp === null ? 'no' : 'yes', fault: fault === null ? '' : say(fault) };
      const word = fault?.en;
      if (word === 'untold' || word === 'gone' || word === 'silent') return t(`req.${word}`, about);
      const [, rights] = /^rights (.+)$/.exec(about.fault) ?? [];
      if (rights !== undefined) return t('req.rights', { ...about, rights });
      const [, level = '', article] = /^taken-gtin (\S+) (.+)$/.exec(about.fault) ?? [];
      return article === undefined ? t('req.failed', about) : t('req.takenGtin', { article, level: unitOf(level, t) });
    },
    value: ({ kind, table, field }, value) => {
      if (value === null || value === '') return t('req.empty');
      if (kind === 'day') return day(value, language);
      if (kind === 'choice') return t(`article.status.${value}` as TextKey);
      return kind === 'amount' || kind === 'whole' ? figure(value, language, table === 'prices' && field === 'amount' ? 2 : 0) : value;
    },
  };
} // prettier-ignore

const NAMES = ['number', 'article', 'customer', 'gtin', 'name', 'city', 'role', 'source', 'priceGroup', 'promotion', 'contractNumber', 'buyerArticle'] as const; // prettier-ignore
