import { err, ok, type Result } from '../kernel';
import { EXPECTED, type GuideWords } from './guide-faults';

/** Guides by their names, as written: what another may be like. */
export type GuideFamily = ReadonlyMap<string, unknown>;

type Section = Readonly<Record<string, unknown>>;

/**
 * What a guide takes from the one that it is like: how to read, never what must be there. Of a table of fields it takes what it does not
 * name itself, of anything else the whole.
 */
const TABLES = ['notation', 'namespaces', 'tables', 'blocks', 'document', 'control', 'parties'] as const;
const WHOLE = ['texts', 'allowances', 'references', 'demands'] as const;

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The guides among these texts that say their name. */
export const familyOf = (guides: readonly unknown[]): GuideFamily =>
  new Map(
    guides.flatMap((guide) =>
      isSection(guide) && typeof guide['guide'] === 'string' ? [[guide['guide'], guide]] : [],
    ),
  );

/** Longer rows of guides that are like each other are a ring. */
const MOST_LIKE = 4;

/** A guide with what it takes from the one that it is like; itself where it is like none. The error says what was expected. */
export function likened(guide: unknown, family: GuideFamily, before = 0): Result<unknown, GuideWords> {
  const name = isSection(guide) ? guide['like'] : undefined;
  if (!isSection(guide) || typeof name !== 'string') return ok(guide);
  if (before === MOST_LIKE) return err(EXPECTED.noRing);
  const other = likened(family.get(name), family, before + 1);
  if (!other.ok) return other;
  if (!isSection(other.value)) return err(EXPECTED.guide(name));
  return ok(both(guide, other.value));
}

function both(guide: Section, other: Section): Section {
  const whole: Record<string, unknown> = { ...guide };
  for (const name of WHOLE) whole[name] = guide[name] ?? other[name];
  for (const name of TABLES) whole[name] = filled(guide[name], other[name]);
  const lines = filled(guide['lines'], other['lines']);
  const fieldsOf = (value: unknown): unknown => (isSection(value) ? value['fields'] : undefined);
  whole['lines'] = isSection(lines)
    ? { ...lines, fields: filled(fieldsOf(guide['lines']), fieldsOf(other['lines'])) }
    : lines;
  return whole;
}

/** Entries of both; the own one where both have it. */
const filled = (own: unknown, other: unknown): unknown =>
  isSection(own) && isSection(other) ? { ...other, ...own } : (own ?? other);
