import type { Agreed, OverlaySource } from './overlay-schema';

type Section = Readonly<Record<string, unknown>>;

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const sectionOf = (value: unknown): Section => (isSection(value) ? value : {});

/** Entries of both; the overlay's where both have it, none where the overlay says null. */
function over(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  if (!isSection(own)) return own;
  const entries = { ...sectionOf(base), ...own };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined));
}

/** Sections whose entries are sections themselves: tables of codes, blocks of fields, parties. */
function eachOver(base: unknown, own: unknown): unknown {
  if (own === undefined) return base;
  const merged: Record<string, unknown> = { ...sectionOf(base) };
  for (const [name, section] of Object.entries(sectionOf(own))) merged[name] = over(merged[name], section);
  return merged;
}

const added = (base: unknown, own: readonly string[] | undefined): unknown =>
  own === undefined ? base : [...(Array.isArray(base) ? (base as readonly string[]) : []), ...own];

/**
 * The guide that an overlay makes of its base: everything of the base, but for what the overlay says. Codes, fields and parties are
 * overridden one by one; lists (`texts`, `references`, `lines.groups`, `required`) as wholes; `ignored` and `unread` are added to.
 *
 * @param base the base guide as written, with what it takes from others
 */
export function overlaid(overlay: OverlaySource, base: unknown): unknown {
  const from = sectionOf(base);
  const { extends: _base, partner: _partner, validFrom: _validFrom, agreed = {}, ...own } = overlay;
  const whole: Record<string, unknown> = { ...from };
  for (const [name, value] of Object.entries(own)) if (value !== undefined) whole[name] = value;
  for (const name of ['namespaces', 'message', 'document', 'control'] as const)
    whole[name] = over(from[name], own[name]);
  for (const name of ['tables', 'blocks'] as const) whole[name] = eachOver(from[name], own[name]);
  whole['parties'] = partiesOver(sectionOf(from['parties']), own.parties ?? {});
  whole['allowances'] = withFieldsOver(from['allowances'], own.allowances);
  whole['lines'] = withFieldsOver(from['lines'], own.lines);
  whole['unread'] = added(from['unread'], own.unread);
  whole['ignored'] = added(from['ignored'], own.ignored);
  // What is required need not be expected as well.
  if (Array.isArray(whole['expected']))
    whole['expected'] = whole['expected'].filter((need) => own.required?.includes(String(need)) !== true);
  // It has been put together here: neither the reader nor the schema need look for the other guide once more.
  delete whole['like'];
  return withMeaningOfDates(whole, agreed);
}

/** Fields of the section one by one, its other words as wholes. */
function withFieldsOver(base: unknown, own: { readonly fields?: unknown } | undefined): unknown {
  if (own === undefined) return base;
  const merged = sectionOf(over(base, own));
  return { ...merged, fields: over(sectionOf(base)['fields'], own.fields) };
}

/** A party that is another part of the message keeps its fields; its fields may be the name of a block as well. */
function partiesOver(base: Section, own: NonNullable<OverlaySource['parties']>): Section {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, party] of Object.entries(own)) {
    if (party === undefined) continue;
    const before = sectionOf(base[name]);
    const fields = typeof party.fields === 'object' ? over(before['fields'], party.fields) : party.fields;
    merged[name] = {
      ...before,
      ...(party.at === undefined ? {} : { at: party.at }),
      ...(fields === undefined ? {} : { fields }),
    };
  }
  return merged;
}

/** Sections whose requested day may be that of despatch, from the guide downwards. */
const DAYS = [['document'], ['lines', 'fields'], ['lines', 'schedules', 'fields']] as const;

/** Where the partner's days mean despatch: what was the day of delivery is that of despatch, and that of delivery is so much later. */
function withMeaningOfDates(guide: Section, { dates, transitDays }: Agreed): Section {
  if (dates !== 'dispatch') return guide;
  return DAYS.reduce<Section>(
    (whole, keys) => changed(whole, keys, (fields) => dispatchDays(fields, transitDays)),
    guide,
  );
}

/** Days that say of themselves that they mean despatch go before those that he means by it; the goods are there so much later than either. */
function dispatchDays(fields: Section, transitDays: number | undefined): Section {
  const { requestedDelivery, requestedDispatch, ...others } = fields;
  const despatch = [...listed(requestedDispatch), ...listed(requestedDelivery)];
  if (despatch.length === 0) return fields;
  const read = { ...others, requestedDispatch: despatch };
  return transitDays === undefined ? read : { ...read, requestedDelivery: later(despatch, transitDays) };
}

const listed = (rule: unknown): readonly unknown[] =>
  rule === undefined ? [] : Array.isArray(rule) ? (rule as readonly unknown[]) : [rule];

const later = (rules: readonly unknown[], addDays: number): unknown =>
  rules.map((one) => (isSection(one) ? { ...one, addDays } : { from: one, addDays }));

function changed(whole: Section, keys: readonly string[], change: (section: Section) => Section): Section {
  const [key, ...further] = keys;
  if (key === undefined) return change(whole);
  const inner = whole[key];
  return isSection(inner) ? { ...whole, [key]: changed(inner, further, change) } : whole;
}
