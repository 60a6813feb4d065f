import type { Sql } from '../../src/platform';

/** Answers as `on` does, after `before` has seen the statement. */
export const watchedSql = (
  on: Sql,
  before: (text: string, parameters: readonly unknown[]) => Promise<void> | void,
): Sql => ({
  async query<R>(text: string, parameters: readonly unknown[] = []) {
    await before(text, parameters);
    return on.query<R>(text, parameters);
  },
  async tuples<R extends readonly unknown[]>(text: string, parameters: readonly unknown[] = []) {
    await before(text, parameters);
    return on.tuples<R>(text, parameters);
  },
});
