/** Rows as the database driver gives them: numeric and bigint as text, timestamps as Date, json parsed. */
export type Row = Readonly<Record<string, unknown>>;

/** Something that answers SQL: a transaction, or the pool for reads outside one. Parameters always travel apart from the text. */
export interface Sql {
  query<R = Row>(text: string, parameters?: readonly unknown[]): Promise<readonly R[]>;
  /** The same with each row as the values of its columns, in their order: for what is read by the thousand, where names cost more than values. */
  tuples<R extends readonly unknown[]>(text: string, parameters?: readonly unknown[]): Promise<readonly R[]>;
}

declare const txBrand: unique symbol;

/**
 * A running transaction. Every repository method that writes takes one, and only `UnitOfWork.run` can make one, so a write outside
 * a transaction does not compile.
 */
export interface Tx extends Sql {
  readonly [txBrand]: true;
  /** Runs `action` after the commit, never after a rollback. It may fail without harm: what must happen is a row, not a callback. */
  afterCommit(action: () => void): void;
}

/** Whether the database answers. While it is down HTTP answers 503 with Retry-After and no channel signs for anything. */
export type DatabaseState = 'ready' | 'down';
