import {
  allowedChecks,
  fieldText,
  reasonText,
  SYNTAX_REASONS,
  type SyntaxCheck,
  type SyntaxChecks,
  type SyntaxReason,
} from '../findings';
import type { Guide } from './guide';
import type { GuideSource } from './guide-schema';

/** Who says something about a partner's messages, from what holds for everybody to what holds for him alone. */
export const DEMAND_SOURCES = ['format', 'guide', 'partner', 'overlay'] as const;
type DemandSource = (typeof DEMAND_SOURCES)[number];

/**
 * What is demanded of a message or read in it. `needed` and `expected`: must, or should, be there. `check`: what is done with a fault of the syntax. `dates`,
 * `transit-days`, `line-breaks`: what is agreed. `read`: where a value stands. `code`: what a code means. `other`: everything else.
 */
export const DEMAND_KINDS = [
  'needed',
  'expected',
  'dates',
  'transit-days',
  'line-breaks',
  'check',
  'read',
  'code',
  'other',
] as const;

type Words = Readonly<Record<'nl' | 'en', string>>;

/** One thing that is demanded or read, and who says so. */
export interface ResolvedDemand {
  readonly kind: (typeof DEMAND_KINDS)[number];
  /** Its name in a guide, as `document.number` or `tables.function.5`. */
  readonly name: string;
  /** In words, as "bestelnummer". */
  readonly what: Words;
  /** What holds, as a guide writes it; null: it is not read. */
  readonly value: string | null;
  readonly from: DemandSource;
  /** What would hold without it; null where nothing would. */
  readonly instead: string | null;
}

/** What stands in a partner's row about how his messages are read. */
export interface PartnerReading {
  readonly syntaxChecks: SyntaxChecks;
  readonly lineBreaks: 'auto' | 'wrapped' | 'data';
}

/**
 * Everything that holds for messages that a guide reads, resolved: an overlay goes before the partner's row, that before the base guide, and that before what
 * the format says of itself.
 *
 * @param base the guide that an overlay is over; the guide itself where it is none
 */
export function demandsOf(guide: Guide, base: Guide, partner: PartnerReading): readonly ResolvedDemand[] {
  return [...needs(guide.source, base.source), ...agreed(guide, partner), ...checks(guide, partner), ...readings(guide, base)];
} // prettier-ignore

const both = (of: (language: 'nl' | 'en') => string): Words => ({ nl: of('nl'), en: of('en') });

function needs(own: GuideSource, base: GuideSource): readonly ResolvedDemand[] {
  return (['required', 'expected'] as const).flatMap((list) =>
    (own[list] ?? []).map((name): ResolvedDemand => {
      const before = base[list]?.includes(name) === true;
      const instead = !before && list === 'required' && base.expected?.includes(name) === true ? 'expected' : null;
      return {
        kind: list === 'required' ? 'needed' : 'expected',
        name,
        what: both((language) => wordsOf(name, language)),
        value: null,
        from: before ? 'guide' : 'overlay',
        instead,
      };
    }),
  );
}

function agreed({ overlay }: Guide, partner: PartnerReading): readonly ResolvedDemand[] {
  const { dates, transitDays, lineBreaks } = overlay?.agreed ?? {};
  const breaks = lineBreaks ?? partner.lineBreaks;
  return [
    {
      kind: 'dates',
      name: 'agreed.dates',
      what: { nl: 'betekenis van zijn dagen', en: 'meaning of his days' },
      value: dates ?? 'delivery',
      from: dates === undefined ? 'guide' : 'overlay',
      instead: dates === 'dispatch' ? 'delivery' : null,
    },
    ...(transitDays === undefined
      ? []
      : [{ kind: 'transit-days', name: 'agreed.transitDays', what: { nl: 'dagen onderweg', en: 'days under way' }, value: String(transitDays), from: 'overlay', instead: null } as const]),
    {
      kind: 'line-breaks',
      name: 'agreed.lineBreaks',
      what: { nl: 'regeleinde binnen een segment', en: 'line break inside a segment' },
      value: breaks,
      from: lineBreaks === undefined ? (partner.lineBreaks === 'auto' ? 'format' : 'partner') : 'overlay',
      instead: lineBreaks === undefined || lineBreaks === partner.lineBreaks ? null : partner.lineBreaks,
    },
  ];
} // prettier-ignore

