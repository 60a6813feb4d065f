import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '../../src/platform/services';

/** The tables that one order ends in, in the order of their foreign keys. */
const TABLES = [
  'payload', 'payload_chunk', 'interchange', 'receipt', 'message', 'sales_order', 'sales_order_line', 'order_finding', 'review_case',
  'reply', 'outbox', 'event_log',
]; // prettier-ignore

/**
 * Takes the rows of all orders out, empties the tables and writes them back with COPY in one transaction: the limit of what this database
 * on this machine can write, with the same indexes and constraints.
 *
 * @returns the seconds of the writing
 */
export async function copyBaseline(database: Database): Promise<number> {
  const client = await database.pool.connect();
  try {
    const contents = new Map<string, Buffer>();
    for (const table of TABLES) {
      const chunks: Buffer[] = [];
      // A partitioned table can only be read out through a query.
      await pipeline(
        client.query(copyTo(`COPY (SELECT * FROM ${table}) TO STDOUT (FORMAT binary)`)),
        async (source) => {
          for await (const chunk of source) chunks.push(chunk as Buffer);
        },
      );
      contents.set(table, Buffer.concat(chunks));
    }
    // The event log lets nothing be taken out: its rows go into a table of the same make.
    await client.query('CREATE TABLE event_log_again (LIKE event_log INCLUDING ALL)');
    await client.query(`TRUNCATE ${TABLES.filter((table) => table !== 'event_log').join(', ')} CASCADE`);
    const began = performance.now();
    await client.query('BEGIN');
    for (const table of TABLES) {
      await pipeline(
        Readable.from([contents.get(table) ?? Buffer.alloc(0)]),
        client.query(copyFrom(`COPY ${table === 'event_log' ? 'event_log_again' : table} FROM STDIN (FORMAT binary)`)),
      );
    }
    await client.query('COMMIT');
    return (performance.now() - began) / 1_000;
  } finally {
    client.release(true);
  }
}
