/* Triggers by which changes of master tables are noted, so that open orders are judged again (0037). */

/** Rows that an update really changed, by all columns or by these. */
const unlike = (columns = '*'): string => {
  const rows = (name: string): string => `SELECT ${columns} FROM ${name}`;
  return `(${rows('new_rows')} EXCEPT ${rows('old_rows')}) UNION ALL (${rows('old_rows')} EXCEPT ${rows('new_rows')})`;
};

/** A master table by which orders are judged. */
export interface Watched {
  readonly table: string;
  readonly subject: 'all' | 'article' | 'customer' | 'partner' | 'sync';
  /** The ids that rows are about. */
  readonly ids: string;
  /** Changes of it may tell of codes that open orders name and nobody knew. */
  readonly names?: true;
  /** The columns that orders are judged by, where in another one somebody counts; else all. */
  readonly columns?: string;
}

/** The ids in a column of the rows. */
export const the = (column: string): string => `SELECT ${column} FROM rows`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const REFERENCING = {
  INSERT: 'NEW TABLE AS new_rows',
  UPDATE: 'OLD TABLE AS old_rows NEW TABLE AS new_rows',
  DELETE: 'OLD TABLE AS old_rows',
} as const;
const EVENTS = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** The triggers of a table, one for each kind of statement. */
export const noteChanges = ({ table, subject, ids, names, columns }: Watched): readonly string[] =>
  EVENTS.map((event) => {
    const rows = { INSERT: 'TABLE new_rows', UPDATE: unlike(columns), DELETE: 'TABLE old_rows' }[event];
    const query = `WITH rows AS (${rows}) ${ids}`;
    return `CREATE TRIGGER note_change_of_${subject}_${event.toLowerCase()} AFTER ${event} ON ${table} REFERENCING ${REFERENCING[event]}
      FOR EACH STATEMENT EXECUTE FUNCTION note_master_change(${literal(subject)}, ${literal(query)}, ${literal(names === true ? 'names' : '')})`;
  });

/** Takes them away again. */
export const noteNoChanges = ({ table, subject }: Watched): readonly string[] =>
  EVENTS.map((event) => `DROP TRIGGER note_change_of_${subject}_${event.toLowerCase()} ON ${table}`);