/** Checks that somebody has set for him. What nobody has set is done as the format says: as grave as the fault is. */
function checks({ overlay, source }: Guide, partner: PartnerReading): readonly ResolvedDemand[] {
  const own: SyntaxChecks = overlay?.agreed.syntaxChecks ?? {};
  const reasons = (Object.keys(SYNTAX_REASONS) as SyntaxReason[]).filter((reason) => allowedChecks(reason).length > 0);
  return reasons.flatMap((reason): readonly ResolvedDemand[] => {
    const set: SyntaxCheck | undefined = own[reason] ?? partner.syntaxChecks[reason];
    if (set === undefined) return [];
    const from = own[reason] === undefined ? 'partner' : 'overlay';
    const instead = from === 'overlay' ? (partner.syntaxChecks[reason] ?? null) : null;
    return [
      {
        kind: 'check',
        name: reason,
        what: both((language) => reasonText(reason, source.format.toUpperCase(), language)),
        value: set,
        from,
        instead,
      },
    ];
  });
}

/** Where each value stands and what each code means: the guide's own word, or the overlay's where that differs. */
function readings(guide: Guide, base: Guide): readonly ResolvedDemand[] {
  const [own, before] = [entriesOf(guide.source), entriesOf(base.source)];
  const names = [...new Set([...before.keys(), ...own.keys()])];
  return names.map((name): ResolvedDemand => {
    const [value, was] = [own.get(name) ?? null, before.get(name) ?? null];
    const kind = name.startsWith('tables.') ? 'code' : READ.test(name) ? 'read' : 'other';
    return {
      kind,
      name,
      what: both((language) => wordsOf(name, language)),
      value,
      from: value === was ? 'guide' : 'overlay',
      instead: value === was ? null : was,
    };
  });
}

/** Sections that say how a message is read. The head of a guide and what must be there are told otherwise. */
const SECTIONS = [
  'message',
  'notation',
  'document',
  'parties',
  'texts',
  'allowances',
  'references',
  'demands',
  'lines',
  'control',
  'tables',
  'ignored',
  'unread',
] as const;
const READ = /^(document|control|parties|lines|allowances)\./;

function entriesOf(source: GuideSource): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const section of SECTIONS) if (source[section] !== undefined) collect(source[section], section, entries);
  return entries;
}

/** Leaves by the keys that lead to them. A rule is one leaf, however it is written. */
function collect(value: unknown, name: string, entries: Map<string, string>): void {
  if (!isSection(value) || isRule(value)) {
    entries.set(name, written(value));
    return;
  }
  for (const [key, one] of Object.entries(value)) if (one !== undefined) collect(one, `${name}.${key}`, entries);
}

type Section = Readonly<Record<string, unknown>>;
const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** `from` alone says nothing: the directories of a message begin with it as well. */
const isRule = (value: Section): boolean =>
  RULE_WORDS.some((word) => word in value) || ('from' in value && !('type' in value));
const RULE_WORDS = ['join', 'words', 'apply', 'constant'] as const;

/** A rule as one line: its path, its constant, or the words of the guide language. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(written).join(' | ');
  if (!isSection(value)) return String(value);
  const { constant, from, ...more } = value;
  if (typeof constant === 'string') return `"${constant}"`;
  const rest = Object.entries(more).map(([word, one]) => `${word} ${written(one)}`);
  return [...(from === undefined ? [] : [written(from)]), ...rest].join(', ');
}

/** What a name of a guide stands for, in words where there are some. */
function wordsOf(name: string, language: 'nl' | 'en'): string {
  const [section = '', ...rest] = name.split('.');
  const last = rest.join('.');
  if (section === 'tables') {
    const [table = '', ...code] = rest;
    return language === 'nl' ? `code ${code.join('.')} in tabel ${table}` : `code ${code.join('.')} of table ${table}`;
  }
  if (section === 'document') return fieldText(last, null, language);
  if (section === 'parties') return fieldText(name.replace(/\.(at|fields)(?=\.|$)/, ''), null, language);
  if (name.startsWith('lines.fields.')) return lineWords(rest[1] ?? '', language);
  if (name === 'lines.quantity') return lineWords('quantity', language);
  return fieldText(name, null, language);
}

/** A field of lines, without the number of a line. */
const lineWords = (field: string, language: 'nl' | 'en'): string =>
  fieldText(`lines[0].${field}`, '', language).replace(/^(regel|line) +, /, language === 'nl' ? 'regel: ' : 'line: ');
