import type { Sql } from '../../src/platform';
import { watchedSql } from '../harness';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodes = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

/** Answers as the database does, and notes how it would go about it. */
export interface ExplainingSql extends Sql {
  readonly seen: readonly PlanNode[];
}

export function explaining(on: Sql): ExplainingSql {
  const seen: PlanNode[] = [];
  const sql = watchedSql(on, async (text, parameters) => {
    if (!/^\s*(SELECT|WITH)/.test(text)) return;
    const [row] = await on.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
      `EXPLAIN (FORMAT json) ${text}`,
      parameters,
    );
    seen.push(...nodes(row!['QUERY PLAN'][0]!.Plan));
  });
  return { ...sql, seen };
}

/** Of these tables those that are read from end to end. */
export const scansOf = (tables: readonly string[], seen: readonly PlanNode[]): readonly string[] =>
  seen.flatMap((node) => {
    const table = node['Relation Name'] ?? '';
    return node['Node Type'] === 'Seq Scan' && tables.some((one) => table === one || table.startsWith(`${one}_y`)) ? [table] : []; // prettier-ignore
  });

export const indexesOf = (seen: readonly PlanNode[]): readonly string[] => seen.flatMap((node) => node['Index Name'] ?? []); // prettier-ignore
