/** The columns of a `HandOut`. One instant for a whole statement, so that what is due together stays together. */
export const HANDED_OUT = `work.id, work.kind, work.epoch,
  greatest(0, ceil(extract(epoch FROM work.due_at - statement_timestamp()) * 1000))::float8 AS "inMs"`;

/** A piece `w` with a key may go only when nothing older of that key waits and nothing of it is leased. */
export const FREE_OF_ITS_KEY = `(w.ordering_key IS NULL OR (
  NOT EXISTS (SELECT FROM work l WHERE l.ordering_key = w.ordering_key AND l.state = 'leased')
  AND NOT EXISTS (
    SELECT FROM work o
    WHERE o.ordering_key = w.ordering_key AND o.state = 'ready'
      AND (o.ordering_sequence, o.id) < (w.ordering_sequence, w.id))))`;
