import type { Client } from 'pg';

const MOST_TOLD = 8;
const TEXT_LENGTH = 160;
const PLAN_LINES = 40;

interface Statement {
  readonly text: string;
  readonly calls: number;
  /** Planning and doing. */
  readonly ms: number;
  readonly planningMs: number;
  readonly blocks: number;
}

/** For `ALTER SYSTEM SET`, before the server is started: it counts what each statement costs, planning as well. */
export const STATEMENT_SETTINGS: readonly string[] = [
  `shared_preload_libraries = 'pg_stat_statements'`,
  `pg_stat_statements.track_planning = on`,
];

/** Counts from here on. */
export async function keepStatements(client: Client): Promise<void> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await client.query('SELECT pg_stat_statements_reset()');
}

/** Says on the error output which statements became dearer most, over so many orders, and how the larger database plans them. */
export async function tellStatements(small: Client, large: Client, orders: number): Promise<void> {
  const before = new Map((await statements(small)).map((each) => [each.text, each]));
  const dearer = (await statements(large))
    .map((each) => ({ ...each, was: before.get(each.text) }))
    .sort((a, b) => b.ms - (b.was?.ms ?? 0) - (a.ms - (a.was?.ms ?? 0)));
  for (const { text, calls, ms, planningMs, blocks, was } of dearer.slice(0, MOST_TOLD)) {
    const each = (sum: number): string => (sum / orders).toFixed(3);
    console.error(
      `${each(was?.ms ?? 0)} -> ${each(ms)} ms/order (planning ${each(was?.planningMs ?? 0)} -> ${each(planningMs)}), ${each(was?.blocks ?? 0)} -> ${each(blocks)} pages/order, ` +
        `${was?.calls ?? 0} -> ${calls} calls: ${text.replace(/\s+/g, ' ').slice(0, TEXT_LENGTH)}`,
    );
    console.error(await planOf(large, text));
  }
}

/** Says on the error output which statements took most of the time, and how they are planned. */
export async function tellDearest(client: Client): Promise<void> {
  const all = [...(await statements(client))].sort((a, b) => b.ms - a.ms);
  for (const { text, calls, ms, planningMs, blocks } of all.slice(0, MOST_TOLD)) {
    const each = (sum: number): string => (sum / calls).toFixed(2);
    console.error(
      `${each(ms)} ms (planning ${each(planningMs)}), ${each(blocks)} pages, ${calls} calls: ${text.replace(/\s+/g, ' ').slice(0, TEXT_LENGTH)}`,
    );
    console.error(await planOf(client, text));
  }
}

async function statements(client: Client): Promise<readonly Statement[]> {
  const { rows } = await client.query<Statement>(
    `SELECT query AS text, sum(calls)::int AS calls, sum(total_exec_time + total_plan_time) AS ms, sum(total_plan_time) AS "planningMs",
       sum(shared_blks_hit + shared_blks_read)::float8 AS blocks
     FROM pg_stat_statements WHERE query !~* '^(BEGIN|COMMIT|SET|SHOW)' GROUP BY query`,
  );
  return rows;
}

/** The plan for values that are not known. */
async function planOf(client: Client, text: string): Promise<string> {
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (GENERIC_PLAN) ${text}`);
    return rows.slice(0, PLAN_LINES).map((row) => `    ${row['QUERY PLAN']}`).join('\n'); // prettier-ignore
  } catch (error) {
    return `    no plan: ${error instanceof Error ? error.message : ''}`;
  }
}
