import type { FoundGrammar } from '../segments/dialect';
import { Grammar } from '../segments/grammar';
import { releaseFor } from '../x12-directory';

const grammars = new Map<string, Grammar>();

/** The grammar of a transaction set; `exact` false: that of another release. Null: read without grammar. */
export function x12GrammarFor(type: string, version: string): FoundGrammar | null {
  const found = releaseFor(type, version);
  if (found === null) return null;
  const key = `${type} ${found.directory.release}`;
  const grammar = grammars.get(key) ?? new Grammar(found.directory, type);
  grammars.set(key, grammar);
  return { grammar, exact: found.exact };
}
