import type { FoundGrammar } from '../segments/dialect';
import { grammarOf } from '../segments/grammar';
import { versionFor } from '../tradacoms-directory';

/** The grammar of a message; `exact` false: that of another version. Null: read without grammar. */
export function tradacomsGrammarFor(type: string, version: string): FoundGrammar | null {
  const found = versionFor(type, version);
  return found && { grammar: grammarOf(found.directory, type), exact: found.exact };
}
