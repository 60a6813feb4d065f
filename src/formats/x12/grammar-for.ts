import type { FoundGrammar } from '../segments/dialect';
import { grammarOf } from '../segments/grammar';
import { releaseFor } from '../x12-directory';

/** The grammar of a transaction set; `exact` false: that of another release. Null: read without grammar. */
export function x12GrammarFor(type: string, version: string): FoundGrammar | null {
  const found = releaseFor(type, version);
  return found && { grammar: grammarOf(found.directory, type), exact: found.exact };
}
