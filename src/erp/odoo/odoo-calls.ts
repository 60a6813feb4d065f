import type { z } from 'zod';
import { chunksOf } from '../lists';
import { noList, unknownAnswer } from '../http-answer';

/** Who we are there. */
export interface OdooSession {
  readonly userId: number;
  readonly company: number;
}

/** What a method is given, by the names of its parameters; `ids` are the records on which it is called. */
export interface OdooArguments extends Readonly<Record<string, unknown>> {
  readonly ids?: readonly number[];
}

/** An Odoo as its remote methods. What a call means is no matter of it. */
export interface Odoo {
  /**
   * Calls a public method of a model, in a transaction of its own.
   *
   * @param context goes over what all calls have
   * @throws ErpFault, or OdooRefusal for what Odoo does not want to do
   */
  call(
    model: string,
    method: string,
    given: OdooArguments,
    context?: Readonly<Record<string, unknown>>,
  ): Promise<unknown>;
  session(): Promise<OdooSession>;
}

/**
 * Odoo understood and says no. `error`: a rule of the business; `missing`: a record is not there any more; `access`: our user may not; `absent`:
 * there is no such model or method.
 */
export class OdooRefusal extends Error {
  override readonly name = 'OdooRefusal';

  constructor(
    readonly kind: 'error' | 'missing' | 'access' | 'absent',
    /** Odoo's own text. */
    message: string,
  ) {
    super(message);
  }
}

/** What is read of a model. */
export interface OdooModel<T> {
  readonly model: string;
  readonly fields: readonly string[];
  readonly record: z.ZodType<T>;
  /** True where records can be archived: they are read as well. */
  readonly archivable?: boolean;
}

export type Domain = readonly unknown[];

/** What is archived as well: without it a search leaves it out (`_search` of odoo/odoo `odoo/orm/models.py`; unchecked). */
const EVEN_ARCHIVED = { active_test: false } as const;

/** Records that answer to the domain, a page at a time by their ids, so that what is written meanwhile shifts nothing. */
export async function* recordPages<T extends { readonly id: number }>(
  odoo: Odoo,
  { model, fields, record, archivable = false }: OdooModel<T>,
  domain: Domain,
  { size, context }: { readonly size: number; readonly context?: Readonly<Record<string, unknown>> },
): AsyncGenerator<readonly T[], void, void> {
  const all = { ...(archivable ? EVEN_ARCHIVED : {}), ...context };
  for (let last = 0; ;) {
    const given = { domain: [...domain, ['id', '>', last]], fields: [...fields], limit: size, order: 'id' };
    const page = recordsOf(model, record, await odoo.call(model, 'search_read', given, all));
    if (page.length > 0) yield page;
    const end = page.at(-1);
    if (end === undefined || page.length < size) return;
    last = end.id;
  }
}

/** All of them; only for what is few. */
export async function allRecords<T extends { readonly id: number }>(
  odoo: Odoo,
  model: OdooModel<T>,
  domain: Domain,
  context?: Readonly<Record<string, unknown>>,
): Promise<readonly T[]> {
  const records: T[] = [];
  for await (const page of recordPages(odoo, model, domain, { size: FEW, ...(context ? { context } : {}) }))
    records.push(...page);
  return records;
}

const FEW = 1_000;

/** Those with these ids, a chunk at a time. An id that is there no more is left out. */
export async function* recordsById<T extends { readonly id: number }>(
  odoo: Odoo,
  model: OdooModel<T>,
  ids: readonly number[],
  size: number,
): AsyncGenerator<readonly T[], void, void> {
  for (const chunk of chunksOf(ids, size)) {
    const records = await allRecords(odoo, model, [['id', 'in', chunk]]);
    if (records.length > 0) yield records;
  }
}

/** Those with these ids, by id. */
export async function recordMap<T extends { readonly id: number }>(
  odoo: Odoo,
  model: OdooModel<T>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, T>> {
  const found = new Map<number, T>();
  for await (const page of recordsById(odoo, model, ids, FEW)) for (const one of page) found.set(one.id, one);
  return found;
}

export const byId = <T extends { readonly id: number }>(records: readonly T[]): ReadonlyMap<number, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Reads what Odoo answered as records of a model. */
export function recordsOf<T>(model: string, record: z.ZodType<T>, answer: unknown): readonly T[] {
  const list: readonly unknown[] | null = Array.isArray(answer) ? answer : null;
  if (list === null) throw noList('Odoo', model);
  return list.map((one) => {
    const read = record.safeParse(one);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    const id = (one as { readonly id?: unknown } | null)?.id;
    throw unknownAnswer('Odoo', issue, `${model} ${typeof id === 'number' ? String(id) : ''}`);
  });
}
