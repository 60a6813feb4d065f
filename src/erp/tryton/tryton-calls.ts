import type { z } from 'zod';
import { chunksOf } from '../lists';
import { noList, unknownAnswer } from '../http-answer';

/** Who we are there, and what goes along with every call. */
export interface TrytonSession {
  readonly userId: number;
  readonly company: number;
  readonly groups: readonly number[];
  readonly context: Readonly<Record<string, unknown>>;
}

/** A Tryton as its remote methods. What a call means is no matter of it. */
export interface Tryton {
  /**
   * Calls a method with the context behind its parameters; logs in when that is needed.
   *
   * @param context goes over what the session has
   * @throws ErpFault, or TrytonRefusal for what Tryton does not want to do
   */
  call(method: string, params: readonly unknown[], context?: Readonly<Record<string, unknown>>): Promise<unknown>;
  session(): Promise<TrytonSession>;
}

/** Tryton understood and says no: a rule of the business, a missing right, or a warning that somebody may pass over. */
export class TrytonRefusal extends Error {
  override readonly name = 'TrytonRefusal';

  constructor(
    readonly kind: 'error' | 'warning',
    /** Tryton's own text. */
    message: string,
    /** Of a warning, by which it can be confirmed. */
    readonly warning: string | null = null,
  ) {
    super(message);
  }
}

/** What is read of a model. */
export interface TrytonModel<T> {
  readonly model: string;
  readonly fields: readonly string[];
  readonly record: z.ZodType<T>;
  /** True where records can be switched off: they are read as well. */
  readonly deactivable: boolean;
}

export type Domain = readonly unknown[];

/** What is switched off as well. A condition on `active` would not reach into an OR: there Tryton leaves out what is switched off nevertheless. */
export const EVEN_INACTIVE = { active_test: false } as const;

/** Records that answer to the domain, a page at a time by their ids, so that what is written meanwhile shifts nothing. */
export async function* recordPages<T extends { readonly id: number }>(
  tryton: Tryton,
  { model, fields, record, deactivable }: TrytonModel<T>,
  domain: Domain,
  { size, context }: { readonly size: number; readonly context?: Readonly<Record<string, unknown>> },
): AsyncGenerator<readonly T[], void, void> {
  const all = { ...(deactivable ? EVEN_INACTIVE : {}), ...context };
  for (let last = -1; ;) {
    const params = [[...domain, ['id', '>', last]], 0, size, [['id', 'ASC']], fields];
    const page = recordsOf(model, record, await tryton.call(`model.${model}.search_read`, params, all));
    if (page.length > 0) yield page;
    const [end] = page.slice(-1);
    if (end === undefined || page.length < size) return;
    last = end.id;
  }
}

/** All of them; only for what is few. */
export async function allRecords<T extends { readonly id: number }>(
  tryton: Tryton,
  model: TrytonModel<T>,
  domain: Domain,
  context?: Readonly<Record<string, unknown>>,
): Promise<readonly T[]> {
  const records: T[] = [];
  for await (const page of recordPages(tryton, model, domain, { size: FEW, ...(context ? { context } : {}) }))
    records.push(...page);
  return records;
}

/** Those with these ids, a chunk at a time. An id that is there no more is left out. */
export async function* recordsById<T extends { readonly id: number }>(
  tryton: Tryton,
  model: TrytonModel<T>,
  ids: readonly number[],
  size: number,
): AsyncGenerator<readonly T[], void, void> {
  for (const chunk of chunksOf(ids, size)) {
    const records = await allRecords(tryton, model, [['id', 'in', chunk]]);
    if (records.length > 0) yield records;
  }
}

const FEW = 1_000;

/** Reads what Tryton answered as records of a model. */
export function recordsOf<T>(model: string, record: z.ZodType<T>, answer: unknown): readonly T[] {
  const list: readonly unknown[] | null = Array.isArray(answer) ? answer : null;
  if (list === null) throw noList('Tryton', model);
  return list.map((one) => {
    const read = record.safeParse(one);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    const id = (one as { readonly id?: unknown } | null)?.id;
    throw unknownAnswer('Tryton', issue, `${model} ${typeof id === 'number' ? String(id) : ''}`);
  });
}
